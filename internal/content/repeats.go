package content

import (
	"fmt"
	"strings"
)

// once reports the items of a list whose words equal those of an earlier item,
// ignoring case. The key has %d in place of the index.
func once[T any](s *source, key string, list []T, word func(T) string) {
	seen := make(map[string]bool, len(list))
	for i := range list {
		w := word(list[i])
		if folded := strings.ToLower(w); seen[folded] {
			s.problems.Add(s.Key(fmt.Sprintf(key, i)), ruleValue, "`%s` is written twice", w)
		} else if w != "" {
			seen[folded] = true
		}
	}
}

// checkKeywords reports a keyword that is written twice.
func (s *source) checkKeywords(keywords []string) {
	once(s, "keywords[%d]", keywords, func(k string) string { return k })
}

// checkChanges checks that the newest change comes first.
func (s *source) checkChanges(changes []Change) {
	for i := 1; i < len(changes); i++ {
		if changes[i].Date > changes[i-1].Date {
			s.problems.Add(s.Key(fmt.Sprintf("changes[%d].date", i)), ruleValue,
				"the change of %s comes after that of %s; list the newest first", changes[i].Date, changes[i-1].Date)
		}
	}
}
