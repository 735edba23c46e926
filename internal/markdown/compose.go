package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Escape returns Markdown that stands for a text on one line, at any place in
// that line.
func Escape(text string) string {
	text = oneLine(text)
	var out strings.Builder
	out.Grow(len(text) + 8)
	for i := range len(text) {
		if isMark(text, i) {
			out.WriteByte('\\')
		}
		out.WriteByte(text[i])
	}
	return escapeStart(out.String())
}

// oneLine returns a text on one line with one space between words, as most texts
// are already.
func oneLine(text string) string {
	for i, r := range text {
		if r == ' ' && (i == 0 || i+1 == len(text) || text[i+1] == ' ') || r != ' ' && unicode.IsSpace(r) {
			var out strings.Builder
			out.Grow(len(text))
			for word := range strings.FieldsSeq(text) {
				out.WriteString(word + " ")
			}
			return strings.TrimSuffix(out.String(), " ")
		}
	}
	return text
}

// isMark reports whether the character at an index may have a meaning in
// Markdown. An underscore within a word never has one, and file names have many
// of them.
func isMark(text string, i int) bool {
	switch text[i] {
	case '\\', '`', '*', '[', ']', '<', '|', '~':
		return true
	case '#':
		return i == len(text)-1 // it would end a heading
	case '&':
		_, n := reference([]byte(text[i:]))
		return n > 1
	case '_':
		return i == 0 || i == len(text)-1 || !isASCIIWord(text[i-1]) || !isASCIIWord(text[i+1])
	}
	return false
}

func isASCIIWord(c byte) bool { return c < utf8.RuneSelf && isWord(c) }

// escapeStart escapes characters that would begin a block at the start of a
// line: a heading, a quote or a list item.
func escapeStart(text string) string {
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	rest := text[digits:]
	switch {
	case rest == "":
	case digits == 0 && strings.ContainsRune("#>+-=", rune(rest[0])),
		digits > 0 && strings.ContainsRune(".)", rune(rest[0])) && (len(rest) == 1 || rest[1] == ' '):
		return text[:digits] + `\` + rest
	}
	return text
}

// LinkTo returns Markdown for a link with a plain text and an address.
func LinkTo(text, href string) string {
	if href = angleEscaper.Replace(href); strings.ContainsAny(href, "()") {
		href = "<" + href + ">"
	}
	return "[" + Escape(text) + "](" + escapeReferences(href) + ")"
}

// escapeReferences escapes each ampersand that begins a character reference.
// Not all programs treat a backslash before one in an address as CommonMark
// requires.
func escapeReferences(text string) string {
	var out strings.Builder
	for i := range len(text) {
		out.WriteByte(text[i])
		if text[i] == '&' && isMark(text, i) {
			out.WriteString("amp;")
		}
	}
	return out.String()
}

// CodeSpan returns Markdown for a code span.
func CodeSpan(text string) string {
	text = oneLine(text)
	fence := strings.Repeat("`", longestRun(text, '`')+1)
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		text = " " + text + " " // Markdown parsers remove these spaces again
	}
	return fence + text + fence
}

// Fence returns Markdown for a fenced code block.
func Fence(text string) string {
	fence := strings.Repeat("`", max(3, longestRun(text, '`')+1))
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return fence + "\n" + text + fence + "\n"
}

var (
	// destEscaper escapes an address, so that its end is clear in Markdown.
	destEscaper = strings.NewReplacer(` `, `%20`, `(`, `%28`, `)`, `%29`, `<`, `%3C`, `>`, `%3E`, `\`, `%5C`, `|`, `%7C`)

	// angleEscaper escapes an address with parentheses, which is written
	// between < and >.
	angleEscaper = strings.NewReplacer(` `, `%20`, `<`, `%3C`, `>`, `%3E`, `\`, `%5C`, `|`, `%7C`)
)

// longestRun returns the length of the longest run of a character in text.
func longestRun(text string, sign rune) int {
	longest, run := 0, 0
	for _, r := range text {
		if run++; r != sign {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}
