package render

import (
	"bytes"
	_ "embed" // the schema
	"fmt"
	"slices"
)

// llmsFull draws llms-full.txt: the Markdown of all entries in one file, in
// the order of llms.txt.
func (b *book) llmsFull() ([]byte, error) {
	c := b.model.Config
	head := fmt.Sprintf("# %s\n\n> %s\n\nRegistry of %s. License of the text: %s.\n", c.Title, c.Summary, c.Registry, c.License)
	const line = "\n---\n\n"
	twins, size := b.allTwins(), len(head)
	for _, twin := range twins {
		size += len(line) + len(twin)
	}
	out := append(make([]byte, 0, size), head...)
	for _, twin := range twins {
		out = append(out, line...)
		// An entry names its neighbors from its own folder; this file stands above them.
		for i, part := range bytes.Split(twin, []byte("](../")) {
			if i > 0 {
				out = append(append(out, "]("...), b.base...)
			}
			out = append(out, part...)
		}
	}
	return out, nil
}

// allTwins returns the Markdown of all entries.
func (b *book) allTwins() [][]byte {
	var twins [][]byte
	for _, class := range b.model.Classes {
		for _, code := range class.Codes {
			twins = append(twins, b.codeMarkdown(code))
		}
	}
	for _, cmp := range b.model.Comparisons {
		twins = append(twins, b.comparisonMarkdown(cmp))
	}
	for _, g := range slices.Concat(b.model.Guides, b.model.Pages) {
		twins = append(twins, b.guideMarkdown(g))
	}
	return twins
}

//go:embed codes.schema.json
var schemaJSON []byte

// schema returns codes.schema.json, which describes codes.json and the
// index.json of each code. It is kept in step by a test that holds all of
// these to it.
func (b *book) schema() ([]byte, error) { return schemaJSON, nil }
