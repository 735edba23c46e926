package exchange

import (
	"regexp"
	"strings"
)

// Start lines, perhaps with mistakes such as `get / HTTP/1.1`.
var (
	statusForm  = regexp.MustCompile(`^(?i:HTTP)(?:/[^ ]*)? [0-9]`)
	requestForm = regexp.MustCompile(`^(?:` + token + ` (?:.* )?(?i:HTTP/)[0-9][^ ]{0,2}|[0-9A-Z!#$%&'*+.^_|~-]{3,} (?:/|http)[^ ]*)$`)
)

// The parts of start lines, and white space that is not one space between two of
// them.
var (
	statusParts  = regexp.MustCompile(`^(\S*)[ \t]*(\S*)[ \t]*(.*?)[ \t]*$`)
	requestParts = regexp.MustCompile(`^(\S*)[ \t]*(.*?)[ \t]*(\S*)[ \t]*$`)
	extraSpace   = regexp.MustCompile(`[ \t]{2,}|\t|[ \t]$`)
)

// isStart reports whether a line after an empty line begins a message.
// A line of JSON begins with no character of a method, and a field with a colon after
// its name.
func isStart(line string) bool {
	word, _, _ := strings.Cut(line, " ")
	return line != "" && isToken(line[:1]) && !strings.HasSuffix(word, ":") && (statusForm.MatchString(line) || requestForm.MatchString(line))
}

// looseRequest matches the beginning of a line that is meant as a request line, and
// not as prose or a field: the method is in capitals, or a path or URL follows it.
var looseRequest = regexp.MustCompile(`^(?:[A-Z][^\p{Ll}: ]* |[A-Za-z][^: ]* [ \t]*(?:/|http))`)

// startLine parses the first line of a message.
func (p *parser) startLine(m *Message, line string) {
	switch {
	case statusForm.MatchString(line), strings.HasPrefix(strings.ToUpper(line), "HTTP/"):
		p.statusLine(m, line)
	case isStart(line), looseRequest.MatchString(line):
		p.requestLine(m, line)
	default:
		m.broken = true
		p.fault(m.Start, "start-line", "a message begins with a request line such as `GET / HTTP/1.1` or a status line such as `HTTP/1.1 200 OK`; comments and commands stand outside the block")
	}
}

// part records which bytes of the start line are its part i, and returns them.
func (m *Message) part(i int, line string, from, to int) string {
	m.parts[i] = span{m.Start + from, m.Start + to}
	return line[from:to]
}

// spaces checks the white space of a start line.
func (p *parser) spaces(m *Message, line string) {
	if at := extraSpace.FindStringIndex(line); at != nil {
		p.fault(m.Start+at[0], "white-space", "one space separates the parts of a start line, and none is at its end")
	}
}

// statusLine parses a line such as `HTTP/1.1 404 Not Found`.
func (p *parser) statusLine(m *Message, line string) {
	at := statusParts.FindStringSubmatchIndex(line)
	m.Version = m.part(0, line, at[2], at[3])
	p.version(m.Version, m.Start)
	if code := m.part(1, line, at[4], at[5]); codeForm.MatchString(code) {
		m.Code = number(code)
	} else {
		m.broken = true
		p.fault(m.Start+at[4], "status-line", "a status code has three digits, not `%s`; write one such as 404", code)
	}
	if at[5] < len(line) { // otherwise checkPhrase says what is missing
		m.Phrase = m.part(2, line, at[6], at[7])
	}
	if m.Phrase == "" {
		line = strings.TrimSuffix(line, " ")
	}
	p.spaces(m, line)
	if i := badValue(m.Phrase); i >= 0 && m.Phrase[i] != '\t' {
		p.fault(m.parts[2].start+i, "status-line", "a phrase cannot contain %q; remove it", []rune(m.Phrase[i:])[0])
	}
}

var codeForm = regexp.MustCompile(`^[1-9][0-9]{2}$`)

// requestLine parses a line such as `GET /index.html HTTP/1.1`.
func (p *parser) requestLine(m *Message, line string) {
	m.Request = true
	p.spaces(m, line)
	at := requestParts.FindStringSubmatchIndex(line)
	m.Method = m.part(0, line, at[2], at[3])
	p.method(m)
	if at[4] == at[5] {
		if !m.broken {
			p.fault(m.Start+at[6], "start-line", "a request line has a method, a target and a version; write it as `%s / HTTP/1.1`", m.Method)
		}
		m.broken = true
		return
	}
	m.Target = m.part(1, line, at[4], at[5])
	if i := badURI(m.Target, "#"); i >= 0 {
		p.fault(m.parts[1].start+i, "target", "a request target cannot contain %s", badURIText(m.Target[i:]))
	}
	m.Version = m.part(2, line, at[6], at[7])
	p.version(m.Version, m.parts[2].start)
}

func (p *parser) method(m *Message) {
	if i := badToken(m.Method); i >= 0 {
		p.fault(m.Start+i, "method", "a method cannot contain %q, and one space follows it", []rune(m.Method[i:])[0])
		m.broken = true
	} else if upper := strings.ToUpper(m.Method); upper != m.Method {
		p.fault(m.Start, "method", "methods are case-sensitive; write `%s`", upper)
		m.Method = upper
	}
}

func (p *parser) version(word string, at int) {
	if word != "HTTP/1.1" && word != "HTTP/1.0" {
		p.fault(at, "version", "the version of a message in text is HTTP/1.1 or HTTP/1.0, not `%s`; write `HTTP/1.1`", word)
	}
}
