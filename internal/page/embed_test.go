package page

import "testing"

// Articles become parts of the page that holds all of them.
func TestArticlesAreEmbedded(t *testing.T) {
	held := map[string]bool{"404": true, "4xx": true}
	for in, want := range map[string]string{
		`<h1>404</h1><p id="x">a</p>`:                            `<h2>404</h2><p id="410-x">a</p>`,
		`<h4 id="a" class="b">c</h4>`:                            `<h5 id="410-a" class="b">c</h5>`,
		`<hr><header><h5>deep</h5></header>`:                     `<hr><header><h5>deep</h5></header>`,
		`<a href="#use">u</a>`:                                   `<a href="#410-use">u</a>`,
		`<a class="c" href="../404/index.html">n</a>`:            `<a class="c" href="#404">n</a>`,
		`<a href="../404/index.html#use" rel="x">n</a>`:          `<a href="#404-use" rel="x">n</a>`,
		`<a href="../redirects/index.html#use">n</a>`:            `<a href="../redirects/index.html#use">n</a>`,
		`<a href="https://example.org/../404/index.html">n</a>`:  `<a href="https://example.org/../404/index.html">n</a>`,
		`<section class="part" aria-labelledby="use">`:           `<section class="part">`,
		`<div role="region" aria-label="Table: a = b" disabled>`: `<div role="group" aria-label="Table: a = b" disabled>`,
		`&lt;h1 id="x"&gt; href="#y"`:                            `&lt;h1 id="x"&gt; href="#y"`,
		`no tag at all, id="x"`:                                  `no tag at all, id="x"`,
	} {
		e := embedding{name: "410", held: held}
		if got := e.article(in); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", in, got, want)
		}
	}
}
