package page_test

import (
	"strings"
	"testing"
	"testing/fstest"
)

const twoRedirects = `---
codes: [302, 307]
summary: Send 307 if POST has to stay POST.
keywords: [temporary redirect]
sources:
  - {spec: RFC 9110 §15.4.8, for: "307"}
checked: 2026-11-22
---

Both are for now.

## Differences

| | 302 | 307 |
|---|---|---|
| POST | may become GET | stays POST |

## Worked case

A host runs full.

## Common mistakes

- 307 after a form.
`

// The guide about redirects has the matrix of redirects. So do comparisons of
// redirects, in which their own codes are marked.
func TestMatrixOfRedirects(t *testing.T) {
	root := small(t)
	root["content/comparisons/302-vs-307.md"] = &fstest.MapFile{Data: []byte(twoRedirects)}
	p, cat := site(t, root, "")
	for path, want := range map[string]struct{ tables, marked int }{
		"redirects": {1, 0}, "302-vs-307": {1, 2}, "401-vs-403": {0, 0}, "retries": {0, 0},
	} {
		html, err := draw(t, p, cat, path)
		if err != nil {
			t.Fatal(err)
		}
		tables := strings.Count(html, `class="matrix"`)
		marked := strings.Count(html, `<td class="c3xx" aria-current="true">`)
		if tables != want.tables || marked != want.marked {
			t.Errorf("%s has %d matrices and %d cells marked, want %d and %d", path, tables, marked, want.tables, want.marked)
		}
	}
	const row = "| Next request is GET | none | [303 See Other](../303/index.md) |\n"
	if got := twin(t, p, cat, "302-vs-307"); !strings.Contains(got, row) {
		t.Errorf("the twin lacks %s; got\n%s", row, got)
	}
}
