package output

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// FuzzScanner wants a scanner to see what the tokenizer alone sees, of which it
// keeps most from it.
func FuzzScanner(f *testing.F) {
	for _, src := range []string{
		`<!doctype html><p class=a>x &amp; y</p><p class=a>z<br/><br/></p>`,
		`<a title=">">x</a><a title=">">y</a><a title=">`,
		`1 < 2 <b>and</b> 3 <b>4</b <c>`, `<p <p <p`, `</>x</>y</3></3>`, `<`, `<p/>&lt;<p/>`,
		`<script>a<b>c</b></script><b>c</b><script></script><b>c</b>`,
		`<b>x</b><title><b>x</b></title><b>x</b><textarea><b></TEXTAREA ><b></b>`,
		`<b></b><!-- <b> --><b></b><!--><b></b><!---><b></b><![CDATA[<b>]]><b></b><?x <b>?><b></b>`,
		`<svg><title>a</title><style/></svg><b>x</b></style><b>`, `<b></b><plaintext><b></b>`, `<b></b><noscript><b></b>`,
		"<b>\x00</b>\r\n<b A=1 a=2\x00>&nbsp;</b><b A=1 a=2\x00>&#13;</b>", strings.Repeat("<i>"+strings.Repeat("x", 5000)+"</i >", 3),
	} {
		f.Add(src)
	}
	s := newScanner()
	f.Fuzz(func(t *testing.T, src string) {
		want := tokensOf(src)
		for range 2 { // the second time, all tags are known
			if diff := cmp.Diff(want, scan(s, src)); diff != "" {
				t.Fatalf("%q (-tokenizer +scanner):\n%s", src, diff)
			}
		}
	})
}

// scan lists tags with their places, and the text between them.
func scan(s *scanner, src string) []string {
	var list tokenList
	s.begin([]byte(src))
	for {
		switch kind, tag := s.next(); kind {
		case html.ErrorToken:
			return append(list, fmt.Sprint(s.end))
		case html.TextToken:
			list.text(s.words())
		default:
			list.token(s.offset, kind, tag)
		}
	}
}

func tokensOf(src string) []string {
	var list tokenList
	tokens := html.NewTokenizer(strings.NewReader(src))
	for end := 0; ; {
		kind := tokens.Next()
		start := end
		end += len(tokens.Raw())
		switch kind {
		case html.ErrorToken:
			return append(list, fmt.Sprint(end))
		case html.TextToken:
			list.text(tokens.Text())
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			list.token(start, kind, readTag(kind, tokens))
		default:
			list.token(start, kind, nil)
		}
	}
}

type tokenList []string

// text adds a text to that before it, if any, without its spaces: where one
// ends, and how its lines do, nobody asks.
func (list *tokenList) text(text []byte) {
	words := string(bytes.Join(bytes.Fields(text), nil))
	if last := len(*list) - 1; last >= 0 && strings.HasPrefix((*list)[last], "text ") {
		(*list)[last] += words
		return
	}
	*list = append(*list, "text "+words)
}

func (list *tokenList) token(offset int, kind html.TokenType, t *tag) {
	*list = append(*list, fmt.Sprint(offset, " ", kind, " ", t))
}
