package asset

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2/css"

	"httpcodes/internal/problem"
)

// properties are the custom properties of a style sheet.
type properties struct {
	defined []string
	used    []token // uses without a fallback value
}

func (p *properties) define(name token) { p.defined = append(p.defined, name.text) }

// use records each var(--name) in a value.
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

// checkStyles parses each style sheet of the sources and reports the custom
// properties that are used but defined in none of them.
func checkStyles(from Sources) {
	var styles []*style
	var defined []string
	known := readNames()
	for _, name := range slices.Concat(from.Glob("assets/css/*.css"), from.Glob("assets/css/*/*.css")) {
		s := readStyle(SourceFile{name, from.Files[name]}, known, from.Problems)
		styles = append(styles, s)
		defined = append(defined, s.properties.defined...)
	}
	if slices.ContainsFunc(from.lost, func(name string) bool { return strings.HasPrefix(name+"/", "assets/css/") }) {
		return // the lost files may define them
	}
	for _, s := range styles {
		for _, use := range s.properties.used {
			if !slices.Contains(defined, use.text) {
				s.fault(use.offset, "no style defines %s%s", use.text, cmp.Or(problem.Suggest(use.text, defined), "; define it in assets/css/roles.css"))
			}
		}
	}
}
