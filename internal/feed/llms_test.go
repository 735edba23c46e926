package feed

import (
	"bytes"
	"strings"
	"testing"

	"httpcodes/internal/catalog"
	"httpcodes/internal/sitetest"
)

// llms.txt begins with name and summary, and lists codes by class, then
// comparisons and guides, each with its Markdown and its summary.
func TestLLMsListsTheEntries(t *testing.T) {
	for _, base := range []string{"", published} {
		got := string(LLMs(sitetest.Catalog(t, base)))
		inSequence(t, got,
			"# httpcodes\n\n> A small site for tests.\n\n",
			"[codes.json]("+base+"codes.json)",
			"\n## 4xx Client error\n\n- [4xx Client error]("+base+"4xx/index.md): The request is at fault.\n",
			"\n- [404 Not Found]("+base+"404/index.md): There is nothing at this address.\n",
			"\n## Unofficial codes\n\n- [Unofficial codes]("+base+"unofficial/index.md): ",
			"\n- [499 Client Closed Request]("+base+"499/index.md): ",
			"\n## Comparisons\n\n- [401 vs 403]("+base+"401-vs-403/index.md): Send 401 ",
			"\n## Guides\n\n- [Redirects]("+base+"redirects/index.md): Which redirect to send, ",
			"\n## More\n\n- [About]("+base+"about/index.md): ",
		)
		if strings.Contains(got, "599/") {
			t.Errorf("base %q: llms.txt lists pages without Markdown", base)
		}
	}
}

// inSequence fails unless the text has all parts, one after the other.
func inSequence(t *testing.T, text string, parts ...string) {
	t.Helper()
	rest := text
	for _, part := range parts {
		_, after, ok := strings.Cut(rest, part)
		if !ok {
			t.Errorf("%q is missing, or not behind what belongs before it: %.200q…", part, rest)
			return
		}
		rest = after
	}
}

// llms-full.txt has each entry with Markdown once, in the order of llms.txt,
// and then the pages.
func TestLLMsFullHasEveryEntryOnce(t *testing.T) {
	cat := sitetest.Catalog(t, "")
	full := string(LLMsFull(cat, func(out *bytes.Buffer, e catalog.Entry) { out.WriteString("<" + string(e.Common().Path) + ">") }))
	inSequence(t, full, "# httpcodes\n\n> A small site for tests.\n\n", "License of the text: CC BY 4.0.\n",
		"\n---\n\n<404>", "\n---\n\n<499>", "<401-vs-403>", "<redirects>", "<about>")
	for _, e := range cat.Entries() {
		p, want := e.Common(), 1
		switch p.Kind {
		case catalog.KindCode, catalog.KindComparison, catalog.KindGuide, catalog.KindPage:
		default:
			want = 0
		}
		if got := strings.Count(full, "<"+string(p.Path)+">"); got != want {
			t.Errorf("%s is there %d times; want %d", p.Path, got, want)
		}
	}
}

// Titles and summaries are read as the words that they are.
func TestLLMsEscapesWords(t *testing.T) {
	cat := sitetest.Catalog(t, "")
	page := &cat.Guides[0].Page
	page.Title, page.Summary = "*a* | [b](c) `d`", "What <e> does_."
	inSequence(t, string(LLMs(cat)), "\n- [\\*a\\* \\| \\[b\\](c) \\`d\\`]("+string(page.Path)+"/index.md): What \\<e> does\\_.\n")
}
