package pipeline

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/registry"
	"httpcodes/internal/render"
	"httpcodes/internal/sitecheck"
	"httpcodes/internal/sync"
	"httpcodes/internal/tree"
)

// BenchmarkStages measures each step of the pipeline on the real sources.
func BenchmarkStages(b *testing.B) {
	root := real(b)
	reader := content.NewReader(registry.Load())
	lib, problems, err := reader.Load(root)
	if err != nil || len(problems) > 0 {
		b.Fatal(problems, err)
	}
	reg := registry.Load()
	model, _ := catalog.New(lib, reg, "")
	tree := draw(b, model, root)
	pages := len(lib.Codes) + len(lib.Comparisons) + len(lib.Guides) + len(lib.Classes) + len(lib.Pages)
	stage := func(name string, n int, do func()) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				do()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(n), "µs/page")
		})
	}
	stage("registry", 1, func() { registry.Load() })
	stage("read", pages, func() { content.NewReader(reg).Load(root) })
	stage("read-again", pages, func() { reader.Load(root) })
	stage("parse", pages, func() { parseAll(root) })
	stage("link", pages, func() { catalog.New(lib, reg, "") })
	stage("draw", len(tree.Paths()), func() { draw(b, model, root) })
	stage("check", len(tree.Paths()), func() { sitecheck.Check(tree, "/") })
	dir := b.TempDir()
	stage("sync-unchanged", len(tree.Paths()), func() {
		if _, err := sync.Sync(b.Context(), dir, tree); err != nil {
			b.Fatal(err)
		}
	})
	stage("sync-new", len(tree.Paths()), func() {
		if _, err := sync.Sync(b.Context(), b.TempDir(), tree); err != nil {
			b.Fatal(err)
		}
	})
}

// draw draws the site with templates and assets that it reads anew.
func draw(b *testing.B, model *catalog.Catalog, root fstest.MapFS) *tree.Tree {
	theme, _, err := new(render.ThemeCache).Load(root)
	if err != nil {
		b.Fatal(err)
	}
	drawing, _, err := render.New(model, theme, render.Options{})
	if err != nil {
		b.Fatal(err)
	}
	files, _ := drawing.Draw(b.Context())
	return files
}

// parseAll reads the Markdown of all entries without any of the checks.
func parseAll(root fstest.MapFS) {
	for name, file := range root {
		if strings.HasSuffix(name, ".md") {
			markdown.Parse(file.Data, max(0, strings.Index(string(file.Data), "\n---\n")+5), markdown.Options{})
		}
	}
}

// BenchmarkBuild measures whole builds: the real sources, and the real
// sources with synthetic entries of about 550 words and three blocks each.
// Cold builds color every block anew, as the program does when it starts.
func BenchmarkBuild(b *testing.B) {
	for _, c := range []struct {
		name    string
		entries int
		blocks  func(i int) string
	}{
		{"real", 0, nil},
		{"http-1000", 1000, httpBlocks},
		{"http-10000", 10000, httpBlocks},
		{"chroma-1000", 1000, mixedBlocks},
		{"chroma-10000", 10000, mixedBlocks},
	} {
		b.Run(c.name, func(b *testing.B) {
			root := real(b)
			for i := range c.entries {
				name := fmt.Sprintf("content/guides/%s.md", word(i))
				root[name] = &fstest.MapFile{Data: []byte(synthetic(i, c.blocks(i)))}
			}
			b.ResetTimer()
			pages := 0
			for b.Loop() {
				result := mustBuild(b, root, Options{FaultsOnly: true}) // as the command builds
				if len(result.Problems) > 0 {
					b.Fatal(result.Problems)
				}
				pages = len(result.Tree.Paths())
			}
			b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}

// word spells a number as a word of letters, for a name that is an address.
func word(i int) string {
	var w []byte
	for _, digit := range fmt.Sprintf("%05d", i) {
		w = append(w, "abcdefghij"[digit-'0'])
	}
	return "entry-" + string(w)
}

// synthetic writes an entry: nine headings, a table, five links, three blocks.
func synthetic(i int, blocks string) string {
	random := rand.New(rand.NewPCG(uint64(i), 1))
	var out strings.Builder
	fmt.Fprintf(&out, "---\ntitle: Entry %d\nsummary: A synthetic entry.\ncodes: [404, 410, 429, 500, 503]\n", i)
	out.WriteString("sources: [{spec: RFC 9110 §15}]\nchecked: 2026-11-22\n---\n\n")
	for section := range 9 {
		fmt.Fprintf(&out, "## Section %d\n\n", section)
		for sentence := range 5 {
			out.WriteString("The ")
			word := 0
			for range 10 + random.IntN(5) {
				word += 1 + random.IntN(len(vocabulary)-1) // never the same twice in a row
				fmt.Fprintf(&out, "%s ", vocabulary[word%len(vocabulary)])
			}
			fmt.Fprintf(&out, "%d. ", sentence)
		}
		out.WriteString("\n\n")
		if section < 5 {
			fmt.Fprintf(&out, "See [](%d).\n\n", 400+section)
		}
	}
	out.WriteString("| Name | Meaning |\n|---|---|\n| a | b |\n| c | d |\n\n")
	out.WriteString(blocks)
	return out.String()
}

var vocabulary = strings.Fields("server client cache request response field method content proxy gateway origin " +
	"resource status code header range token length type date path query fragment host port scheme")

// httpBlocks are three exchanges, each in the world only once.
func httpBlocks(i int) string {
	var out strings.Builder
	for k := range 3 {
		body := fmt.Sprintf(`{"id": %d, "block": %d}`, i, k)
		fmt.Fprintf(&out, "```http\nGET /items/%d?k=%d HTTP/1.1\nHost: api.example.com\nAccept: application/json\n\n"+
			"HTTP/1.1 200 OK\nContent-Type: application/json\nETag: \"%d-%d\"\nCache-Control: max-age=60\nContent-Length: %d\n\n%s\n```\n\n",
			i, k, i, k, len(body), body)
	}
	return out.String()
}

// mixedBlocks are an exchange and two blocks for chroma, each in the world only once.
func mixedBlocks(i int) string {
	first, _, _ := strings.Cut(httpBlocks(i), "```\n\n")
	return first + "```\n\n" + fmt.Sprintf("```go\nfunc fetch%[1]d(ctx context.Context, url string) (*http.Response, error) {\n"+
		"\treq, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)\n\tif err != nil {\n\t\treturn nil, fmt.Errorf(\"request %[1]d: %%w\", err)\n\t}\n"+
		"\tres, err := http.DefaultClient.Do(req)\n\tif res.StatusCode == http.StatusNotFound { // %[1]d\n\t\treturn nil, ErrGone\n\t}\n\treturn res, err\n}\n```\n\n"+
		"```js\nasync function load%[1]d(id) {\n  const res = await fetch(`/items/${id}?v=%[1]d`, { headers: { accept: \"application/json\" } });\n"+
		"  if (res.status === 404) return null;\n  if (!res.ok) throw new Error(\"load %[1]d \" + res.status);\n  return res.json();\n}\n```\n", i)
}
