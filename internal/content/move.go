package content

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// MoveGuide renames a guide. It returns the new texts of the files that change:
// the guide, the stub in its old place, and every file that links to it. A link
// to a section keeps its section. The library must have no faults.
func (lib *Library) MoveGuide(from, to string) (map[string]string, error) {
	at := slices.IndexFunc(lib.Guides, func(g *Guide) bool { return g.Slug == from })
	if at < 0 {
		return nil, lib.noGuide(from)
	}
	changed := make(map[string]string)
	for _, h := range lib.texts {
		if text := h.relinked(from, to); text != string(h.text) {
			changed[h.File] = text
		}
	}
	moved := regexp.MustCompile(`(?m)^(moved: *["']?)` + from + `\b`)
	for _, st := range lib.Stubs {
		if st.Moved == from {
			changed[st.File] = moved.ReplaceAllString(string(st.text), "${1}"+to)
		}
	}
	guide := lib.Guides[at]
	text, ok := changed[guide.File]
	if !ok {
		text = string(guide.text)
	}
	changed[path.Dir(guide.File)+"/"+to+".md"] = text
	changed[guide.File] = "---\nmoved: " + to + "\n---\n"
	return changed, nil
}

// noGuide returns an error that says that there is no guide with that name, and
// which guide may be meant.
func (lib *Library) noGuide(name string) error {
	var known []string
	for _, g := range lib.Guides {
		known = append(known, g.Slug)
	}
	for _, st := range lib.Stubs {
		if st.Slug == name {
			return fmt.Errorf("%s has already moved to %s", st.File, st.Moved)
		}
	}
	return fmt.Errorf("there is no guide `%s`%s", name, cmp.Or(problem.Suggest(name, known), "; the guides are the files of content/guides"))
}

// relinked returns the text of an entry in which the links to one page lead to
// another.
func (h *Head) relinked(from, to string) string {
	text, elsewhere := string(h.text), false
	for _, link := range slices.Backward(h.Doc.Links()) {
		page, _, _ := strings.Cut(link.Dest, "#")
		switch rest, here := strings.CutPrefix(text[link.Offset:], from); {
		case page != from:
		case here:
			text = text[:link.Offset] + to + rest
		default:
			elsewhere = true // [words][label], whose address is in a definition below
		}
	}
	if elsewhere {
		definition := regexp.MustCompile(`(?m)^( {0,3}\[[^\]\n]+\]:[ \t]*<?)` + from + `([#>\s]|$)`)
		text = definition.ReplaceAllString(text, "${1}"+to+"${2}")
	}
	return text
}
