package lab

import (
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"time"
)

// grace is how long a process has to end after it is asked to.
const grace = 2 * time.Second

// A process is a running program.
type process struct {
	cmd  *exec.Cmd
	file string        // receives its output
	done chan struct{} // closed when it has ended

	abrupt bool // end it without asking
}

// mark returns the environment variable that identifies the processes of a run and
// their children.
func (s *session) mark() string { return "LAB_RUN=" + filepath.Base(s.dir) }

// environment returns the complete environment of a process.
func (s *session) environment(more ...string) []string {
	env := []string{
		s.mark(), "HOME=" + s.dir, "LANG=C.UTF-8", "TZ=UTC",
		"PATH=" + os.Getenv("PATH") + string(os.PathListSeparator) + "/usr/sbin",
		"CURL_CA_BUNDLE=" + filepath.Join(s.dir, "ca.pem"),
		"SSL_CERT_FILE=" + filepath.Join(s.dir, "ca.pem"),
		"REQUESTS_CA_BUNDLE=" + filepath.Join(s.dir, "ca.pem"),
		"NODE_EXTRA_CA_CERTS=" + filepath.Join(s.dir, "ca.pem"),
		"PYTHONUNBUFFERED=1", "PYTHONDONTWRITEBYTECODE=1", "NO_COLOR=1",
	}
	return append(append(env, goEnvironment()...), more...)
}

// goEnvironment returns variables that let the go command use its usual cache, but
// not the network.
func goEnvironment() []string {
	cache := os.Getenv("GOCACHE")
	if dir, err := os.UserCacheDir(); cache == "" && err == nil {
		cache = filepath.Join(dir, "go-build")
	}
	return []string{"GOCACHE=" + cache, "GOPROXY=off", "GOTOOLCHAIN=local", "GOFLAGS="}
}

// start starts a program. Its output goes to the file.
func (s *session) start(cmd *exec.Cmd, file string) (*process, error) {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return nil, err
	}
	out, err := os.OpenFile(file, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return nil, err
	}
	defer out.Close()
	if cmd.Stdout == nil {
		cmd.Stdout = out
	}
	cmd.Stderr, cmd.Dir = out, s.dir
	ownGroup(cmd)
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	started := &process{cmd: cmd, file: file, done: make(chan struct{})}
	go func() {
		cmd.Wait()
		close(started.done)
	}()
	s.processes = append(s.processes, started)
	return started, nil
}

// output runs a program to its end and returns what it prints. An error has this
// output, too.
func (s *session) output(cmd *exec.Cmd) (string, error) {
	cmd.Env = s.environment()
	out, err := cmd.CombinedOutput()
	if err != nil {
		err = fmt.Errorf("%w\n%s", err, out)
	}
	return string(out), err
}

// stopProcesses ends all processes, the last one first, and then their remaining
// child processes.
func (s *session) stopProcesses() {
	for _, p := range slices.Backward(s.processes) {
		p.stop()
	}
	s.processes = nil
	killLeft(s.mark(), s.dir)
}

// stop asks a process to end. After the grace period it kills the process group.
func (p *process) stop() {
	if !p.abrupt {
		terminate(p.cmd.Process)
		select {
		case <-p.done:
		case <-time.After(grace):
		}
	}
	killGroup(p.cmd.Process)
	<-p.done
}

// wait waits until the process listens on a port. It fails if the process ends
// first.
func (p *process) wait(ctx context.Context, name string, port int) error {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for !listens(port) {
		select {
		case <-p.done:
			return fmt.Errorf("%s does not start:\n%s", name, p.printed())
		case <-ctx.Done():
			return fmt.Errorf("%s does not listen: %w\n%s", name, context.Cause(ctx), p.printed())
		case <-tick.C:
		}
	}
	return nil
}

// printed returns the last lines of the output.
func (p *process) printed() string {
	text, err := os.ReadFile(p.file)
	if err != nil {
		return err.Error()
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return strings.Join(lines[max(0, len(lines)-20):], "\n")
}

// listens reports whether a process listens on a loopback port. On Linux it does
// not connect to the port, since a server would log the connection.
func listens(port int) bool {
	if runtime.GOOS == "linux" {
		tcp, _ := os.ReadFile("/proc/net/tcp")
		tcp6, _ := os.ReadFile("/proc/net/tcp6") // servers use such sockets for IPv4 too
		listening := regexp.MustCompile(fmt.Sprintf(":%04X 0+:0000 0A", port))
		return listening.Match(append(tcp, tcp6...))
	}
	conn, err := net.DialTimeout("tcp4", fmt.Sprintf("127.0.0.1:%d", port), time.Second)
	if err == nil {
		conn.Close()
	}
	return err == nil
}
