package registry

import (
	"fmt"
	"strconv"
	"strings"
)

// Missing returns a message if the document has no such section, with the last
// section that it does have, or "" if the section exists. A document whose sections
// are not in the tables is taken to have every section.
func (r *Registry) Missing(s Spec) string {
	sections, known := r.sections[s.Document]
	if !known || s.Section == "" || sections.has(s.Section) {
		return ""
	}
	fault := fmt.Sprintf("%s has no §%s", s.Document, s.Section)
	if last := sections.last(s.Section); last != "" {
		fault += "; the last one there is §" + last
	}
	return fault
}

// sections are the numbers of all sections of a document, each with a space
// before and behind it.
type sections string

func (list sections) has(section string) bool {
	return strings.Contains(string(list), " "+section+" ")
}

// last returns the last section with the parent of the given one, or of an
// ancestor if that has no sections, or "".
func (list sections) last(section string) string {
	dot := strings.LastIndexByte(section, '.')
	parent := section[:max(dot, 0)]
	if dot >= 0 && !list.has(parent) {
		return list.last(parent)
	}
	last := ""
	for n := 1; ; n++ {
		next := strconv.Itoa(n)
		switch {
		case parent != "":
			next = parent + "." + next
		case section[0] >= 'A':
			next = string(rune('A' + n - 1))
		}
		if !list.has(next) {
			return last
		}
		last = next
	}
}
