package linkcheck

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"strconv"
	"strings"
	"time"
)

// A host is asked one question after the other.
type host struct {
	*check
	asked  bool          // a question, before this one
	later  time.Duration // that the last answer asked to wait
	wait   time.Duration // that it may still ask for
	silent int           // addresses in a row that did not answer
}

// mostSilent is how many addresses in a row a host may leave without an answer.
const mostSilent = 3

// all asks for all addresses of the host.
func (h *host) all(ctx context.Context, addresses []string) {
	for _, address := range addresses {
		fault := "was not asked, since its host does not answer"
		if h.silent < mostSilent {
			fault = h.address(ctx, address)
		}
		if ctx.Err() != nil {
			return
		}
		h.tell(address, fault)
	}
}

// address asks for an address and returns what is wrong with it, or "".
func (h *host) address(ctx context.Context, address string) string {
	jar, _ := cookiejar.New(nil) // returns no error
	client := &http.Client{Transport: h.transport, Jar: jar}
	status, err := h.ask(ctx, client, http.MethodHead, address)
	if err != nil || refusesHead(status) {
		status, err = h.ask(ctx, client, http.MethodGet, address)
	}
	h.silent++
	switch {
	case err != nil:
		return "does not answer: " + h.reason(err)
	case status == http.StatusNotFound || status == http.StatusGone:
		h.silent = 0
		return fmt.Sprintf("answers %d %s; link the page that took its place, or another source", status, http.StatusText(status))
	}
	h.silent = 0
	return ""
}

// refusesHead reports whether a status may be meant for HEAD alone, or for this
// moment. Some servers say even that nothing is there.
func refusesHead(status int) bool {
	switch status {
	case http.StatusNotFound, http.StatusMethodNotAllowed, http.StatusGone:
		return true
	}
	return status >= 500
}

// ask asks one question, when it is time for it. The content is not read: the
// status says all, and content may have no end.
func (h *host) ask(ctx context.Context, client *http.Client, method, address string) (int, error) {
	if !h.rest(ctx) {
		return 0, ctx.Err()
	}
	ctx, cancel := context.WithTimeout(ctx, h.Limit)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		return 0, err
	}
	request.Header.Set("User-Agent", userAgent)
	response, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	response.Body.Close()
	h.later = retryAfter(response, time.Now())
	return response.StatusCode, nil
}

// userAgent says who asks.
const userAgent = "httpcodes link check"

// rest waits for the pause between two questions, or for as long as the host
// asked, and reports whether ctx is still alive.
func (h *host) rest(ctx context.Context) bool {
	later := min(h.later, h.wait)
	h.wait -= later
	wait := max(later, h.Pause)
	if !h.asked {
		wait = 0
	}
	h.asked, h.later = true, 0
	select {
	case <-ctx.Done():
	case <-time.After(wait):
	}
	return ctx.Err() == nil
}

// retryAfter returns how long a response asks to wait (RFC 9110 §10.2.3), or 0.
func retryAfter(response *http.Response, now time.Time) time.Duration {
	value := response.Header.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 32); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(value); err == nil {
		return max(0, at.Sub(now))
	}
	return 0
}

// reason returns an error without the address, which is said already.
func (h *host) reason(err error) string { return reason(err, h.Limit) }

func reason(err error, limit time.Duration) string {
	if errors.Is(err, context.DeadlineExceeded) {
		return fmt.Sprintf("nothing came within %s", limit)
	}
	text := err.Error()
	if i := strings.LastIndex(text, `": `); i >= 0 {
		text = text[i+3:]
	}
	return text
}

// newTransport returns one that does not read fields without end, and whose
// hosts are asked one question at a time.
func newTransport() *http.Transport {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.MaxResponseHeaderBytes = 1 << 20
	t.MaxIdleConnsPerHost = 1
	t.DisableCompression = true
	return t
}
