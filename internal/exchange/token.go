package exchange

import (
	"iter"
	"strings"
)

// A Kind says what a token is.
type Kind int

// The kinds of tokens.
const (
	Space       Kind = iota // white space and line ends
	Method                  // of a request line
	Target                  // of a request line
	Version                 // such as HTTP/1.1
	Status                  // the number of a status line
	Phrase                  // of a status line
	Name                    // of a field
	Value                   // of a field
	Punctuation             // the colon of a field; in JSON also { } [ ] : ,
	Text                    // content, and what could not be read
	Key                     // name of a JSON member
	String                  // other JSON string
	Number                  // JSON number
	Literal                 // true, false, null
)

var kindNames = [...]string{"Space", "Method", "Target", "Version", "Status", "Phrase", "Name", "Value",
	"Punctuation", "Text", "Key", "String", "Number", "Literal"}

// String returns the name of the kind, such as "Method".
func (k Kind) String() string { return kindNames[k] }

// A Token is a part of the input, never empty.
type Token struct {
	Kind       Kind
	Start, End int
}

// Tokens returns the input cut into tokens: in order, without gaps.
func (x *Exchange) Tokens() iter.Seq[Token] {
	return func(yield func(Token) bool) {
		t := &tokenizer{src: x.src, yield: yield}
		for i := range x.Messages {
			t.message(&x.Messages[i])
		}
		t.gap(len(x.src))
	}
}

// jsonTokens returns the tokens of a text that is JSON.
func jsonTokens(text string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		t := &tokenizer{src: text, yield: yield}
		t.json(len(text))
	}
}

type tokenizer struct {
	src   string
	pos   int // end of the last token
	yield func(Token) bool
	done  bool // nobody wants more
}

// add ends a token of some kind at an offset.
func (t *tokenizer) add(kind Kind, end int) {
	if end > t.pos {
		t.done = t.done || !t.yield(Token{kind, t.pos, end})
		t.pos = end
	}
}

// gap covers what lies between the last token and an offset.
func (t *tokenizer) gap(end int) {
	if end <= t.pos {
		return
	}
	kind := Space
	if strings.Trim(t.src[t.pos:end], " \t\r\n") != "" {
		kind = Text
	}
	t.add(kind, end)
}

// part adds a token with space before it.
func (t *tokenizer) part(kind Kind, s span) {
	if s.end > s.start {
		t.gap(s.start)
		t.add(kind, s.end)
	}
}

func (t *tokenizer) message(m *Message) {
	kinds := [3]Kind{Version, Status, Phrase}
	if m.Request {
		kinds = [3]Kind{Method, Target, Version}
	}
	for i, s := range m.parts {
		t.part(kinds[i], s)
	}
	for i := range m.Fields {
		f := &m.Fields[i]
		t.part(Name, span{f.Start, f.Start + len(f.Name)})
		t.part(Punctuation, span{f.colon, f.colon + 1})
		t.part(Value, span{f.ValueStart, f.ValueStart + len(f.Value)})
	}
	t.gap(m.BodyStart)
	if _, hidden := placeholder(m.Body); m.json() && !hidden && !m.chunked() {
		t.json(m.End)
	}
	if m.End > m.BodyStart {
		t.add(Text, m.End)
	}
}

// json cuts the content, from the last token to end.
func (t *tokenizer) json(end int) {
	for t.pos < end {
		switch c := t.src[t.pos]; {
		case isBlank(c):
			t.run(Space, end, isBlank)
		case strings.IndexByte("{}[]:,", c) >= 0:
			t.add(Punctuation, t.pos+1)
		case c == '"':
			t.jsonString(end)
		case c == '-' || isDigit(c):
			t.run(Number, end, func(c byte) bool { return isDigit(c) || strings.IndexByte("+-.eE", c) >= 0 })
		case isAlpha(c):
			t.run(Literal, end, isAlpha)
		default:
			t.add(Text, t.pos+1)
		}
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// run adds a token of the bytes for which in holds, at least one.
func (t *tokenizer) run(kind Kind, end int, in func(byte) bool) {
	i := t.pos + 1
	for i < end && in(t.src[i]) {
		i++
	}
	t.add(kind, i)
}

// jsonString adds the string at pos: a Key if a colon follows. A string
// without an end stops at the end of its line.
func (t *tokenizer) jsonString(end int) {
	i := t.pos + 1
	for i < end && t.src[i] != '"' && t.src[i] != '\n' {
		if t.src[i] == '\\' && i+1 < end {
			i++
		}
		i++
	}
	if i < end && t.src[i] == '"' {
		i++
	}
	after := i
	for after < end && isBlank(t.src[after]) {
		after++
	}
	if after < end && t.src[after] == ':' {
		t.add(Key, i)
		return
	}
	t.add(String, i)
}
