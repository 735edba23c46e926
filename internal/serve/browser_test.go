package serve

import (
	"context"
	"encoding/json"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"httpcodes/internal/needtest"
)

// A tab is a page in a real browser, with functions that return what it shows.
type tab struct {
	t    *testing.T
	ctx  context.Context
	seen chan sight

	mu     sync.Mutex // guards spoken
	spoken []string   // what the console said
}

// A sight is what the page showed when it had been painted.
type sight struct {
	When int64 // milliseconds since 1970
	Text string
}

// watchPaint reports each document, and each change of one, when it has been
// painted.
const watchPaint = `document.addEventListener("DOMContentLoaded", () => {
	const report = () => requestAnimationFrame(() => setTimeout(() => painted({
		When: Math.round(performance.timeOrigin + performance.now()), Text: document.body.textContent})));
	new MutationObserver(report).observe(document.body, {subtree: true, childList: true, characterData: true});
	report();
})`

// All tests share one browser, which the first of them starts.
var (
	browser      context.Context
	closeBrowser = func() {}
)

func TestMain(m *testing.M) {
	status := m.Run()
	closeBrowser()
	os.Exit(status)
}

func startBrowser(t *testing.T) {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(needtest.Chromium(t)), chromedp.NoSandbox,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.WindowSize(1200, 700))
	allocator, closeAll := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, closeFirst := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start the browser: %v", err)
	}
	browser, closeBrowser = ctx, func() { closeFirst(); closeAll() }
}

// openTab opens the address in a tab of its own.
func openTab(t *testing.T, address string) *tab {
	t.Helper()
	if browser == nil {
		startBrowser(t)
	}
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 100*time.Second)
	t.Cleanup(cancel)
	b := &tab{t: t, ctx: ctx, seen: make(chan sight, 100)}
	b.do(chromedp.ExposeFunc("painted", func(_ context.Context, s sight) (chromedp.Void, error) {
		b.seen <- s
		return chromedp.Void{}, nil
	}))
	script := page.AddScriptToEvaluateOnNewDocumentParams{Source: watchPaint}
	if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, script); err != nil {
		t.Fatal(err)
	}
	b.hear()
	b.do(chromedp.Navigate(address))
	return b
}

// hear collects what the console says, and errors of scripts.
func (b *tab) hear() {
	b.t.Helper()
	err := chromedp.Listen(b.ctx, func(event any) {
		text, _ := json.Marshal(event)
		switch event.(type) {
		case *runtime.EventExceptionThrown, *runtime.EventConsoleAPICalled, *log.EventEntryAdded:
			b.mu.Lock()
			defer b.mu.Unlock()
			b.spoken = append(b.spoken, string(text))
		}
	})
	if err != nil {
		b.t.Fatal(err)
	}
}

// quiet fails if the console has messages.
func (b *tab) quiet() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, text := range b.spoken {
		b.t.Errorf("the console said %s", text)
	}
}

func (b *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	if err := chromedp.Do(b.ctx, actions...); err != nil {
		b.t.Fatalf("browser: %v", err)
	}
}

// until waits for the page to be painted with the text.
func (b *tab) until(text string) sight {
	b.t.Helper()
	timeout := time.After(10 * time.Second)
	last := ""
	for {
		select {
		case s := <-b.seen:
			if last = s.Text; strings.Contains(s.Text, text) {
				return s
			}
		case <-timeout:
			b.t.Fatalf("the page never showed %q; it showed last %q", text, last)
		}
	}
}

// eval returns the value of an expression, as text.
func (b *tab) eval(expression string) string {
	b.t.Helper()
	text, err := b.try(expression)
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return text
}

func (b *tab) try(expression string) (string, error) {
	return chromedp.Run(b.ctx, chromedp.Evaluate[string]("String("+expression+")"))
}

// eventually waits for an expression to have a value. That the page is loaded
// again in the middle of it is no failure.
func (b *tab) eventually(expression, want string) {
	b.t.Helper()
	var got string
	var err error
	for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if got, err = b.try(expression); err == nil && got == want {
			return
		}
	}
	b.t.Fatalf("%s = %q, %v; want %q", expression, got, err, want)
}
