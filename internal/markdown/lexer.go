package markdown

import (
	"embed"
	"sync"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// ownLexers replace lexers of chroma that split values: a number at its point,
// a quoted text at a semicolon, or a word at something like a keyword.
//
//go:embed lexers/*.xml
var ownLexers embed.FS

// lexer returns a function that returns the lexer with that name: our own, or that
// of chroma. Looking up a lexer is slow, so it is done once, when it is needed.
func lexer(name string) func() chroma.Lexer {
	return sync.OnceValue(func() chroma.Lexer {
		if own, err := chroma.NewXMLLexer(ownLexers, "lexers/"+name+".xml"); err == nil {
			return patientLexer(own)
		}
		return patientLexer(lexers.Get(name))
	})
}
