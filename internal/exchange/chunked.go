package exchange

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// trailers matches what may follow the last chunk.
var trailers = regexp.MustCompile(`^(?:` + token + `:.*\n)*\n*$`)

// chunkFault returns the offset at which a body is not complete in the chunked coding
// (RFC 9112 §7.1), and why. The text is "" if it is complete. The empty line that ends
// the trailer section may be missing.
func chunkFault(body string) (at int, fault string) {
	body += "\n"
	for chunk, next := 1, 0; ; chunk++ {
		at = next
		line, after := cutLine(body, at)
		digits, _, _ := strings.Cut(line, ";")
		digits = strings.TrimSpace(digits)
		size, err := strconv.ParseUint(digits, 16, 48)
		switch {
		case at == len(body), body == "\n":
			return at, "the last chunk is missing; end the content with a line `0`"
		case err != nil:
			return at, fmt.Sprintf("chunk %d begins with its size in hexadecimal digits, not with `%s`; write the size in a line above it, or `0` after the last chunk", chunk, line)
		case size == 0 && trailers.MatchString(body[after:]):
			return 0, ""
		case size == 0:
			return after, "after the last chunk, which is `0`, only fields may follow; remove the rest, or give the chunk its size"
		}
		end, near := chunkEnd(body, after, int(size))
		if near != "" {
			return at, fmt.Sprintf("chunk %d has the size `%s`, but no line ends after %s; write %s (a line end within a chunk counts as two bytes)", chunk, digits, byteCount(int(size)), near)
		}
		next = end
	}
}

// chunkEnd returns the offset after the chunk that begins at an offset. If no line ends
// where the size says, near has the sizes at the line ends before and after. A line `0`
// is not the end of one of them, since it must be the last chunk.
func chunkEnd(body string, at, size int) (end int, near string) {
	var sizes []string
	for length := 0; at < len(body) && length <= size; length += len("\r\n") {
		line, after := cutLine(body, at)
		if hidden, ok := placeholder(line); ok {
			length += hidden
		} else {
			length += len(line)
		}
		switch at = after; {
		case length == size:
			return at, ""
		case line == "0":
		case length < size:
			sizes = []string{fmt.Sprintf("`%x`", length)}
		default:
			sizes = append(sizes, fmt.Sprintf("`%x`", length))
		}
	}
	return at, cmp.Or(strings.Join(sizes, " or "), "as much as the size says")
}
