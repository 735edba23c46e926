package output

import (
	"bytes"
	"io"

	"golang.org/x/net/html"
)

// A scanner reads the tokens of a page. Text outside of raw text and tags that
// were met before it reads itself; all else is for the tokenizer, which gets
// the page up to the end of what may be one tag, so that the scanner can keep
// from it what follows.
type scanner struct {
	src    []byte
	known  *tags // of this page and those before
	tokens *html.Tokenizer
	given  int  // length of what the tokenizer was given, or never will be
	offset int  // of the token at hand
	end    int  // behind the token at hand
	raw    bool // it begins raw text
	own    bool // the tokenizer did not read it
	over   bool // the tokenizer has met the end of the page
}

func newScanner() *scanner {
	s := &scanner{known: newTags()}
	s.tokens = html.NewTokenizer(s)
	return s
}

// begin turns to a page. A tokenizer that met the end of the one before, which
// few do, is of no further use.
func (s *scanner) begin(src []byte) {
	tokens := s.tokens
	if s.over || s.raw {
		tokens = html.NewTokenizer(s)
	}
	*s = scanner{src: src, known: s.known, tokens: tokens}
}

// Read implements io.Reader for the tokenizer.
func (s *scanner) Read(p []byte) (int, error) {
	rest := s.src[s.given:]
	if len(rest) == 0 {
		s.over = true
		return 0, io.EOF
	}
	if n := bytes.IndexByte(rest, '>'); n >= 0 {
		rest = rest[:n+1]
	}
	n := copy(p, rest)
	s.given += n
	return n, nil
}

// next goes to the next token, and returns its kind and the tag if it is one.
func (s *scanner) next() (html.TokenType, *tag) {
	s.offset = s.end
	// What the tokenizer was given and did not return yet is its own.
	if s.own = !s.raw && s.end == s.given; s.own {
		if s.end == len(s.src) {
			return html.ErrorToken, nil
		}
		if s.skipText() {
			return html.TextToken, nil
		}
		if t := s.skipTag(); t != nil {
			return t.kind, t
		}
		s.own = false
	}
	kind := s.tokens.Next()
	s.end += len(s.tokens.Raw())
	s.raw = false
	switch kind {
	case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
		t := readTag(kind, s.tokens)
		if s.raw = t.beginsRawText(); !s.raw { // the tokenizer has to know if it does
			s.known.keep(s.src[s.offset:s.end], t)
		}
		return kind, t
	}
	return kind, nil
}

// skipText goes over text.
func (s *scanner) skipText() bool {
	n := bytes.IndexByte(s.src[s.end:], '<')
	if n < 0 {
		n = len(s.src) - s.end
	}
	s.end += n
	s.given = s.end
	return n > 0
}

// skipTag goes over a tag that was met before, and returns it, or nil.
func (s *scanner) skipTag() *tag {
	n := bytes.IndexByte(s.src[s.end:], '>') + 1
	t := s.known.find(s.src[s.end : s.end+n])
	if t != nil {
		s.end += n
		s.given = s.end
	}
	return t
}

// words returns the text at hand as readers see it. It costs a copy.
func (s *scanner) words() []byte {
	if s.own {
		return []byte(html.UnescapeString(string(s.src[s.offset:s.end])))
	}
	return s.tokens.Text()
}
