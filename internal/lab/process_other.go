//go:build !unix

package lab

import (
	"os"
	"os/exec"
)

// Systems without groups of processes end the process alone. The servers of
// the experiments do not run there.

func ownGroup(*exec.Cmd) {}

func terminate(p *os.Process) { p.Kill() }

func killGroup(p *os.Process) { p.Kill() }

func killLeft(mark, dir string) {}
