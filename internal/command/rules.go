package command

import (
	"cmp"
	"fmt"
	"slices"
	"text/tabwriter"

	"httpcodes/internal/exchange"
	"httpcodes/internal/problem"
)

// allRules returns the rules of all packages, by what they are about.
func allRules() []problem.Requirement { return slices.Concat(problem.Rules(), exchange.Rules()) }

// printRules prints all rules.
func (c *command) printRules() int {
	table := tabwriter.NewWriter(c.stdout, 0, 0, 2, ' ', 0)
	about, gap := "", ""
	for _, r := range allRules() {
		if r.About != about {
			fmt.Fprintf(table, "%s%s\n", gap, r.About)
			about, gap = r.About, "\n"
		}
		level := "fault"
		if r.Advice {
			level = "advice"
		}
		fmt.Fprintf(table, "  %s\t%s\t%s\t%s\n", r.Rule, level, cmp.Or(r.Spec, "this site"), r.Reason)
	}
	if err := table.Flush(); err != nil {
		return c.fail(err)
	}
	return good
}
