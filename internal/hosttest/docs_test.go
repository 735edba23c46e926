package hosttest

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"

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
