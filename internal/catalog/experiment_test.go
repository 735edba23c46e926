package catalog

import (
	"testing"
	"testing/fstest"

	"httpcodes/internal/experiment"
)

// Readers see the names of programs as their makers write them, not the commands.
func TestExperimentNamesItsPrograms(t *testing.T) {
	for _, c := range []struct {
		want     string
		versions []experiment.Version
	}{
		{"", nil},
		{"nginx 1.22.1", []experiment.Version{{Program: "nginx", Number: "1.22.1"}}},
		{"Apache httpd 2.4.71, HAProxy 2.6.12 and Python 3.11.7", []experiment.Version{
			{Program: "apache", Number: "2.4.71"}, {Program: "haproxy", Number: "2.6.12"}, {Program: "python3", Number: "3.11.7"},
		}},
		{"Node.js 20.20.2 and urllib3 2.7.0", []experiment.Version{{Program: "node", Number: "20.20.2"}, {Program: "urllib3", Number: "2.7.0"}}},
	} {
		x := Experiment{Experiment: &experiment.Experiment{Versions: c.versions}}
		if got := x.Programs(); got != c.want {
			t.Errorf("the programs are %q, want %q", got, c.want)
		}
	}
}

// A record that contradicts a claim is a fault. It cannot tell durations, nor text that
// was replaced.
func TestRecordsBearOutClaims(t *testing.T) {
	root := small()
	root["content/experiments/alone.txtar"] = &fstest.MapFile{Data: []byte("nginx answers.\n-- nginx.conf --\nreturn 200;\n" +
		"-- request --\nGET / HTTP/1.1\nHost: example.test\n\n-- claims --\nresponse begins HTTP/1.1 404\nresponse takes over 2s\nresponse has /Date: [A-Z]/\n" +
		"-- response --\nHTTP/1.1 200 OK\nDate: ‹date›\n\n-- versions --\nnginx 1.22.1\n")}
	const want = "content/experiments/alone.txtar:9:1: the record does not bear out `response begins HTTP/1.1 404`: it begins \"HTTP/1.1 200 OK\"; correct the claim, or run `httpcodes try alone --record`\n"
	if _, got := link(t, root); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}
