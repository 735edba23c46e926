package command

import (
	"strings"
	"testing"

	"httpcodes/internal/problem"
)

// Each rule in `check --rules` has a sentence as its reason, and a name of its own,
// since other formats print the name alone.
func TestRulesAreListed(t *testing.T) {
	seen := make(map[problem.Rule]bool)
	for _, r := range allRules() {
		if !strings.HasSuffix(r.Reason, ".") {
			t.Errorf("rule %s of %s: the reason %q is not a sentence", r.Rule, r.About, r.Reason)
		}
		if seen[r.Rule] {
			t.Errorf("rule %s stands twice, the second time in %s", r.Rule, r.About)
		}
		seen[r.Rule] = true
	}
}
