package command

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// A progress is a line at a terminal that shows the current stage. It appears after
// a second and is erased at the end.
type progress struct {
	out  io.Writer
	done chan struct{}

	mu    sync.Mutex // guards the fields below
	what  string
	shown bool
	ended bool
}

// progress returns a progress line, which is only shown if standard error is a
// terminal and quiet is not set.
func (c *command) progress(quiet bool) *progress {
	p := &progress{out: c.stderr, done: make(chan struct{})}
	if !quiet && terminal(c.stderr) {
		go p.run()
	}
	return p
}

func (p *progress) run() {
	start := time.Now()
	wait := time.Second
	for {
		select {
		case <-p.done:
			return
		case <-time.After(wait):
			p.show(time.Since(start))
			wait = 200 * time.Millisecond
		}
	}
}

func (p *progress) show(after time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.ended {
		p.shown = true
		fmt.Fprintf(p.out, "\r\x1b[K%s … %.1f s", p.what, after.Seconds())
	}
}

// stage sets the name of the current stage.
func (p *progress) stage(what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.what = what
}

// stop erases the line. It may be called more than once.
func (p *progress) stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.ended {
		return
	}
	p.ended = true
	close(p.done)
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}

// terminal reports whether w is a terminal.
func terminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
