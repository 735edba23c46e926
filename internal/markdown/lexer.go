package markdown

import (
	"embed"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

// ownLexers replace lexers of chroma that split values: a number at its point,
// a quoted text at a semicolon, or a word at something like a keyword.
//
//go:embed lexers/*.xml
var ownLexers embed.FS

// newLexer returns the lexer with that name: our own, or that of chroma.
func newLexer(name string) chroma.Lexer {
	if own, err := chroma.NewXMLLexer(ownLexers, "lexers/"+name+".xml"); err == nil {
		return patientLexer(own)
	}
	return patientLexer(lexers.Get(name))
}
