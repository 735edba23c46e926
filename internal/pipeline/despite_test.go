package pipeline

import (
	"strings"
	"testing"
	"testing/fstest"
)

// A fault in one entry does not make other entries report that it is missing.
func TestUnreadEntriesAreNotMissing(t *testing.T) {
	sources := small(t)
	builder := NewBuilder()
	for file := range sources {
		if !strings.HasPrefix(file, "content/") || strings.HasPrefix(file, "content/data/") || file == "content/site.yaml" {
			continue
		}
		root := small(t)
		root[file] = &fstest.MapFile{Data: []byte("---\nnothing: 1\n---\n")}
		_, problems, err := builder.Draft(root, Options{DespiteFaults: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(problems.Faults()) == 0 {
			t.Errorf("%s has no fault", file)
		}
		for _, p := range problems {
			if p.File != file {
				t.Errorf("%s cannot be read: %s", file, p)
			}
		}
	}
}

// Files that all entries need may be missing themselves.
func TestDespiteFaultsWithoutFiles(t *testing.T) {
	builder := NewBuilder()
	for file := range small(t) {
		root := small(t)
		if delete(root, file); !strings.HasPrefix(file, "content/") {
			continue
		}
		if _, _, err := builder.Draft(root, Options{DespiteFaults: true}); err != nil {
			t.Errorf("without %s: %v", file, err)
		}
	}
}

// An experiment that no entry cites is a fault, although the list of addresses has
// groups of experiments, which have no file.
func TestExperimentsAreCited(t *testing.T) {
	root := small(t)
	root["content/data/addresses.txt"] = &fstest.MapFile{Data: []byte("/experiments/#alone\n/experiments/#on-nginx\n")}
	root["content/experiments/alone.txtar"] = &fstest.MapFile{Data: []byte("nginx answers.\n-- nginx.conf --\nreturn 200;\n" +
		"-- request --\nGET / HTTP/1.1\nHost: example.test\n\n-- claims --\nresponse begins HTTP/1.1 200\n" +
		"-- response --\nHTTP/1.1 200 OK\n\n-- versions --\nnginx 1.22.1\n")}
	_, problems, err := NewBuilder().Draft(root, Options{})
	const want = "content/experiments/alone.txtar: no entry cites this experiment; add it to the `sources` of one, as `{experiment: alone, for: …}`\n"
	if err != nil || problems.String() != want {
		t.Errorf("got %v %s, want %s", err, problems, want)
	}
}
