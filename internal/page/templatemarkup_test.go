package page

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
	"text/template/parse"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"httpcodes/internal/asset"
	"httpcodes/internal/problem"
)

// A markup is a template file as HTML. It has the tags in order; in the text
// that is parsed, blanks replace the actions.
type markup struct {
	file     parsedFile
	problems *problem.List
	tags     []tag
	reported map[int]bool // offsets of faults that have been reported
}

// A tag opens or closes an element.
type tag struct {
	name   string
	offset int
	end    bool
}

// void are the elements that have no end tag.
var void = []atom.Atom{
	atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
	atom.Source, atom.Track, atom.Wbr,
}

// checkMarkup reports elements that a template file opens and does not close,
// or closes and does not open. Each template that the file defines must balance
// by itself.
func checkMarkup(file parsedFile, problems *problem.List) {
	m := &markup{file: file, problems: problems, reported: make(map[int]bool)}
	m.readTags(file.blanked())
	if len(m.reported) > 0 {
		return // an imbalance may be a consequence
	}
	for _, tree := range file.trees {
		m.balance(tree.Root, "")
	}
}

func (m *markup) fault(offset int, format string, args ...any) {
	if !m.reported[offset] {
		m.reported[offset] = true
		m.problems.Add(problem.At(m.file.Name, []byte(m.file.Text), offset), asset.RuleTemplate, format, args...)
	}
}

// blanked returns the text with blanks in place of its actions. The offsets do not
// change.
func (f parsedFile) blanked() string {
	out := bytes.Repeat([]byte(" "), len(f.Text))
	for _, tree := range f.trees {
		visit(tree.Root, func(n parse.Node) {
			if t, ok := n.(*parse.TextNode); ok {
				copy(out[t.Pos:], t.Text)
			}
		})
	}
	return string(out)
}

// readTags records the tags of the file. It reports a tag without an end.
func (m *markup) readTags(text string) {
	tokens := html.NewTokenizer(strings.NewReader(text))
	offset := 0
	for {
		kind := tokens.Next()
		raw := string(tokens.Raw())
		switch kind {
		case html.ErrorToken:
			if errors.Is(tokens.Err(), io.EOF) && offset+len(raw) <= len(text) && strings.HasPrefix(text[offset:], "<") {
				m.fault(offset, "the tag has no end; write > after it")
			}
			return
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			m.references(raw, offset)
			m.repeats(raw, offset)
			m.addTag(tokens.Token(), offset, kind == html.EndTagToken)
		case html.TextToken:
			m.addText(raw, offset)
		case html.CommentToken:
			if !strings.HasSuffix(raw, "-->") && strings.HasPrefix(raw, "<!--") {
				m.fault(offset, "the comment has no end; write --> after it")
			}
		}
		offset += len(raw)
	}
}

// addText reports the end mark of an action without a beginning, which readers
// would see. Scripts and styles may contain braces.
func (m *markup) addText(text string, offset int) {
	if last := len(m.tags) - 1; last >= 0 && !m.tags[last].end && slices.Contains([]string{"script", "style"}, m.tags[last].name) {
		return
	}
	m.references(text, offset)
	if at := strings.Index(text, "}}"); at >= 0 {
		m.fault(offset+at, "}} ends nothing; write {{ where the action begins, or remove it")
	}
}

// references reports unknown character references, which readers would see as
// they are written or as U+FFFD.
func (m *markup) references(text string, offset int) {
	for _, at := range referenceForm.FindAllStringIndex(text, -1) {
		ref := text[at[0]:at[1]]
		if chars := html.UnescapeString(ref); chars == ref || chars == "\ufffd" {
			m.fault(offset+at[0], "there is no character %s; write the character itself", ref)
		}
	}
}

var referenceForm = regexp.MustCompile(`&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][0-9A-Za-z]*);`)

// addTag records a tag, except of an element that has no end tag.
func (m *markup) addTag(t html.Token, offset int, end bool) {
	for _, a := range t.Attr {
		if strings.ContainsAny(a.Key, "\"'<") {
			m.fault(offset, "the tag <%s> has an attribute %s; close the quotes of the value before it", t.Data, a.Key)
		}
	}
	switch isVoid := slices.Contains(void, t.DataAtom); {
	case isVoid && end:
		m.fault(offset, "</%s> closes nothing: <%[1]s> is an element without an end tag; remove it", t.Data)
	case isVoid:
	case t.Type == html.SelfClosingTagToken && foreign[t.Data]:
	default:
		m.tags = append(m.tags, tag{t.Data, offset, end})
	}
}

// repeats reports an attribute that a tag has twice, unless an action decides which of
// them is there.
func (m *markup) repeats(raw string, offset int) {
	if strings.Contains(m.file.Text[offset:offset+len(raw)], "{{") {
		return
	}
	seen := make(map[string]bool)
	for _, attr := range attrName.FindAllStringSubmatch(quotedValue.ReplaceAllString(raw, "x"), -1) {
		name := strings.ToLower(attr[1])
		if seen[name] {
			m.fault(offset, "the tag has the attribute %s twice, and browsers read the first; remove one", name)
		}
		seen[name] = true
	}
}

var (
	attrName    = regexp.MustCompile(`\s([^\s=>/"']+)`)
	quotedValue = regexp.MustCompile(`"[^"]*"|'[^']*'`)
)

// foreign are SVG elements, which may be self-closing.
var foreign = map[string]bool{
	"circle": true, "ellipse": true, "line": true, "path": true, "polygon": true, "polyline": true, "rect": true, "use": true,
}
