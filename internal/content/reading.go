package content

import (
	"bytes"
	"cmp"
	"io/fs"
	"slices"
	"strconv"

	"httpcodes/internal/exchange"
	"httpcodes/internal/parallel"
	"httpcodes/internal/problem"
)

// readAll reads files. A file whose bytes have not changed since the last library
// is not read again, because its entry and its faults depend only on its name, its
// bytes, the registry and the list of words.
func (r *Reader) readAll(root fs.FS, names []string) ([]*source, error) {
	if err := r.readWords(root, names); err != nil {
		return nil, err
	}
	list := make([]*source, len(names))
	errs := make([]error, len(names))
	parallel.Do(len(names), func(i int) { list[i], errs[i] = r.read(root, names[i]) })
	if err := cmp.Or(errs...); err != nil {
		return nil, err
	}
	r.last = make(map[string]*source, len(names))
	for i, name := range names {
		r.last[name] = list[i]
	}
	return list, nil
}

// readWords reads the list of words to avoid. If the list has changed, it discards
// all other files.
func (r *Reader) readWords(root fs.FS, names []string) (err error) {
	before, file := r.words, r.last[wordsFile]
	r.words = nil
	if slices.Contains(names, wordsFile) {
		if file, err = r.read(root, wordsFile); err != nil {
			return err
		}
		r.words, _ = file.entry.(*wordList)
	}
	if r.words != before {
		r.last = map[string]*source{wordsFile: file}
	}
	return nil
}

// read reads a file as the kind of file that its name says.
func (r *Reader) read(root fs.FS, name string) (*source, error) {
	s := &source{Reader: r, Keys: Keys{File: name}, problems: new(problem.List)}
	parse := kindOf(name)
	if parse == nil {
		return s, nil // reported with its folder
	}
	if ok, err := s.read(root); !ok || err != nil {
		return s, err
	}
	if old := r.last[name]; old != nil && bytes.Equal(old.text, s.text) {
		return old, nil
	}
	s.entry = parse(s)
	return s, nil
}

// allPhrases returns the phrases that status lines may have by code, besides the
// registered ones. A code may have any phrase if its entry has a fault.
func (lib *Library) allPhrases() map[int][]string {
	known := make(map[int][]string)
	for page := range lib.Faulty {
		if number, err := strconv.Atoi(page); err == nil {
			known[number] = []string{exchange.AnyPhrase}
		}
	}
	for _, c := range lib.Codes {
		known[c.Number] = phrases(c)
	}
	return known
}
