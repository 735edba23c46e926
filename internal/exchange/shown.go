package exchange

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shown returns the first character of a text in the form that messages use: the
// character, or its number if it is invisible or not valid UTF-8.
func shown(text string) string {
	switch r, size := utf8.DecodeRuneInString(text); {
	case r == utf8.RuneError && size <= 1:
		return fmt.Sprintf("the byte %#02x", text[0])
	case r == ' ':
		return "a space"
	case r == '\t':
		return "a tab"
	case unicode.IsGraphic(r) && !unicode.IsSpace(r):
		return "`" + string(r) + "`"
	default:
		return fmt.Sprintf("%U", r)
	}
}

// straightQuote returns the end of a message about a curly quote, which says what
// to write instead. For other characters it returns "".
func straightQuote(text string) string {
	switch r, _ := utf8.DecodeRuneInString(text); {
	case strings.ContainsRune("“”„«»", r):
		return "; write `\"`"
	case strings.ContainsRune("‘’‚", r):
		return "; write `'`"
	}
	return ""
}
