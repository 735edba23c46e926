//go:build !unix

package lab

import (
	"os"
	"os/exec"
)

// On systems without process groups, only the process itself is killed. The servers
// of the experiments do not run on these systems.

func ownGroup(*exec.Cmd) {}

func terminate(p *os.Process) { p.Kill() }

func killGroup(p *os.Process) { p.Kill() }

func killLeft(mark, dir string) {}
