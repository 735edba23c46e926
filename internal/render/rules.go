package render

import (
	"httpcodes/internal/asset"
	"httpcodes/internal/problem"
)

// Rules returns the rules that drawing holds templates and assets to, by name.
func Rules() []problem.Rule {
	return []problem.Rule{ruleAccent, asset.RuleAsset, asset.RuleCard, asset.RuleTemplate}
}
