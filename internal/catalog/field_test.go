package catalog

import (
	"slices"
	"testing"

	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/registry"
)

// No known field has the id of a section, so that each row of fields can have
// the field's name as its id.
func TestFieldsAreNoSections(t *testing.T) {
	taken := slices.Concat(codeAnchors, content.OwnIDs())
	for _, f := range registry.Load().Fields() {
		code := content.Code{CodeFront: content.CodeFront{Fields: []content.Field{{Name: f.Name}}}}
		code.Doc = new(markdown.Doc)
		if id := code.FieldID(0); slices.Contains(taken, id) {
			t.Errorf("the row of the field %s would have the id %s, which a section has", f.Name, id)
		}
	}
}

// A row has another id than the headings and the row of the same field above it.
func TestFieldIDsDiffer(t *testing.T) {
	code := content.Code{CodeFront: content.CodeFront{Fields: []content.Field{
		{Name: "Upgrade", Level: "MUST"}, {Name: "Retry-After", Level: "MAY"}, {Name: "Upgrade", Level: "request"},
	}}}
	code.Doc = markdown.Parse([]byte("## Retry After\n\nText.\n"), 0, markdown.Options{})
	for i, want := range []string{"upgrade", "retry-after-field", "upgrade-field"} {
		if got := code.FieldID(i); got != want {
			t.Errorf("row %d has the id %s, want %s", i, got, want)
		}
	}
}
