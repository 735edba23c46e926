package exchange

import (
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a request", "GET /a HTTP/1.1\nHost: example.com", `Method "GET" Name "Host"`},
		{"a response", "HTTP/1.1 404 Not Found\nETag: \"a\"\n\nhello", `Status "404" Name "ETag"`},
		{"no phrase", "HTTP/1.1 499 ", `Status "499"`},
		{"JSON", "HTTP/1.1 200 OK\nContent-Type: a/b+json\n\n" + `{"a\"": [1.5e3, "x", null]}`,
			`Status "200" Name "Content-Type" Key ""a\""" Number "1.5e3" String ""x"" Literal "null"`},
		{"broken JSON", "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"a\n: ?", `Status "200" Name "Content-Type" Key ""a"`},
		{"a placeholder", "HTTP/1.1 200 OK\nContent-Type: application/json\n\n[9 bytes of JSON]", `Status "200" Name "Content-Type"`},
		{"nothing that can be read", "hello\n\nworld", ""},
	} {
		var got []string
		Parse(c.src).Tokens(func(k Token) {
			if k.Kind != Plain {
				got = append(got, string(k.Kind)+` "`+c.src[k.Start:k.End]+`"`)
			}
		})
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %q\ngot  %s\nwant %s", c.name, c.src, got, c.want)
		}
	}
}
