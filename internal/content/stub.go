package content

import "bytes"

// A Stub keeps the address of a comparison, guide or page that has moved,
// because published addresses must keep working. Its file has the old name and
// only the key `moved`.
type Stub struct {
	Head
	StubFront
	Slug string // the old address
}

// StubFront is the front matter of a stub.
type StubFront struct {
	Moved string `yaml:"moved" doc:"The page that replaces it: a code, or the name of a comparison, guide or page."`
}

func (st *Stub) join(lib *Library) { lib.Stubs = append(lib.Stubs, st) }

// movable returns a function that reads a file as a stub if it has the key
// `moved`, and calls read for other files.
func movable(read func(*source) entry) func(*source) entry {
	return func(s *source) entry {
		front, _, _ := bytes.Cut(bytes.TrimPrefix(s.text, []byte("---\n")), []byte("\n---"))
		if bytes.HasPrefix(front, []byte("moved:")) || bytes.Contains(front, []byte("\nmoved:")) {
			return readStub(s)
		}
		return read(s)
	}
}

func readStub(s *source) entry {
	st := &Stub{Slug: pageName(s.File)}
	s.checkSlug(st.Slug, stubSlug)
	if !s.head(&st.Head, &st.StubFront, nil) {
		return nil
	}
	if text := bytes.TrimSpace(s.text[s.body:]); len(text) > 0 {
		s.fault(bytes.LastIndex(s.text, text), ruleStub, "a page that has moved has no text; move the text to the page `%s`", st.Moved)
	}
	return st
}
