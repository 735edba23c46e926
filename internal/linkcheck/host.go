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

// A host sends requests to one host, one after the other.
type host struct {
	*check
	asked  bool          // a request was sent before
	later  time.Duration // Retry-After of the last response
	wait   time.Duration // the longest time that is left to wait for Retry-After
	silent int           // number of addresses in a row that did not respond
}

// mostSilent is the number of addresses in a row without a response after which
// a host gets no more requests.
const mostSilent = 3

// all checks all addresses of the host.
func (h *host) all(ctx context.Context, addresses []string) {
	for _, address := range addresses {
		fault := "was not asked, since its host does not answer"
		if h.silent < mostSilent {
			fault = h.address(ctx, address)
		}
		if ctx.Err() != nil {
			return
		}
		h.report(address, fault)
	}
}

// address requests an address. It returns what is wrong with it, or "".
func (h *host) address(ctx context.Context, address string) string {
	jar, _ := cookiejar.New(nil) // returns no error
	client := &http.Client{Transport: h.transport, Jar: jar, CheckRedirect: follow}
	status, err := h.ask(ctx, client, http.MethodHead, address)
	if err != nil || refusesHead(status) {
		status, err = h.ask(ctx, client, http.MethodGet, address)
	}
	astray, redirected := errors.AsType[redirectError](err)
	if h.silent++; err == nil || redirected {
		h.silent = 0
	}
	switch {
	case redirected:
		return astray.Error()
	case err != nil:
		return "does not answer: " + reason(err, h.Limit)
	case status == http.StatusNotFound || status == http.StatusGone:
		return fmt.Sprintf("answers %d %s; link the page that took its place, or another source", status, http.StatusText(status))
	}
	return ""
}

// A redirectError says why a redirect cannot be followed.
type redirectError string

func (e redirectError) Error() string { return string(e) }

// follow refuses a redirect to an address other than http or https, and the
// eleventh redirect.
func follow(next *http.Request, before []*http.Request) error {
	switch {
	case next.URL.Scheme != "http" && next.URL.Scheme != "https":
		return redirectError(fmt.Sprintf("redirects to %s, which is no page; link another source", next.URL.Redacted()))
	case len(before) >= 10:
		return redirectError("redirects more than 10 times; link the page that it should lead to, or another source")
	}
	return nil
}

// refusesHead reports whether GET may have another status. Some servers respond to
// HEAD with 404 or 410 although the page exists.
func refusesHead(status int) bool {
	switch status {
	case http.StatusNotFound, http.StatusMethodNotAllowed, http.StatusGone:
		return true
	}
	return status >= 500
}

// ask sends one request after the pause. It does not read the content, which may
// have no end.
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

// userAgent is the User-Agent of all requests.
const userAgent = "httpcodes link check"

// rest waits before the next request, for the pause or for as long as the host
// asked. It reports whether ctx is not done.
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

// retryAfter returns the delay in Retry-After (RFC 9110 §10.2.3), or 0.
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

// reason returns the text of an error without the address, which the message
// already contains.
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

// newTransport returns a transport with a limit on the size of the header section,
// and with at most one idle connection to each host.
func newTransport() *http.Transport {
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.MaxResponseHeaderBytes = 1 << 20
	t.MaxIdleConnsPerHost = 1
	t.DisableCompression = true
	return t
}
