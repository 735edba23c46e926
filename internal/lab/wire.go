package lab

import (
	"bufio"
	"bytes"
	"cmp"
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
	"time"

	"httpcodes/internal/experiment"
)

// silence is how long to wait for the next byte of a response.
const silence = 10 * time.Second

// A wire is the client's end of a connection. It records what it reads.
type wire struct {
	net.Conn
	came bytes.Buffer
	err  error // that ended the connection, or nil
}

// Read implements io.Reader.
func (w *wire) Read(p []byte) (n int, err error) {
	if w.err != nil {
		return 0, w.err
	}
	w.SetReadDeadline(time.Now().Add(silence))
	n, w.err = w.Conn.Read(p)
	w.came.Write(p[:n])
	return n, w.err
}

// request sends a request byte by byte and returns the response. An incomplete
// response is followed by a line in ‹› that says how the connection ended.
func (s *session) request(ctx context.Context, step experiment.Input) (string, error) {
	conn, err := s.dial(ctx, step)
	if err != nil {
		return "", err
	}
	defer conn.Close()
	here := ctx // until the client hangs up
	if step.Flags.Abort > 0 {
		var cancel context.CancelFunc
		here, cancel = context.WithTimeout(ctx, step.Flags.Abort)
		defer cancel()
	}
	defer context.AfterFunc(here, func() { conn.Close() })()
	actions, _ := experiment.ParseMessage(step.Text)
	method, _, _ := strings.Cut(actions[0].Text, " ")
	go s.send(ctx, conn, actions)
	w := &wire{Conn: conn}
	_, whole := finalResponse(w, method)
	if !whole {
		io.Copy(io.Discard, w) // what is not HTTP ends with the connection
	}
	text := strings.ReplaceAll(w.came.String(), "\r\n", "\n")
	switch {
	case whole:
		return text, nil
	case ctx.Err() != nil:
		return "", fmt.Errorf("%s: %w", step.Name, context.Cause(ctx))
	case here.Err() != nil:
		w.err = net.ErrClosed
	}
	return endLine(text) + "‹" + ending(w.err) + "›\n", nil
}

// dial connects to the receiver of a request.
func (s *session) dial(ctx context.Context, step experiment.Input) (net.Conn, error) {
	var d net.Dialer
	if !step.Flags.TLS {
		return d.DialContext(ctx, "tcp4", s.address(step.Party))
	}
	authority, err := os.ReadFile(filepath.Join(s.dir, "ca.pem"))
	if err != nil {
		return nil, err
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(authority)
	secure := tls.Dialer{Config: &tls.Config{RootCAs: roots, ServerName: cmp.Or(step.Flags.SNI, "localhost")}}
	conn, err := secure.DialContext(ctx, "tcp4", s.address(step.Party))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", step.Name, err)
	}
	return conn, nil
}

// send carries out the actions of a request. It ignores errors, which also appear
// when the response is read.
func (s *session) send(ctx context.Context, conn io.Writer, actions []experiment.Action) {
	for _, a := range actions {
		if _, err := io.WriteString(conn, experiment.FillDates(s.expand(a.Text, ""), time.Now())); err != nil {
			return
		}
		sleep(ctx, a.Pause)
	}
}

// ending says how a connection ended.
func ending(err error) string {
	switch {
	case errors.Is(err, net.ErrClosed):
		return "the client hung up"
	case errors.Is(err, io.EOF):
		return "the connection was closed"
	case errors.Is(err, os.ErrDeadlineExceeded):
		return fmt.Sprintf("nothing came for %v", silence)
	case strings.Contains(err.Error(), "reset"):
		return "the connection was reset"
	}
	return err.Error()
}

// finalResponse reads the response after the 1xx responses. It reports whether the
// response is complete. Without a length, it is complete when the connection ends.
func finalResponse(r io.Reader, method string) (resp *http.Response, whole bool) {
	br := bufio.NewReader(r)
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
