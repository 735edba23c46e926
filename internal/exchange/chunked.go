package exchange

import (
	"bufio"
	"io"
	"net/http/httputil"
	"regexp"
	"strings"
)

// isChunked reports whether a body is complete in the chunked coding (RFC 9112 §7.1).
// The empty line that ends the trailer section may be missing.
func isChunked(body string) bool {
	room := 1 << 24 // for placeholders, whose sizes may be any
	body = placeholderLine.ReplaceAllStringFunc(body, func(line string) string {
		size, _ := placeholder(line)
		size = min(size, room)
		room -= size
		return strings.Repeat("x", size)
	})
	src := bufio.NewReader(strings.NewReader(strings.ReplaceAll(body+"\n", "\n", "\r\n")))
	if _, err := io.Copy(io.Discard, httputil.NewChunkedReader(src)); err != nil {
		return false
	}
	rest, err := io.ReadAll(src)
	return err == nil && trailers.Match(rest)
}

// trailers matches what may follow the last chunk.
var trailers = regexp.MustCompile(`^(?:` + token + `:.*\r\n)*(?:\r\n)*$`)
