package content

import (
	"embed"
	"fmt"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"text/template"
)

// SchemaFolder is the folder in content/ with the JSON Schemas of the front matter,
// which editors read. A test makes them from the types of the front matter. Load
// ignores the folder, since its name begins with a dot.
const SchemaFolder = ".schema"

// A Scaffold is the beginning of a new file of content/. It has every key with
// its meaning and its possible values, the facts that are known, and
// placeholders for what a person must write.
type Scaffold struct {
	File string // slash-separated, from the root of the project
	Text string
}

//go:embed scaffold
var scaffoldFiles embed.FS

// bodies are the texts of scaffolds without their front matter, as templates.
var bodies = template.Must(template.ParseFS(scaffoldFiles, "scaffold/*"))

// body returns a body of a scaffold.
func body(name string, data any) string {
	var out strings.Builder
	if err := bodies.ExecuteTemplate(&out, name, data); err != nil {
		panic("content: " + err.Error())
	}
	return out.String()
}

// A frontWriter writes the front matter of a scaffold.
type frontWriter struct {
	out    strings.Builder
	values map[string]string // YAML of the known values, by key
}

// writeFront returns front matter with the keys of the type of v. Each key has
// the given value or a placeholder. An optional key without a value is written
// as a comment.
func writeFront(v any, schema string, values map[string]string) string {
	s := &frontWriter{values: values}
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
	value, known := s.values[m.name]
	switch {
	case known:
		fmt.Fprintf(&s.out, "%s:%s\n", m.name, value)
	case m.optional:
		fmt.Fprintf(&s.out, "# %s:%s\n", m.name, strings.ReplaceAll(blankOf(m.name, f.Type), "\n", "\n# "))
	default:
		fmt.Fprintf(&s.out, "%s:%s\n", m.name, blankOf(m.name, f.Type))
	}
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
		return " " + missing(strings.Join(valuesOf(t), " | "))
	}
	return " " + missing(name)
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
		return "{title: " + missing("title") + ", url: " + missing("address") + "}"
	}
	return "{" + strings.Join(pairs, ", ") + "}"
}

// plainYAML matches text that needs no quotes in YAML.
var plainYAML = regexp.MustCompile(`^[A-Za-z‹][\w .()§'‹›-]*$`)

// scalarYAML writes a text as YAML.
func scalarYAML(text string) string {
	if plainYAML.MatchString(text) && !strings.Contains(text, " #") {
		return text
	}
	return strconv.Quote(text)
}
