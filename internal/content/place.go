package content

import (
	"cmp"
	"fmt"
	"path"
	"regexp"
	"strconv"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

// A misfiled entry has another number than its file. Since either may be wrong,
// nothing else is reported about the entry.
type misfiled Code

func (m *misfiled) join(lib *Library) {
	lib.misfiled = append(lib.misfiled, (*Code)(m))
	lib.Unread[pageName(m.File)] = true
}

// checkNumber reports whether the number is that of the file.
func (s *source) checkNumber(c *Code) bool {
	if c.Number == 0 { // missing, or no number
		return false
	}
	if c.Number < 100 || c.Number > 999 {
		s.problems.Add(s.Key("code"), ruleValue, "code %d is not a status code; write three digits, from 100", c.Number)
		c.Number = 0
		return false
	}
	return path.Base(s.File) == strconv.Itoa(c.Number)+".md"
}

func isRegistered(reg *registry.Registry, code int) bool {
	_, ok := reg.Lookup(code)
	return ok
}

// Home returns the folder in which the entry of a code belongs: that of its class.
func (c *Code) Home() string {
	if c.Status == "unofficial" {
		return "unofficial"
	}
	return fmt.Sprintf("%dxx", c.Number/100)
}

// checkPlaces checks that each code has one entry, in the file and folder of its number.
func (lib *Library) checkPlaces(reg *registry.Registry, problems *problem.List) {
	for _, c := range lib.misfiled {
		if old := lib.code(c.Number); old != nil {
			problems.Add(c.Key("code"), ruleCodeTwice, "code %d is already described in %s%s", c.Number, old.File, cmp.Or(meantNumber(c.File), "; merge the two files"))
			continue
		}
		problems.Add(c.Key("code"), ruleFileName, "code %d belongs in a file named %[1]d.md, not %s%s", c.Number, path.Base(c.File), cmp.Or(meantNumber(c.File), "; rename the file, or change `code`"))
	}
	for i, c := range lib.Codes {
		switch {
		case i > 0 && lib.Codes[i-1].Number == c.Number:
			a, b := lib.Codes[i-1], c
			if a.folder() != a.Home() {
				a, b = b, a
			}
			problems.Add(b.Key("code"), ruleCodeTwice, "code %d is already described in %s; merge the two files", b.Number, a.File)
		case i+1 < len(lib.Codes) && lib.Codes[i+1].Number == c.Number:
		case c.folder() == "unofficial" && !isRegistered(reg, c.Number): // if its status is another one, that is at fault
		case c.folder() != c.Home():
			problems.Add(c.Key("code"), ruleFileName, "code %d belongs in content/%s/, not content/%s/; move the file", c.Number, c.Home(), c.folder())
		}
	}
}

// meantNumber returns a suggestion: the number in the name of a file, if there is
// one.
func meantNumber(file string) string {
	if stem := strings.TrimSuffix(path.Base(file), ".md"); threeDigits.MatchString(stem) {
		return "; if this entry is about " + stem + ", write `code: " + stem + "`"
	}
	return ""
}

var threeDigits = regexp.MustCompile(`^[1-9][0-9]{2}$`)
