package feed

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"httpcodes/internal/catalog"
)

// Every data file has the form that codes.schema.json describes, of a site
// with an address and of one without, of the small site, of a team's copy of it and
// of the real one.
func TestDataFollowsItsSchema(t *testing.T) {
	for _, cat := range []*catalog.Catalog{full(t, published), full(t, ""), housed(t), linkReal(t)} {
		s := schema{decode(t, Schema(cat)).(map[string]any)}
		for name, data := range dataFiles(t, cat) {
			document := decode(t, data).(map[string]any)
			for _, fault := range s.check(s.root, document, name) {
				t.Errorf("%.300s", fault) // a fault ends with what breaks it, which may be the whole document
			}
			if want := strings.Repeat("../", strings.Count(name, "/")) + "codes.schema.json"; document["$schema"] != want {
				t.Errorf("%s names the schema %v; want %s", name, document["$schema"], want)
			}
		}
	}
}

// The schema describes no key that the data never has.
func TestSchemaHasNoKeyTooMany(t *testing.T) {
	for _, cat := range []*catalog.Catalog{full(t, published), housed(t)} {
		s := schema{decode(t, Schema(cat)).(map[string]any)}
		seen := make(map[string]bool)
		for _, data := range dataFiles(t, cat) {
			collectKeys(decode(t, data), seen)
		}
		described := make(map[string]bool)
		collectProperties(s.root, described)
		for key := range described {
			if !seen[key] {
				t.Errorf("the schema describes %s, which no data file has", key)
			}
		}
	}
}

// collectKeys adds the keys of all objects in a value.
func collectKeys(value any, seen map[string]bool) {
	switch v := value.(type) {
	case map[string]any:
		for key, inner := range v {
			seen[key] = true
			collectKeys(inner, seen)
		}
	case []any:
		for _, inner := range v {
			collectKeys(inner, seen)
		}
	}
}

// collectProperties adds the keys that a schema describes anywhere.
func collectProperties(rule map[string]any, described map[string]bool) {
	for key, value := range rule {
		inner, ok := value.(map[string]any)
		if !ok {
			continue
		}
		if key == "properties" {
			for name := range inner {
				described[name] = true
			}
		}
		collectProperties(inner, described)
	}
}

// The schema refuses what is not of its form.
func TestSchemaRefuses(t *testing.T) {
	s := schema{decode(t, Schema(full(t, published))).(map[string]any)}
	data := dataFiles(t, full(t, published))["404/index.json"]
	for key, value := range map[string]any{
		"code": 99.0, "phrase": "", "class": "6xx", "version": 2.0, "checked": "today", "path": "/404", "surprise": true,
		"keywords": "one", "sender": []any{}, "related": []any{map[string]any{"code": 410.0}}, "spec": map[string]any{"reference": "RFC 9110"},
	} {
		document := decode(t, data).(map[string]any)
		document[key] = value
		if faults := s.check(s.root, document, key); len(faults) == 0 {
			t.Errorf("the schema takes %s: %v", key, value)
		}
	}
	document := decode(t, data).(map[string]any)
	delete(document, "summary")
	if faults := s.check(s.root, document, "summary"); len(faults) == 0 {
		t.Error("the schema takes a code without a summary")
	}
}

func decode(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// A schema is a JSON Schema, of which check knows what codes.schema.json
// uses; any other keyword is a fault.
type schema struct{ root map[string]any }

// check returns what in the value at a place breaks a rule.
func (s schema) check(rule map[string]any, value any, place string) []string {
	var faults []string
	for keyword, want := range rule {
		if fault := s.keyword(keyword, want, value, place); fault != "" {
			faults = append(faults, fault)
		}
	}
	object, _ := value.(map[string]any)
	properties, _ := rule["properties"].(map[string]any)
	for key, v := range object {
		if sub, ok := properties[key]; ok {
			faults = append(faults, s.check(sub.(map[string]any), v, place+"."+key)...)
		} else if rule["additionalProperties"] == false {
			faults = append(faults, place+" has the unknown key "+key)
		}
	}
	list, _ := value.([]any)
	if items, ok := rule["items"].(map[string]any); ok {
		for i, v := range list {
			faults = append(faults, s.check(items, v, fmt.Sprintf("%s[%d]", place, i))...)
		}
	}
	return faults
}

// keyword returns how the value breaks one keyword of the rule, or "".
func (s schema) keyword(keyword string, want, value any, place string) string {
	text, _ := value.(string)
	number, _ := value.(float64)
	list, _ := value.([]any)
	good := true
	switch keyword {
	case "$schema", "title", "description", "$defs", "properties", "additionalProperties", "items":
	case "$ref":
		return strings.Join(s.check(s.definition(want.(string)), value, place), "\n")
	case "oneOf":
		good = s.fitting(want.([]any), value, place) == 1
	case "allOf":
		good = s.fitting(want.([]any), value, place) == len(want.([]any))
	case "type":
		good = want == typeOf(value) || want == "integer" && number == float64(int(number)) && typeOf(value) == "number"
	case "const":
		good = reflect.DeepEqual(want, value)
	case "enum":
		good = slices.Contains(want.([]any), value)
	case "required":
		object, _ := value.(map[string]any)
		good = !slices.ContainsFunc(want.([]any), func(key any) bool { return object[key.(string)] == nil })
	case "minimum":
		good = number >= want.(float64)
	case "maximum":
		good = number <= want.(float64)
	case "minLength":
		good = float64(len(text)) >= want.(float64)
	case "minItems":
		good = float64(len(list)) >= want.(float64)
	case "pattern":
		good = regexp.MustCompile(want.(string)).MatchString(text)
	default:
		good = false
	}
	if good {
		return ""
	}
	return fmt.Sprintf("%s breaks %s: %v: it is %v", place, keyword, want, value)
}

func (s schema) definition(ref string) map[string]any {
	return s.root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
}

// fitting counts the rules that the value keeps.
func (s schema) fitting(rules []any, value any, place string) int {
	n := 0
	for _, rule := range rules {
		if len(s.check(rule.(map[string]any), value, place)) == 0 {
			n++
		}
	}
	return n
}

func typeOf(value any) string {
	switch value.(type) {
	case map[string]any:
		return "object"
	case []any:
		return "array"
	case string:
		return "string"
	case float64:
		return "number"
	}
	return "other"
}
