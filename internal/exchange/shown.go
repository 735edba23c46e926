package exchange

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// shown returns the first character of a text as a message shows it: itself, or
// its number if it cannot be seen or is no character.
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

// straight completes the message about a character that an editor has put in
// place of a plain quote.
func straight(text string) string {
	switch r, _ := utf8.DecodeRuneInString(text); {
	case strings.ContainsRune("“”„«»", r):
		return "; write `\"`"
	case strings.ContainsRune("‘’‚", r):
		return "; write `'`"
	}
	return ""
}
