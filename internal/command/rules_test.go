package command

import (
	"go/constant"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"

	"httpcodes/internal/exchange"
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

// Each rule that the code names is listed, and the code names each rule that is listed.
func TestNamedRulesAreListed(t *testing.T) {
	named := map[problem.Rule]bool{"": true}
	config := &packages.Config{Mode: packages.NeedName | packages.NeedImports | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo}
	all, err := packages.Load(config, "httpcodes/internal/...")
	if err != nil || len(all) == 0 || packages.PrintErrors(all) > 0 {
		t.Fatalf("got %d packages, %v", len(all), err)
	}
	for _, p := range all {
		for _, v := range p.TypesInfo.Types {
			if v.Value != nil && v.Type.String() == "httpcodes/internal/problem.Rule" {
				named[problem.Rule(constant.StringVal(v.Value))] = true
			}
		}
	}
	for _, r := range exchange.Rules() { // named by its table alone
		named[r.Rule] = true
	}
	listed := map[problem.Rule]bool{"": true}
	for _, r := range allRules() {
		if listed[r.Rule] = true; !named[r.Rule] {
			t.Errorf("no code names the rule %s", r.Rule)
		}
	}
	for r := range named {
		if !listed[r] {
			t.Errorf("the code names the rule %q, which is not listed", r)
		}
	}
}
