package markdown

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/alecthomas/chroma/v2"
)

// languages maps each language that a fence may name to the chroma lexer that
// colors it, or to "" if chroma does not color it. Each colored language needs a
// sample in highlight_test.go.
var languages = map[string]string{
	"apache":  "apacheconf",
	"console": "", // prompts are found here, commands are colored as shell
	"go":      "go",
	"http":    "", // parsed by package exchange
	"ini":     "ini",
	"js":      "javascript",
	"json":    "json",
	"nginx":   "nginx",
	"picture": "", // parsed and drawn by package diagram
	"python":  "python",
	"shell":   "bash",
	"text":    "",
	"xml":     "xml",
	"yaml":    "yaml",
}

// Languages returns the languages that a fence may name, sorted.
func Languages() []string {
	return slices.Sorted(maps.Keys(languages))
}

// A Highlighter colors code and remembers the lexers that it has looked up. All
// its methods may be called from several goroutines.
type Highlighter struct {
	mu     sync.Mutex // guards lexers
	lexers map[string]chroma.Lexer
}

// NewHighlighter returns an empty Highlighter.
func NewHighlighter() *Highlighter { return &Highlighter{lexers: map[string]chroma.Lexer{}} }

// maxColored is the length up to which code is colored. It is ten times that of
// any example. Some lexers need time that grows with the square of the length.
const maxColored = 4 << 10

// draw returns the HTML of code, without an element around it. The Highlighter
// may be nil.
func (h *Highlighter) draw(language, text string) string {
	if h == nil {
		h = NewHighlighter()
	}
	var out htmlBytes
	switch {
	case len(text) > maxColored:
		out.text(text)
	case language == "console":
		h.colorConsole(&out, text)
	case languages[language] == "":
		out.text(text)
	default:
		h.color(&out, language, text)
	}
	return string(out)
}

// color writes the HTML of code that chroma colors.
func (h *Highlighter) color(out *htmlBytes, language, text string) {
	tokens, err := chroma.Tokenise(h.lexer(languages[language]), nil, text)
	if err != nil || !strings.HasPrefix(chroma.Stringify(tokens...), text) {
		out.text(text) // this lexer changes its input
		return
	}
	w := spanWriter{out: out}
	for _, token := range tokens {
		n := min(len(token.Value), len(text)) // some lexers add a line end
		w.write(classOf(token.Type), text[:n])
		text = text[n:]
	}
	w.close()
}

// lexer returns the lexer with that name. Looking up a lexer is slow, so the
// result is kept.
func (h *Highlighter) lexer(name string) chroma.Lexer {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.lexers[name] == nil {
		h.lexers[name] = newLexer(name)
	}
	return h.lexers[name]
}
