package page

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/catalog"
)

// classView is the page of a class.
type classView struct {
	View
	Rank     string // "4xx", or "" for the unofficial codes
	Name     string
	Summary  string
	Opening  *Section // the text before the first heading, or nil
	Sections []*Section
	Usual    []rowFact // what most codes have in common, which their rows leave out
	Groups   []codeGroup
	Owners   []ownerCodes // of the unofficial codes, by name
	Sources  []Source
	Checked  string
}

func (p *Pages) class(at place, c *catalog.Class) *classView {
	v := &classView{View: p.view(at, c.Path, "class", c.ClassName), Summary: c.Summary, Checked: string(c.Checked)}
	v.Title, v.Heading = c.Title, c.Title
	v.Description = v.Summary
	usual := shared(c.Codes)
	v.Usual, v.Owners = usual.named(), v.at.ownerIndex(c.Codes)
	for start, i := 0, 1; i <= len(c.Codes); i++ {
		if i == len(c.Codes) || groupTitle(c.Codes[i]) != groupTitle(c.Codes[start]) {
			list := &List{pages: p, at: v.at, codes: c.Codes[start:i], facts: true, shared: usual}
			v.Groups = append(v.Groups, codeGroup{groupTitle(c.Codes[start]), list})
			start = i
		}
	}
	v.source(&c.Page)
	v.Sections = at.sections(&c.Page, at.hooks(&c.Page))
	if len(v.Sections) > 0 && v.Sections[0].Title == "" {
		v.Opening, v.Sections = v.Sections[0], v.Sections[1:]
	}
	v.Sources, v.Share, v.Name = v.at.sources(c.Sources), true, c.Name
	v.Markdown = at.root + c.Path.Twin()
	if v.Class != "unofficial" {
		v.Rank = v.Class
	}
	v.Contents = []Ref{{Href: "#codes", Title: "Codes"}}
	if len(v.Owners) > 0 {
		v.Contents = append(v.Contents, Ref{Href: "#owners", Title: "Who uses which"})
	}
	v.Contents = append(v.Contents, contents(v.Sections)...)
	return v
}

// A codeGroup is a part of the codes of a class, with a title or "".
type codeGroup struct {
	Title string
	*List
}

// groupTitle returns how a client reads an unofficial code, and "" for others.
func groupTitle(c *catalog.Code) string {
	switch first := c.Number / 100; {
	case c.Official():
		return ""
	case first > 5:
		return "Beyond 599, outside of HTTP"
	default:
		return fmt.Sprintf("Read as %dxx", first)
	}
}

// An ownerCodes is somebody who uses unofficial codes.
type ownerCodes struct {
	Name  string
	Codes []Ref
}

// ownerIndex returns who uses which of the unofficial codes, by name.
func (at place) ownerIndex(codes []*catalog.Code) []ownerCodes {
	uses := map[string][]Ref{}
	for _, c := range codes {
		if c.Official() {
			continue
		}
		for _, name := range ownersOf(c.Owners) {
			uses[name] = append(uses[name], at.codeRef(c))
		}
	}
	names := slices.SortedFunc(maps.Keys(uses), func(a, b string) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a), strings.ToLower(b)), cmp.Compare(a, b))
	})
	index := make([]ownerCodes, len(names))
	for i, name := range names {
		index[i] = ownerCodes{name, uses[name]}
	}
	return index
}
