package markdown

import "regexp"

// prompted matches a command in a console session, which follows a prompt. It
// continues after a backslash at the end of a line.
var prompted = regexp.MustCompile(`(?m)^\$ ((?:.*\\\n)*.*\n?)`)

// console writes a console session: commands are colored, and the rest is output.
func (w *spanWriter) console(text string) {
	done := 0
	for _, m := range prompted.FindAllStringSubmatchIndex(text, -1) {
		w.write("", text[done:m[0]])
		w.write("gp", text[m[0]:m[2]])
		w.code("shell", text[m[2]:m[3]])
		done = m[1]
	}
	w.write("", text[done:])
}
