package exchange

import (
	"fmt"
	"strconv"
	"strings"

	"httpcodes/internal/problem"
)

// readChunks parses a body in the chunked coding (RFC 9112 §7.1) up to its first
// fault. A line end inside a chunk counts as two bytes. The empty line that ends
// the trailer section may be missing.
func readChunks(body string) (chunks []chunk, fault problem.Fault) {
	total := 0
	for at := 0; ; {
		if at == len(body) {
			return chunks, problem.Fault{Offset: at, Text: "no last chunk; end the content with a line `0`"}
		}
		line, next := cutLine(body, at)
		size, ok := chunkSize(line)
		if !ok {
			return chunks, problem.Fault{Offset: at, Text: "a chunk begins with its size in hexadecimal digits; the last one is `0`"}
		}
		if size == 0 {
			return chunks, readTrailers(body, next)
		}
		length, text := chunkData(body[next:], size)
		if text != "" {
			return chunks, problem.Fault{Offset: at, Text: text}
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
func readTrailers(body string, at int) problem.Fault {
	for at < len(body) {
		line, next := cutLine(body, at)
		if line == "" {
			break
		}
		name, _, ok := strings.Cut(line, ":")
		if !ok || !isToken(name) {
			return problem.Fault{Offset: at, Text: "only trailer fields may follow the last chunk"}
		}
		at = next
	}
	if strings.Trim(body[at:], "\n") != "" {
		return problem.Fault{Offset: at, Text: "nothing may follow the last chunk and its empty line"}
	}
	return problem.Fault{}
}

// cutLine returns the line at an index of s, and the index of the next line.
func cutLine(s string, at int) (line string, next int) {
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		return s[at : at+i], at + i + 1
	}
	return s[at:], len(s)
}
