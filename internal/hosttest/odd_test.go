package hosttest

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

// oddTargets are addresses below the path of the site to which no link leads.
var oddTargets = []string{
	"%00", "404/%00", "404/index.html%00.md", "%", "%zz", "404;x", "404/;x", "404.", "404%20", "404/index.html/", "404/index.html::$DATA",
	"/404/", "/404", "404//", "404//index.html", "/example.com/", "//example.com/", "/example.com/%2e%2e",
	"..%2f", "..%2f404/", "%2e%2e%2f", "404%2f", "404%2Findex.html", "404/..%2f..%2fsecret.txt", "..%5csecret.txt", `..\secret.txt`,
	"\xff\xfe", "%ff%fe", "%c0%ae%c0%ae/", "~", "*", "CON",
	strings.Repeat("a", 300), strings.Repeat("a", 10_000), strings.Repeat("a/", 5_000), strings.Repeat("%61", 3_000),
	"assets/" + strings.Repeat("x", 255) + ".css", strings.Repeat("%2e%2e%2f", 500),
}

// checkOddTargets checks that a target outside the site gets 404, 400 or 414,
// and that the server continues.
func (s server) checkOddTargets(t *testing.T) {
	for _, target := range oddTargets {
		switch response := s.raw(t, target); response.StatusCode {
		case http.StatusNotFound, http.StatusBadRequest, http.StatusRequestURITooLong:
		default:
			t.Errorf("%.60q: got %d to %q; want 404 or 400", target, response.StatusCode, response.Header.Get("Location"))
		}
	}
}

// checkQueries checks that redirects keep the query.
func (s server) checkQueries(t *testing.T) {
	at, _ := url.Parse(s.base)
	for target, want := range map[string]string{
		"404?a=b&c": "404/?a=b&c", "404?u=https://a//b": "404/?u=https://a//b", "%34%30%34?%2f": "404/?%2f", "redirects?mark=x%20y": "redirects/?mark=x%20y", "4xx?": "4xx/", "404": "404/",
	} {
		response := s.raw(t, target)
		if to := response.Header.Get("Location"); !strings.HasSuffix(s.base+want, to) || !strings.HasPrefix(to, at.Path) && !strings.HasPrefix(to, s.base) {
			t.Errorf("%s: got %d to %q, want %q", target, response.StatusCode, to, at.Path+want)
		}
	}
	if bare, below := strings.CutSuffix(s.base, "/codes/"); below {
		if to := (server{bare + "/"}).raw(t, "codes?a=b").Header.Get("Location"); !strings.HasSuffix(to, "/codes/?a=b") {
			t.Errorf("/codes?a=b: got %q", to)
		}
	}
}

// checkFieldsOnce checks that each field occurs once, and that Vary names each
// field once, for any request.
func (s server) checkFieldsOnce(t *testing.T) {
	for _, ranges := range []string{"bytes=99999999-", "bytes=0-1", "bytes=0-1,3-4", "bytes=-0", "x"} {
		response, _ := s.get(t, "GET", "404/", "Range", ranges)
		for field, values := range response.Header {
			slices.Sort(values)
			if len(values) > 1 && field != "Vary" || len(slices.Compact(values)) < len(values) {
				t.Errorf("Range: %s: got %d with %s %q", ranges, response.StatusCode, field, values)
			}
		}
	}
}

// raw asks for a target as it is written.
func (s server) raw(t *testing.T, target string) *http.Response {
	t.Helper()
	base, err := url.Parse(s.base)
	if err != nil {
		t.Fatal(err)
	}
	c, err := net.Dial("tcp", base.Host)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(20 * time.Second))
	fmt.Fprintf(c, "GET %s%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n", base.Path, target, base.Host)
	response, err := http.ReadResponse(bufio.NewReader(c), nil)
	if err != nil {
		t.Fatalf("%.60q: %v", target, err)
	}
	return response
}
