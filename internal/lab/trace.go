package lab

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A trace is the record of a browser step: its lines, the requests that they caused,
// and the output. A request is one line, at the time when it was sent.
type trace struct {
	mu    sync.Mutex // guards what follows
	lines []*traceLine
	open  map[network.RequestID]*traceLine
	last  time.Time       // time of the last network event
	heard map[string]bool // console messages, which Chromium repeats for a page from its cache
}

// A traceLine is a line of a trace. If it is a request, ending says how it ended.
type traceLine struct{ text, ending string }

func newTrace() *trace {
	return &trace{open: map[network.RequestID]*traceLine{}, heard: map[string]bool{}}
}

// clear removes the lines of the previous step.
func (t *trace) clear() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.lines = nil
}

// print adds a line.
func (t *trace) print(format string, args ...any) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.lines = append(t.lines, &traceLine{text: fmt.Sprintf(format, args...)})
}

// String returns all lines.
func (t *trace) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	var b strings.Builder
	for _, l := range t.lines {
		b.WriteString(strings.TrimRight(l.text+" "+l.ending, " ") + "\n")
	}
	return b.String()
}

// settle waits until no request is open and the network has been idle for a moment,
// but at most three seconds, since in some experiments a request stays open.
func (t *trace) settle(ctx context.Context) {
	const moment, most = 150 * time.Millisecond, 3 * time.Second
	for start := time.Now(); time.Since(start) < most && ctx.Err() == nil; sleep(ctx, 20*time.Millisecond) {
		t.mu.Lock()
		quiet := len(t.open) == 0 && time.Since(t.last) > moment && time.Since(start) > moment
		t.mu.Unlock()
		if quiet {
			return
		}
	}
}

// listen handles an event of the browser.
func (t *trace) listen(event any) {
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		t.sent(e)
	case *network.EventResponseReceived:
		t.end(e.RequestID, status(e.Response), false)
	case *network.EventLoadingFinished:
		t.end(e.RequestID, "", true)
	case *network.EventLoadingFailed:
		text := e.ErrorText
		if e.CorsErrorStatus != nil {
			text += " " + string(e.CorsErrorStatus.CorsError)
		}
		t.end(e.RequestID, text, true)
	case *log.EventEntryAdded:
		if e.Entry.Source != log.EntrySourceNetwork { // the lines of the requests show these
			t.console(e.Entry.Text, fmt.Sprint(e.Entry.Timestamp))
		}
	case *runtime.EventConsoleAPICalled:
		t.console(consoleText(e), fmt.Sprint(e.Timestamp))
	}
}

// console adds a console message, unless it was added before.
func (t *trace) console(text, when string) {
	t.mu.Lock()
	heard := t.heard[when+text]
	t.heard[when+text] = true
	t.mu.Unlock()
	if !heard {
		t.print("  console: %s", text)
	}
}

// sent adds a request. The request after a redirect has the same identifier as the
// redirected request, which ends here.
func (t *trace) sent(e *network.EventRequestWillBeSent) {
	if !strings.HasPrefix(e.Request.URL, "http") || strings.HasSuffix(e.Request.URL, "/favicon.ico") {
		return
	}
	if e.RedirectResponse != nil {
		t.end(e.RequestID, status(e.RedirectResponse), true)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	l := &traceLine{text: "  " + e.Request.Method + " " + e.Request.URL + e.Request.URLFragment}
	t.lines = append(t.lines, l)
	t.open[e.RequestID], t.last = l, time.Now()
}

// end extends the text on how a request ended. If done is set, the request is
// complete.
func (t *trace) end(id network.RequestID, text string, done bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	l := t.open[id]
	if l == nil {
		return
	}
	l.ending = strings.TrimSpace(l.ending + " " + text)
	if done {
		delete(t.open, id)
	}
	t.last = time.Now()
}

// status returns the status of a response, and whether it is from the cache.
func status(r *network.Response) string {
	if r.FromDiskCache {
		return fmt.Sprint(r.Status, " (cache)")
	}
	return fmt.Sprint(r.Status)
}

// consoleText returns the text of a console message.
func consoleText(e *runtime.EventConsoleAPICalled) string {
	var words []string
	for _, arg := range e.Args {
		text := string(arg.Value)
		if text == "" {
			text = arg.Description
		}
		words = append(words, strings.Trim(text, `"`))
	}
	return strings.Join(words, " ")
}

// exception returns the first line of an exception.
func exception(e *chromedp.ExceptionError) string {
	text := e.Text
	if e.Exception != nil && e.Exception.Description != "" {
		text = e.Exception.Description
	}
	line, _, _ := strings.Cut(text, "\n")
	return line
}
