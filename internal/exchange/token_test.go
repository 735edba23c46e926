package exchange

import (
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"a request", "GET /a HTTP/1.1\nHost: example.com",
			`Method "GET" Target "/a" Version "HTTP/1.1" Name "Host" Punctuation ":" Value "example.com"`},
		{"a response", "HTTP/1.1 404 Not Found\nETag: \"a\"\n\nhello",
			`Version "HTTP/1.1" Status "404" Phrase "Not Found" Name "ETag" Punctuation ":" Value ""a"" Text "hello"`},
		{"no phrase", "HTTP/1.1 499 ", `Version "HTTP/1.1" Status "499"`},
		{"JSON", "HTTP/1.1 200 OK\nContent-Type: a/b+json\n\n" + `{"a\"": [1.5e3, "x", null]}`,
			`Version "HTTP/1.1" Status "200" Phrase "OK" Name "Content-Type" Punctuation ":" Value "a/b+json" ` +
				`Punctuation "{" Key ""a\""" Punctuation ":" Punctuation "[" Number "1.5e3" Punctuation "," ` +
				`String ""x"" Punctuation "," Literal "null" Punctuation "]" Punctuation "}"`},
		{"broken JSON", "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"a\n: ?",
			`Version "HTTP/1.1" Status "200" Phrase "OK" Name "Content-Type" Punctuation ":" Value "application/json" ` +
				`Punctuation "{" Key ""a" Punctuation ":" Text "?"`},
		{"a placeholder", "HTTP/1.1 200 OK\nContent-Type: application/json\n\n[9 bytes of JSON]",
			`Version "HTTP/1.1" Status "200" Phrase "OK" Name "Content-Type" Punctuation ":" Value "application/json" ` +
				`Text "[9 bytes of JSON]"`},
		{"nothing that can be read", "hello\n\nworld", "Text \"hello\n\n\" Text \"world\""},
	} {
		var got []string
		Parse(c.src).Tokens(func(k Token) {
			if k.Kind != Space {
				got = append(got, string(k.Kind)+` "`+c.src[k.Start:k.End]+`"`)
			}
		})
		if got := strings.Join(got, " "); got != c.want {
			t.Errorf("%s: %q\ngot  %s\nwant %s", c.name, c.src, got, c.want)
		}
	}
}
