package registry

import (
	"fmt"
	"strconv"
	"strings"
)

// Missing returns a message if the document does not have the section of s. The
// message names the last section that exists. Missing returns "" if the section
// exists, or if the tables do not list the sections of the document.
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

// sections are the numbers of all sections of a document, with a space before
// and after each number.
type sections string

func (list sections) has(section string) bool {
	return strings.Contains(string(list), " "+section+" ")
}

// last returns the last section that has the same parent as the given one. If
// that parent has no sections, last looks below the parent's own parent, and so
// on. It returns "" if there is none.
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
