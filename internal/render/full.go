package render

import (
	"bytes"
	_ "embed" // the schema
	"fmt"
	"slices"
	"strings"
)

// llmsFull draws llms-full.txt: the Markdown of all entries in one file, in
// the order of llms.txt.
func (b *book) llmsFull() ([]byte, error) {
	var out bytes.Buffer
	c := b.model.Config
	fmt.Fprintf(&out, "# %s\n\n> %s\n\nRegistry of %s. License of the text: %s.\n", c.Title, c.Summary, c.Registry, c.License)
	// An entry names its neighbors from its own folder; this file stands above them.
	up := strings.NewReplacer("](../", "]("+b.base)
	add := func(entry []byte) {
		out.WriteString("\n---\n\n")
		out.WriteString(up.Replace(string(entry)))
	}
	for _, class := range b.model.Classes {
		for _, code := range class.Codes {
			add(b.codeMarkdown(code))
		}
	}
	for _, cmp := range b.model.Comparisons {
		add(b.comparisonMarkdown(cmp))
	}
	for _, g := range slices.Concat(b.model.Guides, b.model.Pages) {
		add(b.guideMarkdown(g))
	}
	return out.Bytes(), nil
}

//go:embed codes.schema.json
var schemaJSON []byte

// schema returns codes.schema.json, which describes codes.json and the
// index.json of each code. It is kept in step by a test that holds all of
// these to it.
func (b *book) schema() ([]byte, error) { return schemaJSON, nil }
