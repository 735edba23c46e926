package command

import (
	"os"
	"os/signal"
	"syscall"
)

func init() {
	programs["fulldisk"] = func() {
		signal.Ignore(syscall.SIGXFSZ)
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: 2000, Max: 2000}); err != nil {
			println(err.Error())
			os.Exit(misused)
		}
		program()
	}
}
