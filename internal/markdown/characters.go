package markdown

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"
)

// characters reports characters that no text may have.
func (s *collector) characters() {
	for i, r := range string(s.src) {
		if r == '\n' || r == '\t' && s.inFence(i) {
			continue
		}
		what := Unwanted(r)
		if r == '\t' {
			what = "replace this tab with spaces; tabs are allowed in code only"
		}
		if what != "" {
			s.fault(i, ruleCharacter, "%s", what)
		}
	}
}

// Unwanted returns why text may not have the character r, or "".
func Unwanted(r rune) string {
	switch {
	case r >= ' ' && r < 0x7f:
		return "" // like nearly all characters
	case unicode.Is(unicode.Bidi_Control, r):
		// Such text is shown in another order than it is stored: CVE-2021-42574.
		return fmt.Sprintf("%U changes the direction of the text after it; remove it", r)
	case r == '\u200c', r == '\u200d':
		return "" // joiners are part of words and emoji
	case r == utf8.RuneError:
		return "U+FFFD stands for a lost character; write the original one"
	case unicode.In(r, unicode.C, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point):
		return fmt.Sprintf("%U is a character that readers cannot see; remove it", r)
	}
	return ""
}

// inFence reports whether offset i of the Markdown is in the text of a fence.
func (s *collector) inFence(i int) bool {
	line := lineStart(s.src, i)
	for _, b := range s.blocks {
		for _, l := range b.lines {
			if start := l.src - s.base; start <= i && start >= line {
				return true
			}
		}
	}
	return false
}

// lineStart returns the offset of the line that contains offset i.
func lineStart(src []byte, i int) int { return bytes.LastIndexByte(src[:max(i, 0)], '\n') + 1 }

// lineEnd returns the offset of the line end at or after i.
func lineEnd(src []byte, i int) int {
	if n := bytes.IndexByte(src[i:], '\n'); n >= 0 {
		return i + n
	}
	return len(src)
}
