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
	if languages[language] == "" && language != "console" || len(text) > maxColored {
		return string(appendText(nil, text))
	}
	if h == nil {
		h = NewHighlighter()
	}
	return string(h.color(nil, language, text))
}

// color appends the HTML of code to dst.
func (h *Highlighter) color(dst []byte, language, text string) []byte {
	if language == "console" {
		return h.colorConsole(dst, text)
	}
	tokens, err := h.lexer(languages[language]).Tokenise(nil, text)
	if err != nil {
		return appendText(dst, text)
	}
	w, done := spanWriter{out: dst}, 0
	for token := range tokens.Stdlib() {
		// Some lexers add a line end to the text.
		value := token.Value[:min(len(token.Value), len(text)-done)]
		if !strings.HasPrefix(text[done:], value) {
			return appendText(dst, text) // this lexer changes its input
		}
		w.write(classOf(token.Type), value)
		done += len(value)
	}
	w.write("", text[done:])
	w.close()
	return w.out
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
