package content

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"httpcodes/internal/problem"
)

// A reading is what came of a file: its entry, and its faults in source. It
// depends on nothing but the name, the bytes, the registry and the list of words,
// so that a file with the same bytes is not read again.
type reading struct {
	source *source
	entry  entry // nil if there is none

	known string       // phrases that the exchanges were last checked with
	late  problem.List // what that check found
}

// readAll reads files, and forgets all others.
func (r *Reader) readAll(root fs.FS, names []string) ([]*reading, error) {
	if err := r.readWords(root, names); err != nil {
		return nil, err
	}
	list, errs := make([]*reading, len(names)), make([]error, len(names))
	parallel(len(names), func(i int) {
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

// source returns a file that is about to be read.
func (r *Reader) source(name string) *source {
	return &source{file: name, reg: r.reg, words: r.words, newest: r.newest, colors: r.colors, problems: new(problem.List)}
}

// readWords reads the list of words to avoid. If it is not that of the last
// library, no reading of an entry holds any longer.
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

// reading reads the file by the kind that its name says, unless old is of the
// same bytes.
func (s *source) reading(root fs.FS, old *reading) (*reading, error) {
	read := kindOf(s.file)
	if read == nil {
		s.problems.Add(problem.Pos{File: s.file}, ruleFile, "does not belong in content/; entries are 4xx/404.md, "+
			"4xx/index.md, unofficial/499.md, comparisons/401-vs-403.md, guides/redirects.md and pages/about.md")
		return &reading{source: s}, nil
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

// phraseBook lists what may stand behind numbers on status lines beside the
// registered phrases.
type phraseBook struct {
	phrases map[int][]string
	key     string // the same, to compare
}

func knownPhrases(lib *Library) phraseBook {
	known := make(map[int][]string)
	for _, c := range lib.Codes {
		known[c.Number] = phrases(c)
	}
	return phraseBook{known, fmt.Sprint(known)}
}

// checkExchanges holds the exchanges that were left for later to the rules of
// HTTP, unless that was done with the same phrases.
func (r *reading) checkExchanges(known phraseBook) {
	if r.known == known.key {
		return
	}
	later := *r.source
	later.problems = new(problem.List)
	later.checkExchanges(known.phrases)
	r.known, r.late = known.key, *later.problems
}
