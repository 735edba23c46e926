package diagram

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"httpcodes/internal/problem"
)

// A reader parses the YAML of a block and records its faults.
type reader struct {
	text   string
	faults []Fault
}

// A mapping has the keys of a block, or of a step of a flow.
type mapping struct {
	at   int // offset
	keys map[string]*ast.MappingValueNode
}

func newReader(text string) *reader { return &reader{text: text} }

func (r *reader) fault(at int, format string, args ...any) {
	r.faults = append(r.faults, Fault{at, fmt.Sprintf(format, args...)})
}

// document returns the mapping that the block consists of, or nil.
func (r *reader) document() *mapping {
	file, err := parser.ParseBytes([]byte(r.text), 0, parser.AllowDuplicateMapKey())
	if err != nil {
		at, message := 0, err.Error()
		if e, ok := errors.AsType[yaml.Error](err); ok {
			message = e.GetMessage()
			at = r.offset(e.GetToken())
		}
		r.fault(at, "the YAML cannot be read: %s", message)
		return nil
	}
	if len(file.Docs) != 1 || file.Docs[0].Body == nil {
		r.fault(0, "a picture is one mapping of keys to values, as `chain: [client, origin]`")
		return nil
	}
	return r.mapping(file.Docs[0].Body)
}

// offset returns the offset of a token, whose column counts characters.
func (r *reader) offset(t *token.Token) int {
	if t == nil {
		return 0
	}
	at := 0
	for range t.Position.Line - 1 {
		at += strings.IndexByte(r.text[at:]+"\n", '\n') + 1
	}
	at = min(at, len(r.text))
	for range t.Position.Column - 1 {
		_, size := utf8.DecodeRuneInString(r.text[at:])
		at += size
	}
	return min(at, len(r.text))
}

// place returns the offset at which a node begins; for a mapping, that of its
// first key.
func (r *reader) place(n ast.Node) int {
	switch n := n.(type) {
	case *ast.MappingNode:
		if !n.IsFlowStyle && len(n.Values) > 0 {
			return r.place(n.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return r.place(n.Key)
	}
	return r.offset(n.GetToken())
}

// mapping parses a mapping, in which no key may be repeated.
func (r *reader) mapping(n ast.Node) *mapping {
	var values []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		values = n.Values
	case *ast.MappingValueNode:
		values = []*ast.MappingValueNode{n}
	default:
		r.fault(r.place(n), "write keys with their values here, as `key: value`")
		return nil
	}
	m := &mapping{at: r.place(n), keys: map[string]*ast.MappingValueNode{}}
	for _, v := range values {
		key := v.Key.String()
		if m.keys[key] != nil {
			r.fault(r.place(v), "key `%s` is repeated", key)
		}
		m.keys[key] = v
	}
	return m
}

func (m *mapping) has(key string) bool { return m.keys[key] != nil }

// check reports unknown keys and missing keys. An optional key is written with
// a question mark at its end.
func (r *reader) check(m *mapping, keys ...string) {
	var known []string
	for _, key := range keys {
		known = append(known, strings.TrimSuffix(key, "?"))
	}
	for _, key := range m.sorted() {
		if !slices.Contains(known, key) {
			hint := cmp.Or(problem.Suggest(key, known), "; known: "+strings.Join(known, ", "))
			r.fault(r.place(m.keys[key]), "unknown key `%s`%s", key, hint)
			if near := problem.Nearest(key, known); near != "" && !m.has(near) {
				m.keys[near] = m.keys[key] // a misspelled key is not missing, too
			}
		}
	}
	for _, name := range keys {
		if !strings.HasSuffix(name, "?") && !m.has(name) {
			r.fault(m.at, "key `%s` is missing", name)
		}
	}
}

// sorted returns the keys in the order of the input.
func (m *mapping) sorted() []string {
	var keys []string
	for key := range m.keys {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		x, y := m.keys[a].Key.GetToken().Position, m.keys[b].Key.GetToken().Position
		return 1000*(x.Line-y.Line) + x.Column - y.Column
	})
	return keys
}

// word parses a value of one line with at most the given number of characters.
// It returns "" if the key is absent.
func (r *reader) word(m *mapping, key string, most int) string {
	if !m.has(key) {
		return ""
	}
	return r.scalar(m.keys[key].Value, "`"+key+"`", most)
}

func (r *reader) scalar(n ast.Node, what string, most int) string {
	s, ok := n.(ast.ScalarNode)
	if !ok || n.Type() == ast.NullType {
		r.fault(r.place(n), "write a word or a few for %s", what)
		return ""
	}
	text := fmt.Sprint(s.GetValue())
	if n.Type() == ast.BoolType {
		text = n.GetToken().Value
	}
	if strings.TrimSpace(text) == "" {
		r.fault(r.place(n), "write a word or a few for %s", what)
	}
	if count := utf8.RuneCountInString(text); count > most {
		r.fault(r.place(n), "%s has %d characters, and the picture has room for %d", what, count, most)
	}
	return text
}

// list parses a list of words. It returns nil if the key is absent.
func (r *reader) list(m *mapping, key string, most int) []string {
	if !m.has(key) {
		return nil
	}
	var words []string
	for _, n := range r.items(m, key) {
		words = append(words, r.scalar(n, "an item of `"+key+"`", most))
	}
	return words
}

// items returns the nodes of a list.
func (r *reader) items(m *mapping, key string) []ast.Node {
	list, ok := m.keys[key].Value.(*ast.SequenceNode)
	if !ok {
		r.fault(r.place(m.keys[key].Value), "`%s` is a list; write it as `%s: [one, two]`", key, key)
		return nil
	}
	return list.Values
}

// code parses a status code. It returns 0 if the key is absent.
func (r *reader) code(m *mapping, key string) int {
	if !m.has(key) {
		return 0
	}
	code, err := strconv.Atoi(r.word(m, key, 20))
	if err != nil || code < 100 || code > 999 {
		r.fault(r.value(m, key), "`%s` is a status code; write three digits", key)
	}
	return code
}

// value returns the offset of a value.
func (r *reader) value(m *mapping, key string) int { return r.place(m.keys[key].Value) }
