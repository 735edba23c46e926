package asset

import (
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2/css"

	"httpcodes/internal/problem"
)

// properties are the custom properties of a style sheet.
type properties struct {
	defined []string
	used    []token // those that have no other value to fall back on
}

func (p *properties) define(name token) { p.defined = append(p.defined, name.text) }

// use notes each var(--name) of a value.
func (p *properties) use(value []token) {
	for i, t := range value {
		if t.kind != css.FunctionToken || !strings.EqualFold(t.text, "var(") || i+2 >= len(value) {
			continue
		}
		if value[i+2].kind == css.RightParenthesisToken {
			p.used = append(p.used, value[i+1])
		}
	}
}

// checkStyles reads all style sheets of the sources, each by itself, and tells
// which custom properties none of them defines.
func checkStyles(from Sources) {
	var styles []*style
	var defined []string
	for _, name := range slices.Concat(from.Glob("assets/css/*.css"), from.Glob("assets/css/*/*.css")) {
		s := readStyle(SourceFile{name, from.Files[name]}, from.Problems)
		styles = append(styles, s)
		defined = append(defined, s.properties.defined...)
	}
	for _, s := range styles {
		for _, use := range s.properties.used {
			if !slices.Contains(defined, use.text) {
				s.fault(use.offset, "no style defines %s%s", use.text, orElse(problem.Suggest(use.text, defined), "; define it in assets/css/roles.css"))
			}
		}
	}
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}
