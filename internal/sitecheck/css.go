package sitecheck

import (
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// readStyle collects the addresses in url() and @import of a style sheet that begins
// at an offset of the file.
func (p *page) readStyle(text []byte, offset int) {
	// The lexer gets a copy, because it writes after the end of its input.
	lexer := css.NewLexer(parse.NewInputString(string(text)))
	before := css.WhitespaceToken // the previous token other than white space and comments
	for {
		kind, token := lexer.Next()
		if kind == css.ErrorToken {
			return
		}
		switch {
		case kind == css.URLToken || kind == css.BadURLToken:
			p.styleAddress(image, "url", strings.TrimSuffix(string(token[len("url("):]), ")"), offset)
		case kind == css.StringToken && before == css.AtKeywordToken:
			p.styleAddress(load, "@import", string(token), offset)
		}
		offset += len(token)
		switch kind {
		case css.WhitespaceToken, css.CommentToken:
		default:
			before = kind
		}
	}
}

// styleAddress records an address, unless it begins with # and so is in the page.
func (p *page) styleAddress(kind refKind, attr, value string, offset int) {
	value = strings.Trim(value, "\"' \t\r\n\f")
	if !strings.HasPrefix(value, "#") {
		p.refs = append(p.refs, ref{kind, offset, attr, value})
	}
}
