package markdown

import (
	"maps"
	"slices"
	"strings"

	"github.com/alecthomas/chroma/v2"
)

// languages maps each language that a fence may name to the lexer of chroma that
// colors it, or to nil if chroma does not color it. Each colored language needs a
// sample in highlight_test.go.
var languages = map[string]func() chroma.Lexer{
	"apache":  lexer("apacheconf"),
	"console": nil, // prompts are found here, commands are colored as shell
	"go":      lexer("go"),
	"http":    nil, // parsed by package exchange
	"ini":     lexer("ini"),
	"js":      lexer("javascript"),
	"json":    lexer("json"),
	"nginx":   lexer("nginx"),
	"picture": nil, // parsed and drawn by package diagram
	"python":  lexer("python"),
	"shell":   lexer("bash"),
	"text":    nil,
	"xml":     lexer("xml"),
	"yaml":    lexer("yaml"),
}

// Languages returns the languages that a fence may name, sorted.
func Languages() []string {
	return slices.Sorted(maps.Keys(languages))
}

// maxColored is the length up to which code is colored. It is ten times that of
// any example. Some lexers need time that grows with the square of the length.
const maxColored = 4 << 10

// drawCode returns the HTML of code, without an element around it.
func drawCode(language, text string) string {
	var out htmlBuilder
	switch {
	case len(text) > maxColored:
		out.text(text)
	case language == "console":
		out.console(text)
	case languages[language] == nil:
		out.text(text)
	default:
		out.code(language, text)
	}
	return out.String()
}

// code writes the HTML of code that chroma colors.
func (b *htmlBuilder) code(language, text string) {
	tokens, err := chroma.Tokenise(languages[language](), nil, text)
	if err != nil || !strings.HasPrefix(chroma.Stringify(tokens...), text) {
		b.text(text) // this lexer changes its input
		return
	}
	w := spanWriter{out: b}
	for _, token := range tokens {
		n := min(len(token.Value), len(text)) // some lexers add a line end
		w.write(classOf(token.Type), text[:n])
		text = text[n:]
	}
	w.close()
}
