package serve

import (
	"context"
	"fmt"
	"io/fs"
	"sync"
	"time"

	"httpcodes/internal/problem"
)

// The times of a save.
const (
	quiet    = 2 * time.Millisecond   // no event for so long: the burst is over
	patience = 25 * time.Millisecond  // a burst may delay a draft for so long
	turn     = 150 * time.Millisecond // the browser's turn, before all pages are drawn
)

// A stage shows one draft after the other.
type stage struct {
	opt  Options
	root fs.FS
	last lastDrawn

	mu      sync.Mutex // guards all below
	current *version   // the newest that could be made; nil before the first
	good    *version   // the newest that was checked without a fault, or nil
	faults  problem.List
	changed chan struct{} // closed and made anew with each change of the above
}

func newStage(opt Options, root fs.FS) *stage {
	return &stage{opt: opt, root: root, changed: make(chan struct{})}
}

// run has a version checked and makes the next one after each burst of
// changes, until ctx is done.
func (s *stage) run(ctx context.Context, v *version, changes <-chan struct{}) {
	var checks sync.WaitGroup
	defer checks.Wait()
	for {
		until, outdated := context.WithCancel(ctx)
		if v != nil {
			checks.Go(func() { s.check(until, v) })
		}
		select {
		case <-ctx.Done():
			outdated()
			return
		case <-changes:
		}
		outdated()
		settle(ctx, changes)
		v = s.next(false)
	}
}

// settle waits for the end of a burst.
func settle(ctx context.Context, changes <-chan struct{}) {
	end := time.After(patience)
	for {
		select {
		case <-changes:
		case <-time.After(quiet):
			return
		case <-end:
			return
		case <-ctx.Done():
			return
		}
	}
}

// next makes a draft and shows it, or the faults that prevent it.
func (s *stage) next(first bool) *version {
	start := time.Now()
	draft, faults, err := s.opt.Make(s.root)
	if err != nil {
		faults = problem.List{{Pos: problem.Pos{File: "."}, Rule: problem.Rule{Name: "machine"}, Text: err.Error()}}
	}
	if len(faults) > 0 {
		s.show(nil, faults)
		return nil
	}
	v := &version{draft: draft}
	s.show(v, nil)
	if !first {
		fmt.Fprintf(s.opt.Log, "%s shown after %s\n", start.Format(time.TimeOnly), time.Since(start).Round(time.Millisecond))
	}
	return v
}

// check checks a version when the browser has had its turn.
func (s *stage) check(ctx context.Context, v *version) {
	select {
	case <-ctx.Done():
		return
	case <-time.After(turn):
	}
	faults := v.draft.Check(ctx)
	if ctx.Err() != nil {
		return
	}
	if len(faults) > 0 {
		s.show(v, faults)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.good = v
}

// show makes v, unless it is nil, what is served, together with faults.
func (s *stage) show(v *version, faults problem.List) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(faults) > 0 {
		fmt.Fprintf(s.opt.Log, "%s%d %s\n", faults, len(faults), plural(len(faults)))
	} else if len(s.faults) > 0 {
		fmt.Fprintln(s.opt.Log, "mended")
	}
	if v != nil {
		s.current = v
	}
	s.faults = faults
	close(s.changed)
	s.changed = make(chan struct{})
}

func plural(n int) string {
	if n == 1 {
		return "fault"
	}
	return "faults"
}

// A state is what there is to show at a moment.
type state struct {
	current, good *version
	faults        problem.List
	changed       <-chan struct{} // closed when this is no longer the state
	last          *lastDrawn
}

func (s *stage) state() state {
	s.mu.Lock()
	defer s.mu.Unlock()
	return state{s.current, s.good, s.faults, s.changed, &s.last}
}

// file returns a file of the newest version that can draw it, and the faults
// that kept a newer one from doing so.
func (s state) file(path string) ([]byte, problem.List) {
	if s.current == nil {
		return nil, s.faults
	}
	data, faults := s.current.file(path)
	if len(faults) == 0 {
		s.last.put(path, data)
		return data, nil
	}
	if data = s.last.get(path); data == nil && s.good != nil {
		data, _ = s.good.file(path)
	}
	return data, faults
}

// lastDrawn keeps each file as it was when it could last be drawn.
type lastDrawn struct {
	mu    sync.Mutex // guards files
	files map[string][]byte
}

func (l *lastDrawn) put(path string, data []byte) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.files == nil {
		l.files = make(map[string][]byte)
	}
	if data == nil {
		delete(l.files, path)
		return
	}
	l.files[path] = data
}

func (l *lastDrawn) get(path string) []byte {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.files[path]
}

// A version is a draft and the files of it that somebody has asked for.
type version struct {
	draft Draft

	mu    sync.Mutex // guards files
	files map[string]*drawn
}

// A drawn file is drawn by the first who asks for it.
type drawn struct {
	once   sync.Once
	data   []byte
	faults problem.List
}

func (v *version) file(path string) ([]byte, problem.List) {
	v.mu.Lock()
	f := v.files[path]
	if f == nil {
		f = &drawn{}
		if v.files == nil {
			v.files = make(map[string]*drawn)
		}
		v.files[path] = f
	}
	v.mu.Unlock()
	f.once.Do(func() { f.data, f.faults = v.draft.File(path) })
	return f.data, f.faults
}
