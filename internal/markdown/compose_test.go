package markdown

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
)

// marked are texts that Markdown reads as something else where they are not
// escaped.
var marked = []string{
	"The <meta> refresh & [x](y)", "*a* _b_ **c** __d__ ~e~ ~~f~~", "`code` and a ` alone", "a | b", "![a](b)", `back\slash\`, `\`,
	"&lt; &amp;lt; &#60; & &copy", "C#", "#", "## a ##", "# a", "- a", "+ a", "* a", "> a", "1. a", "12) a", "1.", "1)", "===", "---",
	"~~~", "```", "[x] done", "[a]: b", "<https://example.org/>", "<!-- a -->", "ngx_http_request.h", "_a_b_", "“_a_”", "a\nb\n\n- c", "  a  ", "404 | `not` <found>",
}

func TestEscape(t *testing.T) {
	for _, text := range marked {
		checkEscape(t, text)
	}
}

func FuzzEscape(f *testing.F) {
	for _, text := range marked {
		f.Add(text)
	}
	f.Fuzz(checkEscape)
}

// checkEscape fails unless GitHub's Markdown reads an escaped text as it is,
// wherever the site's Markdown has one.
func checkEscape(t *testing.T, text string) {
	t.Helper()
	want := strings.Join(strings.Fields(strings.ToValidUTF8(strings.ReplaceAll(text, "\x00", ""), "")), " ")
	if want == "" {
		return
	}
	for _, around := range []string{"# W\n\nEnd.\n", "Begin.\n\nW\n\nEnd.\n", "- W\n", "> W\n", "- In words, W: End.\n", "- [W](x): End.\n"} {
		source := strings.Replace(around, "W", Escape(want), 1)
		drawn := strings.Replace(gitHub(t, around), "W", string(util.EscapeHTML([]byte(want))), 1)
		if got := gitHub(t, source); got != drawn {
			t.Errorf("%q is read as\n%swant\n%s", source, got, drawn)
		}
	}
}

// A link keeps its words and its address, whatever they hold.
func TestLinkTo(t *testing.T) {
	for _, address := range []string{
		"https://example.org/a_(b)", "https://example.org/a)b", "https://example.org/?a=1&amp;b=<2>", "../404/index.md", "https://example.org/*a*_b_~c~",
	} {
		for _, text := range marked {
			drawn := gitHub(t, LinkTo(text, address))
			want := strings.NewReplacer("<", "%3C", ">", "%3E").Replace(address)
			if got := attributeIn(drawn, "href"); got != want {
				t.Errorf("[%s](%s) leads to %s", text, address, got)
			}
		}
	}
}

func TestCodeSpan(t *testing.T) {
	for _, text := range []string{"a", "`a`", "a ` b", "``", "a `` b ` c", `\`, "<b>&amp;", "a\nb"} {
		want := strings.Join(strings.Fields(text), " ")
		if got := textIn(gitHub(t, CodeSpan(text)), "code"); got != want {
			t.Errorf("%q is read as %q", CodeSpan(text), got)
		}
	}
}

func TestFence(t *testing.T) {
	for _, text := range []string{"a\n", "a", "```\na\n```\n", "~~~~\n````` b\n", "\n\n"} {
		want := strings.TrimSuffix(text, "\n") + "\n"
		if got := textIn(gitHub(t, Fence(text)), "code"); got != want {
			t.Errorf("%q is read as %q", Fence(text), got)
		}
	}
}

// gitHub draws Markdown as GitHub's specification says, without links of bare
// addresses, which do not change the text.
func gitHub(t *testing.T, source string) string {
	t.Helper()
	var out strings.Builder
	if err := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough)).Convert([]byte(source), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// textIn returns the text of the first element with a tag.
func textIn(drawn, tag string) string {
	var text strings.Builder
	depth := 0
	for z := html.NewTokenizer(strings.NewReader(drawn)); ; {
		switch kind, token := z.Next(), z.Token(); {
		case kind == html.ErrorToken, kind == html.EndTagToken && token.Data == tag:
			return text.String()
		case kind == html.StartTagToken && token.Data == tag:
			depth++
		case kind == html.TextToken && depth > 0:
			text.WriteString(token.Data)
		}
	}
}

// attributeIn returns the first value of an attribute.
func attributeIn(drawn, name string) string {
	for z := html.NewTokenizer(strings.NewReader(drawn)); z.Next() != html.ErrorToken; {
		for _, a := range z.Token().Attr {
			if a.Key == name {
				return a.Val
			}
		}
	}
	return ""
}
