package tree

import (
	"fmt"
	"iter"
	"regexp"
	"strings"
)

// OwnPrefix begins the names of the build's own files in the output folder. No
// file of a tree has it.
const OwnPrefix = ".httpcodes-"

// CheckPath returns an error that says why path cannot be a file of the site, or
// nil.
func CheckPath(path string) error {
	for name := range strings.SplitSeq(path, "/") {
		if fault := nameFault(name); fault != "" {
			return fmt.Errorf("path %q: %s", path, fault)
		}
	}
	return nil
}

// The form of a name whose characters never need escaping in an address (RFC 3986
// §2.3), and the names that Windows reserves for devices, with any extension.
var (
	nameForm = regexp.MustCompile(`^[A-Za-z0-9._~-]{1,200}$`)
	device   = regexp.MustCompile(`^(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)`)
)

// nameFault returns what is wrong with one element of a path, or "".
func nameFault(name string) string {
	switch {
	case !nameForm.MatchString(name):
		return "a name has 1 to 200 letters, digits and the characters `-._~`, which need no percent-encoding in URLs"
	case strings.HasSuffix(name, "."): // also . and ..
		return "a name ends with a dot, which Windows drops"
	case strings.HasPrefix(name, OwnPrefix):
		return "names that start with " + OwnPrefix + " are reserved for the build"
	case device.MatchString(name):
		return "Windows reserves the name " + name + " for a device"
	}
	return ""
}

// Prefixes yields the folders of a path, outermost first, and then the path
// itself.
func Prefixes(path string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range len(path) {
			if path[i] == '/' && !yield(path[:i]) {
				return
			}
		}
		yield(path)
	}
}
