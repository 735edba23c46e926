package exchange

import "strings"

// fieldLines parses the header section and the empty line after it. It reports
// whether content may follow.
func (p *parser) fieldLines(m *Message) bool {
	for p.pos < len(p.src) {
		line, next := cutLine(p.src, p.pos)
		switch {
		case strings.Trim(line, " \t") == "":
			if line != "" {
				p.fault(p.pos, "white-space", "white space in an empty line; remove it")
			}
			p.pos = next
			return true
		case isStart(line):
			p.fault(p.pos, "empty-line", "no empty line before this message; add one")
			m.ambiguous = true
			return false
		case strings.IndexByte(`{[<"`, line[0]) >= 0 || strings.HasPrefix(line, "--"):
			p.fault(p.pos, "empty-line", "no empty line between the fields and the content; add one")
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
	if line[0] == ' ' || line[0] == '\t' {
		p.fault(start, "obs-fold", "a line that begins with white space; write a field in one line")
		return
	}
	colon := strings.IndexByte(line, ':')
	if colon < 0 {
		m.ambiguous = true
		p.fault(start, "field-line", "no colon; write `Name: value`, or an empty line above if content begins here")
		return
	}
	name := strings.TrimRight(line[:colon], " \t")
	if len(name) < colon {
		p.fault(start+len(name), "field-line", "there must be no white space before the colon; write `%s:`", name)
	}
	if i := badToken(name); i >= 0 || name == "" {
		p.fault(start+max(i, 0), "field-line", "a field name has letters, digits and hyphens; write `Name: value`")
		return
	}
	f := Field{Name: name, Start: start, End: start + len(line)}
	p.value(&f, line[colon+1:])
	m.Fields = append(m.Fields, f)
}

// value parses the text after the colon.
func (p *parser) value(f *Field, rest string) {
	f.Value = strings.Trim(rest, " \t")
	start := f.End - len(rest)
	f.ValueStart = start + strings.Index(rest, f.Value)
	if rest != strings.TrimRight(" "+f.Value, " ") {
		p.fault(start, "white-space", "there must be one space after the colon, and none at the end; write `%s`", strings.TrimSpace(f.Name+": "+f.Value))
	}
	if i := badValue(f.Value); i >= 0 {
		p.fault(f.ValueStart+i, "field-value", "a field value is visible ASCII and spaces, and cannot contain %q", []rune(f.Value[i:])[0])
	}
}
