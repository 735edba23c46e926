package content

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"httpcodes/internal/registry"
)

const factsFile = "internal/registry/data/facts.csv"

// checkWithRegistry compares what an entry states with the registry and with the
// facts of the specifications.
func (s *source) checkWithRegistry(c *Code) {
	entry, registered := s.reg.Lookup(c.Number)
	switch {
	case !registered && c.Official():
		s.keyFault("status", ruleRegistry, "code %d is not registered; write `status: unofficial`", c.Number)
		return
	case registered && !c.Official():
		s.keyFault("status", ruleRegistry, "code %d is registered; write `status: %s`, and name vendors that use it otherwise in `owners`", c.Number, entry.Status)
		return
	}
	if c.folder() != c.Home() {
		s.keyFault("code", ruleFileName, "code %d belongs in content/%s/, not content/%s/; move the file", c.Number, c.Home(), c.folder())
	}
	if !registered && len(c.Owners) == 0 {
		s.keyFault("", ruleMissingKey, "key `owners` is missing; name the vendors that use this unofficial code")
	}
	if !registered {
		return
	}
	s.agree("phrase", "the registry", c.Phrase, entry.Phrase)
	s.agree("status", "the registry", string(c.Status), entry.Status)
	facts, known := s.reg.Facts(c.Number)
	s.checkWithFacts(c, facts, known)
}

// checkWithFacts compares a registered code with its row of the facts. The row of a
// code that IANA has just registered may be missing.
func (s *source) checkWithFacts(c *Code, facts registry.Facts, known bool) {
	if !known {
		s.keyFault("code", ruleFacts, "%s has no row for code %d; add one", factsFile, c.Number)
		return
	}
	s.agree("spec", factsFile, string(c.Spec), facts.Spec)
	s.agree("since", factsFile, c.Since, facts.Since)
	s.agree("cacheable", factsFile, string(c.Cacheable), facts.Cacheable)
	s.agree("content", factsFile, string(c.Content), facts.Content)
	s.agree("method", factsFile, string(c.Method), facts.Method)
	for _, r := range facts.Required {
		if r.Level == "MUST" && r.Condition == "" {
			s.checkRequired(c, r.Field)
		}
	}
	for i, f := range c.Fields {
		s.checkLevel(c, fmt.Sprintf("fields[%d].level", i), f, facts.Required)
	}
	s.checkFormer(c, facts.Formerly)
}

// checkPhrases checks that a status line can contain the phrases (RFC 9112 §4).
func (s *source) checkPhrases(c *Code) {
	list := map[string]string{"alias": c.Alias}
	if !c.Official() { // the registry has the phrases of registered codes
		list["phrase"] = c.Phrase
	}
	for i, o := range c.Owners {
		list[fmt.Sprintf("owners[%d].phrase", i)] = o.Phrase
	}
	for key, phrase := range list {
		if i := strings.IndexFunc(phrase, func(r rune) bool { return r < ' ' || r >= 0x7f }); i >= 0 {
			r, _ := utf8.DecodeRuneInString(phrase[i:])
			s.keyFault(key, ruleValue, "`%s` has `%c`; a status line shows the phrase, so use ASCII characters only", key, r)
		}
	}
}

func (s *source) agree(key, with, got, want string) {
	remedy := "write that"
	if with == factsFile {
		remedy = "correct the one that is wrong"
	}
	switch {
	case got == want:
	case got == "":
		s.keyFault(key, ruleFacts, "key `%s` is missing; %s says `%s`", key, with, want)
	case want == "":
		s.keyFault(key, ruleFacts, "`%s` is `%s`, but %s has none; %s", key, got, with, remedy)
	default:
		s.keyFault(key, ruleFacts, "`%s` is `%s`, but %s says `%s`; %s", key, got, with, want, remedy)
	}
}

// checkRequired checks that `fields` lists a field that the specification requires.
func (s *source) checkRequired(c *Code, name string) {
	for i, f := range c.Fields {
		if strings.EqualFold(f.Name, name) {
			if f.Level != "MUST" {
				s.keyFault(fmt.Sprintf("fields[%d].level", i), ruleFacts, "`%s` is `%s` here, but %s says `MUST`; write that", name, f.Level, c.Spec)
			}
			return
		}
	}
	s.keyFault("fields", ruleFacts, "`fields` does not list `%s`, which %s requires; add it", name, c.Spec)
}

// checkLevel checks that the specification requires a field with the MUST or
// SHOULD that the entry states.
func (s *source) checkLevel(c *Code, key string, f Field, required []registry.Requirement) {
	if f.Level != "MUST" && f.Level != "SHOULD" {
		return
	}
	says := "neither MUST nor SHOULD"
	for _, r := range required {
		if !strings.EqualFold(r.Field, f.Name) {
			continue
		}
		if r.Level == string(f.Level) {
			return
		}
		says = "`" + r.Level + "`"
	}
	s.keyFault(key, ruleFacts, "`%s` is `%s` here, but %s has %s for it in %d; correct the one that is wrong", f.Name, f.Level, factsFile, says, c.Number)
}

// checkFormer checks that the facts table has each older phrase of the entry.
func (s *source) checkFormer(c *Code, known []registry.Former) {
	where := make(map[string]string)
	for _, f := range known {
		where[f.Phrase] = f.Where
	}
	for i, f := range c.Formerly {
		if place := where[f.Phrase]; place != "" {
			s.agree(fmt.Sprintf("formerly[%d].where", i), factsFile, f.Where, place)
			continue
		}
		s.keyFault(fmt.Sprintf("formerly[%d].phrase", i), ruleFacts, "%s does not have `%s` as an older phrase of %d; correct the one that is wrong", factsFile, f.Phrase, c.Number)
	}
}
