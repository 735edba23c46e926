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
			problems.Add(problem.Pos{File: folder.Name}, "missing-file", "the folder has no files; restore them")
		}
		return
	}
	lib.checkCodes(problems)
	lib.checkNames(problems)
	lib.checkConstants(reg, problems)
	lib.checkSlugs(problems)
	lib.checkComparisons(problems)
	lib.checkHouse(names, problems)
	checkFiles(names, problems)
}

// checkCodes checks that no code has an entry in each of two folders.
func (lib *Library) checkCodes(problems *problem.List) {
	for i := 1; i < len(lib.Codes); i++ {
		if old, c := lib.Codes[i-1], lib.Codes[i]; old.Number == c.Number {
			problems.Add(c.Key("code"), "code-twice", "code %d is already described in %s; merge the two files", c.Number, old.File)
		}
	}
}

// checkNames checks that a name belongs to only one code.
func (lib *Library) checkNames(problems *problem.List) {
	owner := make(map[string]*Code)
	claim := func(c *Code, key, name string) {
		name = strings.ToLower(name)
		if name == "" || name == "(unused)" {
			return
		}
		if old := owner[name]; old != nil && old.Number != c.Number {
			problems.Add(c.Key(key), "alias-twice", "the name `%s` already belongs to code %d in %s; correct one of the two", name, old.Number, old.File)
			return
		}
		owner[name] = c
	}
	for _, c := range lib.Codes {
		claim(c, "phrase", c.Phrase)
	}
	for _, c := range lib.Codes {
		claim(c, "alias", c.Alias)
	}
}

// checkSlugs checks that no two pages or guides have the same address.
func (lib *Library) checkSlugs(problems *problem.List) {
	owner := make(map[string]string)
	for _, g := range slices.Concat(lib.Guides, lib.Pages) {
		if old := owner[g.Slug]; old != "" {
			problems.Add(problem.Pos{File: g.File}, "address-twice", "the address /%s/ already belongs to %s; rename one of the two files", g.Slug, old)
		}
		owner[g.Slug] = g.File
	}
}

// checkComparisons checks that no two comparisons are about the same codes.
func (lib *Library) checkComparisons(problems *problem.List) {
	files := make(map[string]string)
	for _, c := range lib.Comparisons {
		key := fmt.Sprint(slices.Sorted(slices.Values(c.Codes)))
		if old := files[key]; old != "" {
			problems.Add(c.Key("codes"), "address-twice", "these codes are already compared in %s; merge the two files", old)
			continue
		}
		files[key] = c.File
	}
}

func (lib *Library) checkConstants(reg *registry.Registry, problems *problem.List) {
	for code, constants := range lib.Constants {
		if _, ok := reg.Lookup(code); ok || lib.code(code) != nil || lib.Faulty[strconv.Itoa(code)] {
			continue
		}
		for _, c := range constants {
			problems.Add(problem.Pos{File: "content/data/constants.csv", Line: c.Line, Column: 1}, "constants",
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
