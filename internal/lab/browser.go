package lab

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"httpcodes/internal/experiment"

	"github.com/chromedp/chromedp"
)

// actLimit is the time limit of one line of a browser step.
const actLimit = 15 * time.Second

// A browser is Chromium with a fresh profile. All browser steps of a run use
// the same browser, with its cookies, cache and history.
type browser struct {
	ctx     context.Context // context of the tab
	cancels []context.CancelFunc
	cmd     *exec.Cmd
	trace   *trace
}

// browse runs a browser step. The trace it returns has each line of the step,
// followed by the requests and output that the line caused.
func (s *session) browse(ctx context.Context, step experiment.Input) (string, error) {
	b, err := s.openBrowser(ctx)
	if err != nil {
		return "", err
	}
	acts, _ := experiment.ParseBrowser(step.Text)
	b.trace.clear()
	for _, a := range acts {
		if err := b.act(ctx, a, s.expand(a.Value, "")); err != nil {
			return "", fmt.Errorf("%s: `%s`: %w\n%s", step.Name, a.Line, err, s.contract(b.trace.String()))
		}
	}
	return b.trace.String(), nil
}

// openBrowser starts Chromium if it is not running yet.
func (s *session) openBrowser(ctx context.Context) (*browser, error) {
	if s.browser != nil {
		return s.browser, nil
	}
	path, err := s.program(ctx, "chromium")
	if err != nil {
		return nil, err
	}
	b := &browser{trace: newTrace()}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(filepath.Join(s.dir, "chromium")),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("host-resolver-rules", "MAP *.test 127.0.0.1"),
		chromedp.Flag("ignore-certificate-errors-spki-list", s.keyHash),
		chromedp.ModifyCmdFunc(func(cmd *exec.Cmd) {
			ownGroup(cmd)
			cmd.Env, cmd.Dir, b.cmd = s.environment(), s.dir, cmd
		}))
	allocator, stop := chromedp.NewExecAllocator(ctx, options...)
	tab, leave := chromedp.NewContext(allocator)
	b.ctx, b.cancels = tab, []context.CancelFunc{leave, stop}
	s.browser = b
	if err := chromedp.Listen(tab, b.trace.listen); err != nil {
		return nil, fmt.Errorf("chromium does not start: %w", err)
	}
	return b, nil
}

// close ends Chromium and its child processes.
func (b *browser) close() {
	if b.cmd != nil && b.cmd.Process != nil {
		killGroup(b.cmd.Process)
	}
	for _, cancel := range b.cancels {
		cancel()
	}
}

// act runs one line and waits until the network is idle.
func (b *browser) act(ctx context.Context, a experiment.Act, value string) error {
	b.trace.print("%s", a.Line)
	limited, cancel := context.WithTimeout(b.ctx, actLimit)
	defer cancel()
	err := b.do(limited, a, value)
	if errors.Is(err, chromedp.ErrPageLoad) {
		err = nil // the trace shows the request that failed
	}
	if err == nil {
		b.trace.settle(ctx)
	}
	return err
}

// do runs one line.
func (b *browser) do(ctx context.Context, a experiment.Act, value string) error {
	switch a.Verb {
	case "open":
		return chromedp.Do(ctx, chromedp.Navigate(value))
	case "click":
		// The page must not be left at once, because the script would then end before
		// Chromium can report its result.
		script := "{const e = document.querySelector(" + strconv.Quote(value) + "); if (!e) throw Error('nothing matches'); setTimeout(() => e.click())}"
		return chromedp.Do(ctx, chromedp.Evaluate[chromedp.Void](script))
	case "reload":
		return b.reload(ctx)
	case "wait":
		sleep(ctx, a.Wait)
		return ctx.Err()
	}
	return b.eval(ctx, value)
}

// reload reloads the page. Chromium refuses to, for a moment, while an error page
// takes the place of a page that failed.
func (b *browser) reload(ctx context.Context) error {
	for {
		err := chromedp.Do(ctx, chromedp.Reload())
		if err == nil || ctx.Err() != nil || !strings.Contains(err.Error(), "Not attached to an active page") {
			return err
		}
		sleep(ctx, 50*time.Millisecond)
	}
}

// eval prints the value of an expression, or of the promise that it returns. It
// also prints exceptions.
func (b *browser) eval(ctx context.Context, expression string) error {
	value, err := chromedp.Run(ctx, chromedp.Evaluate[any](expression, chromedp.EvalAwaitPromise))
	if thrown, ok := errors.AsType[*chromedp.ExceptionError](err); ok {
		b.trace.print("  throws %s", exception(thrown))
		return nil
	}
	if err != nil {
		return err
	}
	if text, ok := value.(string); ok {
		b.trace.print("  %s", text)
		return nil
	}
	text, err := json.Marshal(value)
	b.trace.print("  %s", text)
	return err
}
