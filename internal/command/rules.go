package command

import (
	"fmt"
	"io"
	"text/tabwriter"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/exchange"
	"httpcodes/internal/linkcheck"
	"httpcodes/internal/markdown"
	"httpcodes/internal/render"
	"httpcodes/internal/sitecheck"
)

// A rule is one line of `check --rules`.
type rule struct {
	Name, Reason string
	Source       string // section of a specification, or "" if it is a rule of this site
}

// A group holds the rules of one package.
type group struct {
	room  string // the package
	about string
	rules []rule
}

// ruleGroups lists all rules, in the order in which they are checked.
func ruleGroups() []group {
	var entries, messages []rule
	for _, r := range content.Rules() {
		entries = append(entries, rule{r.Name, r.Reason, r.Spec})
	}
	for _, r := range exchange.Rules() {
		messages = append(messages, rule{r.Name, r.Reason, r.Spec})
	}
	return []group{
		{"content", "Entries", entries},
		{"markdown", "Markdown", plainRules(markdown.Rules())},
		{"exchange", "HTTP messages in examples", messages},
		{"site", "Links between entries", plainRules(catalog.Rules())},
		{"render", "Templates and assets", plainRules(render.Rules())},
		{"output", "The finished site", plainRules(sitecheck.Rules())},
		{"outside", "Other sites, with --external only", plainRules(linkcheck.Rules())},
	}
}

// plainRules converts rules that have no source beside this site.
func plainRules[R ~struct{ Name, Reason string }](list []R) []rule {
	rules := make([]rule, len(list))
	for i, r := range list {
		plain := struct{ Name, Reason string }(r)
		rules[i] = rule{plain.Name, plain.Reason, ""}
	}
	return rules
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
			source := r.Source
			if source == "" {
				source = "this site"
			}
			fmt.Fprintf(table, "  %s\t%s\t%s\n", r.Name, source, r.Reason)
		}
	}
	return table.Flush()
}
