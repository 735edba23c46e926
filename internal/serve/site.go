package serve

import (
	"context"
	"fmt"
	"io/fs"
	"net/http"
	"sync"
	"time"

	"httpcodes/internal/problem"
)

// The delays after a save.
const (
	pause = 5 * time.Millisecond   // the events of one save arrive within this time
	turn  = 150 * time.Millisecond // the browser gets this long before all pages are drawn
)

// A site serves the newest draft. It is safe for concurrent use.
type site struct {
	opt  Options
	root fs.FS

	mu  sync.Mutex // guards now
	now state
}

// A state is what the site serves at one moment.
type state struct {
	current Draft // the newest draft; nil before the first
	faults  problem.List
	changed chan struct{} // closed when this is no longer the state
	drawn   *sync.Map     // path to the last bytes that could be drawn
}

func newSite(opt Options, root fs.FS) *site {
	return &site{opt: opt, root: root, now: state{changed: make(chan struct{}), drawn: new(sync.Map)}}
}

// run checks a draft and makes the next one after each burst of changes, until
// ctx is done.
func (s *site) run(ctx context.Context, draft Draft, changes <-chan struct{}) {
	var checks sync.WaitGroup
	defer checks.Wait()
	for {
		valid, outdated := context.WithCancel(ctx)
		if draft != nil {
			checks.Go(func() { s.check(valid, draft) })
		}
		select {
		case <-ctx.Done():
			outdated()
			return
		case <-changes:
		}
		outdated()
		time.Sleep(pause)
		if ctx.Err() != nil {
			return // nobody reads about the draft any more
		}
		select {
		case <-changes:
		default:
		}
		draft = s.next(false)
	}
}

// next makes a draft and serves it. It returns nil if faults prevent a draft.
func (s *site) next(first bool) Draft {
	start := time.Now()
	draft, faults, err := s.opt.Make(s.root)
	if err != nil {
		faults = problem.List{{Pos: problem.Pos{File: "."}, Text: err.Error()}}
	}
	if len(faults) > 0 {
		s.show(nil, faults)
		return nil
	}
	s.show(draft, nil)
	if !first {
		fmt.Fprintf(s.opt.Log, "%s: the page is up to date, %s after the change\n", start.Format(time.TimeOnly), time.Since(start).Round(time.Millisecond))
	}
	return draft
}

// check checks all pages of a draft after the browser has had its turn.
func (s *site) check(ctx context.Context, draft Draft) {
	select {
	case <-ctx.Done():
		return
	case <-time.After(turn):
	}
	if faults := draft.Check(ctx); len(faults) > 0 && ctx.Err() == nil {
		s.show(draft, faults)
	}
}

// show serves a draft, unless it is nil, and reports its faults.
func (s *site) show(draft Draft, faults problem.List) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(faults) > 0 {
		fmt.Fprintf(s.opt.Log, "%s%s\n", faults, problem.Count(len(faults), "fault", "faults"))
	} else if len(s.now.faults) > 0 {
		fmt.Fprintln(s.opt.Log, "fixed")
	}
	if draft != nil {
		s.now.current = draft
	}
	s.now.faults = faults
	close(s.now.changed)
	s.now.changed = make(chan struct{})
}

func (s *site) state() state {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now
}

// answer returns the status of the response to a request for a file, and the page that
// the browser shows then: the file, a blank page if the file has faults and was never
// drawn without, the page to which the request is redirected, or 404.html.
func (s state) answer(name string) (status int, data []byte, faults problem.List) {
	data, faults = s.file(name)
	switch {
	case data != nil && name != "404.html": // 404.html always has status 404
		return http.StatusOK, data, faults
	case len(faults) > 0:
		return http.StatusInternalServerError, blank, faults
	}
	if page, faults := s.file(name + "/index.html"); page != nil || len(faults) > 0 {
		return http.StatusMovedPermanently, page, nil
	}
	data, _ = s.file("404.html")
	return http.StatusNotFound, data, nil
}

// file draws a file of the current draft. If that fails, it returns the faults
// and the file as it was when it could last be drawn.
func (s state) file(path string) ([]byte, problem.List) {
	if s.current == nil {
		return nil, s.faults
	}
	data, faults := s.current.File(path)
	switch {
	case len(faults) > 0:
		if last, ok := s.drawn.Load(path); ok {
			data = last.([]byte)
		}
	case data == nil:
		s.drawn.Delete(path)
	default:
		s.drawn.Store(path, data)
	}
	return data, faults
}
