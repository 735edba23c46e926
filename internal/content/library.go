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

// order sorts the entries by their addresses.
func (lib *Library) order() {
	slices.SortFunc(lib.Codes, func(a, b *Code) int { return cmp.Compare(a.Number, b.Number) })
	slices.SortFunc(lib.Classes, func(a, b *Class) int { return cmp.Compare(a.Class, b.Class) })
	slices.SortFunc(lib.Comparisons, func(a, b *Comparison) int { return slices.Compare(a.Codes, b.Codes) })
	slices.SortFunc(lib.Guides, func(a, b *Guide) int { return cmp.Compare(a.Slug, b.Slug) })
	slices.SortFunc(lib.Experiments, func(a, b *Experiment) int { return cmp.Compare(a.Name, b.Name) })
	slices.SortFunc(lib.Stubs, func(a, b *Stub) int { return cmp.Compare(a.Slug, b.Slug) })
	slices.SortFunc(lib.HouseRules, func(a, b *HouseRule) int { return cmp.Compare(a.Number, b.Number) })
	slices.SortFunc(lib.Pages, func(a, b *Guide) int { return cmp.Compare(a.Slug, b.Slug) })
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
	lib.checkPlaces(reg, problems)
	lib.checkNames(problems)
	lib.checkConstants(reg, problems)
	lib.checkSlugs(problems)
	lib.checkParts(problems)
	lib.checkComparisons(problems)
	lib.checkHouse(names, problems)
	checkFiles(names, problems)
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
			problems.Add(c.Key(key), ruleAliasTwice, "the name `%s` already belongs to code %d in %s; correct one of the two", name, old.Number, old.File)
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

// ownSlugs returns the addresses of pages that have no source file, or one with
// another name.
func ownSlugs() map[string]string {
	return map[string]string{
		"search": "the search page", "compare": "the page that compares codes", "guides": "the index of guides", "unofficial": "a class", "experiments": "the page of experiments",
	}
}

// checkSlugs checks that no two pages or guides have the same address.
func (lib *Library) checkSlugs(problems *problem.List) {
	owner := ownSlugs()
	for _, g := range slices.Concat(lib.Guides, lib.Pages) {
		if old := owner[g.Slug]; old != "" {
			problems.Add(problem.Pos{File: g.File}, ruleAddressTwice, "the address /%s/ already belongs to %s", g.Slug, old)
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
			problems.Add(c.Key("codes"), ruleAddressTwice, "these codes are already compared in %s; merge the two files", old)
			continue
		}
		files[key] = c.File
	}
}

func (lib *Library) checkConstants(reg *registry.Registry, problems *problem.List) {
	for code, constants := range lib.Constants {
		if _, ok := reg.Lookup(code); ok || lib.has(code) || lib.Unread[strconv.Itoa(code)] {
			continue
		}
		for _, c := range constants {
			problems.Add(problem.Pos{File: "content/data/constants.csv", Line: c.Line, Column: 1}, ruleConstants,
				"code %d of `%s` is not registered and has no entry; correct the number, or write the entry", code, c.Name)
		}
	}
}

func (lib *Library) has(code int) bool { return lib.code(code) != nil }

// code returns the entry of a code, or nil.
func (lib *Library) code(code int) *Code {
	i, ok := slices.BinarySearchFunc(lib.Codes, code, func(c *Code, n int) int { return cmp.Compare(c.Number, n) })
	if !ok {
		return nil
	}
	return lib.Codes[i]
}
