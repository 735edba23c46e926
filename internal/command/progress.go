package command

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"
)

// A progress line tells a person at a terminal what takes so long. It is
// there for builds over a second only, and leaves no trace.
type progress struct {
	out  io.Writer
	done chan struct{}

	mu    sync.Mutex // guards all below
	what  string
	shown bool
	ended bool
}

// progress returns a line that shows itself after a second, if standard error
// is a terminal and nobody asked for quiet.
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

// stage says what is being done from now on.
func (p *progress) stage(what string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.what = what
}

// stop takes the line away. It may be called again.
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
