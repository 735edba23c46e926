package hosttest

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
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

// workflow reads the workflow that publishes, and what all its jobs may do.
func workflow(t *testing.T) (text string, permissions map[string]string, jobs map[string]job) {
	t.Helper()
	return readWorkflow(t, "../../.github/workflows/site.yml")
}

// workflows calls a function for each workflow.
func workflows(t *testing.T, try func(t *testing.T, text string, permissions map[string]string, jobs map[string]job)) {
	t.Helper()
	files, err := filepath.Glob("../../.github/workflows/*")
	if err != nil || len(files) < 2 {
		t.Fatalf("got %d workflows, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, permissions, jobs := readWorkflow(t, file)
			try(t, text, permissions, jobs)
		})
	}
}

func readWorkflow(t *testing.T, file string) (text string, permissions map[string]string, jobs map[string]job) {
	t.Helper()
	data, err := os.ReadFile(file)
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
	_, _, jobs := workflow(t)
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
}

// Each workflow may read, and no more than its jobs say may write.
func TestWorkflowsMayRead(t *testing.T) {
	workflows(t, func(t *testing.T, _ string, permissions map[string]string, _ map[string]job) {
		if len(permissions) != 1 || permissions["contents"] != "read" {
			t.Errorf("jobs may do more than they need: %v", permissions)
		}
	})
}

// A job that may write has no code of the repository. Where a pull request can
// start the workflow, it runs no commands at all.
func TestWorkflowsKeepCodeFromWriting(t *testing.T) {
	workflows(t, func(t *testing.T, text string, _ map[string]string, jobs map[string]job) {
		for name, j := range jobs {
			if !slices.Contains(slices.Collect(maps.Values(j.Permissions)), "write") {
				continue
			}
			for _, s := range j.Steps {
				if strings.HasPrefix(s.Uses, "actions/checkout@") || s.Run != "" && strings.Contains(text, "\n  pull_request") {
					t.Errorf("job %s may write and runs %s%s", name, s.Run, s.Uses)
				}
			}
		}
	})
}

// The weekly check keeps one issue, and may do nothing else.
func TestWeeklyWorkflowKeepsOneIssue(t *testing.T) {
	text, _, jobs := readWorkflow(t, "../../.github/workflows/weekly.yml")
	look, tell := jobs["look"], jobs["tell"]
	if len(look.Permissions) > 0 || tell.Needs != "look" || len(tell.Permissions) != 1 || tell.Permissions["issues"] != "write" {
		t.Errorf("look may %v; tell needs %q and may %v", look.Permissions, tell.Needs, tell.Permissions)
	}
	for _, want := range []string{"\n  schedule:", ".ci/weekly", "gh issue list", "gh issue edit", "gh issue create", "gh issue close"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q", want)
		}
	}
	for _, s := range tell.Steps {
		if strings.Contains(s.Run, "${{") {
			t.Errorf("text of others becomes part of a command: %s", s.Run)
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

// Actions of others that workflows use are pinned to a commit and leave no
// credentials behind. No job runs for hours.
func TestWorkflowsPinActions(t *testing.T) {
	workflows(t, func(t *testing.T, text string, _ map[string]string, jobs map[string]job) {
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
	})
}
