package markdown

import "strings"

// prompt is the text before a command in a console session.
const prompt = "$ "

// console writes the HTML of a console session: the text after a prompt is a command,
// and the rest is output.
func (b *htmlBytes) console(text string) {
	for text != "" {
		if !strings.HasPrefix(text, prompt) {
			line, rest := cutLine(text)
			b.text(line)
			text = rest
			continue
		}
		command, rest := cutCommand(text[len(prompt):])
		b.raw(`<span class="gp">$ </span>`)
		b.code("shell", command)
		text = rest
	}
}

// cutCommand returns the command at the beginning of text, and the rest. A
// command continues after a backslash at the end of a line and while a quote is
// open. A quote that is still open at the next prompt does not count.
func cutCommand(text string) (command, rest string) {
	line, _ := cutLine(text)
	end, stop := len(line), len(line)
	for {
		mark := unfinished(text[:stop])
		switch next := text[stop:]; {
		case mark == 0:
			return text[:stop], next
		case next == "", mark != '\\' && strings.HasPrefix(next, prompt):
			return text[:end], text[end:]
		}
		line, _ = cutLine(text[stop:])
		stop += len(line)
		if mark == '\\' {
			end = stop
		}
	}
}

// unfinished returns the quote that is open at the end of a command, a
// backslash if the last line of the command continues, or 0.
func unfinished(command string) byte {
	quote := byte(0)
	for i := 0; i < len(command); i++ {
		switch c := command[i]; {
		case c == '\\' && quote != '\'':
			if quote == 0 && command[i:] == "\\\n" {
				return c
			}
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"', c == '\'':
			quote = c
		case c == '#' && (i == 0 || command[i-1] == ' '):
			comment, _ := cutLine(command[i:])
			i += len(comment) - 1
		}
	}
	return quote
}

// cutLine returns the first line of text, including its line end, and the rest.
func cutLine(text string) (line, rest string) {
	n := strings.IndexByte(text, '\n') + 1
	if n == 0 {
		n = len(text)
	}
	return text[:n], text[n:]
}
