package markdown

import (
	"strconv"

	"github.com/alecthomas/chroma/v2"

	"httpcodes/internal/exchange"
)

// A spanWriter writes code in spans. Neighboring tokens of one class share a
// span.
type spanWriter struct {
	out   []byte
	class string // of the open span, or ""
}

func (w *spanWriter) write(class, text string) {
	if text == "" {
		return
	}
	if class != w.class {
		w.close()
		if class != "" {
			w.out = append(w.out, `<span class="`...)
			w.out = append(w.out, class...)
			w.out = append(w.out, `">`...)
			w.class = class
		}
	}
	w.out = appendText(w.out, text)
}

func (w *spanWriter) close() {
	if w.class != "" {
		w.out = append(w.out, "</span>"...)
		w.class = ""
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
	w, next := spanWriter{out: r.out}, 0
	messages := b.Exchange.Messages
	for t := range b.Exchange.Tokens() {
		if next < len(messages) && t.Start >= messages[next].Start {
			w.startMessage(messageClass(&messages[next]), next > 0)
			next++
		}
		text := b.Text[t.Start:t.End]
		if t.Kind != exchange.Name {
			w.write(exchangeClass(t, b.Text), text)
			continue
		}
		w.close()
		r.out = w.out
		r.place(fieldStart, text)
		r.out.text(text)
		r.place(fieldEnd, "")
		w.out = r.out
	}
	w.close()
	r.out = w.out
	if next > 0 {
		r.out.raw("</span>")
	}
}

// startMessage ends the span of the previous message and begins that of the
// next.
func (w *spanWriter) startMessage(class string, follows bool) {
	w.close()
	if follows {
		w.out = append(w.out, "</span>"...)
	}
	w.out = append(w.out, `<span class="`+class+`">`...)
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

// exchangeClass returns the class of a token of an example. The class of a
// status code has its first digit, so that it can have the color of its class
// of codes.
func exchangeClass(t exchange.Token, text string) string {
	switch t.Kind {
	case exchange.Method:
		return "hm"
	case exchange.Status:
		if c := text[t.Start]; c >= '1' && c <= '5' {
			return "hs" + string(c)
		}
		return "hs"
	case exchange.Key:
		return "n"
	case exchange.String:
		return "s"
	case exchange.Number:
		return "m"
	case exchange.Literal:
		return "k"
	}
	return ""
}
