package content

import (
	"fmt"
	"strings"
)

// checkFacts compares what an entry states with the registry and with the
// facts of the specifications.
func (s *source) checkFacts(c *Code) {
	entry, registered := s.reg.Lookup(c.Number)
	switch {
	case !registered && c.Official():
		s.problems.Add(s.at("status"), "registry", "code %d is not registered; write `status: unofficial`", c.Number)
		return
	case registered && !c.Official():
		s.problems.Add(s.at("status"), "registry", "code %d is registered; write `status: %s` and name the vendors in `owners`", c.Number, entry.Status)
		return
	case !registered:
		return
	}
	s.agree("phrase", "the registry", c.Phrase, entry.Phrase)
	s.agree("status", "the registry", string(c.Status), entry.Status)
	facts, ok := s.reg.Facts(c.Number)
	if !ok {
		return
	}
	s.agree("spec", "the facts table", string(c.Spec), facts.Spec)
	s.agree("since", "the facts table", c.Since, facts.Since)
	s.agree("cacheable", "the facts table", string(c.Cacheable), facts.Cacheable)
	s.agree("content", "the facts table", string(c.Content), facts.Content)
	s.agree("method", "the facts table", string(c.Method), facts.Method)
	for _, r := range facts.Required {
		if r.Level == "MUST" && r.Condition == "" {
			s.checkRequired(c, r.Field)
		}
	}
	s.checkFormer(c)
}

func (s *source) agree(key, with, got, want string) {
	switch {
	case got == "" || got == want:
		if got != want {
			s.problems.Add(s.at(key), "facts", "key `%s` is missing; %s says `%s`", key, with, want)
		}
	case want == "":
		s.problems.Add(s.at(key), "facts", "`%s` is `%s`, but %s has none; remove it", key, got, with)
	default:
		s.problems.Add(s.at(key), "facts", "`%s` is `%s`, but %s says `%s`", key, got, with, want)
	}
}

// checkRequired wants a field that the specification demands among `fields`.
func (s *source) checkRequired(c *Code, name string) {
	for i, f := range c.Fields {
		if strings.EqualFold(f.Name, name) {
			if f.Level != "MUST" {
				s.problems.Add(s.at(fmt.Sprintf("fields[%d].level", i)), "facts",
					"`%s` is `%s` here, but %s says `MUST`", name, f.Level, c.Spec)
			}
			return
		}
	}
	s.problems.Add(s.at("fields"), "facts", "`fields` does not name `%s`, which %s demands", name, c.Spec)
}

// checkFormer wants each older phrase to be one that the facts table knows.
func (s *source) checkFormer(c *Code) {
	facts, _ := s.reg.Facts(c.Number)
	for i, f := range c.Formerly {
		known := make([]string, 0, len(facts.Formerly))
		for _, k := range facts.Formerly {
			known = append(known, k.Phrase)
		}
		if !contains(known, f.Phrase) {
			s.problems.Add(s.at(fmt.Sprintf("formerly[%d].phrase", i)), "facts",
				"code %d was never called `%s`; the facts table knows %s", c.Number, f.Phrase, orNone(known))
		}
	}
}

func contains(list []string, want string) bool {
	for _, s := range list {
		if s == want {
			return true
		}
	}
	return false
}

func orNone(list []string) string {
	if len(list) == 0 {
		return "no older phrase"
	}
	return "`" + strings.Join(list, "`, `") + "`"
}
