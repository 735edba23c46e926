package content

import (
	"bytes"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// fronts are the templates of scaffolds, each with the type of its front matter, its
// schema, and the keys of which the program may know the values.
var fronts = []struct {
	file, schema string
	front        any
	known        []string
}{
	{"scaffold/code.md", "code.json", CodeFront{}, []string{"code", "phrase", "status", "spec", "since", "formerly", "content", "cacheable", "method", "fields", "owners", "checked"}},
	{"scaffold/comparison.md", "comparison.json", ComparisonFront{}, []string{"codes", "sources", "checked"}},
	{"scaffold/guide.md", "guide.json", GuideFront{}, []string{"title", "checked"}},
}

// The front matter of the scaffolds has all keys of the types, with their meanings.
func TestScaffoldsAreInStep(t *testing.T) {
	for _, f := range fronts {
		old, err := os.ReadFile(f.file)
		if err != nil {
			t.Fatal(err)
		}
		text := []byte(writeFront(f.front, f.schema, f.known))
		if i := bytes.Index(old, []byte("\n---\n")); i >= 0 {
			text = append(text, old[i+len("\n---\n"):]...)
		}
		if *update {
			if err := os.WriteFile(f.file, text, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if !bytes.Equal(old, text) {
			t.Errorf("%s is not what the types say; run `go test ./internal/content -run Scaffolds -update`", f.file)
		}
	}
}

// A frontWriter writes the front matter of a scaffold, as a template.
type frontWriter struct {
	out   strings.Builder
	known []string // the keys of which the program may know the values
}

// writeFront returns front matter with the keys of the type of v. Each key has
// the value that the program knows, or a placeholder. An optional key without a value
// is written as a comment.
func writeFront(v any, schema string, known []string) string {
	s := &frontWriter{known: known}
	s.out.WriteString("---\n# yaml-language-server: $schema=../" + SchemaFolder + "/" + schema + "\n")
	s.out.WriteString("# Replace the text between ‹ and ›; `httpcodes check` lists what is left.\n")
	t := reflect.TypeOf(v)
	for _, m := range members(t) {
		s.key(t.Field(m.index), m)
	}
	s.out.WriteString("---\n")
	return s.out.String()
}

// key writes a key and its meaning.
func (s *frontWriter) key(f reflect.StructField, m member) {
	s.out.WriteString("\n")
	s.comment(describe(f, m))
	if t := f.Type; t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct {
		s.parts(t.Elem(), "  ")
	}
	blank := m.name + ":" + blankOf(m.name, f.Type)
	if m.optional {
		blank = "# " + strings.ReplaceAll(blank, "\n", "\n# ")
	}
	if slices.Contains(s.known, m.name) {
		blank = "{{with ." + m.name + "}}" + m.name + ":{{.}}{{else}}" + blank + "{{end}}"
	}
	s.out.WriteString(blank + "\n")
}

// parts writes the meaning of the keys that the elements of a list have.
func (s *frontWriter) parts(t reflect.Type, indent string) {
	for _, m := range members(t) {
		s.comment(indent + m.name + ": " + describe(t.Field(m.index), m))
	}
}

// comment writes a comment in lines of at most 100 characters.
func (s *frontWriter) comment(text string) {
	indent := text[:len(text)-len(strings.TrimLeft(text, " "))]
	line := "#" + indent
	for _, word := range strings.Fields(text) {
		if len([]rune(line))+1+len([]rune(word)) > 100 {
			s.out.WriteString(line + "\n")
			line = "#" + indent + "  "
		}
		line += " " + word
	}
	s.out.WriteString(line + "\n")
}

// describe returns what a key means, its values, and whether it may be absent.
func describe(f reflect.StructField, m member) string {
	text := f.Tag.Get("doc")
	if m.optional {
		text = "Optional. " + text
	}
	if values := valuesOf(f.Type); values != nil {
		text += " One of: " + strings.Join(values, ", ") + "."
	}
	return text
}

// valuesOf returns the possible values of a type, or of the elements of a list.
func valuesOf(t reflect.Type) []string {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if e, ok := reflect.Zero(t).Interface().(enum); ok {
		return e.values()
	}
	return nil
}

// blankOf returns YAML with placeholders for a value of a type.
func blankOf(name string, t reflect.Type) string {
	switch {
	case t.Kind() == reflect.Struct:
		return " " + blankFlow(t)
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.Struct:
		return "\n  - " + blankFlow(t.Elem())
	case t.Kind() == reflect.Slice:
		return " [" + strings.TrimSpace(blankOf(name, t.Elem())) + "]"
	case valuesOf(t) != nil:
		return " " + blank(strings.Join(valuesOf(t), " | "))
	}
	return " " + blank(name)
}

// blankFlow returns a mapping on one line with placeholders.
func blankFlow(t reflect.Type) string {
	var pairs []string
	for _, m := range members(t) {
		if !m.optional {
			pairs = append(pairs, m.name+":"+blankOf(m.name, t.Field(m.index).Type))
		}
	}
	if len(pairs) == 0 { // a Source is written in one of two forms
		return "{title: " + blank("title") + ", url: " + blank("address") + "}"
	}
	return "{" + strings.Join(pairs, ", ") + "}"
}
