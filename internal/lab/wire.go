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

// silence is how long to wait for the next byte of a response.
const silence = 10 * time.Second

// A wire is a connection on which requests are sent byte by byte.
type wire struct {
	net.Conn
	left atomic.Bool // the client has closed the connection
}

// hangUp closes the connection from the client's side.
func (w *wire) hangUp() {
	w.left.Store(true)
	w.Close()
}

// hangUp closes the connection of the last request, if it is open.
func (s *session) hangUp() {
	if s.kept != nil {
		s.kept.Close()
		s.kept = nil
	}
}

// request sends a request and returns the response. An incomplete response is
// followed by a line in ‹› that says how the connection ended.
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

// dial connects to the receiver of a request.
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

// send carries out the actions of a request. It ignores errors, which also appear
// when the response is read.
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

// read reads a complete response. If the response is incomplete, the error says
// why.
func (w *wire) read(method string) (raw []byte, err error) {
	buffer := make([]byte, 64<<10)
	for err == nil && !complete(raw, method, false) {
		var n int
		w.SetReadDeadline(time.Now().Add(silence))
		n, err = w.Read(buffer)
		raw = append(raw, buffer[:n]...)
	}
	// A response without a length is complete when the connection ends.
	if errors.Is(err, io.EOF) && complete(raw, method, true) {
		err = nil
	}
	return raw, err
}

// ending says how a connection ended.
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

// isTimeout reports whether an error is a timeout.
func isTimeout(err error) bool { return errors.Is(err, os.ErrDeadlineExceeded) }

// complete reports whether raw is a complete response to a request with the method.
// A response without a length is complete when the connection has ended.
func complete(raw []byte, method string, ended bool) bool {
	resp, whole := finalResponse(raw, method)
	if resp == nil || !whole {
		return false
	}
	return ended || resp.ContentLength >= 0 || len(resp.TransferEncoding) > 0
}

// finalResponse parses the response after the 1xx responses, and reports whether its
// body is complete. It returns nil if its head is incomplete.
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
