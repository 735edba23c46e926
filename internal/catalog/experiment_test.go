package catalog

import (
	"testing"

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
