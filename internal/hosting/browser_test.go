package hosting

import (
	"archive/zip"
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// A reader is a tab of a real browser, and what its console has said.
type reader struct {
	t     *testing.T
	ctx   context.Context
	mu    sync.Mutex
	noise []string // guarded by mu
}

// newReader opens a browser. Without one the test is skipped, but in a CI it
// fails.
func newReader(t *testing.T) *reader {
	t.Helper()
	path := program(t, "chromium")
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1366, 768),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, time.Minute)
	t.Cleanup(cancel)
	r := &reader{t: t, ctx: ctx}
	if err := chromedp.Listen(ctx, r.listen); err != nil {
		t.Fatal(err)
	}
	return r
}

func (r *reader) listen(event any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		r.noise = append(r.noise, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		r.noise = append(r.noise, string(e.Type))
	case *log.EventEntryAdded:
		// A browser reports a page that answers 404, which is what that page is for.
		if !strings.HasSuffix(e.Entry.URL, "/nothing/at/all") {
			r.noise = append(r.noise, e.Entry.Text+" "+e.Entry.URL)
		}
	}
}

func (r *reader) open(address string) {
	r.t.Helper()
	if err := chromedp.Do(r.ctx, chromedp.Navigate(address)); err != nil {
		r.t.Fatalf("open %s: %v", address, err)
	}
}

// wait waits until a script is true.
func (r *reader) wait(script string) {
	r.t.Helper()
	for range 200 {
		ok, err := chromedp.Run(r.ctx, chromedp.Evaluate[bool]("Boolean("+script+")"))
		if err == nil && ok {
			return
		}
		time.Sleep(25 * time.Millisecond)
	}
	where, _ := chromedp.Run(r.ctx, chromedp.Evaluate[string]("location.href + ' ' + document.title"))
	r.t.Errorf("%s was never true at %s", script, where)
}

// styled is true if the style of the site applies.
const styled = `getComputedStyle(document.body).getPropertyValue("--ink") !== ""`

// read goes through the site that begins at base as a reader would. Nothing
// may come from elsewhere, and the console stays silent.
func (r *reader) read(base string) {
	r.t.Helper()
	name, overHTTP := "index.html", strings.HasPrefix(base, "http")
	if overHTTP {
		name = ""
	}
	r.open(base + name)
	r.wait(`document.querySelector("h1").textContent === "HTTP status codes" && ` + styled)
	r.open(base + "404/" + name)
	r.wait(`document.querySelector("h1").textContent.includes("Not Found") && ` + styled)
	r.wait(`document.querySelector('main a[href="../410/index.html"]').click() || true`)
	r.wait(`document.querySelector("h1").textContent.includes("Gone") && ` + styled)
	r.wait(`performance.getEntriesByType("resource").every((r) => r.name.startsWith("` + base + `"))`)
	if overHTTP {
		r.wait(`location.href === "` + base + `410/"`)
	}
	r.open(base + "search/" + name + "?q=bad+gateway")
	r.wait(`document.querySelector("[data-search-results] [data-code]").dataset.code === "502"`)
	if overHTTP {
		r.open(base + "nothing/at/all")
		r.wait(`document.querySelector("[data-not-found]").getBoundingClientRect().height > 0 && ` + styled)
		r.wait(`document.querySelector(".site-name").href === "` + base + `index.html"`)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.noise) > 0 {
		r.t.Errorf("the console is not silent:\n%s", strings.Join(r.noise, "\n"))
	}
}

// The archive unpacks into a folder that opens from disk.
func TestArchiveOpensFromDisk(t *testing.T) {
	folder, tree := site(t, "https://example.org/codes/")
	data, ok := tree.File("httpcodes.zip")
	if !ok {
		t.Fatal("there is no archive")
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if unzip, err := exec.LookPath("unzip"); err == nil { // other programs take it too
		if out, err := exec.Command(unzip, "-tqq", filepath.Join(folder, "httpcodes.zip")).CombinedOutput(); err != nil {
			t.Errorf("unzip -t: %v\n%s", err, out)
		}
	}
	dir := t.TempDir()
	if err := os.CopyFS(dir, archive); err != nil {
		t.Fatal(err)
	}
	newReader(t).read("file://" + filepath.ToSlash(dir) + "/httpcodes/")
}
