package content

import (
	"regexp"
	"strings"

	"httpcodes/internal/problem"
)

// AddressFile lists the addresses that must keep working, beyond those that
// every site has. It has one address on each line, in sorted order.
const AddressFile = "content/data/addresses.txt"

// An Address is a line of AddressFile: a page, or a section of a page.
type Address struct {
	Page   string // "redirects"
	Anchor string // "loops", or "" for the page itself
	Line   int
}

// String returns the address in the form of AddressFile, such as
// "/redirects/#loops".
func (a Address) String() string {
	if a.Anchor == "" {
		return "/" + a.Page + "/"
	}
	return "/" + a.Page + "/#" + a.Anchor
}

// Pos returns the position of the line.
func (a Address) Pos() problem.Pos { return problem.Pos{File: AddressFile, Line: a.Line, Column: 1} }

// addresses is the content of AddressFile.
type addresses []Address

func (as addresses) join(lib *Library) { lib.Addresses = as }

// addressLine matches the address of a page or of a section.
var addressLine = regexp.MustCompile(`^/([a-z0-9]+(?:-[a-z0-9]+)*)/(?:#([^\s/#]+))?$`)

func readAddresses(s *source) entry {
	var list addresses
	before := ""
	for i, line := range strings.Split(strings.TrimSuffix(string(s.text), "\n"), "\n") {
		pos := problem.Pos{File: s.File, Line: i + 1, Column: 1}
		m := addressLine.FindStringSubmatch(line)
		switch {
		case m == nil:
			s.problems.Add(pos, ruleAddresses, "`%s` is not the address of a page or section; write it as `/redirects/` or `/redirects/#loops`", line)
			continue
		case line <= before:
			s.problems.Add(pos, ruleAddresses, "`%s` follows `%s`, but the lines are sorted, and none is there twice; move or remove it", line, before)
		}
		before = max(line, before)
		list = append(list, Address{m[1], m[2], i + 1})
	}
	return list
}
