package markdown

import (
	"strings"
	"unicode/utf8"
)

// Escape writes a text in one line of Markdown that is read as that text,
// wherever in a line it stands.
func Escape(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	out := make([]byte, 0, len(text)+8)
	for i := range len(text) {
		if isMark(text, i) {
			out = append(out, '\\')
		}
		out = append(out, text[i])
	}
	return escapeStart(string(out))
}

// isMark reports whether the sign at an index may mean something to Markdown.
// An underscore within a word never does, and file names are full of them.
func isMark(text string, i int) bool {
	switch text[i] {
	case '\\', '`', '*', '[', ']', '<', '|', '~':
		return true
	case '#':
		return i == len(text)-1 // would close a heading
	case '&':
		_, n := reference([]byte(text[i:]))
		return n > 1
	case '_':
		return i == 0 || i == len(text)-1 || !isASCIIWord(text[i-1]) || !isASCIIWord(text[i+1])
	}
	return false
}

func isASCIIWord(c byte) bool { return c < utf8.RuneSelf && isWord(c) }

// escapeStart escapes what begins a block at the start of a line: a heading, a
// quote, an item of a list.
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

// LinkTo writes a link with a text and an address that are read as they are.
func LinkTo(text, href string) string {
	if href = angleEscaper.Replace(href); strings.ContainsAny(href, "()") {
		href = "<" + href + ">"
	}
	return "[" + Escape(text) + "](" + escapeReferences(href) + ")"
}

// escapeReferences escapes each ampersand that begins a character reference. In
// addresses not all programs read one behind a backslash as CommonMark says.
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

// CodeSpan writes a text as code in a line.
func CodeSpan(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	fence := strings.Repeat("`", longestRun(text, '`')+1)
	if strings.HasPrefix(text, "`") || strings.HasSuffix(text, "`") {
		text = " " + text + " " // which readers of Markdown drop again
	}
	return fence + text + fence
}

// Fence writes a text as a block of code.
func Fence(text string) string {
	fence := strings.Repeat("`", max(3, longestRun(text, '`')+1))
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return fence + "\n" + text + fence + "\n"
}

var (
	// destEscaper writes an address so that Markdown reads it to its end.
	destEscaper = strings.NewReplacer(` `, `%20`, `(`, `%28`, `)`, `%29`, `<`, `%3C`, `>`, `%3E`, `\`, `%5C`, `|`, `%7C`)

	// angleEscaper does so for one that stands between < and > if it has parentheses.
	angleEscaper = strings.NewReplacer(` `, `%20`, `<`, `%3C`, `>`, `%3E`, `\`, `%5C`, `|`, `%7C`)
)

// longestRun returns the length of the longest run of a sign in text.
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
