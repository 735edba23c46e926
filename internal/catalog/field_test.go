package catalog

import (
	"slices"
	"testing"

	"httpcodes/internal/content"
	"httpcodes/internal/registry"
)

// No known field has the id of a section, so that each row of fields can have
// the field's name as its id.
func TestFieldsAreNoSections(t *testing.T) {
	taken := slices.Concat(codeAnchors, content.OwnIDs())
	for _, f := range registry.Load().Fields() {
		code := content.CodeFront{Fields: []content.Field{{Name: f.Name}}}
		if id := code.FieldIDs()[0]; slices.Contains(taken, id) {
			t.Errorf("the row of the field %s would have the id %s, which a section has", f.Name, id)
		}
	}
}

// Two rows of one field have different ids.
func TestFieldIDsDiffer(t *testing.T) {
	code := content.CodeFront{Fields: []content.Field{
		{Name: "Upgrade", Level: "MUST"}, {Name: "Retry-After", Level: "MAY"}, {Name: "Upgrade", Level: "request"},
	}}
	if got, want := code.FieldIDs(), []string{"upgrade", "retry-after", "upgrade-field"}; !slices.Equal(got, want) {
		t.Errorf("got the ids %q, want %q", got, want)
	}
}
