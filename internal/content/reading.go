package content

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strconv"

	"httpcodes/internal/exchange"
	"httpcodes/internal/parallel"
	"httpcodes/internal/problem"
)

// A reading is the result of reading a file: its entry and, in source, its faults. It
// depends only on the name, the bytes, the registry and the list of words, so a file
// with the same bytes is not read again.
type reading struct {
	source *source
	entry  entry // nil if there is none

	checked bool         // late holds the faults of its exchanges
	late    problem.List // faults that depend on the phrases of other entries
}

// readAll reads files. It keeps only their readings.
func (r *Reader) readAll(root fs.FS, names []string) ([]*reading, error) {
	if err := r.readWords(root, names); err != nil {
		return nil, err
	}
	list, errs := make([]*reading, len(names)), make([]error, len(names))
	parallel.Do(len(names), func(i int) {
		s := r.source(names[i])
		list[i], errs[i] = s.reading(root, r.readings[names[i]])
	})
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	r.readings = make(map[string]*reading, len(names))
	for i, name := range names {
		r.readings[name] = list[i]
	}
	return list, nil
}

// source returns a source for a file.
func (r *Reader) source(name string) *source {
	return &source{
		Keys: Keys{File: name}, reg: r.reg, words: r.words, newest: r.newest,
		problems: new(problem.List), faultsOnly: r.faultsOnly,
	}
}

// readWords reads the list of words to avoid. If the list has changed, it discards
// the readings of all other files.
func (r *Reader) readWords(root fs.FS, names []string) error {
	last := r.words
	r.words = nil
	known := r.readings[wordsFile]
	if slices.Contains(names, wordsFile) {
		read, err := r.source(wordsFile).reading(root, known)
		if err != nil {
			return err
		}
		r.words, _ = read.entry.(*wordList)
		known = read
	}
	if r.words != last {
		r.readings = map[string]*reading{wordsFile: known}
	}
	return nil
}

// reading reads the file as the kind of file that its name says. It returns old if
// that has the same bytes.
func (s *source) reading(root fs.FS, old *reading) (*reading, error) {
	read := kindOf(s.File)
	if read == nil {
		return &reading{source: s}, nil // reported with its folder
	}
	ok, err := s.read(root)
	switch {
	case err != nil:
		return nil, err
	case !ok:
		return &reading{source: s}, nil
	case old != nil && old.source.text != nil && bytes.Equal(old.source.text, s.text):
		return old, nil
	}
	return &reading{source: s, entry: read(s)}, nil
}

// allPhrases returns the phrases that status lines may have by code, besides the
// registered ones. A code may have any phrase if its entry is missing or has a
// fault, because that is reported already.
func (lib *Library) allPhrases() map[int][]string {
	known := make(map[int][]string)
	pages := slices.Collect(maps.Keys(lib.Unread))
	for _, a := range lib.Addresses {
		pages = append(pages, a.Page)
	}
	for _, page := range pages {
		if number, err := strconv.Atoi(page); err == nil {
			known[number] = []string{exchange.AnyPhrase}
		}
	}
	for _, c := range lib.Codes {
		known[c.Number] = phrases(c)
	}
	return known
}

// checkExchanges checks the exchanges that depend on the phrases of all codes.
func (r *reading) checkExchanges(known map[int][]string) {
	later := *r.source
	later.problems = new(problem.List)
	later.checkExchanges(known)
	r.checked, r.late = true, *later.problems
}
