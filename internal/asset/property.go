package asset

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tdewolff/parse/v2/css"

	"httpcodes/internal/problem"
)

// use records each var(--name) in a value.
func (s *style) use(value []token) {
	for i, t := range value {
		if t.kind == css.FunctionToken && strings.EqualFold(t.text, "var(") && i+2 < len(value) && value[i+2].kind == css.RightParenthesisToken {
			s.used = append(s.used, value[i+1])
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
		defined = append(defined, s.defined...)
	}
	if slices.ContainsFunc(from.lost, func(name string) bool { return strings.HasPrefix(name+"/", "assets/css/") }) {
		return // the lost files may define them
	}
	for _, s := range styles {
		for _, use := range s.used {
			if !slices.Contains(defined, use.text) {
				s.fault(use.offset, "no style defines %s%s", use.text, cmp.Or(problem.Suggest(use.text, defined), "; define it in assets/css/roles.css"))
			}
		}
	}
}
