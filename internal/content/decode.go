package content

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"httpcodes/internal/problem"
)

// The tags of a field that a writer fills in:
//
//	yaml:"name"    the key; `yaml:"name,optional"` may be absent
//	doc:"…"        the meaning of the key, for the scaffold and the JSON Schema
//
// A type implements checked if each of its values must follow a rule.
type checked interface {
	// check returns what is wrong with the value and what to write instead, or "".
	check() string
}

// An enum is a string type with a fixed set of values.
type enum interface{ values() []string }

// A decoder decodes YAML into Go values and reports every fault that it finds.
type decoder struct {
	*source
	shift int          // number of lines of the file above the YAML
	lost  map[int]bool // lines of the YAML that end in an unintended comment
}

// decode decodes YAML into the struct that v points to. The YAML begins after
// shift lines of the file. decode reports whether the result can be used.
func (s *source) decode(text []byte, shift int, v any) bool {
	s.places = make(map[string]problem.Pos, 2*bytes.Count(text, []byte("\n")))
	d := decoder{source: s, shift: shift, lost: make(map[int]bool)}
	before := len(s.problems.Faults())
	tokens := lexer.Tokenize(string(text))
	if !d.checkTokens(tokens) {
		return false
	}
	file, err := parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
	if err != nil {
		d.syntax(err)
		return false
	}
	root := d.document(file)
	if len(s.problems.Faults()) > before {
		return false
	}
	d.structure(root, reflect.ValueOf(v).Elem())
	return len(s.problems.Faults()) == before
}

// document returns the root node of the YAML. If there is none, it is a mapping
// without keys. The parser would ignore what follows the end of the first document,
// so such an end is a fault.
func (d decoder) document(file *ast.File) ast.Node {
	for i, doc := range file.Docs {
		if i > 0 && doc.Start != nil {
			d.problems.Add(d.place(doc.Start), ruleYaml, "`---` begins a second YAML document, which is not read; close the front matter with `---` alone, without spaces")
		}
		if doc.End != nil {
			d.problems.Add(d.place(doc.End), ruleYaml, "`...` ends the YAML; remove this line")
		}
	}
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return ast.Mapping(&token.Token{Position: &token.Position{Line: 1, Column: 1}}, false)
	}
	return file.Docs[0].Body
}

func (d decoder) place(t *token.Token) problem.Pos {
	return problem.Pos{File: d.File, Line: t.Position.Line + d.shift, Column: t.Position.Column}
}

// fault reports a fault of a node, unless its line has one already since a comment
// cuts it off.
func (d decoder) fault(n ast.Node, rule problem.Rule, format string, args ...any) {
	if t := first(n); !d.lost[t.Position.Line] {
		d.problems.Add(d.place(t), rule, format, args...)
	}
}

// valueFault reports a fault of a value. The message is the key, then the text.
func (d decoder) valueFault(n ast.Node, rule problem.Rule, format string, args ...any) {
	d.fault(n, rule, "`%s` %s", pathOf(n), fmt.Sprintf(format, args...))
}

// first returns the first token of a node. For a mapping, that is the first
// key.
func first(n ast.Node) *token.Token {
	if m, ok := n.(*ast.MappingNode); ok && !m.IsFlowStyle && len(m.Values) > 0 {
		return m.Values[0].Key.GetToken()
	}
	return n.GetToken()
}

// A member is a field of a struct and its key.
type member struct {
	name     string
	optional bool
	index    int
}

// members returns the members of a struct.
func members(t reflect.Type) []member {
	var list []member
	for i := range t.NumField() {
		name, option, _ := strings.Cut(t.Field(i).Tag.Get("yaml"), ",")
		if name != "" {
			list = append(list, member{name, option == "optional", i})
		}
	}
	return list
}

// structure fills a struct from a mapping.
func (d decoder) structure(n ast.Node, v reflect.Value) {
	known, path := members(v.Type()), pathOf(n)
	mapping, ok := n.(*ast.MappingNode)
	if !ok {
		d.fault(n, ruleType, "%s must be a mapping of keys to values, such as `%s: …`", quoted(path), known[0].name)
		return
	}
	d.places[path] = d.place(first(n))
	seen := make(map[string]*ast.MappingValueNode)
	for _, pair := range mapping.Values {
		key := pair.Key.String()
		if old := seen[key]; old != nil {
			d.fault(pair.Key, ruleRepeatedKey, "key `%s` is already set in line %d; remove one of the two", key, d.place(first(old.Key)).Line)
			continue
		}
		seen[key] = pair
		if meant := d.member(pair, known, v, path); seen[meant] == nil {
			seen[meant] = pair // a misspelled key is not missing, too
		}
	}
	d.reportAbsent(known, seen, v, path)
}

// reportAbsent reports the required keys of a mapping that have not been seen.
func (d decoder) reportAbsent(known []member, seen map[string]*ast.MappingValueNode, v reflect.Value, path string) {
	var absent []string
	hint := ""
	for _, m := range known {
		if seen[m.name] == nil && !m.optional {
			absent = append(absent, m.name)
			if e, ok := v.Field(m.index).Interface().(enum); ok {
				hint = "; its values are " + strings.Join(e.values(), ", ")
			}
		}
	}
	if len(absent) == 1 {
		d.problems.Add(d.places[path], ruleMissingKey, "key `%s` is missing%s%s", absent[0], within(path), hint)
	} else if len(absent) > 1 {
		d.problems.Add(d.places[path], ruleMissingKey, "keys are missing%s: %s", within(path), strings.Join(absent, ", "))
	}
}

// member decodes the value of a key into its field. It returns the key that the
// writer meant.
func (d decoder) member(pair *ast.MappingValueNode, known []member, v reflect.Value, path string) string {
	key := pair.Key.String()
	if i := slices.IndexFunc(known, func(m member) bool { return m.name == key }); i >= 0 {
		d.value(pair.Value, v.Field(known[i].index), pair.Key, known[i].optional)
		return key
	}
	names := make([]string, len(known))
	for i, m := range known {
		names[i] = m.name
	}
	d.fault(pair.Key, ruleUnknownKey, "unknown key `%s`%s%s%s", key, within(path), lookalike(key), problem.Choose(key, names))
	return problem.Nearest(key, names)
}

// lookalike describes the first character of a key that is not ASCII. It may look
// like an ASCII character.
func lookalike(key string) string {
	for _, r := range key {
		if r >= 0x80 {
			return fmt.Sprintf(", in which `%c` is %[1]U", r)
		}
	}
	return ""
}

// value decodes the value of a key or the item of a list. It is a fault if there is none;
// then an optional one may also be removed.
func (d decoder) value(n ast.Node, v reflect.Value, key ast.Node, optional bool) {
	if text, ok := scalar(n); ok && strings.TrimSpace(text) == "" || n == nil || n.Type() == ast.NullType {
		remedy := "it is required, so give it one"
		if optional {
			remedy = "give it one, or remove it if the entry needs none"
		}
		d.fault(key, ruleType, "`%s` has no value; %s", pathOf(key), remedy)
		return
	}
	d.places[pathOf(n)] = d.place(first(n))
	switch v.Kind() {
	case reflect.Struct:
		d.structure(n, v)
	case reflect.Slice:
		d.sequence(n, v)
	case reflect.Int:
		d.integer(n, v)
	case reflect.String:
		d.text(n, v)
	default:
		panic(fmt.Sprintf("content: field of type %s", v.Type()))
	}
}

// pathOf returns the key of a node, such as "related[1].code".
func pathOf(n ast.Node) string { return strings.TrimLeft(n.GetPath(), "$.") }

// lastKey returns the key of a node in its mapping, such as "code".
func lastKey(n ast.Node) string {
	path := pathOf(n)
	return path[strings.LastIndexByte(path, '.')+1:]
}

func quoted(path string) string {
	if path == "" {
		return "the front matter"
	}
	return "`" + path + "`"
}

func within(path string) string {
	if path == "" {
		return ""
	}
	return " in `" + path + "`"
}
