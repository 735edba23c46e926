package markdown

import (
	"strings"
	"testing"
)

// What is too long for phones is broken between its parts, and what wraps of an
// indented line is indented further.
func TestCodeIsFolded(t *testing.T) {
	for code, want := range map[string]string{
		"GET /a/b/c/d/e HTTP/1.1\n":                       "GET /a/b/c/d/e HTTP/1.1\n",
		"  short: 1\n  also: 2":                           "  short: 1\n  also: 2",
		"a: one two three four five six seven":            "a: one two three four five six seven",
		"  a: one two three four five six\nb":             `<i2>  a: one two three four five six</>` + "\nb",
		"       a: one two three four five":               `<i6>       a: one two three four five</>`,
		" a: one two three four five six":                 `<i2> a: one two three four five six</>`,
		"            a: one two three four":               `<i6>            a: one two three four</>`,
		`"https://example.com/problems/invalid-order",`:   `"https://example.com/|problems/|invalid-order",`,
		"https://example.com/v1/orders?item=3&color=red;": "https://example.com/|v1/orders?|item=3&|color=|red;",
		"https://$host:$server_port$request_uri;":         "https://$host:|$server_port|$request_uri;",
		"<D:href>/plans/budget.ods</D:href>":              "<D:href>/|plans/|budget.ods|</D:href>",
		"<hr><center>nginx/1.22.1</center>":               "<hr>|<center>nginx/1.22.1|</center>",
		"email=anna%40example.com&age=seven":              "email=|anna%40example.com&|age=|seven",
		"org.example.web.HttpMethodNotSupportedException": "org.|example.|web.|Http|Method|NotSupported|Exception",
		"https://blog.example.com/posts":                  "https://blog.example.com/|posts",
		"‹https://example.com/problems/‹one of them›":     "‹https://example.com/|problems/‹one of them›",
	} {
		got := strings.NewReplacer(mayBreak, "|", `<span class="`, "<", `">`, ">", "</span>", "</>").Replace(drawCode("text", code))
		got = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&").Replace(got)
		if got != want {
			t.Errorf("%q is folded as\n%s, want\n%s", code, got, want)
		}
	}
}
