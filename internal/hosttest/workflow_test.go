package hosttest

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// A job is what the tests ask of a job of the workflow.
type job struct {
	If, Needs      string
	TimeoutMinutes int `yaml:"timeout-minutes"`
	Permissions    map[string]string
	Concurrency    struct {
		Group  string
		Cancel bool `yaml:"cancel-in-progress"`
	}
	Steps []struct {
		Run, Uses string
		With      map[string]any
	}
}

// workflow reads the workflow, and what all its jobs may do.
func workflow(t *testing.T) (text string, permissions map[string]string, jobs map[string]job) {
	t.Helper()
	data, err := os.ReadFile("../../.github/workflows/site.yml")
	if err != nil {
		t.Fatal(err)
	}
	var w struct {
		Permissions map[string]string
		Jobs        map[string]job
	}
	if err := yaml.Unmarshal(data, &w); err != nil {
		t.Fatal(err)
	}
	return string(data), w.Permissions, w.Jobs
}

// The workflow checks before it publishes, and builds with an address.
func TestWorkflowChecksBeforeItPublishes(t *testing.T) {
	_, permissions, jobs := workflow(t)
	var steps strings.Builder
	for _, name := range []string{"check", "build", "publish"} {
		for _, s := range jobs[name].Steps {
			steps.WriteString(s.Run + s.Uses + "\n")
		}
	}
	at := 0
	for _, want := range []string{".ci/run", "configure-pages", "./build.sh --base-url \"$BASE_URL\" --repository \"$REPOSITORY\"", "upload-pages-artifact", "deploy-pages"} {
		i := strings.Index(steps.String()[at:], want)
		if i < 0 {
			t.Fatalf("%q is missing, or not in its place, in the steps\n%s", want, steps.String())
		}
		at += i
	}
	for name, needs := range map[string]string{"build": "check", "publish": "build"} {
		if j := jobs[name]; j.Needs != needs || !strings.Contains(j.If, "refs/heads/main") {
			t.Errorf("%s needs %q, if %q", name, j.Needs, j.If)
		}
	}
	if len(permissions) != 1 || permissions["contents"] != "read" {
		t.Errorf("jobs may do more than they need: %v", permissions)
	}
}

// A job that may write runs none of the code that a change can bring.
func TestWorkflowLetsNoCodeOfAChangeWrite(t *testing.T) {
	_, _, jobs := workflow(t)
	for name, j := range jobs {
		writes := false
		for _, may := range j.Permissions {
			writes = writes || may == "write"
		}
		for _, s := range j.Steps {
			if writes && (s.Run != "" || strings.HasPrefix(s.Uses, "actions/checkout@")) {
				t.Errorf("job %s may write and runs %s%s", name, s.Run, s.Uses)
			}
		}
	}
}

// A site that is being published is not left half: the next one waits.
func TestWorkflowBreaksOffNoPublishing(t *testing.T) {
	text, _, jobs := workflow(t)
	publish := jobs["publish"].Concurrency
	if strings.Contains(text, "\nconcurrency:") || publish.Group == "" || publish.Cancel {
		t.Errorf("a newer run can end the one that publishes: %+v", publish)
	}
	for name, j := range jobs {
		if name != "publish" && j.Concurrency.Group == publish.Group {
			t.Errorf("job %s waits for publishing", name)
		}
	}
}

var pinned = regexp.MustCompile(`^\s*(- )?uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)

// What the workflow takes from others cannot change behind its name, and
// leaves no key behind; no job runs for hours.
func TestWorkflowPinsActions(t *testing.T) {
	text, _, jobs := workflow(t)
	for line := range strings.SplitSeq(text, "\n") {
		if strings.Contains(line, "uses:") && !pinned.MatchString(line) {
			t.Errorf("%s: name the commit, and its version behind it", strings.TrimSpace(line))
		}
	}
	for name, j := range jobs {
		if j.TimeoutMinutes == 0 {
			t.Errorf("job %s has no timeout-minutes", name)
		}
		for _, s := range j.Steps {
			if strings.HasPrefix(s.Uses, "actions/checkout@") && s.With["persist-credentials"] != false {
				t.Errorf("the checkout of job %s keeps its credentials", name)
			}
		}
	}
}
