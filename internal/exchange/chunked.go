package exchange

import (
	"fmt"
	"strconv"
	"strings"
)

// A bodyFault is a fault at an offset of a body. If there is no fault, its text
// is "".
type bodyFault struct {
	at   int
	text string
}

// readChunks parses a body in the chunked coding (RFC 9112 §7.1) up to its first
// fault. A line end inside a chunk counts as two bytes. The empty line that ends
// the trailer section may be missing.
func readChunks(body string) (chunks []chunk, fault bodyFault) {
	total := 0
	for at := 0; ; {
		if at == len(body) {
			return chunks, bodyFault{at, "no last chunk; end the content with a line `0`"}
		}
		line, next := cutLine(body, at)
		size, ok := chunkSize(line)
		if !ok {
			return chunks, bodyFault{at, "a chunk begins with its size in hexadecimal digits; the last one is `0`"}
		}
		if size == 0 {
			return chunks, readTrailers(body, next)
		}
		length, text := chunkData(body[next:], size)
		if text != "" {
			return chunks, bodyFault{at, text}
		}
		chunks = append(chunks, chunk{total, next, length})
		total += length
		at = min(next+length+1, len(body))
	}
}

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

// readTrailers parses the text after the last chunk.
func readTrailers(body string, at int) bodyFault {
	for at < len(body) {
		line, next := cutLine(body, at)
		if line == "" {
			break
		}
		name, _, ok := strings.Cut(line, ":")
		if !ok || !isToken(name) {
			return bodyFault{at, "only trailer fields may follow the last chunk"}
		}
		at = next
	}
	if strings.Trim(body[at:], "\n") != "" {
		return bodyFault{at, "nothing may follow the last chunk and its empty line"}
	}
	return bodyFault{}
}

// cutLine returns the line at an index of s, and the index of the next line.
func cutLine(s string, at int) (line string, next int) {
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		return s[at : at+i], at + i + 1
	}
	return s[at:], len(s)
}
