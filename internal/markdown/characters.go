package markdown

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

// characters reports characters that no text should hold.
func (s *surveyor) characters() {
	code := codeText{blocks: s.blocks, base: s.base, src: s.src}
	for i := 0; i < len(s.src); {
		c := s.src[i]
		if c >= ' ' && c < 0x7f || c == '\n' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(s.src[i:])
		switch {
		case r == '\t':
			if !code.holds(i) {
				s.fault(i, ruleCharacter, "replace this tab with spaces; tabs are allowed in code only")
			}
		case r == utf8.RuneError && size == 1:
			s.fault(i, ruleCharacter, "this byte, %#02x, is not UTF-8", c)
		case r == '\r':
			s.fault(i, ruleCharacter, "lines end with LF, not with CR LF")
		default:
			if what := Unwanted(r); what != "" {
				s.fault(i, ruleCharacter, "%s", what)
			}
		}
		i += size
	}
}

// Unwanted says why text should not hold r, or "".
func Unwanted(r rune) string {
	switch {
	case r == '\ufeff':
		return "U+FEFF is a byte order mark; save the file without it"
	case unicode.Is(unicode.Bidi_Control, r):
		// Such text is shown in another order than it is stored: CVE-2021-42574.
		return fmt.Sprintf("%U changes the direction of the text after it", r)
	case r == '\u200c', r == '\u200d':
		return "" // joiners are part of words and emoji
	case unicode.Is(unicode.Cf, r):
		return fmt.Sprintf("%U cannot be seen", r)
	case unicode.IsControl(r), r == '\u2028', r == '\u2029':
		return fmt.Sprintf("%U is a control character", r)
	case r == utf8.RuneError:
		return "U+FFFD stands for a character that was lost; write that one"
	case unicode.Is(unicode.Co, r):
		return fmt.Sprintf("%U is a private character, which others cannot see", r)
	}
	return ""
}

// codeText tells whether an offset lies within a fence. It must be asked in
// ascending order of offsets.
type codeText struct {
	blocks []*Block
	base   int
	src    []byte
	line   int // the next one of the first block
}

// holds reports whether offset i of the Markdown is in the text of a fence.
func (c *codeText) holds(i int) bool {
	for ; len(c.blocks) > 0; c.blocks, c.line = c.blocks[1:], 0 {
		for lines := c.blocks[0].lines; c.line < len(lines); c.line++ {
			if start := lines[c.line].src - c.base; i < lineEnd(c.src, start) {
				return i >= start
			}
		}
	}
	return false
}

// lineEnd returns the offset of the line end at or after i.
func lineEnd(src []byte, i int) int {
	for i < len(src) && src[i] != '\n' {
		i++
	}
	return i
}
