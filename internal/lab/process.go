package lab

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"
)

// grace is how long a process has to end by itself.
const grace = 2 * time.Second

// processes are all that a run started.
type processes struct {
	dir  string
	mark string // variable in the environment of each process and its children

	mu   sync.Mutex // guards list
	list []*process
}

// A process is a program that the laboratory started.
type process struct {
	cmd  *exec.Cmd
	file string        // what it prints
	done chan struct{} // closed when it has ended

	abrupt bool // whether to end it without asking
}

// newProcesses returns the processes of a run in the folder.
func newProcesses(dir string) *processes {
	return &processes{dir: dir, mark: "LAB_RUN=" + filepath.Base(dir)}
}

// environment is all that a process finds in its environment.
func (p *processes) environment(more ...string) []string {
	env := []string{
		p.mark, "HOME=" + p.dir, "LANG=C.UTF-8", "TZ=UTC",
		"PATH=" + os.Getenv("PATH") + string(os.PathListSeparator) + "/usr/sbin",
		"CURL_CA_BUNDLE=" + filepath.Join(p.dir, "ca.pem"),
		"SSL_CERT_FILE=" + filepath.Join(p.dir, "ca.pem"),
		"REQUESTS_CA_BUNDLE=" + filepath.Join(p.dir, "ca.pem"),
		"NODE_EXTRA_CA_CERTS=" + filepath.Join(p.dir, "ca.pem"),
		"PYTHONUNBUFFERED=1", "PYTHONDONTWRITEBYTECODE=1", "NO_COLOR=1",
	}
	return append(append(env, goEnvironment()...), more...)
}

// goEnvironment lets the go command use its usual cache, and no network.
func goEnvironment() []string {
	cache := os.Getenv("GOCACHE")
	if dir, err := os.UserCacheDir(); cache == "" && err == nil {
		cache = filepath.Join(dir, "go-build")
	}
	return []string{"GOCACHE=" + cache, "GOPROXY=off", "GOTOOLCHAIN=local", "GOFLAGS="}
}

// start starts a program that prints into the file.
func (p *processes) start(cmd *exec.Cmd, file string) (*process, error) {
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
	cmd.Stderr, cmd.Dir = out, p.dir
	ownGroup(cmd)
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	started := &process{cmd: cmd, file: file, done: make(chan struct{})}
	go func() {
		cmd.Wait()
		close(started.done)
	}()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.list = append(p.list, started)
	return started, nil
}

// stop ends all processes, the last one first, and then what is left of
// those which they started.
func (p *processes) stop() {
	p.mu.Lock()
	list := slices.Clone(p.list)
	p.list = nil
	p.mu.Unlock()
	for _, process := range slices.Backward(list) {
		process.stop()
	}
	killLeft(p.mark, p.dir)
}

// stop asks a process to end, and ends its whole group after the grace.
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

// wait waits until a port listens. It fails if the process ends before.
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

// printed returns the end of what the process printed.
func (p *process) printed() string {
	text, err := os.ReadFile(p.file)
	if err != nil {
		return err.Error()
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return strings.Join(lines[max(0, len(lines)-20):], "\n")
}

// listens reports whether something listens on a port of the loopback. On
// Linux it does so without a connection, which a server would see and log.
func listens(port int) bool {
	if table, err := os.ReadFile("/proc/net/tcp"); err == nil && runtime.GOOS == "linux" {
		for _, host := range []string{"0100007F", "00000000"} {
			at := bytes.Index(table, fmt.Appendf(nil, " %s:%04X 00000000:0000 0A", host, port))
			if at >= 0 {
				return true
			}
		}
		return bytes.Contains(tcp6(), fmt.Appendf(nil, ":%04X 00000000000000000000000000000000:0000 0A", port))
	}
	conn, err := net.DialTimeout("tcp4", fmt.Sprintf("127.0.0.1:%d", port), time.Second)
	if err == nil {
		conn.Close()
	}
	return err == nil
}

// tcp6 returns the table of the sockets of IPv6, which servers use for both.
func tcp6() []byte {
	table, _ := os.ReadFile("/proc/net/tcp6")
	return table
}
