package content

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// The largest sizes of a file. They are far above what a person writes. Yet
// even nonsense of this size is read within seconds, although some of the
// parsers need time that grows with the square of the size.
const (
	maxSize  = 64 << 10 // of an entry
	maxTable = 1 << 20  // of a table or list in data/
	maxFront = 16 << 10 // of front matter
)

// A source is one file, with its faults. What it needs of its Reader does not change while
// files are read.
type source struct {
	*Reader // that reads it
	Keys
	entry    entry // nil if there is none
	text     []byte
	problems *problem.List
	body     int // offset of the Markdown in text

	unclosed  bool              // a block of code may hold what seems to be missing
	exchanges []*markdown.Block // for checkExchanges
}

// read reads the text of the file. It reports whether the file is valid text.
func (s *source) read(root fs.FS) (ok bool, err error) {
	most := int64(maxSize)
	if s.folder() == "data" {
		most = maxTable
	}
	if s.text, ok, err = folder.Read(root, s.File, most, s.problems); !ok || err != nil {
		return false, err
	}
	folder.CheckText(s.File, s.text, s.problems)
	return len(*s.problems) == 0, nil
}

// clean reports whether the text before an offset is free of characters that
// front matter must not have, and reports each of them. Tabs are among them,
// because YAML treats some as spaces and drops others.
func (s *source) clean(end int) bool {
	before := len(*s.problems)
	for i, r := range string(s.text[:end]) {
		if r >= ' ' && r < 0x7f {
			continue
		}
		switch what := markdown.Unwanted(r); {
		case r == '\n':
		case r == '\t':
			s.fault(i, ruleFrontCharacter, "replace this tab with spaces; in quotes, remove it")
		case r == '\u00a0':
			s.fault(i, ruleFrontCharacter, "U+00A0 is a no-break space; write a plain space")
		case what != "":
			s.fault(i, ruleFrontCharacter, "%s", what)
		}
	}
	return len(*s.problems) == before
}

// front returns the YAML between the first line `---` and the next one, and
// sets the offset of the body after it.
func (s *source) front() ([]byte, bool) {
	begun := bytes.HasPrefix(s.text, []byte("---\n"))
	end := bytes.Index(s.text, []byte("\n---\n"))
	if end < 0 && bytes.HasSuffix(s.text, []byte("\n---")) {
		end = len(s.text) - len("\n---")
	}
	if !begun || end < 0 || end > maxFront {
		s.frontFault(begun, end)
		return nil, false
	}
	s.body = min(len(s.text), end+len("\n---\n"))
	return s.text[len("---\n") : end+1], true
}

// loose matches a line of three hyphens followed by white space.
var loose = regexp.MustCompile(`(?m)^---[ \t]+$`)

// frontFault reports why a file has no front matter, or none that ends.
func (s *source) frontFault(begun bool, end int) {
	at := loose.FindIndex(s.text)
	switch {
	case begun && end >= 0:
		s.fault(0, ruleFront, "the front matter has %d bytes; shorten it to at most %d", end, maxFront)
	case at != nil:
		s.fault(at[0]+3, ruleFront, "white space after `---`; remove it")
	case begun:
		s.fault(0, ruleFront, "the front matter has no closing line `---`; add it")
	default:
		s.fault(0, ruleFront, "an entry begins with a line `---`, its facts in YAML, and another line `---`")
	}
}

// fault reports a fault at an offset of the file.
func (s *source) fault(offset int, rule problem.Rule, format string, args ...any) {
	s.problems.Add(problem.At(s.File, s.text, offset), rule, format, args...)
}

// keyFault reports a fault at a key, or for "" at the front matter.
func (s *source) keyFault(key string, rule problem.Rule, format string, args ...any) {
	s.problems.Add(s.Key(key), rule, format, args...)
}

// head decodes the front matter into front, parses and checks the Markdown after it,
// and fills h. The function sections returns the sections that the text must have; it
// is nil if a text may have any. The result ok reports whether the front matter is
// valid. A file without front matter has no Doc.
func (s *source) head(h *Head, front any, sections func() []Section) (ok bool) {
	text, ok := s.front()
	if !ok {
		return false
	}
	ok = s.clean(s.body) && s.decode(text, 1, front)
	*h = Head{Keys: s.Keys, text: s.text}
	opt := markdown.Options{Taken: OwnIDs(), Specs: registry.FindSpecs, Prose: s.checkText}
	if code, isCode := front.(*CodeFront); isCode {
		opt.Taken = append(opt.Taken, code.FieldIDs()...)
	}
	if sections != nil {
		opt.ID = sectionID(sections())
	}
	h.Doc = markdown.Parse(s.text, s.body, opt)
	s.checkPlaceholders()
	for _, f := range h.Doc.Faults() {
		s.fault(f.Offset, f.Rule, "%s", f.Text)
	}
	s.checkLinks(h.Doc.Links())
	s.unclosed = slices.ContainsFunc(h.Doc.Blocks(), func(b *markdown.Block) bool { return b.Open })
	s.exchanges = h.Doc.Blocks()
	if sections != nil {
		s.checkSections(h.Doc, sections())
	}
	return ok
}

// Keys has the positions of the keys of a file.
type Keys struct {
	File   string // slash-separated, from the root of the project
	places map[string]problem.Pos
}

// Key returns the position of a key, such as "related[1].code". If the key is not
// written, it returns the position of the mapping that could contain it.
func (k *Keys) Key(key string) problem.Pos {
	for _, key := range []string{key, ""} {
		if pos, ok := k.places[key]; ok {
			return pos
		}
	}
	return problem.Pos{File: k.File, Line: 1, Column: 1}
}

// folder returns the name of the folder of the file, such as "4xx".
func (k *Keys) folder() string { return path.Base(path.Dir(k.File)) }

// A Head is what all entries with front matter and a text have in common.
type Head struct {
	Keys // of the front matter
	Doc  *markdown.Doc

	text []byte
}

// At returns the position of an offset of the file, for faults that are found
// later.
func (h *Head) At(offset int) problem.Pos { return problem.At(h.File, h.text, offset) }

// once reports the items of a list whose words equal those of an earlier item,
// ignoring case. The key has %d in place of the index.
func once[T any](s *source, key string, list []T, word func(T) string) {
	seen := make(map[string]int, len(list))
	for i := range list {
		w := word(list[i])
		if first, twice := seen[strings.ToLower(w)]; twice {
			s.keyFault(fmt.Sprintf(key, i), ruleValue, "`%s` repeats `%s` of `%s`; remove one of the two", w, word(list[first]), fmt.Sprintf(key, first))
		} else if w != "" {
			seen[strings.ToLower(w)] = i
		}
	}
}

// checkLists checks the lists that most entries have: nothing is in a list twice,
// sources are complete, and the newest change comes first.
func (s *source) checkLists(keywords []string, sources []Source, changes []Change) {
	once(s, "keywords[%d]", keywords, func(k string) string { return k })
	once(s, "sources[%d]", sources, func(source Source) string { return string(source.Spec) + string(source.URL) + source.Experiment })
	for i, source := range sources {
		s.checkSource(fmt.Sprintf("sources[%d]", i), source)
	}
	for i := 1; i < len(changes); i++ {
		if changes[i].Date > changes[i-1].Date {
			s.keyFault(fmt.Sprintf("changes[%d].date", i), ruleValue, "the change of %s comes after that of %s; list the newest first", changes[i].Date, changes[i-1].Date)
		}
	}
}
