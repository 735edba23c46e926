package exchange

import "strings"

// fieldLines parses the header section and the empty line after it. It reports
// whether content may follow.
func (p *parser) fieldLines(m *Message) bool {
	for p.pos < len(p.src) {
		line, next := p.line(p.pos)
		switch {
		case strings.Trim(line, " \t") == "":
			if line != "" {
				p.fault(p.pos, ruleWhiteSpace, "white space in an empty line; remove it")
			}
			p.pos = next
			return true
		case isStart(line):
			p.fault(p.pos, ruleEmptyLine, noEmptyLine)
			m.ambiguous = true
			return false
		case strings.IndexByte(`{[<"`, line[0]) >= 0 || strings.HasPrefix(line, "--"):
			p.fault(p.pos, ruleEmptyLine, "no empty line between the fields and the content; add one")
			return true
		}
		p.fieldLine(m, line)
		p.pos = next
	}
	return false
}

// fieldLine parses `Name: value`.
func (p *parser) fieldLine(m *Message, line string) {
	start := p.pos
	if isSpace(line[0]) {
		p.fault(start, ruleFold, "a line that begins with white space; write a field in one line")
		return
	}
	colon := strings.IndexByte(line, ':')
	if colon < 0 {
		m.ambiguous = true
		p.fault(start, ruleFieldLine, "no colon; write `Name: value`, or an empty line above if content begins here")
		return
	}
	name := strings.TrimRight(line[:colon], " \t")
	if len(name) < colon {
		p.fault(start+len(name), ruleFieldLine, "there must be no white space before the colon; write `%s:`", name)
	}
	if name == "" {
		p.fault(start, ruleFieldLine, "no field name before the colon; write `Name: value`")
		return
	}
	if i := badToken(name); i >= 0 {
		p.fault(start+i, ruleFieldLine, "a field name cannot contain %s; remove it", shown(name[i:]))
		return
	}
	f := Field{Name: name, Start: start, colon: start + colon, End: start + len(line)}
	p.value(&f, line[colon+1:])
	m.Fields = append(m.Fields, f)
}

// value parses the text after the colon.
func (p *parser) value(f *Field, rest string) {
	after := f.colon + 1
	f.Value = strings.Trim(rest, " \t")
	lead := len(rest) - len(strings.TrimLeft(rest, " \t"))
	if f.Value == "" {
		lead = min(lead, 1)
	}
	f.ValueStart = after + lead
	if f.Value != "" && (lead != 1 || rest[0] != ' ') {
		p.fault(after, ruleWhiteSpace, "there must be one space after the colon; write `%s: %s`", f.Name, f.Value)
	}
	if end := f.ValueStart + len(f.Value); end < f.End {
		p.fault(end, ruleWhiteSpace, "white space at the end of the line; remove it")
	} else if f.Value == "" && lead > 0 {
		p.fault(after, ruleWhiteSpace, "white space at the end of the line; remove it")
	}
	if i := badValue(f.Value); i >= 0 {
		at := f.ValueStart + i
		switch c := f.Value[i]; {
		case c == '\t':
			p.fault(at, ruleWhiteSpace, "a tab in a field value; write a space")
		case c >= 0x80:
			p.fault(at, ruleFieldValue, "%s is outside ASCII, and field values are ASCII%s", shown(f.Value[i:]), straightQuote(f.Value[i:]))
		default:
			p.fault(at, ruleFieldValue, "a field value cannot contain %s", shown(f.Value[i:]))
		}
	}
}
