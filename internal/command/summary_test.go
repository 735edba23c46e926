package command

import (
	"testing"

	"httpcodes/internal/problem"
)

// The last line says what makes the exit status 1.
func TestSummary(t *testing.T) {
	pos := problem.Pos{File: "content/4xx/404.md"}
	fault := problem.Problem{Pos: pos}
	style := problem.Problem{Pos: pos, Rule: "hype"}
	age := problem.Problem{Pos: pos, Rule: ruleAge}
	for _, c := range []struct {
		list          problem.List
		loose, strict string
	}{
		{nil, "no faults in all", "no faults in all"},
		{problem.List{age}, "no faults and 1 piece of advice in 1 file", "no faults and 1 piece of advice in 1 file"},
		{problem.List{style}, "no faults and 1 piece of advice in 1 file", "1 fault in 1 file"},
		{problem.List{style, style}, "no faults and 2 pieces of advice in 1 file", "2 faults in 1 file"},
		{problem.List{style, age, age}, "no faults and 3 pieces of advice in 1 file", "1 fault and 2 pieces of advice in 1 file"},
		{problem.List{fault}, "1 fault in 1 file", "1 fault in 1 file"},
		{problem.List{fault, style}, "1 fault and 1 piece of advice in 1 file", "2 faults in 1 file"},
	} {
		if got := summary(c.list, false, " in all"); got != c.loose {
			t.Errorf("got %q; want %q", got, c.loose)
		}
		if got := summary(c.list, true, " in all"); got != c.strict {
			t.Errorf("with --strict: got %q; want %q", got, c.strict)
		}
	}
}
