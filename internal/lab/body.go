package lab

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
)

// readHead reads the head of a message, including the empty line after it.
func readHead(br *bufio.Reader) (head []byte, err error) {
	for {
		line, err := br.ReadSlice('\n')
		head = append(head, line...)
		if err != nil && !errors.Is(err, bufio.ErrBufferFull) {
			return head, err
		}
		if string(line) == "\r\n" || string(line) == "\n" {
			return head, nil
		}
	}
}

// copyBody copies the body of the request with the given head. It does not decode
// chunks.
func copyBody(w io.Writer, br *bufio.Reader, head []byte) error {
	req, err := http.ReadRequest(bufio.NewReader(bytes.NewReader(head)))
	if err != nil {
		return nil //nolint:nilerr // it is not HTTP, so the length of its body is unknown
	}
	if len(req.TransferEncoding) == 0 {
		_, err := io.CopyN(w, br, max(req.ContentLength, 0))
		return err
	}
	for {
		line, err := br.ReadString('\n')
		io.WriteString(w, line)
		if err != nil {
			return err
		}
		size, err := strconv.ParseInt(strings.TrimSpace(strings.Split(line, ";")[0]), 16, 32)
		if err != nil {
			return err
		}
		if size == 0 {
			trailer, err := readHead(br)
			w.Write(trailer)
			return err
		}
		if _, err := io.CopyN(w, br, size+2); err != nil {
			return err
		}
	}
}
