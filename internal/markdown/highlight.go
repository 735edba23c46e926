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

// CodeHTML returns the HTML of code in no language, without an element around it.
func CodeHTML(text string) string { return drawCode("text", text) }

// drawCode returns the HTML of code, without an element around it.
func drawCode(language, text string) string {
	var out htmlBuilder
	if len(text) > maxColored {
		out.text(text)
		return out.String()
	}
	w := newSpanWriter(&out, text)
	switch {
	case language == "console":
		w.console(text)
	case languages[language] == nil:
		w.write("", text)
	default:
		w.code(language, text)
	}
	w.close()
	return out.String()
}

// code writes code that chroma colors.
func (w *spanWriter) code(language, text string) {
	tokens, err := chroma.Tokenise(languages[language](), nil, text)
	if err != nil || !strings.HasPrefix(chroma.Stringify(tokens...), text) {
		w.write("", text) // this lexer changes its input
		return
	}
	for _, token := range tokens {
		n := min(len(token.Value), len(text)) // some lexers add a line end
		w.write(classOf(token.Type), text[:n])
		text = text[n:]
	}
}
