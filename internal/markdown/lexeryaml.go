package markdown

import "github.com/alecthomas/chroma/v2"

// yamlRules end a value where the YAML specification does: outside brackets at
// ": " and " #", and inside them at commas and brackets, too.
func yamlRules() chroma.Rules {
	return chroma.Rules{
		"root": append(yamlBlocks(), yamlValues(`[^\n:#]`, `$`, chroma.Push("flow"))...),
		"flow": append([]chroma.Rule{
			{Pattern: `[\]}]`, Type: chroma.Punctuation, Mutator: chroma.Pop(1)},
			{Pattern: `,`, Type: chroma.Punctuation},
		}, yamlValues(`[^\n:#,\[\]{}]`, `$|[,\]}]`, chroma.Push("flow"))...),
	}
}

// yamlBlocks match document markers and texts of several lines. Such a text
// ends before a line that is not indented more than its key.
func yamlBlocks() []chroma.Rule {
	const head, lines = `[|>][-+0-9]*[^\S\n]*(?:#[^\n]*)?$`, `[^\n]*|[^\S\n]*(?=\n))`
	return []chroma.Rule{
		{Pattern: `(?<=^)(?:---|\.\.\.)(?=\s|$)`, Type: chroma.Punctuation},
		{Pattern: `(?<=^(?<in> *)- [^\n]*:[^\S\n]+)` + head + `(?:\n(?:\k<in>   +` + lines + `)*`, Type: chroma.LiteralStringDoc},
		{Pattern: `(?<=^(?<in> *)(?:[^ \n][^\n]*)?)(?<=[:-][^\S\n]+)` + head + `(?:\n(?:\k<in> +` + lines + `)*`, Type: chroma.LiteralStringDoc},
	}
}

// yamlValues match comments, keys and values. A plain value has characters of
// inner and ends before end.
func yamlValues(inner, end string, brackets chroma.Mutator) []chroma.Rule {
	end = `(?=[^\S\n]*(?:` + end + `|[^\S\n]#))`
	plain := `(?:` + inner + `|:(?=[^\s,\[\]{}])|(?<=\S)#)*`
	const key = `(?=[^\S\n]*:(?:\s|$))`
	return []chroma.Rule{
		{Pattern: `\s+`, Type: chroma.TextWhitespace},
		{Pattern: `#[^\n]*`, Type: chroma.Comment},
		{Pattern: `[\[{]`, Type: chroma.Punctuation, Mutator: brackets},
		{Pattern: `"(?:\\.|[^"\\\n])*"` + key, Type: chroma.NameTag},
		{Pattern: `'(?:''|[^'\n])*'` + key, Type: chroma.NameTag},
		{Pattern: `"(?:\\.|\\\n|[^"\\])*"`, Type: chroma.LiteralString},
		{Pattern: `'(?:''|[^'])*'`, Type: chroma.LiteralString},
		{Pattern: `[-?:](?=\s|$)`, Type: chroma.Punctuation},
		{Pattern: `[&*][^\s,\[\]{}]+`, Type: chroma.NameVariable},
		{Pattern: `![^\s,\[\]{}]*`, Type: chroma.KeywordType},
		{Pattern: `[^\s"'|>#:,\[\]{}]` + plain + `?` + key, Type: chroma.NameTag},
		{Pattern: `(?:true|false|null|yes|no|on|off|True|False|~)` + end, Type: chroma.KeywordConstant},
		{Pattern: `[-+]?(?:0x[0-9a-fA-F]+|[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)` + end, Type: chroma.LiteralNumber},
		{Pattern: `[^\s]` + plain, Type: chroma.Text},
	}
}
