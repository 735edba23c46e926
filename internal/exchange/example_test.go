package exchange_test

import (
	"fmt"

	"httpcodes/internal/exchange"
	"httpcodes/internal/registry"
)

// An exchange is a request and its response; a fault has its place in the text.
func ExampleParse() {
	x := exchange.Parse("GET /recipes/pie HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 404 Not Fond\nContent-Type: text/plain\nContent-Length: 7\n\nNo pie.")
	for _, m := range x.Messages {
		fmt.Println(m.Request, m.Method, m.Code, m.Fields[0].Name)
	}
	for _, fault := range x.Check(registry.Load(), exchange.Options{}) {
		fmt.Printf("offset %d: %s\n", fault.Offset, fault.Text)
	}
	// Output:
	// true GET 0 Host
	// false  404 Content-Type
	// offset 62: the phrase of 404 is not `Not Fond`; write `404 Not Found`
}
