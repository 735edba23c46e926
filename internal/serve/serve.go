// Package serve shows the site while it is being written.
//
// # What it serves
//
// The site as a well-configured host serves it: a page at /404/, a permanent
// redirect from /404 to it, 404.html with status 404 for an unknown address,
// media types and entity tags. It answers GET and HEAD. It never lists a folder,
// and no request makes it read a file. On a loopback address, it answers only requests whose
// Host field names this machine, so that a page of another site cannot read a
// draft by resolving its own name to this address. Other sites may not frame the
// pages, embed the files or read the data.
//
// # What it does when a file is saved
//
// Run watches the folders content/, templates/ and assets/ of the project, and
// folders that are added to them. After a change it waits a few milliseconds for
// the rest of a burst, makes a new draft and sends an event to the open pages.
// A page that differs replaces the parts that differ, and its style sheets;
// where that might break a script, it reloads and keeps its scroll position.
// A page is drawn when it is asked for, so that a save is visible before all
// pages are drawn. The others are drawn and checked a moment later.
//
// Faults are printed, and shown in the page over the last version that could be
// drawn, until they are fixed.
//
// The script that does this is added to pages as they are served, and their
// content security policy lets it connect to this server only. The site on disk
// does not contain it.
//
// # Failures
//
// Run fails if it cannot listen or watch. A fault in the sources, or a failure
// to read them, does not end it.
package serve

import (
	"context"
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

// A Draft is a site whose files can be drawn one by one.
type Draft interface {
	// File draws a file. It returns no bytes and no problems for a path that
	// the site does not have.
	File(path string) ([]byte, problem.List)
	// Check draws and checks all files. It may stop early once ctx is done.
	Check(ctx context.Context) problem.List
}

// Options say what to serve and where.
type Options struct {
	Dir    string                                        // the project
	Addr   string                                        // such as "localhost:8080"
	Editor string                                        // address that opens a file, with {file}, {line} and {column}; "" for none
	Log    io.Writer                                     // receives messages for the terminal
	Ready  func(address string)                          // called once the server answers; may be nil
	Make   func(root fs.FS) (Draft, problem.List, error) // makes a draft of the project
}

// idle is how long a connection stays open without a request.
const idle = 2 * time.Minute

// Run serves until ctx is done. It fails if it cannot listen or watch.
func Run(ctx context.Context, opt Options) error {
	listener, err := net.Listen("tcp", opt.Addr)
	if err != nil {
		return fmt.Errorf("%w; --addr localhost:0 takes a port that is free", err)
	}
	defer listener.Close()
	project, err := os.OpenRoot(opt.Dir)
	if err != nil {
		return err
	}
	defer project.Close()
	watch, err := newWatch(opt.Dir)
	if err != nil {
		return err
	}
	return newSite(opt, project.FS()).serve(ctx, watch, listener)
}

// serve answers requests, and makes and checks drafts, until ctx is done.
func (s *site) serve(ctx context.Context, watch *watch, listener net.Listener) error {
	ctx, cancel := context.WithCancel(ctx)
	server := newServer(ctx, handler(s, loopback(listener)))
	var group sync.WaitGroup
	defer group.Wait()
	defer server.Close()
	defer cancel()
	group.Go(func() { watch.run(ctx) })
	first := s.next(true) // before the first request
	group.Go(func() { s.run(ctx, first, watch.changed) })
	failed := make(chan error, 1)
	group.Go(func() { failed <- server.Serve(listener) })
	address := shown(s.opt.Addr, listener)
	fmt.Fprintf(s.opt.Log, "%s shows the site and follows your changes; Ctrl-C ends it\n", address)
	if s.opt.Ready != nil {
		s.opt.Ready(address)
	}
	select {
	case <-ctx.Done():
		return nil
	case err := <-failed:
		return fmt.Errorf("serve %s: %w", address, err)
	}
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

// shown returns an address at which a browser on this machine reaches the
// listener. The host, the port, or both may be missing from addr.
func shown(addr string, listener net.Listener) string {
	host, _, _ := net.SplitHostPort(addr)
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	return "http://" + net.JoinHostPort(host, port) + "/"
}

// loopback reports whether only this machine can reach the listener.
func loopback(listener net.Listener) bool {
	addr, ok := listener.Addr().(*net.TCPAddr)
	return ok && addr.IP.IsLoopback()
}
