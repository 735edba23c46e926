//go:build linux

package lab

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// stubborn is a server that ignores requests to end, and starts a child that
// leaves its group and does the same.
const stubborn = `
import http.server, os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
if len(sys.argv) > 1:
    time.sleep(600)
child = subprocess.Popen([sys.executable, sys.argv[0], "child"], start_new_session=True)
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"%d %d %s" % (os.getpid(), child.pid, os.getcwd().encode()))
http.server.HTTPServer(("127.0.0.1", int(os.environ["PORT"])), H).serve_forever()
`

func TestNothingIsLeft(t *testing.T) {
	e := parse(t, "A server is stubborn.\n-- server.py --"+stubborn+"-- request --\nGET / HTTP/1.1\n-- claims --\nresponse has /\\d+ \\d+ /\n")
	s, err := newSession(e, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer s.close()
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip(err)
	}
	if err := s.run(t.Context()); err != nil {
		t.Fatal(err)
	}
	fields := strings.Fields(s.results["response"].text)
	for _, pid := range fields[len(fields)-3 : len(fields)-1] {
		if state := processState(pid); state != "" && state != "Z" {
			t.Errorf("process %s is still there, in state %s", pid, state)
		}
	}
	s.close()
	if _, err := os.Stat(s.dir); !os.IsNotExist(err) {
		t.Errorf("the folder is still there: %v", err)
	}
}

// processState returns the letter for the state of a process, "" if it is gone.
func processState(pid string) string {
	stat, err := os.ReadFile(filepath.Join("/proc", pid, "stat"))
	if err != nil {
		return ""
	}
	return strings.Fields(string(stat)[strings.LastIndex(string(stat), ")")+1:])[0]
}

// A server that prints what is wrong and ends is not waited for.
func TestServerThatEndsIsNoServer(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip(err)
	}
	e := parse(t, "A server ends.\n-- server.py --\nprint('no luck')\n-- request --\nGET / HTTP/1.1\n-- claims --\nresponse has ok\n")
	start := time.Now()
	_, err := Run(t.Context(), e)
	if err == nil || !strings.Contains(err.Error(), "server does not start:\nno luck") {
		t.Errorf("got %v", err)
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("it took %v", took)
	}
}
