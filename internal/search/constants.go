package search

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"httpcodes/internal/catalog"
	"httpcodes/internal/registry"
)

// In the index the notes of a library follow its style. A digit says which one a
// constant has, so there is no room for more.
const firstNote, mostNotes = 4, 6

// number stands for the number of the code in a prefix.
const number = "#"

// A library is a library of constants. Most of its constants consist of a
// prefix and the name of the code in one style, so the index need not contain
// them.
type library struct {
	Language, Library string
	Prefix            string
	Style             int      // index in styles
	Notes             []string // of its constants, on the versions that have them
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

// tellsVersion matches the notes that say from or up to which version of its library a
// constant is there, or that it goes.
var tellsVersion = regexp.MustCompile(`\d\.\d|obsolete`)

// findLibraries returns the libraries of the codes, each with the prefix and
// style of most of its constants.
func findLibraries(codes []*catalog.Code) []library {
	var list []library
	votes := make(map[vote]int)
	most := make(map[int]int)
	for _, c := range codes {
		for _, k := range c.Constants {
			at := libraryOf(list, k)
			if at < 0 {
				at = len(list)
				list = append(list, library{Language: k.Language, Library: k.Library})
			}
			l := &list[at]
			l.addNote(k.Note)
			for i := range styles {
				prefix, ok := strings.CutSuffix(k.Name, styled(i, c.Name()))
				if !ok {
					continue
				}
				v := vote{at, i, strings.Replace(prefix, strconv.Itoa(c.Number), number, 1)}
				if votes[v]++; votes[v] > most[at] {
					most[at] = votes[v]
					l.Prefix, l.Style = v.prefix, i
				}
			}
		}
	}
	return list
}

// A vote is that of a constant for the prefix and style of its library.
type vote struct {
	library, style int
	prefix         string
}

// addNote keeps a note that whoever copies a constant needs.
func (l *library) addNote(note string) {
	if tellsVersion.MatchString(note) && !slices.Contains(l.Notes, note) && len(l.Notes) < mostNotes {
		l.Notes = append(l.Notes, note)
	}
}

func styled(style int, name string) string { return styles[style](nameWords(name)) }

// constants adds the constants of a code. The libraries whose constant follows
// from their prefix and style share one line, with a letter for each library and,
// where there is one, the digit of a note. Names with the number come last, as
// frameworks have them and languages do not. Every other constant has a line.
func (d *document) constants(list []library, c *catalog.Code) {
	usual, numbered := "", ""
	for _, k := range c.Constants {
		i := libraryOf(list, k)
		l := list[i]
		sign := string(rune('a' + i))
		if note := slices.Index(l.Notes, k.Note); note >= 0 {
			sign += strconv.Itoa(firstNote + note)
		}
		prefix := strings.Replace(l.Prefix, number, strconv.Itoa(c.Number), 1)
		switch {
		case k.Name != prefix+styled(l.Style, c.Name()):
			d.add("c", sign+k.Name)
		case prefix != l.Prefix:
			numbered += sign
		default:
			usual += sign
		}
	}
	d.add("C", usual+numbered)
}

// libraryOf returns the index of the library of a constant, or -1.
func libraryOf(list []library, k registry.Constant) int {
	return slices.IndexFunc(list, func(l library) bool { return l.Language == k.Language && l.Library == k.Library })
}
