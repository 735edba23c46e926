package linkcheck

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"httpcodes/internal/problem"
)

// A site answers with the number that its path names, and remembers what it
// was asked.
type site struct {
	mu    sync.Mutex
	asked []string
	busy  int
	most  int
}

func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	s.asked = append(s.asked, r.Method+" "+r.URL.Path)
	s.busy++
	s.most = max(s.most, s.busy)
	s.mu.Unlock()
	time.Sleep(time.Millisecond)
	defer func() { s.mu.Lock(); s.busy--; s.mu.Unlock() }()
	status := 200
	fmt.Sscanf(r.URL.Path, "/%d", &status)
	if r.URL.Path == "/head-refused" && r.Method == http.MethodHead {
		status = http.StatusMethodNotAllowed
	}
	w.WriteHeader(status)
}

func TestCheck(t *testing.T) {
	s := &site{}
	server := httptest.NewServer(s)
	defer server.Close()
	at := func(line int) problem.Pos { return problem.Pos{File: "a.md", Line: line, Column: 1} }
	var links []Link
	for i, path := range []string{"/200", "/404", "/410", "/403", "/429", "/500", "/head-refused", "/200#part", "/404#part", "/404"} {
		links = append(links, Link{server.URL + path, at(i + 1)})
	}
	links = append(links, Link{"http://127.0.0.1:1/nobody", at(20)})
	last := ""
	problems, err := Check(t.Context(), links, Options{Asked: func(done, all int) { last = fmt.Sprint(done, " of ", all) }})
	if err != nil {
		t.Fatal(err)
	}
	var lines []int
	for _, p := range problems {
		lines = append(lines, p.Line)
	}
	if got, want := fmt.Sprint(lines), "[2 3 9 10 20]"; got != want {
		t.Errorf("faults in lines %s, want %s:\n%s", got, want, problems)
	}
	if want := "8 of 8"; last != want {
		t.Errorf("progress ended with %q, want %q", last, want)
	}
	if s.most != 1 {
		t.Errorf("one host was asked %d questions at a time", s.most)
	}
}

func TestHeadIsEnough(t *testing.T) {
	s := &site{}
	server := httptest.NewServer(s)
	defer server.Close()
	if _, err := Check(t.Context(), []Link{{URL: server.URL + "/200"}, {URL: server.URL + "/403"}}, Options{}); err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(s.asked), "[HEAD /200 HEAD /403]"; got != want {
		t.Errorf("asked %s, want %s", got, want)
	}
}

func TestStopsWhenTold(t *testing.T) {
	server := httptest.NewServer(&site{})
	defer server.Close()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Check(ctx, []Link{{URL: server.URL + "/404"}}, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
}
