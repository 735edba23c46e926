package asset

import (
	"bytes"
	"slices"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/js"

	"httpcodes/internal/problem"
)

func checkScripts(from Sources) {
	for _, name := range slices.Concat(from.Glob("assets/js/*.js"), from.Glob("assets/js/*/*.js")) {
		classic(SourceFile{name, from.Files[name]}, from.Problems)
	}
}

// classic reports what only a module may have at the top level. Browsers would
// reject the whole bundle, and the minifier accepts it.
func classic(file SourceFile, problems *problem.List) {
	ast, err := js.Parse(parse.NewInputString(file.Text), js.Options{})
	if err != nil {
		return // minifying reports it
	}
	t := &topLevel{}
	js.Walk(t, ast)
	for word, advice := range map[string]string{
		"import": "is for modules, which browsers do not load from disk; name files in assets/js/order.txt",
		"export": "is for modules, which browsers do not load from disk; name files in assets/js/order.txt",
		"await":  "is valid in async functions only; put it into one",
	} {
		if t.has(word) {
			problems.Add(problem.At(file.Name, []byte(file.Text), firstWord(file.Text, word)), RuleAsset, "`%s` %s", word, advice)
		}
	}
}

// topLevel collects the words that only a module may have at the top level.
type topLevel struct{ words []string }

func (t *topLevel) has(word string) bool { return slices.Contains(t.words, word) }

// Enter visits nodes outside of functions.
func (t *topLevel) Enter(n js.INode) js.IVisitor {
	switch n := n.(type) {
	case *js.FuncDecl, *js.ArrowFunc, *js.MethodDecl:
		return nil
	case *js.ImportStmt:
		t.words = append(t.words, "import")
	case *js.ExportStmt:
		t.words = append(t.words, "export")
	case *js.UnaryExpr:
		if n.Op == js.AwaitToken {
			t.words = append(t.words, "await")
		}
	}
	return t
}

// Exit does nothing; the interface requires it.
func (t *topLevel) Exit(js.INode) {}

// firstWord returns the offset of the first token of a script that equals word.
func firstWord(text, word string) int {
	lexer, at := js.NewLexer(parse.NewInputString(text)), 0
	for {
		kind, token := lexer.Next()
		if kind == js.ErrorToken || bytes.Equal(token, []byte(word)) {
			return min(at, len(text))
		}
		at += len(token)
	}
}
