package exchange

import (
	"regexp"
	"strings"
)

// A Kind says what a token is.
type Kind string

// The kinds of tokens.
const (
	Plain   Kind = "Plain"   // anything else
	Method  Kind = "Method"  // of a request line
	Status  Kind = "Status"  // the number of a status line
	Name    Kind = "Name"    // of a field
	Key     Kind = "Key"     // name of a JSON member
	String  Kind = "String"  // any other JSON string
	Number  Kind = "Number"  // JSON number
	Literal Kind = "Literal" // true, false, null
)

// A Token is a part of the input. It is never empty.
type Token struct {
	Kind       Kind
	Start, End int
}

// Tokens calls each with every token of the input, in order and without gaps. A token
// begins where a message does.
func (x *Exchange) Tokens(each func(Token)) {
	t := &tokenizer{src: x.src, each: each}
	for _, m := range x.Messages {
		t.message(m)
	}
	t.add(Plain, len(x.src))
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

// part adds a token, and one for the text before it.
func (t *tokenizer) part(kind Kind, start, end int) {
	t.add(Plain, start)
	t.add(kind, end)
}

func (t *tokenizer) message(m *Message) {
	t.add(Plain, m.Start)
	if m.Request {
		t.part(Method, m.parts[0].start, m.parts[0].end)
	} else {
		t.part(Status, m.parts[1].start, m.parts[1].end)
	}
	for _, f := range m.Fields {
		t.part(Name, f.Start, f.Start+len(f.Name))
	}
	if m.is("json") && m.shown() {
		t.add(Plain, m.BodyStart)
		t.json(m.End)
	}
}

// jsonForm matches a token of JSON, with a group for each of jsonKinds, or other text.
// A string without a closing quote ends at the end of its line.
var jsonForm = regexp.MustCompile(`(?s)("(?:[^"\\\n]|\\.)*\\?"?)|([-0-9][-0-9+.eE]*)|([a-zA-Z]+)|[ \n\t\r{}\[\]:,]+|.`)

var jsonKinds = []Kind{String, Number, Literal}

// json adds the tokens of the content, from the last token to end.
func (t *tokenizer) json(end int) {
	start, text := t.pos, t.src[t.pos:end]
	for _, m := range jsonForm.FindAllStringSubmatchIndex(text, -1) {
		kind := Plain
		for i, k := range jsonKinds {
			if m[2*i+2] >= 0 {
				kind = k
			}
		}
		if kind == String && strings.HasPrefix(strings.TrimSpace(text[m[1]:]), ":") {
			kind = Key
		}
		t.add(kind, start+m[1])
	}
}
