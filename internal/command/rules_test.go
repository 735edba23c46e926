package command

import (
	"strings"
	"testing"
)

// Each rule in `check --rules` has a sentence as its reason, and a name of its own,
// since other formats print the name alone.
func TestRulesAreListed(t *testing.T) {
	seen := make(map[string]bool)
	for _, g := range ruleGroups() {
		for _, r := range g.rules {
			if !strings.HasSuffix(r.Reason, ".") {
				t.Errorf("rule %s of %s: the reason %q is not a sentence", r.Name, g.about, r.Reason)
			}
			if seen[r.Name] {
				t.Errorf("rule %s stands twice, the second time in %s", r.Name, g.about)
			}
			seen[r.Name] = true
		}
	}
}
