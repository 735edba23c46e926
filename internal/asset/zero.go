package asset

import (
	"regexp"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// The minifier writes 0px, 0% and 0deg as 0, and so changes what flex-basis:
// 0%, rotate: 0deg or abs(0px) say. A zero that is written with a unit keeps
// it: while the minifier works, a word stands in its place.

const zeroWord = "zero-with-unit-"

var (
	zeroNumber   = regexp.MustCompile(`^[-+]?(?:0+|0*\.0+)([a-zA-Z]+|%)$`)
	zeroStandIn  = regexp.MustCompile(zeroWord + `([a-z]+)`)
	zeroRestored = strings.NewReplacer("percent", "%")
)

// hideZeros puts words in the place of the zeros that have a unit.
func hideZeros(text string) string {
	var out strings.Builder
	lexer := css.NewLexer(parse.NewInputString(text))
	for {
		kind, token := lexer.Next()
		if kind == css.ErrorToken {
			return out.String()
		}
		m := zeroNumber.FindSubmatch(token)
		switch {
		case m == nil || kind != css.DimensionToken && kind != css.PercentageToken:
			out.Write(token)
		case string(m[1]) == "%":
			out.WriteString(zeroWord + "percent")
		default:
			out.WriteString(zeroWord + strings.ToLower(string(m[1])))
		}
	}
}

// showZeros puts the zeros back.
func showZeros(text []byte) []byte {
	return zeroStandIn.ReplaceAllFunc(text, func(word []byte) []byte {
		unit := strings.TrimPrefix(string(word), zeroWord)
		return []byte("0" + zeroRestored.Replace(unit))
	})
}
