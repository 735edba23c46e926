package content

import (
	"bytes"
	"strings"
)

// prose returns the body as a text of equal length in which everything but
// words is blank: code, addresses, and what others said, in double quotes.
func prose(src []byte, body int) string {
	out := bytes.Clone(src[body:])
	block := 0     // where the paragraph or list item at hand begins
	var fence mark // that opened the code at hand
	for start := 0; start < len(out); {
		end := len(out)
		if i := bytes.IndexByte(out[start:], '\n'); i >= 0 {
			end = start + i
		}
		line := out[start:end]
		m, first := markOf(line)
		switch {
		case fence.length > 0:
			fill(line, ' ')
			if m.closes(fence) {
				fence = mark{}
			}
			block = end
		case m.length > 0:
			blank(out[block:start])
			fill(line, ' ')
			fence, block = m, end
		case first == len(line) || marked(line[first:]):
			blank(out[block:start])
			block = start
		}
		start = end + 1
	}
	blank(out[min(block, len(out)):])
	return string(out)
}

// A mark is a run of backticks or tildes that opens or closes code.
type mark struct {
	sign   byte
	length int
	info   bool // something follows
}

// closes reports whether a mark ends the code that another one began.
func (m mark) closes(open mark) bool {
	return m.sign == open.sign && m.length >= open.length && !m.info
}

// markOf returns the mark that a line begins with, behind marks of quotes and
// of a list item, and the index of what comes first behind marks of quotes.
func markOf(line []byte) (m mark, first int) {
	first = len(line) - len(bytes.TrimLeft(line, " >"))
	rest := line[first:]
	if len(rest) > 2 && (rest[0] == '-' || rest[0] == '*' || rest[0] == '+') && rest[1] == ' ' {
		rest = bytes.TrimLeft(rest[2:], " ")
	}
	if len(rest) < 3 || rest[0] != '`' && rest[0] != '~' {
		return mark{}, first
	}
	info := bytes.TrimLeft(rest, string(rest[:1]))
	m = mark{rest[0], len(rest) - len(info), len(bytes.TrimSpace(info)) > 0}
	if m.length < 3 || m.sign == '`' && bytes.IndexByte(info, '`') >= 0 {
		return mark{}, first
	}
	return m, first
}

// fill overwrites a text but for its line ends.
func fill(text []byte, with byte) {
	for i := range text {
		if text[i] != '\n' {
			text[i] = with
		}
	}
}

// blank removes inline code, quotations and addresses from a paragraph or list
// item. Code and quotations count as a word, addresses as nothing.
func blank(text []byte) {
	for i := 0; i < len(text); i++ {
		var closing, with byte
		switch c := text[i]; {
		case c == '`' || c == '"':
			closing, with = c, 'x'
		case c == ']' && bytes.HasPrefix(text[i:], []byte("](")):
			closing, with = ')', ' '
		case c == '<' && bytes.HasPrefix(text[i:], []byte("<https://")):
			closing, with = '>', ' '
		default:
			continue
		}
		if end := bytes.IndexByte(text[i+1:], closing); end >= 0 {
			fill(text[i:i+end+2], with)
			i += end + 1
		}
	}
}

// paragraphs yields the places of paragraphs and list items, without the marks
// of quotes before them. Headings and rows of tables are neither.
func paragraphs(text string) func(yield func(start, end int) bool) {
	return func(yield func(start, end int) bool) {
		start, end := -1, -1 // of the paragraph that is being read
		offset := 0
		for line := range strings.Lines(text) {
			first := offset + len(line) - len(strings.TrimLeft(line, " >"))
			last := offset + len(strings.TrimRight(line, " \n"))
			offset += len(line)
			apart := first >= last || strings.ContainsRune("|#", rune(text[first]))
			if start >= 0 && (apart || marked(text[first:])) {
				if !yield(start, end) {
					return
				}
				start = -1
			}
			if start < 0 && !apart {
				start = first
			}
			end = last
		}
		if start >= 0 {
			yield(start, end)
		}
	}
}

// marked reports whether a line begins with the mark of a list item or an alert.
func marked[T string | []byte](line T) bool {
	n := 0
	for n < len(line) && digit(line[n]) {
		n++
	}
	if len(line) < n+2 {
		return false
	}
	first, second := line[n], line[n+1]
	if n > 0 {
		return first == '.' && second == ' '
	}
	return (first == '-' || first == '*') && second == ' ' || first == '[' && second == '!'
}
