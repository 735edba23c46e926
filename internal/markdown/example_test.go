package markdown_test

import (
	"fmt"

	"httpcodes/internal/markdown"
)

// A document gives its headings, its links, and each section as HTML.
func ExampleParse() {
	doc := markdown.Parse([]byte("Wait first.\n\n## How long\n\nAs `Retry-After` says; see [429](429).\n"), 0, markdown.Options{})
	for _, h := range doc.Headings() {
		fmt.Printf("#%s %s\n", h.ID, h.Text)
	}
	for _, link := range doc.Links() {
		fmt.Println(link.Dest)
	}
	for _, s := range doc.Sections() {
		fmt.Print(s.HTML(markdown.Hooks{}))
	}
	// Output:
	// #how-long How long
	// 429
	// <p>Wait first.</p><p>As <code class="whole">Retry-After</code> says; see <a href="429">429</a>.</p>
}
