//go:build unix

package lab

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// ownGroup makes the process the leader of a new process group.
func ownGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// terminate asks a process to end.
func terminate(p *os.Process) { p.Signal(syscall.SIGTERM) }

// killGroup kills a process and its group.
func killGroup(p *os.Process) { syscall.Kill(-p.Pid, syscall.SIGKILL) }

// killLeft kills the processes that have left their group, such as the child of
// varnishd and the helpers of squid. It finds them by the mark in their environment
// or by a working folder inside that of the run. Without /proc it finds none.
func killLeft(mark, dir string) {
	for range 100 {
		left := leftOver(mark, dir)
		if len(left) == 0 {
			return
		}
		for _, pid := range left {
			syscall.Kill(pid, syscall.SIGKILL)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// leftOver returns the process numbers that belong to a run.
func leftOver(mark, dir string) []int {
	var left []int
	entries, _ := filepath.Glob("/proc/[0-9]*")
	for _, entry := range entries {
		pid, err := strconv.Atoi(filepath.Base(entry))
		if err != nil || pid == os.Getpid() {
			continue
		}
		env, _ := os.ReadFile(filepath.Join(entry, "environ"))
		cwd, _ := os.Readlink(filepath.Join(entry, "cwd"))
		marked := bytes.Contains(append([]byte{0}, env...), []byte("\x00"+mark+"\x00"))
		if marked || cwd == dir || strings.HasPrefix(cwd, dir+"/") {
			left = append(left, pid)
		}
	}
	return left
}
