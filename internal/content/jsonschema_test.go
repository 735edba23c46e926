package content

import (
	"encoding/json"
	"fmt"
	"reflect"
)

// SchemaFolder is the folder in content/ with the JSON Schemas of the front matter,
// which editors read. Load ignores the folder, since its name begins with a dot.
const SchemaFolder = ".schema"

// A Schema is the JSON Schema of the front matter of one kind of entry.
type Schema struct {
	File string // slash-separated, from the root of the project
	Text []byte
}

// Schemas returns the JSON Schemas of all kinds of entries, made from their
// types. They hold what types can say; rules between keys are left to Load.
func Schemas() []Schema {
	var list []Schema
	for _, kind := range []struct {
		name, title string
		front       any
	}{
		{"class", "Front matter of a class", ClassFront{}},
		{"code", "Front matter of a status code", CodeFront{}},
		{"comparison", "Front matter of a comparison", ComparisonFront{}},
		{"guide", "Front matter of a guide or page", GuideFront{}},
		{"site", "content/site.yaml", Config{}},
		{"house", "Front matter of a house rule", HouseRuleFront{}},
		{"house-site", "content/house/site.yaml", House{}},
	} {
		s := schemaOf(reflect.TypeOf(kind.front))
		s.Schema, s.Title = "http://json-schema.org/draft-07/schema#", kind.title
		text, err := json.MarshalIndent(s, "", "  ")
		if err != nil {
			panic(fmt.Sprintf("content: schema of %s: %s", kind.name, err))
		}
		list = append(list, Schema{"content/" + SchemaFolder + "/" + kind.name + ".json", append(text, '\n')})
	}
	return list
}

// A schema is a JSON Schema of draft 7, which editors know best.
type schema struct {
	Schema      string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type"`
	Enum        []string           `json:"enum,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	MinLength   int                `json:"minLength,omitempty"`
	MaxLength   int                `json:"maxLength,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Additional  *bool              `json:"additionalProperties,omitempty"`
}

// schemaOf returns the schema of a type of the front matter.
func schemaOf(t reflect.Type) *schema {
	switch t.Kind() {
	case reflect.Int:
		return &schema{Type: "integer"}
	case reflect.Slice:
		return &schema{Type: "array", Items: schemaOf(t.Elem())}
	case reflect.Struct:
		return schemaOfStruct(t)
	}
	s := &schema{Type: "string", MinLength: 1, Enum: valuesOf(t)}
	switch t {
	case reflect.TypeFor[Date]():
		s.Pattern = `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`
	case reflect.TypeFor[Reference]():
		s.Pattern = `^(RFC [1-9][0-9]*|(draft|status-change)-[a-z0-9-]+)( §[A-Z0-9.]+)?$`
	case reflect.TypeFor[Name]():
		s.MaxLength = maxName
	case reflect.TypeFor[Accent]():
		s.Pattern = accentForm.String()
	case reflect.TypeFor[URL]():
		s.Pattern = `^https://`
	case reflect.TypeFor[Summary]():
		s.Pattern, s.MaxLength = `\.$`, maxSummary
	}
	return s
}

func schemaOfStruct(t reflect.Type) *schema {
	s := &schema{Type: "object", Properties: make(map[string]*schema), Additional: new(bool)}
	for _, m := range members(t) {
		field := schemaOf(t.Field(m.index).Type)
		field.Description = t.Field(m.index).Tag.Get("doc")
		s.Properties[m.name] = field
		if !m.optional {
			s.Required = append(s.Required, m.name)
		}
	}
	return s
}
