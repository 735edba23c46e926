package markdown

import (
	"strconv"

	"github.com/alecthomas/chroma/v2"

	"httpcodes/internal/exchange"
)

// A spanWriter writes code in spans. Neighboring tokens of one class share a
// span. Between them it writes the folds of the code.
type spanWriter struct {
	out   *htmlBuilder
	class string // of the open span, or ""
	at    int    // offset in the code of what is written next
	folds []fold // from there on
}

func newSpanWriter(out *htmlBuilder, text string) spanWriter {
	return spanWriter{out: out, folds: folds(text)}
}

func (w *spanWriter) write(class, text string) {
	for text != "" {
		w.fold()
		n := len(text)
		if len(w.folds) > 0 {
			n = min(n, w.folds[0].at-w.at)
		}
		w.open(class)
		w.out.text(text[:n])
		text, w.at = text[n:], w.at+n
	}
}

// skip passes over text that is written by others. What is longer than a line
// there is broken by its own hyphens.
func (w *spanWriter) skip(text string) {
	w.close()
	w.at += len(text)
}

func (w *spanWriter) open(class string) {
	if class == w.class {
		return
	}
	w.closeSpan()
	if class != "" {
		w.out.raw(`<span class="`, class, `">`)
		w.class = class
	}
}

// close ends the open span, and with it a line that ends here.
func (w *spanWriter) close() {
	w.fold()
	w.closeSpan()
}

func (w *spanWriter) closeSpan() {
	if w.class != "" {
		w.out.raw("</span>")
		w.class = ""
	}
}

// fold writes the folds up to the offset at hand.
func (w *spanWriter) fold() {
	for len(w.folds) > 0 && w.folds[0].at <= w.at {
		f := w.folds[0]
		w.folds = w.folds[1:]
		switch {
		case f.tag != mayBreak:
			w.closeSpan()
			w.out.raw(f.tag)
		case f.at == w.at:
			w.out.raw(f.tag)
		}
	}
}

// classOf returns the class of a token of chroma, or "" if the token is not
// colored. Punctuation is not colored, because that would make the article of a
// page a sixth longer.
func classOf(t chroma.TokenType) string {
	switch {
	case t.InCategory(chroma.Comment):
		return "c"
	case t.InCategory(chroma.Keyword), t == chroma.OperatorWord:
		return "k"
	case t.InSubCategory(chroma.LiteralString):
		return "s"
	case t.InSubCategory(chroma.LiteralNumber):
		return "m"
	case t.InSubCategory(chroma.NameVariable):
		return "v"
	case t == chroma.Name, t == chroma.NameOther:
		return ""
	case t.InCategory(chroma.Name):
		return "n"
	}
	return ""
}

// exchange draws an example in spans: one for each message, and within it one
// for neighboring tokens of the same class. The text between two messages
// belongs to the first one, so that the whole text is what the writer wrote.
func (r *nodeRenderer) exchange(b *Block) {
	w, next := newSpanWriter(&r.out, b.Text), 0
	messages := b.Exchange.Messages
	b.Exchange.Tokens(func(t exchange.Token) {
		if next < len(messages) && t.Start >= messages[next].Start {
			w.close()
			if next > 0 {
				r.out.raw("</span>")
			}
			r.out.raw(`<span class="`, messageClass(messages[next]), `">`)
			next++
		}
		text := b.Text[t.Start:t.End]
		if t.Kind != exchange.Name {
			w.write(exchangeClass(t, b.Text), text)
			return
		}
		w.skip(text)
		r.place(fieldName(text))
	})
	w.close()
	if next > 0 {
		r.out.raw("</span>")
	}
}

// messageClass returns the classes of a message. A response has the class of
// its code, which sets its color.
func messageClass(m *exchange.Message) string {
	switch {
	case m.Request:
		return "request"
	case m.Code < 100 || m.Code > 599:
		return "response"
	case m.Code < 200:
		return "response interim c1xx"
	}
	return "response c" + strconv.Itoa(m.Code/100) + "xx"
}

// tokenClasses are the classes of tokens of an example that are colored.
var tokenClasses = map[exchange.Kind]string{
	exchange.Method: "hm", exchange.Status: "hs", exchange.Key: "n", exchange.String: "s", exchange.Number: "m", exchange.Literal: "k",
}

// exchangeClass returns the class of a token of an example. The class of a status
// code has its first digit, so that it can have the color of its class of codes.
func exchangeClass(t exchange.Token, text string) string {
	if c := text[t.Start]; t.Kind == exchange.Status && c >= '1' && c <= '5' {
		return "hs" + string(c)
	}
	return tokenClasses[t.Kind]
}
