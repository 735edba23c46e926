package hosting

import (
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"httpcodes/internal/needtest"
)

// Blocks of docs/hosting.md that are files in JSON are JSON.
func TestConfigurationsAreJSON(t *testing.T) {
	for n := range 2 {
		var v map[string]any
		if err := json.Unmarshal([]byte(recipe(t, "json", n)), &v); err != nil {
			t.Errorf("json block %d: %v", n+1, err)
		}
	}
}

// The function for CloudFront adds what S3 does not: index documents and the
// slash. It redirects to no other host.
func TestCloudFrontFunction(t *testing.T) {
	node := needtest.Program(t, "nodejs", "node")
	for uri, want := range map[string]string{
		"/": "/index.html", "/404/": "/404/index.html", "/404/index.md": "/404/index.md", "/404": "301 /404/",
		"/assets/site.1a2b3c4d.css": "/assets/site.1a2b3c4d.css", "/404.html": "/404.html", "//example": "301 /example/",
	} {
		script := recipe(t, "js", 0) + `const r = handler({request: {uri: process.argv[1]}});` +
			`console.log(r.statusCode ? r.statusCode + " " + r.headers.location.value : r.uri)`
		out, err := exec.Command(node, "-e", script, uri).CombinedOutput()
		if got := strings.TrimSpace(string(out)); err != nil || got != want {
			t.Errorf("%s: got %s, %v; want %s", uri, got, err, want)
		}
	}
}

// The workflow checks before it publishes, and builds with an address.
func TestWorkflowChecksBeforeItPublishes(t *testing.T) {
	text, err := os.ReadFile("../../.github/workflows/site.yml")
	if err != nil {
		t.Fatal(err)
	}
	var workflow struct {
		Permissions map[string]string
		Jobs        map[string]struct {
			If, Needs string
			Steps     []struct{ Run, Uses string }
		}
	}
	if err := yaml.Unmarshal(text, &workflow); err != nil {
		t.Fatal(err)
	}
	var steps strings.Builder
	for _, s := range append(workflow.Jobs["check"].Steps, workflow.Jobs["publish"].Steps...) {
		steps.WriteString(s.Run + s.Uses + "\n")
	}
	at := 0
	for _, want := range []string{".ci/run", "configure-pages", "./build.sh --base-url", "upload-pages-artifact", "deploy-pages"} {
		i := strings.Index(steps.String()[at:], want)
		if i < 0 {
			t.Fatalf("%q is missing, or not in its place, in the steps\n%s", want, steps.String())
		}
		at += i
	}
	if publish := workflow.Jobs["publish"]; publish.Needs != "check" || !strings.Contains(publish.If, "refs/heads/main") {
		t.Errorf("publish needs %q, if %q", publish.Needs, publish.If)
	}
	if len(workflow.Permissions) != 1 || workflow.Permissions["contents"] != "read" {
		t.Errorf("jobs may do more than they need: %v", workflow.Permissions)
	}
}
