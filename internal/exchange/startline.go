package exchange

import (
	"regexp"
	"strings"
)

// Start lines, perhaps with mistakes such as `get / HTTP/1.1`, and a word that can
// only be an HTTP version.
var (
	statusForm  = regexp.MustCompile(`^(?i:HTTP)(?:/[^ ]*)? [0-9]`)
	requestForm = regexp.MustCompile(`^(?:` + token + ` (?:.* )?(?i:HTTP/)[0-9][^ ]{0,2}|[0-9A-Z!#$%&'*+.^_|~-]{3,} (?:/|http)[^ ]*)$`)
	versionForm = regexp.MustCompile(`^(?i:HTTP/)[0-9].{0,2}$`)
)

// isStart reports whether a line after an empty line begins a message.
// A line of JSON begins with no character of a method.
func isStart(line string) bool {
	return line != "" && isToken(line[:1]) && (statusForm.MatchString(line) || requestForm.MatchString(line))
}

// isRequest reports whether the first line of a message is a request line with
// mistakes and not prose: its method is in capitals, or a path or URL follows
// it.
func isRequest(line string) bool {
	method, target, found := strings.Cut(strings.TrimRight(line, " \t"), " ")
	if c := line[0] | 0x20; !found || c < 'a' || c > 'z' {
		return false
	}
	target = strings.TrimLeft(target, " \t")
	return strings.ToUpper(method) == method || strings.HasPrefix(target, "/") || strings.HasPrefix(target, "http")
}

// startLine parses the first line of a message.
func (p *parser) startLine(m *Message, line string) {
	name, _, isField := strings.Cut(line, ":")
	switch {
	case statusForm.MatchString(line) || len(line) > 4 && strings.EqualFold(line[:5], "HTTP/"):
		p.statusLine(m, line)
	case isStart(line) || isRequest(line) && (!isField || badToken(name) >= 0):
		p.requestLine(m, line)
	default:
		m.broken = true
		if isField && badToken(name) < 0 {
			p.pos = m.Start // parse the line as a field
		}
		p.fault(m.Start, ruleStartLine, "%s", noStartLine(line))
	}
}

// noStartLine returns what to write instead of a line that does not begin a message.
func noStartLine(line string) string {
	switch {
	case strings.HasPrefix(line, "> "), strings.HasPrefix(line, "< "):
		return "remove the `" + line[:2] + "` that curl prints before each line"
	case strings.HasPrefix(line, "$ "):
		return "a command is not a message; put it into a block `console` of its own"
	case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "//"):
		return "a comment is not part of a message; write it above the block"
	case strings.HasPrefix(line, ":"):
		return "pseudo-header fields have no text form; write a line such as `GET / HTTP/1.1` or `HTTP/1.1 200 OK`"
	}
	return "a message begins with a request line such as `GET / HTTP/1.1` or a status line such as `HTTP/1.1 200 OK`"
}

// statusLine parses a line such as `HTTP/1.1 404 Not Found`.
func (p *parser) statusLine(m *Message, line string) {
	end := wordEnd(line, 0)
	m.Version = line[:end]
	m.parts[0] = span{m.Start, m.Start + end}
	p.version(m.Version, m.Start)
	at := p.space(m.Start, line, end)
	end = wordEnd(line, at)
	m.parts[1] = span{m.Start + at, m.Start + end}
	if word := line[at:end]; len(word) == 3 && digits(word) == 3 && word[0] != '0' {
		m.Code = number(word)
	} else {
		m.broken = true
		p.fault(m.Start+at, ruleStatusLine, "a status code has three digits, not `%s`; write one such as 404", word)
	}
	if end == len(line) {
		return // checkPhrase says what is missing
	}
	p.phrase(m, line, end+1)
}

// phrase parses the rest of a status line.
func (p *parser) phrase(m *Message, line string, at int) {
	if at < len(line) && isSpace(line[at]) {
		p.fault(m.Start+at, ruleWhiteSpace, "there must be one space between code and phrase")
	}
	text := strings.Trim(line[at:], " \t")
	start := m.Start + at + len(line[at:]) - len(strings.TrimLeft(line[at:], " \t"))
	m.Phrase = text
	m.parts[2] = span{start, start + len(text)}
	if trimmed := strings.TrimRight(line, " \t"); text != "" && len(trimmed) < len(line) {
		p.fault(m.Start+len(trimmed), ruleWhiteSpace, "white space at the end of the line; remove it")
	}
	if i := badValue(text); i >= 0 {
		p.fault(start+i, ruleStatusLine, "a phrase cannot contain %s; remove it", shown(text[i:]))
	}
}

// requestLine parses a line such as `GET /index.html HTTP/1.1`.
func (p *parser) requestLine(m *Message, line string) {
	m.Request = true
	if trimmed := strings.TrimRight(line, " \t"); len(trimmed) < len(line) {
		p.fault(m.Start+len(trimmed), ruleWhiteSpace, "white space at the end of the line; remove it")
		line = trimmed
	}
	end := wordEnd(line, 0)
	m.Method = line[:end]
	m.parts[0] = span{m.Start, m.Start + end}
	p.method(m)
	at := p.space(m.Start, line, end)
	last := strings.LastIndexAny(line, " \t") + 1
	if last <= at {
		p.shortLine(m, line[at:], m.Start+at)
		return
	}
	m.Version = line[last:]
	m.parts[2] = span{m.Start + last, m.Start + len(line)}
	p.version(m.Version, m.Start+last)
	target := strings.TrimRight(line[at:last], " \t")
	p.space(m.Start, line, at+len(target))
	p.target(m, target, m.Start+at)
}

// shortLine parses the only word after the method of a request line.
func (p *parser) shortLine(m *Message, word string, at int) {
	if m.broken {
		return // requestLine has reported what stands between method and target
	}
	if versionForm.MatchString(word) {
		m.Version, m.parts[2] = word, span{at, at + len(word)}
		m.broken = true
		p.fault(at, ruleStartLine, "no target between method and version; write `%s / %s`", m.Method, word)
		return
	}
	p.target(m, word, at)
	p.fault(at+len(word), ruleVersion, "no version; write `%s %s HTTP/1.1`", m.Method, word)
}

func (p *parser) method(m *Message) {
	if i := badToken(m.Method); i >= 0 && strings.HasPrefix(m.Method[i:], "\u00a0") {
		p.fault(m.Start+i, ruleMethod, "U+00A0 is a no-break space; write a plain space")
		m.broken = true
	} else if i >= 0 {
		p.fault(m.Start+i, ruleMethod, "a method cannot contain %s; remove it", shown(m.Method[i:]))
		m.broken = true
	} else if upper := strings.ToUpper(m.Method); upper != m.Method {
		p.fault(m.Start, ruleMethod, "methods are case-sensitive; write `%s`", upper)
		m.Method = upper
	}
}

func (p *parser) target(m *Message, target string, at int) {
	m.Target = target
	m.parts[1] = span{at, at + len(target)}
	if i := badURI(target, "#"); i >= 0 {
		p.fault(at+i, ruleTarget, "a request target cannot contain %s", badURIText(target[i:]))
	}
}

func (p *parser) version(word string, at int) {
	if word != "HTTP/1.1" && word != "HTTP/1.0" {
		what := "is no version"
		switch upper := strings.ToUpper(word); {
		case upper == "HTTP/1.1" || upper == "HTTP/1.0":
			what = "is written in capitals"
		case strings.HasPrefix(upper, "HTTP/2"), strings.HasPrefix(upper, "HTTP/3"):
			what = "has no text form"
		}
		p.fault(at, ruleVersion, "`%s` %s; write `HTTP/1.1`", word, what)
	}
}

// space skips the space at an index of a start line, and returns the index after
// it. It reports a fault if there is more than one space.
func (p *parser) space(base int, line string, at int) int {
	i := at
	for i < len(line) && isSpace(line[i]) {
		i++
	}
	if i > at && (i-at > 1 || line[at] == '\t') {
		p.fault(base+at, ruleWhiteSpace, "one space separates the parts of a start line; remove the others")
	}
	return i
}

// wordEnd returns the index of the next white space, or the length of the line.
func wordEnd(line string, from int) int {
	if i := strings.IndexAny(line[from:], " \t"); i >= 0 {
		return from + i
	}
	return len(line)
}
