package content

import (
	"bytes"
	"strings"
)

// prose returns the body as a text of equal length in which everything but
// words is blank: code, addresses, and what others said, in double quotes.
func prose(src []byte, body int) string {
	out := bytes.Clone(src[body:])
	fenced := false
	for start := 0; start < len(out); {
		end := len(out)
		if i := bytes.IndexByte(out[start:], '\n'); i >= 0 {
			end = start + i
		}
		line := out[start:end]
		fence := bytes.HasPrefix(bytes.TrimLeft(line, " >"), []byte("```"))
		switch {
		case fence || fenced:
			fill(line, ' ')
			fenced = fenced != fence
		default:
			blank(line)
		}
		start = end + 1
	}
	return string(out)
}

func fill(line []byte, with byte) {
	for i := range line {
		line[i] = with
	}
}

// blank removes inline code, quotations and addresses from a line. Code and
// quotations count as a word, addresses as nothing.
func blank(line []byte) {
	for i := 0; i < len(line); i++ {
		var closing, with byte
		switch c := line[i]; {
		case c == '`' || c == '"':
			closing, with = c, 'x'
		case c == ']' && bytes.HasPrefix(line[i:], []byte("](")):
			closing, with = ')', ' '
		case c == '<' && bytes.HasPrefix(line[i:], []byte("<https://")):
			closing, with = '>', ' '
		default:
			continue
		}
		if end := bytes.IndexByte(line[i+1:], closing); end >= 0 {
			fill(line[i:i+end+2], with)
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
func marked(line string) bool {
	rest := strings.TrimLeft(line, "0123456789")
	return strings.HasPrefix(line, "- ") || strings.HasPrefix(line, "* ") || strings.HasPrefix(line, "[!") ||
		rest != line && strings.HasPrefix(rest, ". ")
}
