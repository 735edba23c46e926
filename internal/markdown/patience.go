package markdown

import (
	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/dlclark/regexp2/v2"
)

// patientLexer returns a lexer without the time limit of 250 milliseconds that
// chroma sets for each match. On a busy machine, that time can pass, and then the
// code would get other colors. Matches are short anyway, because code is; see
// maxColored.
func patientLexer(lexer chroma.Lexer) chroma.Lexer {
	limited, ok := lexer.(*chroma.RegexLexer)
	if !ok {
		return lexer
	}
	rules := limited.MustRules().Clone()
	rules["patience"] = []chroma.Rule{{Mutator: patience{}}}
	patient := chroma.MustNewLexer(limited.Config(), func() chroma.Rules { return rules })
	return patient.SetRegistry(lexers.GlobalLexerRegistry)
}

// patience removes the time limits when chroma compiles the rules, and then itself.
type patience struct{}

func (patience) MutateLexer(rules chroma.CompiledRules, state string, _ int) error {
	delete(rules, state)
	for _, list := range rules {
		for _, rule := range list {
			if rule.Regexp != nil {
				rule.Regexp.MatchTimeout = regexp2.DefaultMatchTimeout
			}
		}
	}
	return nil
}

// Mutate does nothing: no rule leads to the state of patience.
func (patience) Mutate(*chroma.LexerState) error { return nil }
