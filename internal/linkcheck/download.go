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
	limited, cancel := context.WithTimeout(ctx, most.Time)
	defer cancel()
	file, err := fetch(limited, address, most.Bytes)
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case err != nil:
		return nil, fmt.Errorf("%s cannot be fetched: %s", address, reason(err, most.Time))
	}
	return file, nil
}

// fetch fetches a file of limited size.
func fetch(ctx context.Context, address string, most int64) ([]byte, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	if !trusted(request.URL) {
		return nil, errors.New("it is not an https address; write it as https://example.org/file")
	}
	request.Header.Set("User-Agent", userAgent)
	transport := newTransport()
	defer transport.CloseIdleConnections()
	response, err := (&http.Client{Transport: transport, CheckRedirect: followTrusted}).Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("it answers %s", response.Status)
	}
	file, err := io.ReadAll(io.LimitReader(response.Body, most+1))
	if int64(len(file)) > most {
		return nil, fmt.Errorf("it has more than %d bytes", most)
	}
	return file, err
}

// followTrusted refuses a redirect to an address that is not trusted, and the
// eleventh redirect.
func followTrusted(next *http.Request, before []*http.Request) error {
	if !trusted(next.URL) {
		return fmt.Errorf("it redirects to %s, which is not https", next.URL.Redacted())
	}
	return follow(next, before)
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
