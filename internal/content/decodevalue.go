package content

import (
	"cmp"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
)

func (d decoder) sequence(n ast.Node, v reflect.Value) {
	seq, ok := n.(*ast.SequenceNode)
	if !ok {
		d.valueFault(n, ruleType, "must be a list, such as `[a, b]`")
		return
	}
	v.Set(reflect.MakeSlice(v.Type(), len(seq.Values), len(seq.Values)))
	for i, item := range seq.Values {
		at := item
		if item == nil || item.GetToken().Position.Line == 0 { // it is not written
			at = n
		}
		d.value(item, v.Index(i), at, true)
	}
}

func (d decoder) integer(n ast.Node, v reflect.Value) {
	if d.placeholder(n) {
		return
	}
	text, _ := word(n)
	i, err := strconv.Atoi(text) // YAML would read 0410 as octal
	if err != nil || text != strconv.Itoa(i) {
		d.valueFault(n, ruleType, "must be a number in plain digits, such as 404, not %s", shown(n))
	}
	v.SetInt(int64(i))
}

func (d decoder) text(n ast.Node, v reflect.Value) {
	s, ok := scalar(n)
	if !ok && (known(v) || pathOf(n) == "moved") { // a code is the name of its page
		s, ok = word(n)
	}
	if !ok {
		d.valueFault(n, ruleType, "must be text, not %s; put the value in quotes", shown(n))
		return
	}
	if d.placeholder(n) || d.escaped(n, s) || d.reference(n, s) {
		return
	}
	v.SetString(s)
	if fault := cmp.Or(untidy(s), d.unfit(v)); fault != "" {
		d.valueFault(n, ruleValue, "%s", fault)
		return
	}
	d.prose(n, s)
}

// unfit returns what is wrong with a text of a type whose values follow a rule, or "".
func (d decoder) unfit(v reflect.Value) string {
	fault := ""
	switch t := v.Interface().(type) {
	case enum:
		if s, known := v.String(), t.values(); !slices.Contains(known, s) {
			return "has the unknown value `" + s + "`" + problem.Choose(s, known)
		}
	case checked:
		fault = t.check()
	}
	if day, ok := v.Interface().(Date); ok && fault == "" && d.newest != "" && string(day) > d.newest {
		return "is in the future; write " + d.newest + ", the last day that has begun anywhere, or an earlier one"
	}
	return fault
}

// escaped reports whether a text has characters that no text may have, and
// reports each of them. The method clean finds such characters where they are
// written literally; this method finds the escapes of double-quoted text, as in
// "\u202e".
func (d decoder) escaped(n ast.Node, text string) bool {
	for _, r := range text {
		if what := markdown.Unwanted(r); what != "" && r != '\n' {
			d.valueFault(n, ruleFrontCharacter, "has an escape for a character that text must not have: %s", what)
			return true
		}
	}
	return false
}

// reference reports a character reference in a text that is not Markdown, which
// would show it literally. Keywords may have one, because people may look for it.
func (d decoder) reference(n ast.Node, text string) bool {
	key := lastKey(n)
	ref := referenceForm.FindString(text)
	if ref == "" || key == "note" || key == "meaning" || key == "foot" || key == "url" || strings.HasPrefix(key, "keywords[") {
		return false
	}
	d.valueFault(n, ruleFrontCharacter, "would show `%s` as it is; write the character itself", ref)
	return true
}

var referenceForm = regexp.MustCompile(`&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][0-9A-Za-z]*);`)

// untidy returns what is wrong with the white space of a text, or "".
func untidy(s string) string {
	switch {
	case strings.Contains(s, "\n"):
		return "has several lines; write one, or `>` above them to join them"
	case strings.TrimSpace(s) != s:
		return "has spaces around it; remove them"
	case strings.Contains(s, "  "):
		return "has two spaces in a row; write one"
	}
	return ""
}

// known reports whether a type has a fixed set of values. If such a type gets a
// value that YAML reads as another type, such as `false`, the fault is an
// unknown value and not a text without quotes.
func known(v reflect.Value) bool {
	switch v.Interface().(type) {
	case enum, Date:
		return true
	}
	return false
}

// word returns the source text of a boolean or number.
func word(n ast.Node) (string, bool) {
	switch n.(type) {
	case *ast.BoolNode, *ast.IntegerNode, *ast.FloatNode:
		return n.GetToken().Value, true
	}
	return "", false
}

// placeholder reports whether a value is a placeholder of the scaffold.
func (d decoder) placeholder(n ast.Node) bool {
	s, _ := scalar(n)
	words, ok := toWrite(s)
	if ok && strings.HasSuffix(pathOf(n), words) {
		d.valueFault(n, rulePlaceholder, "is still to be written")
	} else if ok {
		d.valueFault(n, rulePlaceholder, "is still to be written: %s", words)
	}
	return ok
}

// scalar returns the text of a node that is a text.
func scalar(n ast.Node) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return strings.TrimRight(n.Value.Value, "\n"), true
	}
	return "", false
}

// shown describes a node of the wrong type for a message.
func shown(n ast.Node) string {
	switch n.Type() {
	case ast.MappingType:
		return "a mapping"
	case ast.SequenceType:
		return "a list"
	case ast.AnchorType, ast.AliasType:
		return "an anchor or alias, which are not used here"
	}
	return "`" + n.String() + "`"
}
