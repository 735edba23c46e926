package markdown

// appendText appends s as the text of an element.
func appendText(dst []byte, s string) []byte {
	done := 0
	for i := range len(s) {
		var ref string
		switch s[i] {
		case '&':
			ref = "&amp;"
		case '<':
			ref = "&lt;"
		case '>':
			ref = "&gt;"
		default:
			continue
		}
		dst = append(append(dst, s[done:i]...), ref...)
		done = i + 1
	}
	return append(dst, s[done:]...)
}

// appendValue appends s as the value of an attribute in double quotes.
func appendValue(dst []byte, s string) []byte {
	done := 0
	for i := range len(s) {
		var ref string
		switch s[i] {
		case '&':
			ref = "&amp;"
		case '"':
			ref = "&quot;"
		case '<':
			ref = "&lt;"
		case '>':
			ref = "&gt;"
		default:
			continue
		}
		dst = append(append(dst, s[done:i]...), ref...)
		done = i + 1
	}
	return append(dst, s[done:]...)
}
