package search

import (
	"slices"
	"strings"
	"unicode"

	"httpcodes/internal/catalog"
	"httpcodes/internal/registry"
)

// A library is a library of constants. Most of its constants consist of a
// prefix and the name of the code in one style, so the index need not contain
// them.
type library struct {
	Language, Library string
	Prefix            string
	Style             int // index in styles
}

// styles are the ways in which constants write a name: NotFound, notFound,
// not_found, NOT_FOUND, Not Found. The search script has the same list.
var styles = []func(words []string) string{
	func(words []string) string { return camel(words) },
	func(words []string) string { return strings.ToLower(words[0]) + camel(words[1:]) },
	func(words []string) string { return strings.ToLower(strings.Join(words, "_")) },
	func(words []string) string { return strings.ToUpper(strings.Join(words, "_")) },
	func(words []string) string { return strings.Join(words, " ") },
}

func camel(words []string) string {
	var out strings.Builder
	for _, w := range words {
		out.WriteString(strings.ToUpper(w[:1]) + strings.ToLower(w[1:]))
	}
	return out.String()
}

// nameWords splits a name into the words of constants: "Non-Authoritative" has
// two words.
func nameWords(name string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(name, "'", ""), func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// findLibraries returns the libraries of the codes, each with the prefix and
// style of most of its constants.
func findLibraries(codes []*catalog.Code) []library {
	var list []library
	votes := make(map[library]int)
	for _, c := range codes {
		for _, k := range c.Constants {
			at := libraryOf(list, k)
			if at < 0 {
				at = len(list)
				list = append(list, library{Language: k.Language, Library: k.Library})
			}
			for i := range styles {
				if prefix, ok := strings.CutSuffix(k.Name, styled(i, c.Name())); ok {
					l := library{k.Language, k.Library, prefix, i}
					if votes[l]++; votes[l] > votes[list[at]] {
						list[at] = l
					}
				}
			}
		}
	}
	return list
}

func styled(style int, name string) string { return styles[style](nameWords(name)) }

// constants adds the constants of a code. The libraries whose constant follows
// from their prefix and style share one line, with a letter for each library.
// Every other constant has a line.
func (d *document) constants(list []library, c *catalog.Code) {
	usual := ""
	for _, k := range c.Constants {
		i := libraryOf(list, k)
		letter := string(rune('a' + i))
		if l := list[i]; k.Name == l.Prefix+styled(l.Style, c.Name()) {
			usual += letter
		} else {
			d.add("c", letter+k.Name)
		}
	}
	d.add("C", usual)
}

// libraryOf returns the index of the library of a constant, or -1.
func libraryOf(list []library, k registry.Constant) int {
	return slices.IndexFunc(list, func(l library) bool { return l.Language == k.Language && l.Library == k.Library })
}
