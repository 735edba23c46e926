package exchange

import (
	"regexp"
	"strings"
)

// A Kind says what a token is.
type Kind string

// The kinds of tokens.
const (
	Space       Kind = "Space"       // white space and line ends
	Method      Kind = "Method"      // of a request line
	Target      Kind = "Target"      // of a request line
	Version     Kind = "Version"     // such as HTTP/1.1
	Status      Kind = "Status"      // the number of a status line
	Phrase      Kind = "Phrase"      // of a status line
	Name        Kind = "Name"        // of a field
	Value       Kind = "Value"       // of a field
	Punctuation Kind = "Punctuation" // the colon of a field; in JSON also { } [ ] : ,
	Text        Kind = "Text"        // content, and what cannot be parsed
	Key         Kind = "Key"         // name of a JSON member
	String      Kind = "String"      // any other JSON string
	Number      Kind = "Number"      // JSON number
	Literal     Kind = "Literal"     // true, false, null
)

// A Token is a part of the input. It is never empty.
type Token struct {
	Kind       Kind
	Start, End int
}

// Tokens calls each with every token of the input, in order and without gaps.
func (x *Exchange) Tokens(each func(Token)) {
	t := &tokenizer{src: x.src, each: each}
	for i := range x.Messages {
		t.message(&x.Messages[i])
	}
	t.gap(len(x.src))
}

type tokenizer struct {
	src  string
	pos  int // end of the last token
	each func(Token)
}

// add adds a token from the end of the last one to an offset.
func (t *tokenizer) add(kind Kind, end int) {
	if end > t.pos {
		t.each(Token{kind, t.pos, end})
		t.pos = end
	}
}

// gap adds a token for the text between the last token and an offset.
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

// part adds a token, and one for the text before it.
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
	if _, hidden := placeholder(m.Body); m.is("json") && !hidden && !m.chunked() {
		t.json(m.End)
	}
	if m.End > m.BodyStart {
		t.add(Text, m.End)
	}
}

// json adds the tokens of the content, from the last token to end.
func (t *tokenizer) json(end int) {
	for t.pos < end {
		kind, size := jsonToken(t.src[t.pos:end])
		if kind == String && strings.HasPrefix(strings.TrimSpace(t.src[t.pos+size:end]), ":") {
			kind = Key
		}
		t.add(kind, t.pos+size)
	}
}

// jsonForm matches the first token of JSON, with a group for each of jsonKinds, or
// one other character. A string without a closing quote ends at the end of its line.
var jsonForm = regexp.MustCompile(`(?s)^(?:([ \n\t\r]+)|([{}\[\]:,])|("(?:[^"\\\n]|\\.)*\\?"?)|([-0-9][-0-9+.eE]*)|([a-zA-Z]+)|.)`)

var jsonKinds = []Kind{Space, Punctuation, String, Number, Literal}

// jsonToken returns the kind and the size of the first token of JSON.
func jsonToken(text string) (Kind, int) {
	m := jsonForm.FindStringSubmatchIndex(text)
	for i, kind := range jsonKinds {
		if m[2*i+2] >= 0 {
			return kind, m[1]
		}
	}
	return Text, m[1]
}
