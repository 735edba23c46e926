// Package serve shows the site while it is being written.
//
// # What it serves
//
// The site as the best host would serve it: a page at /404/, a permanent
// redirect from /404 to it, 404.html with status 404 for an unknown address,
// the right content types, entity tags, long lives for names that carry a
// fingerprint. It answers GET and HEAD. It never lists a folder and reads no
// file on behalf of a request: what is not in the site is not there. A server
// on a loopback address answers only to the names of that address, so that no
// page of the web can read a draft by pointing its own name here. Other sites may not
// frame it, embed its files or read its data, which a host lets them read.
//
// # What it does when a file is saved
//
// It watches content/, templates/ and assets/ of the project, folders that
// come later too, and waits a few milliseconds for the rest of a burst. Then
// it makes a new draft and tells the open pages. In a page that came out
// differently the words that differ are exchanged, and style sheets too; where
// that might break a script, the page is loaded again and keeps its scroll
// position. Files of the project are read once until they change; pages are drawn
// when they are asked for, so that a save is seen before all pages are drawn;
// these follow, and are checked, when the browser has had its turn.
//
// Faults are shown in the page over the last version that could be drawn, and
// printed. They go when they are mended.
//
// The script behind this is added to pages as they are served, and their
// content security policy lets it listen to this server and nothing more. The
// site itself knows nothing of it.
package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"sync"
	"time"

	"httpcodes/internal/problem"
)

// A Draft is a site of which each file can be drawn.
type Draft interface {
	// File draws a file. It returns nothing at all for a path that the site
	// does not have.
	File(path string) ([]byte, problem.List)
	// Check draws and checks all files. It may give up once ctx is done.
	Check(ctx context.Context) problem.List
}

// Options say what to serve and where.
type Options struct {
	Dir    string                                        // the project
	Addr   string                                        // such as "localhost:8080"
	Editor string                                        // address that opens a file, with {file}, {line} and {column}; "" for none
	Log    io.Writer                                     // what a person at a terminal reads
	Ready  func(address string)                          // called once, when pages can be asked for; may be nil
	Make   func(root fs.FS) (Draft, problem.List, error) // makes a draft of the project
}

// idle is how long a connection stays open without a question.
const idle = 2 * time.Minute

// Run serves until ctx is done. It fails if it cannot listen or watch.
func Run(ctx context.Context, opt Options) error {
	listener, err := listen(opt.Addr)
	if err != nil {
		return err
	}
	defer listener.Close()
	project, err := os.OpenRoot(opt.Dir)
	if err != nil {
		return err
	}
	defer project.Close()
	files := newCache(project.FS())
	watch, err := newWatch(opt.Dir, files.forget)
	if err != nil {
		return err
	}
	opt.Log = until{ctx, opt.Log}
	s := newStage(opt, files)
	ctx, cancel := context.WithCancel(ctx)
	server := newServer(ctx, handler(s, loopback(listener)))
	var group sync.WaitGroup
	defer group.Wait()
	defer server.Close()
	defer cancel()
	group.Go(func() { watch.run(ctx) })
	first := s.next(true) // before anybody can ask for a page
	group.Go(func() { s.run(ctx, first, watch.changed) })
	failed := make(chan error, 1)
	group.Go(func() { failed <- server.Serve(listener) })
	address := shown(opt.Addr, listener)
	fmt.Fprintf(opt.Log, "%s shows the site and follows your changes; Ctrl-C ends it\n", address)
	if opt.Ready != nil {
		opt.Ready(address)
	}
	select {
	case <-ctx.Done():
		return nil
	case err := <-failed:
		return fmt.Errorf("serve %s: %w", address, err)
	}
}

// until writes what is said until ctx is done: a version that was being made
// then is shown to nobody.
type until struct {
	ctx context.Context
	out io.Writer
}

func (u until) Write(p []byte) (int, error) {
	if u.ctx.Err() != nil {
		return len(p), nil
	}
	return u.out.Write(p)
}

// newServer returns a server whose answers end with ctx.
func newServer(ctx context.Context, h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       idle,
		BaseContext:       func(net.Listener) context.Context { return ctx },
	}
}

// shown returns an address at which a browser here finds the listener for addr,
// which may leave out the host, the port, or both.
func shown(addr string, listener net.Listener) string {
	host, _, _ := net.SplitHostPort(addr)
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	return "http://" + net.JoinHostPort(host, port) + "/"
}

// listen says of a taken port which one is free.
func listen(addr string) (net.Listener, error) {
	listener, err := net.Listen("tcp", addr)
	if err == nil || !errors.Is(err, addressInUse) {
		return listener, err
	}
	if free := nextFree(addr); free != "" {
		return nil, fmt.Errorf("the port of %s is taken; %s is free: serve --addr %s", addr, free, free)
	}
	return nil, fmt.Errorf("the port of %s is taken; name another one with --addr", addr)
}

// nextFree returns the address with the next port that is free, or "".
func nextFree(addr string) string {
	host, port, err := net.SplitHostPort(addr)
	number, err2 := net.LookupPort("tcp", port)
	if err != nil || err2 != nil {
		return ""
	}
	for n := number + 1; n <= min(number+100, 65535); n++ {
		next := net.JoinHostPort(host, fmt.Sprint(n))
		if listener, err := net.Listen("tcp", next); err == nil {
			listener.Close()
			return next
		}
	}
	return ""
}

// loopback reports whether only this machine reaches the listener.
func loopback(listener net.Listener) bool {
	addr, ok := listener.Addr().(*net.TCPAddr)
	return ok && addr.IP.IsLoopback()
}
