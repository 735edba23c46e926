package experiment

import "fmt"

// Scaffold returns the text of a new experiment. The writer replaces the text
// between ‹ and ›.
func Scaffold(name string) []byte {
	return fmt.Appendf(nil, `‹What %s shows, in one sentence that ends in a period›.

‹Why it matters, in a line or two; leave it out if the title says it.›

-- nginx.conf --
location / {
	proxy_pass http://{origin};
}
-- origin --
HTTP/1.1 200 OK
Content-Length: 5

hello
-- request --
GET / HTTP/1.1
Host: example.test

-- claims --
response begins HTTP/1.1 200
seen has 1 request
`, name)
}
