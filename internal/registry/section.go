package registry

import (
	"fmt"
	"slices"
)

// SectionFault returns a message if the document does not have the section of s. It
// returns "" if the section exists, or if the tables do not list the sections of
// the document.
func (r *Registry) SectionFault(s Spec) string {
	sections, known := r.sections[s.Document]
	if !known || s.Section == "" || slices.Contains(sections, s.Section) {
		return ""
	}
	return fmt.Sprintf("%s has no §%s", s.Document, s.Section)
}
