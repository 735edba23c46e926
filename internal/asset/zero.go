package asset

import (
	"regexp"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// The minifier replaces 0px, 0% and 0deg by 0, which changes the meaning of
// flex-basis: 0%, rotate: 0deg and abs(0px). To keep the units, hideZeros replaces
// such values by words before minifying, and showZeros restores them.

const zeroWord = "zero-with-unit-"

var (
	zeroNumber   = regexp.MustCompile(`^[-+]?(?:0+|0*\.0+)([a-zA-Z]+|%)$`)
	zeroStandIn  = regexp.MustCompile(zeroWord + `([a-z]+)`)
	zeroRestored = strings.NewReplacer("percent", "%")
)

// hideZeros replaces each zero that has a unit by a word.
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

// showZeros restores the zeros that hideZeros replaced.
func showZeros(text []byte) []byte {
	return zeroStandIn.ReplaceAllFunc(text, func(word []byte) []byte {
		unit := strings.TrimPrefix(string(word), zeroWord)
		return []byte("0" + zeroRestored.Replace(unit))
	})
}
