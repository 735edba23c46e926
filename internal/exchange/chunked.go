package exchange

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"httpcodes/internal/problem"
)

// chunkFault returns the first fault of a body in the chunked coding (RFC 9112 §7.1).
// If there is none, its text is empty. A line end inside a chunk counts as two bytes.
// The empty line that ends the trailer section may be missing.
func chunkFault(body string) problem.Fault {
	for at := 0; at < len(body); {
		line, next := cutLine(body, at)
		size, ok := chunkSize(line)
		if !ok {
			return problem.Fault{Offset: at, Text: "a chunk begins with its size in hexadecimal digits; the last one is `0`"}
		}
		if size == 0 {
			if !trailers.MatchString(body[next:]) {
				return problem.Fault{Offset: next, Text: "only trailer fields and an empty line may follow the last chunk"}
			}
			return problem.Fault{}
		}
		length, text := chunkData(body[next:], size)
		if text != "" {
			return problem.Fault{Offset: at, Text: text}
		}
		at = min(next+length+1, len(body))
	}
	return problem.Fault{Offset: len(body), Text: "no last chunk; end the content with a line `0`"}
}

// trailers matches what may follow the last chunk.
var trailers = regexp.MustCompile(`^(?:` + token + `:.*(?:\n|$))*\n*$`)

// chunkSize parses `1a` or `1a;name=value`.
func chunkSize(line string) (int, bool) {
	word, _, _ := strings.Cut(line, ";")
	size, err := strconv.ParseUint(strings.TrimRight(word, " \t"), 16, 40)
	return int(size), err == nil
}

// chunkData returns the length that a chunk of size bytes has in rest, or what is
// wrong with the chunk.
func chunkData(rest string, size int) (length int, fault string) {
	line, _ := cutLine(rest, 0)
	if n, ok := placeholder(line); ok && n == size {
		return len(line), ""
	}
	left := size
	for length < len(rest) && left > 0 {
		if rest[length] == '\n' {
			left--
		}
		left--
		length++
	}
	if left == 0 && (length == len(rest) || rest[length] == '\n') {
		return length, ""
	}
	n := shownSize(rest)
	return 0, fmt.Sprintf("the chunk size `%x` stands for %d, but the chunk has %s; write `%x`", size, size, byteCount(n), n)
}

// shownSize returns the length of the chunk at the beginning of rest, without
// regard to its stated size. The chunk ends before a line that looks like a size.
func shownSize(rest string) int {
	line, at := cutLine(rest, 0)
	if n, ok := placeholder(line); ok {
		return n
	}
	n := len(line)
	for at < len(rest) {
		line, at = cutLine(rest, at)
		if _, ok := chunkSize(line); ok {
			break
		}
		n += 2 + len(line)
	}
	return n
}

// cutLine returns the line at an index of s, and the index of the next line.
func cutLine(s string, at int) (line string, next int) {
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		return s[at : at+i], at + i + 1
	}
	return s[at:], len(s)
}
