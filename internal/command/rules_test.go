package command

import (
	"strings"
	"testing"
)

// Each rule in `check --rules` has a sentence as its reason, and occurs once in
// its group.
func TestRulesAreListed(t *testing.T) {
	for _, g := range ruleGroups() {
		seen := make(map[string]bool)
		for _, r := range g.rules {
			if !strings.HasSuffix(r.Reason, ".") {
				t.Errorf("rule %s of %s: the reason %q is not a sentence", r.Name, g.about, r.Reason)
			}
			if seen[r.Name] {
				t.Errorf("rule %s stands twice in %s", r.Name, g.about)
			}
			seen[r.Name] = true
		}
	}
}
