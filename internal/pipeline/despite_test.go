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
func TestOnwardWithoutFiles(t *testing.T) {
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
