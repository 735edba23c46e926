package markdown

import "strings"

var (
	textEscaper  = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	valueEscaper = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;", ">", "&gt;")
)

// appendText appends s as text of an element.
func appendText(dst []byte, s string) []byte { return append(dst, textEscaper.Replace(s)...) }

// appendValue appends s as the value of an attribute in double quotes.
func appendValue(dst []byte, s string) []byte { return append(dst, valueEscaper.Replace(s)...) }
