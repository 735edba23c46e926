package content

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// newLibrary returns the library of the entries in files.
func newLibrary(files []*source) *Library {
	lib := &Library{Valid: make(map[string]bool), Faulty: make(map[string]bool), logos: make(map[string]string)}
	byPage := slices.Clone(files)
	slices.SortStableFunc(byPage, func(a, b *source) int {
		return cmp.Compare(pageName(a.File), pageName(b.File))
	})
	for _, s := range byPage {
		name := pageName(s.File)
		if s.entry == nil {
			lib.Faulty[name] = true
			continue
		}
		lib.Valid[name] = true
		s.entry.join(lib)
	}
	lib.house.logo = lib.logos[lib.house.Logo]
	lib.Config = lib.house.over(lib.Config)
	return lib
}

// check reports the faults that involve several files: codes described twice, names
// used twice, and missing files. A file that could not be parsed is not missing.
func (lib *Library) check(reg *registry.Registry, names []string, problems *problem.List) {
	if len(names) == 0 { // one fault, not one for each file
		if len(*problems) == 0 {
			problems.Add(problem.Pos{File: folder.Name}, ruleMissingFile, "the folder has no files; restore them")
		}
		return
	}
	lib.checkCodes(problems)
	lib.checkConstants(reg, problems)
	lib.checkSlugs(problems)
	lib.checkHouse(names, problems)
	checkFiles(names, problems)
}

// owners are the files that have what only one file may have, such as an address.
type owners map[string]string

// take gives something to a file, unless another file already has it. It returns that other
// file, or "".
func (o owners) take(something, file string) (other string) {
	if other = o[something]; other == "" || other == file {
		o[something] = file
		return ""
	}
	return other
}

// checkCodes checks that no code has an entry in each of two folders, and that a name
// belongs to only one code.
func (lib *Library) checkCodes(problems *problem.List) {
	numbers, names := make(owners), make(owners)
	for _, c := range lib.Codes {
		if old := numbers.take(strconv.Itoa(c.Number), c.File); old != "" {
			problems.Add(c.Key("code"), ruleCodeTwice, "code %d is already described in %s; merge the two files", c.Number, old)
		}
	}
	claim := func(c *Code, key, name string) {
		if name = strings.ToLower(name); name == "" || name == "(unused)" {
			return
		}
		if old := names.take(name, c.File); old != "" && pageName(old) != pageName(c.File) {
			problems.Add(c.Key(key), ruleAliasTwice, "the name `%s` already belongs to code %s in %s; correct one of the two", name, pageName(old), old)
		}
	}
	for _, c := range lib.Codes {
		claim(c, "phrase", c.Phrase)
	}
	for _, c := range lib.Codes {
		claim(c, "alias", c.Alias)
	}
}

// checkSlugs checks that no two pages or guides have the same address, and no two
// comparisons the same codes.
func (lib *Library) checkSlugs(problems *problem.List) {
	slugs, codes := make(owners), make(owners)
	for _, g := range slices.Concat(lib.Guides, lib.Pages) {
		if old := slugs.take(g.Slug, g.File); old != "" {
			problems.Add(problem.Pos{File: g.File}, ruleAddressTwice, "the address /%s/ already belongs to %s; rename one of the two files", g.Slug, old)
		}
	}
	for _, c := range lib.Comparisons {
		if old := codes.take(fmt.Sprint(slices.Sorted(slices.Values(c.Codes))), c.File); old != "" {
			problems.Add(c.Key("codes"), ruleAddressTwice, "these codes are already compared in %s; merge the two files", old)
		}
	}
}

func (lib *Library) checkConstants(reg *registry.Registry, problems *problem.List) {
	for code, constants := range lib.Constants {
		if _, ok := reg.Lookup(code); ok || lib.code(code) != nil || lib.Faulty[strconv.Itoa(code)] {
			continue
		}
		for _, c := range constants {
			problems.Add(problem.Pos{File: "content/data/constants.csv", Line: c.Line, Column: 1}, ruleConstants,
				"code %d of `%s` is not registered and has no entry; correct the number, or write the entry", code, c.Name)
		}
	}
}

// code returns the entry of a code, or nil.
func (lib *Library) code(code int) *Code {
	i, ok := slices.BinarySearchFunc(lib.Codes, code, func(c *Code, n int) int { return cmp.Compare(c.Number, n) })
	if !ok {
		return nil
	}
	return lib.Codes[i]
}
