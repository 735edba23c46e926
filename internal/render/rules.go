package render

import (
	"httpcodes/internal/asset"
	"httpcodes/internal/problem"
)

// Rules returns the rules about templates and assets, by name.
func Rules() []problem.Rule {
	return []problem.Rule{ruleAccent, asset.RuleAsset, asset.RuleCard, asset.RuleTemplate}
}
