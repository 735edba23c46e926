package lab

import (
	"bufio"
	"bytes"
	"io"
	"net/http"
	"strconv"
	"strings"
)

// readHead reads up to the empty line that ends a head.
func readHead(br *bufio.Reader) (head []byte, err error) {
	for {
		line, err := br.ReadSlice('\n')
		head = append(head, line...)
		if err != nil && err != bufio.ErrBufferFull {
			return head, err
		}
		if string(line) == "\r\n" || string(line) == "\n" {
			return head, nil
		}
	}
}

// copyBody copies the body that a head announces, chunks as they are.
func copyBody(w io.Writer, br *bufio.Reader, head []byte) error {
	req, err := http.ReadRequest(bufio.NewReader(bytes.NewReader(head)))
	if err != nil {
		return nil // whatever it is, it has no body that can be told
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
