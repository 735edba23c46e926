package command

import (
	"time"

	"httpcodes/internal/catalog"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// A violation of ruleAge comes with time alone, so it is never counted as a fault.
const ruleAge problem.Rule = "age"

// The ages above which check gives advice.
const (
	registryDays = 180
	entryYears   = 2
)

// ages returns advice on entries and copies of registries that nobody has
// checked for a long time.
func ages(cat *catalog.Catalog, now time.Time) problem.List {
	var list problem.List
	if days := daysSince(cat.Registry.Compared(), now); days > registryDays {
		list.Add(problem.Pos{File: tableDir + "/" + registry.StatusTable, Line: 1, Column: 1}, ruleAge,
			"the copies of IANA's registries are %d days old; `httpcodes registry --update` compares them", days)
	}
	oldest := now.AddDate(-entryYears, 0, 0).Format(time.DateOnly)
	for _, page := range cat.WithText() {
		if day := string(page.Checked); day != "" && day < oldest {
			list.Add(page.Front.Key("checked"), ruleAge,
				"the entry was last checked more than %d years ago; compare it with its sources and set `checked`", entryYears)
		}
	}
	return list
}
