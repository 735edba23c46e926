package browsertest

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"httpcodes/internal/needtest"
)

// leastScore is what afdocs is to give the published site, of 100. Some of the
// rest cannot be had: it takes the page about the code 404 for a missing one.
const leastScore = 95

// TestAgentsFindWhatTheyWant asks afdocs how well programs that read
// documentation get on with the site as nginx serves it.
func TestAgentsFindWhatTheyWant(t *testing.T) {
	tools := fetchTools(t)
	needTools(t, tools)
	node := needtest.Program(t, "nodejs", "node")
	site := hostSite(t, "nginx", "/")
	afdocs := exec.Command(node, filepath.Join(tools, "node_modules/afdocs/bin/afdocs.mjs"), "check", site.http,
		"--format", "json", "--score", "--quiet", "--sampling", "deterministic", "--max-links", "20", "--request-delay", "0")
	var complaints strings.Builder
	afdocs.Stderr = &complaints
	out, err := afdocs.Output() // it fails for each check that does
	var report struct {
		TestedPages int
		Scoring     struct{ Overall int }
		Results     []struct{ ID, Status, Message string }
	}
	if broken := json.Unmarshal(out, &report); broken != nil {
		t.Fatalf("afdocs: %v, %v\n%s", err, broken, complaints.String())
	}
	t.Logf("afdocs gives %d of 100 for %d pages", report.Scoring.Overall, report.TestedPages)
	if report.Scoring.Overall >= leastScore && report.TestedPages >= 10 {
		return
	}
	t.Errorf("want at least %d, for 10 pages or more", leastScore)
	for _, r := range report.Results {
		if r.Status != "pass" {
			t.Logf("%s: %s: %s", r.Status, r.ID, r.Message)
		}
	}
}
