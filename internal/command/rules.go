package command

import (
	"cmp"
	"fmt"
	"io"
	"text/tabwriter"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/exchange"
	"httpcodes/internal/experiment"
	"httpcodes/internal/linkcheck"
	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
	"httpcodes/internal/render"
	"httpcodes/internal/sitecheck"
)

// A group is the rules of one package.
type group struct {
	about string
	rules []problem.Rule
}

// ruleGroups returns all rules, in the order in which they are checked.
func ruleGroups() []group {
	return []group{
		{"Entries", content.Rules()},
		{"Markdown", markdown.Rules()},
		{"HTTP messages in examples", exchange.Rules()},
		{"Experiments", experiment.Rules()},
		{"Links between entries", catalog.Rules()},
		{"Templates and assets", render.Rules()},
		{"The finished site", sitecheck.Rules()},
		{"Ages, which not even --strict counts as faults", []problem.Rule{ruleAge}},
		{"Other sites, with --external only", linkcheck.Rules()},
	}
}

// printRules prints all rules.
func printRules(w io.Writer) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, g := range ruleGroups() {
		if i > 0 {
			fmt.Fprintln(table)
		}
		fmt.Fprintln(table, g.about)
		for _, r := range g.rules {
			level := "fault"
			if r.Advice {
				level = "advice"
			}
			fmt.Fprintf(table, "  %s\t%s\t%s\t%s\n", r.Name, level, cmp.Or(r.Spec, "this site"), r.Reason)
		}
	}
	return table.Flush()
}
