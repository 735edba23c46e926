package markdown

import (
	"sync"

	"github.com/alecthomas/chroma/v2"
)

// ownLexers replace lexers of chroma that split values: a number at its point,
// a quoted text at a semicolon, or a word at something like a keyword.
var ownLexers = map[string]func() chroma.Lexer{
	"nginx":      sync.OnceValue(func() chroma.Lexer { return newLexer("nginx", nginxRules) }),
	"apacheconf": sync.OnceValue(func() chroma.Lexer { return newLexer("apacheconf", apacheRules) }),
	"yaml":       sync.OnceValue(func() chroma.Lexer { return newLexer("yaml", yamlRules) }),
}

// Patterns of the variables of both servers.
const (
	nginxVariable  = `\$(?:\w+|\{\w+\})`
	apacheVariable = `[%$]\{[^\s{}]+\}`
)

func newLexer(name string, rules func() chroma.Rules) chroma.Lexer {
	return patientLexer(chroma.MustNewLexer(&chroma.Config{Name: name}, rules))
}

// nginxRules follow the parser of nginx (ngx_conf_read_token in
// src/core/ngx_conf_file.c): words, quoted texts, and marks that end a
// statement.
func nginxRules() chroma.Rules {
	return chroma.Rules{
		"root": {
			{Pattern: `\s+`, Type: chroma.TextWhitespace},
			{Pattern: `#[^\n]*`, Type: chroma.Comment},
			{Pattern: `[{};]`, Type: chroma.Punctuation},
			{Pattern: `"`, Type: chroma.LiteralString, Mutator: chroma.Push("values", "double")},
			{Pattern: `'`, Type: chroma.LiteralString, Mutator: chroma.Push("values", "single")},
			{Pattern: `(?:\\.|[^\s;{\\])+`, Type: chroma.Keyword, Mutator: chroma.Push("values")},
			{Pattern: `.`, Type: chroma.Text},
		},
		"values": {
			{Pattern: `\s+`, Type: chroma.TextWhitespace},
			{Pattern: `#[^\n]*`, Type: chroma.Comment},
			{Pattern: `[{};]`, Type: chroma.Punctuation, Mutator: chroma.Pop(1)},
			{Pattern: `"`, Type: chroma.LiteralString, Mutator: chroma.Push("double")},
			{Pattern: `'`, Type: chroma.LiteralString, Mutator: chroma.Push("single")},
			{Pattern: `[0-9]+(?:\.[0-9]+)?(?:[a-zA-Z]{1,2}|r/[sm]|%)?(?=[\s;{]|$)`, Type: chroma.LiteralNumber},
			{Pattern: `=(?=[0-9]+[\s;])`, Type: chroma.Operator},
			{Pattern: nginxVariable, Type: chroma.NameVariable},
			{Pattern: `(?:\\.|[^\s;{$\\]|(?!` + nginxVariable + `)\$)+`, Type: chroma.LiteralString},
			{Pattern: `.`, Type: chroma.Text},
		},
		"double": quotedRules(`"`, nginxVariable),
		"single": quotedRules(`'`, nginxVariable),
	}
}

// apacheRules match one directive on each line, as the syntax section of
// Apache's "Configuration Files" requires.
func apacheRules() chroma.Rules {
	return chroma.Rules{
		"root": {
			{Pattern: `\s+`, Type: chroma.TextWhitespace},
			{Pattern: `#(?:\\\n|[^\n])*`, Type: chroma.Comment},
			{Pattern: `</?[^\s>]+`, Type: chroma.NameTag, Mutator: chroma.Push("values")},
			{Pattern: `[^\s\\]+`, Type: chroma.NameBuiltin, Mutator: chroma.Push("values")},
			{Pattern: `.`, Type: chroma.Text},
		},
		"values": {
			{Pattern: `\\\n`, Type: chroma.Text},
			{Pattern: `\n`, Type: chroma.TextWhitespace, Mutator: chroma.Pop(1)},
			{Pattern: `[^\S\n]+`, Type: chroma.TextWhitespace},
			{Pattern: `>(?=\s*$|\s*\n)`, Type: chroma.NameTag},
			{Pattern: `"`, Type: chroma.LiteralString, Mutator: chroma.Push("double")},
			{Pattern: `'`, Type: chroma.LiteralString, Mutator: chroma.Push("single")},
			{Pattern: `[0-9]+(?:\.[0-9]+)?(?=[\s>]|$)`, Type: chroma.LiteralNumber},
			{Pattern: `(?i)(?:on|off|none|all)(?=[\s>]|$)`, Type: chroma.Keyword},
			{Pattern: apacheVariable, Type: chroma.NameVariable},
			{Pattern: `(?:\\.|[^\s\\>%$]|(?!` + apacheVariable + `)[%$]|>(?!\s*$|\s*\n))+`, Type: chroma.Text},
			{Pattern: `.`, Type: chroma.Text},
		},
		"double": quotedRules(`"`, apacheVariable),
		"single": quotedRules(`'`, apacheVariable),
	}
}

// quotedRules match a quoted text after its opening quote. A variable in it
// begins with $ or %, which elsewhere stands for itself.
func quotedRules(quote, variable string) []chroma.Rule {
	return []chroma.Rule{
		{Pattern: quote, Type: chroma.LiteralString, Mutator: chroma.Pop(1)},
		{Pattern: variable, Type: chroma.NameVariable},
		{Pattern: `(?:\\.|[^` + quote + `\\$%]|(?!` + variable + `)[$%])+`, Type: chroma.LiteralString},
		{Pattern: `\\|\n`, Type: chroma.LiteralString},
	}
}
