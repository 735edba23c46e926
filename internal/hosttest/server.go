package hosttest

import (
	"bytes"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"httpcodes/internal/needtest"
)

// FreeBase returns a base URL on loopback with a free port, such as
// "http://127.0.0.1:4711/codes/" for the path "/codes/".
func FreeBase(t *testing.T, path string) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return "http://" + l.Addr().String() + path
}

// Serve starts a program, "nginx" or "caddy", with its recipe and returns when
// the program answers. The program serves the folder dir at a base URL of
// FreeBase until the test ends. If the program is not installed, the test is
// skipped; in CI it fails.
func Serve(t *testing.T, name, dir, base string) {
	t.Helper()
	at, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	if name == "nginx" {
		serveNginx(t, dir, at)
	} else {
		serveCaddy(t, dir, at)
	}
}

// recipe returns the nth fenced block of a language in docs/hosting.md.
func recipe(t *testing.T, language string, n int) string {
	t.Helper()
	text, err := os.ReadFile("../../docs/hosting.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := strings.Split(string(text), "\n```"+language+"\n")
	if len(blocks) < n+2 {
		t.Fatalf("docs/hosting.md has %d %s blocks; want at least %d", len(blocks)-1, language, n+1)
	}
	block, _, _ := strings.Cut(blocks[n+1], "\n```\n")
	return block + "\n"
}

// replaced returns text with old replaced by new. The test fails if text does
// not contain old.
func replaced(t *testing.T, text, old, new string) string {
	t.Helper()
	if !strings.Contains(text, old) {
		t.Fatalf("docs/hosting.md has no %q any more, which the test replaces, in\n%s", old, text)
	}
	return strings.ReplaceAll(text, old, new)
}

// start runs a program until the test ends, and returns when the program
// answers.
func start(t *testing.T, url string, cmd *exec.Cmd) {
	t.Helper()
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	exited := make(chan error, 1)
	go func() { exited <- cmd.Wait() }()
	stop := sync.OnceFunc(func() {
		cmd.Process.Signal(os.Interrupt)
		select {
		case <-exited:
		case <-time.After(5 * time.Second):
			cmd.Process.Kill()
			<-exited
		}
	})
	t.Cleanup(stop)
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		response, err := http.Get(url)
		if err == nil {
			response.Body.Close()
			return
		}
		select {
		case err := <-exited:
			exited <- err
			t.Fatalf("%s ended: %v\n%s", cmd.Path, err, log.String())
		default:
		}
		if time.Now().After(deadline) {
			stop()
			t.Fatalf("%s does not answer: %v\n%s", cmd.Path, err, log.String())
		}
	}
}

// serveNginx serves dir at the root of a host or below /codes/.
func serveNginx(t *testing.T, dir string, at *url.URL) {
	t.Helper()
	nginx, scratch := needtest.Program(t, "nginx"), t.TempDir()
	site := replaced(t, recipe(t, "nginx", 0), "listen 80;", "listen "+at.Host+";")
	if at.Path != "/" {
		head, _, ok := strings.Cut(site, "    error_page ")
		if !ok {
			t.Fatal("the recipe has no error_page")
		}
		site = replaced(t, head, "    root /srv/httpcodes;\n", "") + recipe(t, "nginx", 1) + "}\n"
	}
	site = replaced(t, site, "/srv/httpcodes", dir)
	config := fmt.Sprintf("user root;\ndaemon off;\npid %[1]s/pid;\nerror_log stderr;\nworker_processes 1;\nevents {}\nhttp {\n"+
		"include /etc/nginx/mime.types;\ndefault_type application/octet-stream;\naccess_log off;\n"+
		"client_body_temp_path %[1]s/body;\nproxy_temp_path %[1]s/proxy;\nfastcgi_temp_path %[1]s/fastcgi;\n"+
		"uwsgi_temp_path %[1]s/uwsgi;\nscgi_temp_path %[1]s/scgi;\n%[2]s}\n", scratch, site)
	file := filepath.Join(scratch, "nginx.conf")
	if err := os.WriteFile(file, []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	start(t, at.String(), exec.Command(nginx, "-p", scratch, "-c", file))
}

// serveCaddy serves dir at the root of a host or below /codes/.
func serveCaddy(t *testing.T, dir string, at *url.URL) {
	t.Helper()
	caddy, scratch, n := needtest.Program(t, "caddy"), t.TempDir(), 0
	if at.Path != "/" {
		n = 1
	}
	config := replaced(t, recipe(t, "caddyfile", n), "example.org {", "http://"+at.Host+" {")
	if at.Path != "/" { // the rest of the host has no files
		config = replaced(t, config, "\n\thandle_errors {", "\n\trespond 404\n\thandle_errors {")
	}
	config = "{\n\tadmin off\n\tauto_https off\n}\n" + replaced(t, config, "/srv/httpcodes", dir)
	file := filepath.Join(scratch, "Caddyfile")
	if err := os.WriteFile(file, []byte(config), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(caddy, "run", "--config", file, "--adapter", "caddyfile")
	cmd.Env = append(os.Environ(), "HOME="+scratch, "XDG_DATA_HOME="+scratch, "XDG_CONFIG_HOME="+scratch)
	start(t, at.String(), cmd)
}
