package lab

import (
	"bufio"
	"bytes"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"httpcodes/internal/experiment"
)

// An origin is the built-in origin server. It answers with exactly the bytes in
// the experiment and records the requests that it receives.
type origin struct {
	listener net.Listener
	answers  [][]experiment.Action // one for each request
	browsed  bool                  // the experiment uses a browser, whose requests for an icon are not recorded

	mu       sync.Mutex // guards what follows
	requests []*request
	conns    map[net.Conn]bool
	opened   int // number of connections so far with a request
	stopped  bool
	serving  sync.WaitGroup
}

// A request is a request that an origin received.
type request struct {
	connection int
	text       bytes.Buffer
	note       string // how the connection ended, if not as expected
}

// startOrigin starts an origin.
func (s *session) startOrigin(party string, inputs []experiment.Input) error {
	o := &origin{conns: map[net.Conn]bool{}}
	for _, in := range s.Inputs {
		o.browsed = o.browsed || in.Kind == experiment.Browser
	}
	for _, in := range inputs {
		actions, _ := experiment.ParseMessage(in.Text)
		for i := range actions {
			actions[i].Text = s.expand(actions[i].Text, "")
		}
		o.answers = append(o.answers, actions)
	}
	l, err := net.Listen("tcp4", s.address(party))
	if err != nil {
		return err
	}
	if inputs[0].Flags.TLS {
		pair, err := tls.LoadX509KeyPair(filepath.Join(s.dir, "cert.pem"), filepath.Join(s.dir, "key.pem"))
		if err != nil {
			return err
		}
		l = tls.NewListener(l, &tls.Config{Certificates: []tls.Certificate{pair}})
	}
	o.listener = l
	s.origins[party] = o
	o.serving.Go(o.accept)
	return nil
}

// accept serves each connection in a goroutine.
func (o *origin) accept() {
	for {
		conn, err := o.listener.Accept()
		if err != nil {
			return
		}
		o.mu.Lock()
		if o.stopped {
			conn.Close()
		} else {
			o.conns[conn] = true
			o.serving.Go(func() { o.serve(conn) })
		}
		o.mu.Unlock()
	}
}

// stop closes all connections. Since this is not part of the experiment, no notes
// are recorded afterwards.
func (o *origin) stop() {
	o.mu.Lock()
	o.stopped = true
	o.listener.Close()
	for conn := range o.conns {
		conn.Close()
	}
	o.mu.Unlock()
	o.serving.Wait()
}

// serve answers the requests of one connection, one after the other.
func (o *origin) serve(conn net.Conn) {
	defer func() {
		conn.Close()
		o.mu.Lock()
		delete(o.conns, conn)
		o.mu.Unlock()
	}()
	br, number := bufio.NewReader(conn), 0
	for {
		head, err := readHead(br)
		if len(head) == 0 {
			return
		}
		if o.browsed && bytes.HasPrefix(head, []byte("GET /favicon.ico ")) {
			io.WriteString(conn, "HTTP/1.1 204 No Content\r\n\r\n")
			continue
		}
		r, a := o.receive(&number, head)
		if err != nil {
			o.note(r, "the connection ended in the head")
			return
		}
		if !o.answer(conn, br, r, a) {
			return
		}
	}
}

// receive records a request and returns the answer to it.
func (o *origin) receive(connection *int, head []byte) (*request, []experiment.Action) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if *connection == 0 {
		o.opened++
		*connection = o.opened
	}
	r := &request{connection: *connection}
	r.text.Write(head)
	o.requests = append(o.requests, r)
	return r, o.answers[min(len(o.requests), len(o.answers))-1]
}

// note records how a connection ended, unless the request already has a note.
func (o *origin) note(r *request, text string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if !o.stopped && r.note == "" {
		r.note = text
	}
}

// answer carries out the actions of an answer. It reports whether the connection
// can be reused.
func (o *origin) answer(conn net.Conn, br *bufio.Reader, r *request, actions []experiment.Action) bool {
	head := bytes.Clone(r.text.Bytes())
	reads := slices.ContainsFunc(actions, func(action experiment.Action) bool { return action.Do == "body" })
	if !reads && !o.readBody(br, r, head) {
		return false
	}
	var sent strings.Builder
	for _, action := range actions {
		switch action.Do {
		case "send":
			if _, err := io.WriteString(conn, experiment.FillDates(action.Text, time.Now())); err != nil {
				o.note(r, "the connection was closed before the answer was sent")
				return false
			}
			sent.WriteString(action.Text)
		case "body":
			if !o.readBody(br, r, head) {
				return false
			}
		case "pause":
			if o.closedWithin(conn, br, action.Pause) {
				o.note(r, "the connection was closed while the origin paused")
				return false
			}
		case "hang":
			if o.closedWithin(conn, br, time.Hour) {
				o.note(r, "the connection was closed while the origin was silent")
			}
			return false
		case "close":
			return false
		}
	}
	return framed(head, sent.String())
}

// readBody reads the body of a request with the given head, and records it as it
// was sent. It reports whether the body is complete.
func (o *origin) readBody(br *bufio.Reader, r *request, head []byte) bool {
	var body bytes.Buffer
	after := io.TeeReader(br, &body)
	req, err := http.ReadRequest(bufio.NewReader(io.MultiReader(bytes.NewReader(head), after)))
	if err != nil {
		return true // it is not HTTP, so the length of its body is unknown
	}
	_, err = io.Copy(io.Discard, req.Body)
	o.mu.Lock()
	r.text.Write(body.Bytes())
	o.mu.Unlock()
	if err != nil {
		o.note(r, "the connection ended in the body")
	}
	return err == nil
}

// closedWithin waits for a duration. It reports whether the other side closed the
// connection meanwhile. Bytes that arrive meanwhile stay in the buffer.
func (o *origin) closedWithin(conn net.Conn, br *bufio.Reader, d time.Duration) bool {
	until := time.Now().Add(d)
	conn.SetReadDeadline(until)
	defer conn.SetReadDeadline(time.Time{})
	for n := br.Buffered() + 1; n <= br.Size(); n = br.Buffered() + 1 {
		if _, err := br.Peek(n); err != nil {
			return !errors.Is(err, os.ErrDeadlineExceeded)
		}
	}
	time.Sleep(time.Until(until))
	return false
}

// framed reports whether a connection stays open after the answer: neither side
// asks to close it, and the answer states its length.
func framed(request []byte, answer string) bool {
	req, err := http.ReadRequest(bufio.NewReader(bytes.NewReader(request)))
	if err != nil || req.Close {
		return false
	}
	resp, whole := finalResponse(strings.NewReader(answer), req.Method)
	return whole && !resp.Close
}

// readHead reads the head of a message, including the empty line after it.
func readHead(br *bufio.Reader) (head []byte, err error) {
	for {
		line, err := br.ReadBytes('\n')
		head = append(head, line...)
		if err != nil || len(bytes.TrimRight(line, "\r\n")) == 0 {
			return head, err
		}
	}
}

// seen returns all requests, with their notes.
func (o *origin) seen() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	var b strings.Builder
	for i, r := range o.requests {
		if len(o.requests) > 1 {
			fmt.Fprintf(&b, "‹request %d, connection %d›\n", i+1, r.connection)
		}
		b.WriteString(strings.TrimRight(r.text.String(), "\r\n") + "\n")
		if r.note != "" {
			fmt.Fprintf(&b, "‹%s›\n", r.note)
		}
		b.WriteString("\n")
	}
	return b.String()
}
