package sitecheck

import (
	"bytes"
	"strings"
)

// readStyle collects the addresses of a style sheet that starts at the given
// offset of the file: those of url() and of @import.
func (p *page) readStyle(css []byte, offset int) {
	for i := 0; i < len(css); {
		switch rest := css[i:]; {
		case bytes.HasPrefix(rest, []byte("/*")):
			i += length(rest, 2, "*/")
		case css[i] == '"' || css[i] == '\'':
			i += quoted(rest)
		case hasFold(rest, "@import") || hasFold(rest, "url("):
			i += p.readURL(rest, offset+i)
		case css[i] == '\\':
			i += 2
		default:
			i++
		}
	}
}

// readURL reads the url(…) or @import at the start of css and returns its
// length. The address of an @import may be a bare string; one in url() is
// read by the next turn of readStyle.
func (p *page) readURL(css []byte, offset int) int {
	name, kind := css[:4], image
	if css[0] == '@' {
		name, kind = css[:7], load
	}
	start := len(name)
	for start < len(css) && isSpace(css[start]) {
		start++
	}
	if start == len(css) {
		return start
	}
	end := start
	switch c := css[start]; {
	case c == '"' || c == '\'':
		end += quoted(css[start:])
	case kind == load:
		return start
	default:
		end += length(css[start:], 0, ")") - 1
	}
	value := strings.Trim(string(css[start:end]), "\"' \t\r\n\f)")
	if !strings.HasPrefix(value, "#") {
		p.refs = append(p.refs, ref{kind, offset, strings.TrimSuffix(strings.ToLower(string(name)), "("), value})
	}
	return max(end, 1)
}

// length returns the number of bytes up to and with end, which is looked for
// behind the first skip bytes; all bytes if end is not there.
func length(b []byte, skip int, end string) int {
	if i := bytes.Index(b[skip:], []byte(end)); i >= 0 {
		return skip + i + len(end)
	}
	return len(b)
}

// quoted returns the length of the string at the start of b, quotes
// included. A string ends at the end of its line at the latest.
func quoted(b []byte) int {
	for i := 1; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case b[0], '\n':
			return i + 1
		}
	}
	return len(b)
}

func hasFold[T string | []byte](b T, prefix string) bool {
	return len(b) >= len(prefix) && strings.EqualFold(string(b[:len(prefix)]), prefix)
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'
}
