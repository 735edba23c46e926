package linkcheck

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"
)

// Limits are the limits of one download.
type Limits struct {
	Bytes int64
	Time  time.Duration // from the request to the last byte, including redirects
}

// Download fetches a file over https, or over http from this machine. It fails
// if the response is not 200 OK, if the content ends early or exceeds the
// limits, or if a redirect leaves https.
func Download(ctx context.Context, address string, most Limits) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, most.Time)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	if !trusted(request.URL) {
		return nil, fmt.Errorf("%s is not an https address; write it as https://example.org/file", address)
	}
	request.Header.Set("User-Agent", userAgent)
	transport := newTransport()
	defer transport.CloseIdleConnections()
	response, err := (&http.Client{Transport: transport, CheckRedirect: staysTrusted}).Do(request)
	if err != nil {
		return nil, failed(ctx, address, err, most.Time)
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s answers %s", address, response.Status)
	}
	return read(ctx, address, response.Body, most)
}

// read reads content up to the limit.
func read(ctx context.Context, address string, content io.Reader, most Limits) ([]byte, error) {
	file, err := io.ReadAll(io.LimitReader(content, most.Bytes+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, fmt.Errorf("%s ends early, after %d bytes", address, len(file))
	case err != nil:
		return nil, failed(ctx, address, err, most.Time)
	case int64(len(file)) > most.Bytes:
		return nil, fmt.Errorf("%s has more than %d bytes", address, most.Bytes)
	}
	return file, nil
}

// failed returns the error of a download without a response. If ctx is done, it
// returns the error of ctx.
func failed(ctx context.Context, address string, err error, limit time.Duration) error {
	if errors.Is(ctx.Err(), context.Canceled) {
		return ctx.Err()
	}
	return fmt.Errorf("%s cannot be fetched: %s", address, reason(err, limit))
}

// staysTrusted refuses a redirect to an address that is not trusted, and the
// sixth redirect.
func staysTrusted(next *http.Request, before []*http.Request) error {
	switch {
	case len(before) > 5:
		return errors.New("stopped after 5 redirects")
	case next.URL.Scheme == "https":
		return nil
	case before[0].URL.Scheme == "http" && next.URL.Host == before[0].URL.Host && trusted(next.URL):
		return nil
	}
	return fmt.Errorf("it redirects to %s, which is not https", next.URL.Redacted())
}

// trusted reports whether nobody can change a response from the address on its
// way.
func trusted(u *url.URL) bool {
	if u.Scheme != "http" {
		return u.Scheme == "https" && u.Host != ""
	}
	ip := net.ParseIP(u.Hostname())
	return u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
}
