package tree

import (
	"fmt"
	"iter"
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

// nameFault returns what is wrong with one element of a path, or "".
func nameFault(name string) string {
	switch {
	case name == "":
		return "it has an empty element"
	case name == "." || name == "..":
		return "it has the element " + name
	case strings.HasSuffix(name, "."):
		return "a name ends with a dot, which Windows drops"
	case len(name) > 200:
		return "a name is longer than 200 bytes"
	case strings.HasPrefix(name, OwnPrefix):
		return "names that start with " + OwnPrefix + " are reserved for the build"
	case reservedOnWindows(name):
		return "Windows reserves the name " + name + " for a device"
	}
	for i := range len(name) {
		if !unreserved(name[i]) {
			return fmt.Sprintf("character %q needs percent-encoding in URLs", name[i])
		}
	}
	return ""
}

// unreserved reports whether c never needs escaping in an address: RFC 3986
// §2.3.
func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' ||
		c == '-' || c == '.' || c == '_' || c == '~'
}

// reservedOnWindows reports whether Windows reserves the name for a device, in
// any case and with any extension.
func reservedOnWindows(name string) bool {
	stem, _, _ := strings.Cut(strings.ToLower(name), ".")
	switch stem {
	case "con", "prn", "aux", "nul":
		return true
	}
	return len(stem) == 4 && '0' <= stem[3] && stem[3] <= '9' && (stem[:3] == "com" || stem[:3] == "lpt")
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
