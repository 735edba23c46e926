package browsertest

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"httpcodes/internal/hosttest"
	"httpcodes/internal/needtest"
	"httpcodes/internal/pipeline"
	"httpcodes/internal/tree"
)

// A searchSite is the real site in a folder, and its addresses from the disk
// and over http. If a host serves it, both are that of the host.
type searchSite struct {
	tree *tree.Tree
	dir  string
	disk string // "file:///…/"
	http string // "http://127.0.0.1:…/"
	host string // "nginx, /codes/", or "" for the folder as it is
}

// origins are the ways to open the site.
func (s *searchSite) origins() map[string]string {
	if s.host != "" {
		return map[string]string{s.host: s.http}
	}
	return map[string]string{"from disk": s.disk, "over http": s.http}
}

// newSearchSite builds the site from the sources in root and writes it.
func newSearchSite(t *testing.T, root string) *searchSite {
	t.Helper()
	return writeSite(t, buildSite(t, root, ""))
}

// buildSite builds the site from the sources in root for a base URL, or for
// none.
func buildSite(t *testing.T, root, base string) *tree.Tree {
	t.Helper()
	opt := pipeline.Options{Base: base}
	if base != "" {
		opt.Repository = "https://github.com/owner/codes"
	}
	result, err := pipeline.Build(t.Context(), os.DirFS(root), opt)
	if err != nil || len(result.Problems) > 0 {
		t.Fatalf("build: %v\n%s", err, result.Problems)
	}
	return result.Tree
}

// writeSite writes a finished site into a folder and serves it.
func writeSite(t *testing.T, tree *tree.Tree) *searchSite {
	t.Helper()
	dir := writeTree(t, tree)
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	t.Cleanup(server.Close)
	return &searchSite{tree: tree, dir: dir, disk: "file://" + filepath.ToSlash(dir) + "/", http: server.URL + "/"}
}

// hostSite builds the site for a path of a host and has a program serve it.
func hostSite(t *testing.T, program, path string) *searchSite {
	t.Helper()
	base := hosttest.FreeBase(t, path)
	tree := buildSite(t, "../..", base)
	dir := writeTree(t, tree)
	hosttest.Serve(t, program, dir, base)
	return &searchSite{tree: tree, dir: dir, disk: base, http: base, host: program + ", " + path}
}

// writeTree writes a finished site into a folder.
func writeTree(t *testing.T, tree *tree.Tree) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range tree.Paths() {
		data, _ := tree.File(name)
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// newSearchBrowser starts Chromium with the first installed family of fonts, so
// that the results are the same on all machines.
func newSearchBrowser(t *testing.T) context.Context {
	t.Helper()
	for _, f := range faces {
		if dir := f.find(); dir != "" {
			return startBrowser(t, f.alone(t, dir))
		}
	}
	return startBrowser(t)
}

// startBrowser starts Chromium with additions to its environment.
func startBrowser(t *testing.T, env ...string) context.Context {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(needtest.Chromium(t)), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1366, 768),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-back-forward-cache", true), // what comes back from it does so without a load to wait for
		chromedp.Env(env...))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("start Chromium: %v", err)
	}
	return ctx
}

// A searchTab is a tab whose console must stay silent.
type searchTab struct {
	t     *testing.T
	ctx   context.Context
	mu    sync.Mutex
	lost  string   // an address that answers 404, as it should; guarded by mu
	noise []string // what the console has said; guarded by mu
}

func newSearchTab(t *testing.T, browser context.Context) *searchTab {
	t.Helper()
	// What one tab remembers, such as single keys that are off, is not another's.
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	tab := &searchTab{t: t, ctx: ctx}
	if err := chromedp.Listen(ctx, tab.listen); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		tab.mu.Lock()
		defer tab.mu.Unlock()
		if len(tab.noise) > 0 {
			t.Errorf("the console is not silent:\n%s", strings.Join(tab.noise, "\n"))
		}
	})
	return tab
}

func (tab *searchTab) listen(event any) {
	tab.mu.Lock()
	defer tab.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		tab.noise = append(tab.noise, e.ExceptionDetails.Text+" "+e.ExceptionDetails.Exception.Description)
	case *runtime.EventConsoleAPICalled:
		tab.noise = append(tab.noise, string(e.Type))
	case *log.EventEntryAdded:
		// A browser notes a page that answers 404, which is what that page is for.
		if tab.lost == "" || e.Entry.URL != tab.lost {
			tab.noise = append(tab.noise, e.Entry.Text+" "+e.Entry.URL)
		}
	}
}

func (tab *searchTab) do(actions ...chromedp.Action[chromedp.Void]) {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, time.Minute)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		tab.t.Fatal(err)
	}
}

func (tab *searchTab) open(address string) {
	tab.t.Helper()
	tab.do(chromedp.Navigate(address))
}

// openLost opens an address for which a host answers 404.
func (tab *searchTab) openLost(address string) {
	tab.t.Helper()
	tab.mu.Lock()
	tab.lost = address
	tab.mu.Unlock()
	tab.open(address)
}

// press sends keys to what has the focus.
func (tab *searchTab) press(keys string, modifiers ...chromedp.Modifier) {
	tab.t.Helper()
	tab.do(chromedp.KeyEvent(keys, chromedp.KeyModifiers(modifiers...)))
}

// value evaluates a script.
func value[T any](tab *searchTab, script string) T {
	tab.t.Helper()
	ctx, cancel := context.WithTimeout(tab.ctx, time.Minute)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		tab.t.Fatalf("%v in %.200s", err, script)
	}
	return v
}

// wait waits until a page is complete and a script is true in it.
func (tab *searchTab) wait(script string) {
	tab.t.Helper()
	for range 200 {
		ok, err := chromedp.Run(tab.ctx, chromedp.Evaluate[bool](`document.readyState === "complete" && Boolean(`+script+")"))
		if err == nil && ok {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	tab.t.Fatalf("%s was never true at %s", script, value[string](tab, "location.href"))
}

// want compares the value of a script.
func (tab *searchTab) want(what, script, want string) {
	tab.t.Helper()
	if got := value[string](tab, "String("+script+")"); got != want {
		tab.t.Errorf("%s: got %q, want %q (%s)", what, got, want, script)
	}
}
