package linkcheck

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"
)

// A serverCase is a server and what is said of an address of it: "" for nothing.
type serverCase struct {
	why, want string
	answer    http.HandlerFunc
}

var serverCases = []serverCase{
	{"redirects until its cookie comes", "", func(w http.ResponseWriter, r *http.Request) {
		if _, err := r.Cookie("seen"); err != nil {
			http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1"})
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
		}
	}},
	{"redirects for ever", "redirects more than 10 times; ", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.URL.Path, http.StatusFound)
	}},
	{"redirects on and on", "redirects more than 10 times; ", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, r.URL.Path+"x", http.StatusMovedPermanently)
	}},
	{"has HEAD nowhere", "", onlyGet(http.StatusNotFound)},
	{"refuses HEAD", "", onlyGet(http.StatusMethodNotAllowed)},
	{"says to HEAD that all is gone", "", onlyGet(http.StatusGone)},
	{"does not know HEAD", "", onlyGet(http.StatusNotImplemented)},
	{"breaks off at HEAD", "", func(_ http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			panic(http.ErrAbortHandler)
		}
	}},
	{"forbids all", "", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) }},
	{"has enough", "", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTooManyRequests) }},
	{"redirects to a mailbox", "redirects to mailto:a@example.com, which is no page; ", redirects("mailto:a@example.com")},
	{"redirects to a file", "redirects to file:///etc/passwd, which is no page; ", redirects("file:///etc/passwd")},
	{"redirects to a port that is closed", "does not answer: dial tcp 127.0.0.1:1: ", redirects("http://127.0.0.1:1/")},
	{"redirects to nowhere", "", redirects("")},
	{"sends early hints for ever", "does not answer: ", raw(func(c net.Conn) {
		for {
			if _, err := fmt.Fprint(c, "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n"); err != nil {
				return
			}
		}
	})},
	{"is gone", "answers 410 Gone; ", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) }},
	{"never answers", "does not answer: nothing came within 200ms", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }},
	{"drips content for ever", "", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			w.WriteHeader(http.StatusMethodNotAllowed)
			return
		}
		drip(w, r)
	}},
	{"drips content at each redirect", "does not answer: ", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Location", r.URL.Path)
		w.WriteHeader(http.StatusFound)
		drip(w, r)
	}},
	{"has a field without end", "does not answer: ", raw(func(c net.Conn) {
		fmt.Fprint(c, "HTTP/1.1 200 OK\r\nX: ")
		for line := strings.Repeat("x", 1<<16); ; {
			if _, err := c.Write([]byte(line)); err != nil {
				return
			}
		}
	})},
	{"drips fields for ever", "does not answer: nothing came within 200ms", raw(func(c net.Conn) {
		fmt.Fprint(c, "HTTP/1.1 200 OK\r\n")
		for {
			if _, err := fmt.Fprint(c, "X: x\r\n"); err != nil {
				return
			}
			time.Sleep(10 * time.Millisecond)
		}
	})},
	{"speaks another protocol", "does not answer: ", raw(func(c net.Conn) { fmt.Fprint(c, "220 mail.example ESMTP\r\n") })},
}

// drip sends content until the client goes. HEAD has none.
func drip(w http.ResponseWriter, r *http.Request) {
	for r.Method != http.MethodHead && r.Context().Err() == nil {
		fmt.Fprint(w, ".")
		_ = http.NewResponseController(w).Flush()
		time.Sleep(10 * time.Millisecond)
	}
}

// redirects answers with a redirect that has that Location.
func redirects(location string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		if location != "" {
			w.Header().Set("Location", location)
		}
		w.WriteHeader(http.StatusFound)
	}
}

// onlyGet answers 200 to GET and a status to HEAD.
func onlyGet(status int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			w.WriteHeader(status)
		}
	}
}

// raw writes to the connection itself.
func raw(write func(net.Conn)) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		c, _, err := http.NewResponseController(w).Hijack()
		if err == nil {
			write(c)
			c.Close()
		}
	}
}

func TestOddServers(t *testing.T) {
	for _, c := range serverCases {
		t.Run(c.why, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(c.answer)
			defer server.Close()
			defer server.CloseClientConnections()
			start := time.Now()
			problems, err := Check(t.Context(), []Link{{URL: server.URL + "/a"}}, Options{Limit: 200 * time.Millisecond})
			if err != nil {
				t.Fatal(err)
			}
			got := strings.ReplaceAll(problems.String(), server.URL, "")
			if (c.want == "") != (got == "") || !strings.Contains(got, "/a "+c.want) && c.want != "" {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %s", took)
			}
		})
	}
}

// Cookies of one address are not sent for another.
func TestCookiesOfOneAddress(t *testing.T) {
	var sent []string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sent = append(sent, r.Header.Get("Cookie"))
		http.SetCookie(w, &http.Cookie{Name: "seen", Value: "1", Path: "/"})
	}))
	defer server.Close()
	if _, err := Check(t.Context(), []Link{{URL: server.URL + "/a"}, {URL: server.URL + "/b"}}, Options{}); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(sent, ""); got != "" || len(sent) != 2 {
		t.Errorf("asked with the cookies %q", sent)
	}
}

// A host that asks to wait is not asked earlier, but it cannot hold up a check
// for as long as it likes.
func TestObeysRetryAfter(t *testing.T) {
	for _, c := range []struct {
		why, value  string
		wait        time.Duration
		least, most time.Duration
	}{
		{"seconds", "1", time.Minute, time.Second, 8 * time.Second},
		{"a date", time.Now().Add(2500 * time.Millisecond).UTC().Format(http.TimeFormat), time.Minute, 500 * time.Millisecond, 10 * time.Second},
		{"years", "99999999", 300 * time.Millisecond, 300 * time.Millisecond, 8 * time.Second},
		{"nothing that can be read", "soon", time.Minute, 0, 8 * time.Second},
		{"the past", "Sun, 06 Nov 1994 08:49:37 GMT", time.Minute, 0, 8 * time.Second},
	} {
		t.Run(c.why, func(t *testing.T) {
			t.Parallel()
			var mu sync.Mutex
			var asked []time.Time
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				mu.Lock()
				defer mu.Unlock()
				if asked = append(asked, time.Now()); len(asked) == 1 || c.value == "99999999" {
					w.Header().Set("Retry-After", c.value)
					w.WriteHeader(http.StatusTooManyRequests)
				}
			}))
			defer server.Close()
			links := []Link{{URL: server.URL + "/a"}, {URL: server.URL + "/b"}, {URL: server.URL + "/c"}}
			problems, err := Check(t.Context(), links, Options{Wait: c.wait})
			if err != nil || len(problems) > 0 || len(asked) != 3 {
				t.Fatalf("asked %d questions: %v %v", len(asked), problems, err)
			}
			if first, all := asked[1].Sub(asked[0]), asked[2].Sub(asked[0]); first < c.least || all > c.most {
				t.Errorf("asked again after %s, and the last after %s; want at least %s, and at most %s", first, all, c.least, c.most)
			}
		})
	}
}

// A host that does not answer is not asked for all its addresses.
func TestLeavesSilentHost(t *testing.T) {
	var mu sync.Mutex
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		mu.Lock()
		asked++
		mu.Unlock()
		<-r.Context().Done()
	}))
	defer server.Close()
	var links []Link
	for i := range 20 {
		links = append(links, Link{URL: fmt.Sprintf("%s/%d", server.URL, i)})
	}
	problems, err := Check(t.Context(), links, Options{Limit: 50 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	if len(problems) != 20 || asked > 2*mostSilent || !strings.Contains(problems.String(), "was not asked, since its host does not answer") {
		t.Errorf("asked %d questions:\n%s", asked, problems)
	}
}

// A host whose pages redirect for ever does answer, so that all of them are asked.
func TestRedirectsAreAnswers(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path, http.StatusFound) }))
	defer server.Close()
	var links []Link
	for i := range 5 {
		links = append(links, Link{URL: fmt.Sprintf("%s/%d", server.URL, i)})
	}
	problems, err := Check(t.Context(), links, Options{})
	if err != nil || len(problems) != 5 || strings.Contains(problems.String(), "was not asked") {
		t.Errorf("got %v and\n%swant five redirects", err, problems)
	}
}

// A certificate without a trusted issuer is reported as such.
func TestBadCertificate(t *testing.T) {
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	defer server.Close()
	problems, err := Check(t.Context(), []Link{{URL: server.URL}}, Options{})
	if err != nil || !strings.Contains(problems.String(), " does not answer: tls: failed to verify certificate: ") {
		t.Errorf("got %v and %q", err, problems)
	}
}
