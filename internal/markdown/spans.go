package markdown

import (
	"github.com/alecthomas/chroma/v2"

	"httpcodes/internal/exchange"
)

// A spanWriter writes code in spans, one for neighbors of the same class.
type spanWriter struct {
	out   []byte
	class string // of the open span, "" if none is open
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

// classOf returns the class of a token of chroma's, "" for one that is as
// the text around it. Punctuation is: in color it would make the article of
// a page a sixth longer.
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

// exchange draws an example in spans, one for neighbors of the same class.
func (r *nodeRenderer) exchange(b *Block) {
	w := spanWriter{out: r.out}
	for t := range b.Exchange.Tokens() {
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
}

// exchangeClass returns the class of a token of an example. A status has
// one for its first digit, so that it may take the color of its class.
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
