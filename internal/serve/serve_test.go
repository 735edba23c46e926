package serve

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"httpcodes/internal/problem"
)

// start runs a server until the end of the test and returns its address.
func start(t *testing.T, opt Options) string {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ready, ended := make(chan string, 1), make(chan error, 1)
	opt.Addr = "localhost:0"
	opt.Ready = func(address string) { ready <- address }
	go func() { ended <- Run(ctx, opt) }()
	t.Cleanup(func() {
		cancel()
		select {
		case err := <-ended:
			if err != nil {
				t.Errorf("serve ended with %v", err)
			}
		case <-time.After(5 * time.Second):
			t.Error("serve did not end")
		}
	})
	select {
	case address := <-ready:
		return address
	case err := <-ended:
		t.Fatalf("serve did not begin: %v", err)
	}
	return ""
}

// The address that is printed can be opened, whatever --addr leaves out.
func TestShownAddress(t *testing.T) {
	for addr, host := range map[string]string{
		"localhost:0": "localhost", "127.0.0.1:": "127.0.0.1", ":0": "localhost", ":": "localhost", "0.0.0.0:0": "localhost",
	} {
		listener, err := net.Listen("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		defer listener.Close()
		_, port, _ := net.SplitHostPort(listener.Addr().String())
		if got, want := shown(addr, listener), "http://"+host+":"+port+"/"; got != want {
			t.Errorf("shown(%q) = %s; want %s", addr, got, want)
		}
	}
}

// A connection that asks nothing ends.
func TestIdleConnectionsEnd(t *testing.T) {
	server := httptest.NewUnstartedServer(nil)
	server.Config = newServer(t.Context(), serveSmall(small))
	if server.Config.IdleTimeout != idle || server.Config.ReadHeaderTimeout == 0 {
		t.Errorf("an idle connection ends after %s, headers after %s", server.Config.IdleTimeout, server.Config.ReadHeaderTimeout)
	}
	server.Config.IdleTimeout = 50 * time.Millisecond
	server.Start()
	defer server.Close()
	c, err := net.Dial("tcp", server.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(20 * time.Second))
	fmt.Fprint(c, "GET /404/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
	if _, err := io.Copy(io.Discard, c); err != nil {
		t.Errorf("the connection stays open: %v", err)
	}
}

// Addresses to which no link leads are refused, however long or odd.
func TestOddAddresses(t *testing.T) {
	base, err := url.Parse(start(t, Options{Dir: t.TempDir(), Log: io.Discard, Make: func(fs.FS) (Draft, problem.List, error) { return small, nil, nil }}))
	if err != nil {
		t.Fatal(err)
	}
	for _, target := range []string{
		"/%00", "/404/%00", "/%", "/%zz", "/404;x", "/404/;x", "//404/", "//404", "/404//", "//example.com/%2e%2e", "/..%2f", "/..%2f404/", "/404%2f", "/404%2Findex.html",
		"/\xff", "/%ff", `/..\serve.go`, "/..", "/../404", "/*", "/" + strings.Repeat("a", 10_000), "/" + strings.Repeat("a/", 5_000), "/404/" + strings.Repeat("../", 5_000),
		"/assets/" + strings.Repeat("x", 255) + ".css", "404", "/_httpcodes/", "/_httpcodes/live.js/",
	} {
		c, err := net.Dial("tcp", base.Host)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(c, "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", target)
		response, err := http.ReadResponse(bufio.NewReader(c), nil)
		c.Close()
		if err != nil || response.StatusCode != http.StatusNotFound && response.StatusCode != http.StatusBadRequest {
			t.Errorf("%.60q: got %v, %v; want 404 or 400", target, response, err)
		}
	}
}
