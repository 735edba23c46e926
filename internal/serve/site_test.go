package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"net/http/httptest"
	"strings"
	"testing"

	"httpcodes/internal/problem"
)

// The terminal says what the page says, and when it is fixed.
func TestTerminalSaysTheSame(t *testing.T) {
	var log bytes.Buffer
	fault := problem.List{{Pos: problem.Pos{File: "content/4xx/404.md", Line: 5, Column: 12}, Text: "wrong"}}
	var faults problem.List
	var failure error
	s := newSite(Options{Log: &log, Make: func(fs.FS) (Draft, problem.List, error) { return small, faults, failure }}, nil)
	s.next(true)
	faults = fault
	s.next(false)
	if got := s.update(s.state(), "404/index.html", ""); len(got.Faults) != 1 || got.Faults[0].Place != "content/4xx/404.md:5:12" || got.Faults[0].Text != "wrong" {
		t.Errorf("the page hears %+v", got)
	}
	if page, _ := s.state().file("404/index.html"); !strings.Contains(string(page), "about 404") {
		t.Errorf("under the fault there is %q, not the last good page", page)
	}
	faults = nil
	s.next(false)
	faults, failure = nil, errors.New("the disk is gone")
	s.next(false)
	got := log.String()
	for _, want := range []string{"content/4xx/404.md:5:12: wrong\n1 fault\n", "fixed\n", ".: the disk is gone\n1 fault\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("the terminal says\n%swithout %q", got, want)
		}
	}
}

// A page that a newer version cannot draw stays as it was, even if no version
// was ever checked whole.
func TestPageThatCannotBeDrawnStays(t *testing.T) {
	draft := small
	s := newSite(Options{Log: new(bytes.Buffer), Make: func(fs.FS) (Draft, problem.List, error) { return draft, nil, nil }}, nil)
	s.next(true)
	old, _ := s.state().file("404/index.html")
	for range 2 {
		draft = files{"404/index.html": "broken"}
		s.next(false)
		page, faults := s.state().file("404/index.html")
		if string(page) != string(old) || len(faults) != 1 {
			t.Errorf("got %q and %v, want the last good page and a fault", page, faults)
		}
	}
}

// Without any version that could be drawn there is an empty page that waits.
func TestBeginsWithAFault(t *testing.T) {
	fault := problem.List{{Pos: problem.Pos{File: "a.md"}, Text: "wrong"}}
	s := newSite(Options{Log: new(bytes.Buffer), Make: func(fs.FS) (Draft, problem.List, error) { return nil, fault, nil }}, nil)
	s.next(true)
	w := request(handler(s, true), "GET", "/404/")
	if w.Code != 500 || !strings.Contains(w.Body.String(), scriptAddress) {
		t.Errorf("got %d %s", w.Code, w.Body)
	}
	if n := s.update(s.state(), "404/index.html", tag(blank)); n.Changed || len(n.Faults) != 1 {
		t.Errorf("the page hears %+v", n)
	}
}

// A page hears at once whether it is the newest, and what is wrong.
func TestFirstNews(t *testing.T) {
	s := newSite(Options{Log: new(bytes.Buffer), Make: func(fs.FS) (Draft, problem.List, error) { return small, nil, nil }}, nil)
	s.next(true)
	for _, c := range []struct {
		page, tag string
		changed   bool
	}{
		{"404/index.html", tag([]byte(small["404/index.html"])), false},
		{"404/index.html", "other", true},
		{"nowhere/index.html", tag([]byte(small["404.html"])), false},
		{"404", tag([]byte(small["404.html"])), true}, // a page that came to be
	} {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		r := httptest.NewRequest("GET", eventsAddress+"?page="+c.page+"&tag="+c.tag, nil).WithContext(ctx)
		w := httptest.NewRecorder()
		s.events(w, r)
		_, line, _ := strings.Cut(w.Body.String(), "data: ")
		var got update
		if err := json.Unmarshal([]byte(line), &got); err != nil || got.Changed != c.changed {
			t.Errorf("%s with tag %s: got %s (%v), want changed %t", c.page, c.tag, w.Body, err, c.changed)
		}
	}
}
