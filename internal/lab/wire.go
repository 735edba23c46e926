package lab

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"time"

	"httpcodes/internal/experiment"
)

// silence is how long the laboratory waits for the next byte of a response.
const silence = 10 * time.Second

// A wire is a connection on which requests are sent byte by byte.
type wire struct {
	net.Conn
	left atomic.Bool // whether the client has hung up
}

// hangUp closes the connection from the client's side.
func (w *wire) hangUp() {
	w.left.Store(true)
	w.Close()
}

// hangUp closes the connection of the last request.
func (s *session) hangUp() {
	if s.kept != nil {
		s.kept.Close()
		s.kept = nil
	}
}

// request sends the bytes of a request and returns what comes back. What is
// not a whole response ends in a line in ‹› that says how it ended.
func (s *session) request(ctx context.Context, step experiment.File) (string, error) {
	w := s.kept
	if w == nil || !step.Flags.Keep {
		var err error
		if w, err = s.dial(ctx, step); err != nil {
			return "", err
		}
	}
	if step.Flags.Background {
		defer w.Close()
	} else if w != s.kept {
		s.hangUp()
		s.kept = w
	}
	actions, _ := experiment.ParseMessage(step.Text)
	stop := context.AfterFunc(ctx, func() { w.Close() })
	defer stop()
	if step.Flags.Abort > 0 {
		defer time.AfterFunc(step.Flags.Abort, w.hangUp).Stop()
	}
	method, _, _ := strings.Cut(actions[0].Text, " ")
	go s.send(ctx, w, actions)
	raw, err := w.read(method)
	text := strings.ReplaceAll(string(raw), "\r\n", "\n")
	if err == nil {
		return text, nil
	}
	if cause := context.Cause(ctx); cause != nil {
		return "", fmt.Errorf("%s: %w", step.Name, cause)
	}
	if w.left.Load() {
		err = net.ErrClosed
	}
	return endLine(text) + "‹" + ending(err) + "›\n", nil
}

// dial opens a connection to the receiver of a request.
func (s *session) dial(ctx context.Context, step experiment.File) (*wire, error) {
	var d net.Dialer
	conn, err := d.DialContext(ctx, "tcp4", s.address(step.Party))
	if err != nil || !step.Flags.TLS {
		return &wire{Conn: conn}, err
	}
	authority, err := os.ReadFile(filepath.Join(s.dir, "ca.pem"))
	if err != nil {
		return nil, err
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(authority)
	name := step.Flags.SNI
	if name == "" {
		name = "localhost"
	}
	secure := tls.Client(conn, &tls.Config{RootCAs: roots, ServerName: name})
	if err := secure.HandshakeContext(ctx); err != nil {
		conn.Close()
		return nil, fmt.Errorf("%s: %w", step.Name, err)
	}
	return &wire{Conn: secure}, nil
}

// send carries out the actions of a request. That the connection is closed
// meanwhile is seen where the response is read.
func (s *session) send(ctx context.Context, w *wire, actions []experiment.Action) {
	for _, a := range actions {
		switch a.Do {
		case "send":
			if _, err := io.WriteString(w, experiment.FillDates(s.expand(a.Text, ""), time.Now())); err != nil {
				return
			}
		case "pause":
			sleep(ctx, a.Pause)
		case "reset":
			w.left.Store(true)
			reset(w.Conn)
			return
		case "close":
			w.hangUp()
			return
		}
	}
}

// read reads until a response is complete. Else the error says why it is not.
func (w *wire) read(method string) (raw []byte, err error) {
	buffer := make([]byte, 64<<10)
	for err == nil && !complete(raw, method, false) {
		var n int
		w.SetReadDeadline(time.Now().Add(silence))
		n, err = w.Read(buffer)
		raw = append(raw, buffer[:n]...)
	}
	// A response that the end of the connection ends is complete then.
	if errors.Is(err, io.EOF) && complete(raw, method, true) {
		err = nil
	}
	return raw, err
}

// ending says in words how a connection ended.
func ending(err error) string {
	switch {
	case errors.Is(err, net.ErrClosed):
		return "the client hung up"
	case errors.Is(err, io.EOF):
		return "the connection was closed"
	case isTimeout(err):
		return fmt.Sprintf("nothing came for %v", silence)
	case strings.Contains(err.Error(), "reset"):
		return "the connection was reset"
	}
	return err.Error()
}

// isTimeout reports whether an error says that a time is over.
func isTimeout(err error) bool { return errors.Is(err, os.ErrDeadlineExceeded) }

// complete reports whether the bytes hold a whole response to the method. One
// without a length is whole when the connection has ended.
func complete(raw []byte, method string, ended bool) bool {
	resp, whole := finalResponse(raw, method)
	if resp == nil || !whole {
		return false
	}
	return ended || resp.ContentLength >= 0 || len(resp.TransferEncoding) > 0
}

// finalResponse reads the response after those of status 1xx, and reports
// whether its body is there. It returns nil if the head is not.
func finalResponse(raw []byte, method string) (resp *http.Response, whole bool) {
	br := bufio.NewReader(bytes.NewReader(raw))
	for {
		resp, err := http.ReadResponse(br, &http.Request{Method: method})
		if err != nil {
			return nil, false
		}
		if resp.StatusCode >= 200 || resp.StatusCode == http.StatusSwitchingProtocols {
			_, err = io.Copy(io.Discard, resp.Body)
			return resp, err == nil
		}
	}
}
