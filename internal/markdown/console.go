package markdown

import "regexp"

// prompted matches a command in a console session, which follows a prompt. It
// continues after a backslash at the end of a line.
var prompted = regexp.MustCompile(`(?m)^\$ ((?:.*\\\n)*.*\n?)`)

// console writes the HTML of a console session: commands are colored, and the rest
// is output.
func (b *htmlBuilder) console(text string) {
	done := 0
	for _, m := range prompted.FindAllStringSubmatchIndex(text, -1) {
		b.text(text[done:m[0]])
		b.raw(`<span class="gp">$ </span>`)
		b.code("shell", text[m[2]:m[3]])
		done = m[1]
	}
	b.text(text[done:])
}
