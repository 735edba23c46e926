package command

import "runtime/debug"

// version returns the version of the program, which is that of a release or names
// the commit from which the program was built, and that of Go.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "httpcodes, built from an unknown commit"
	}
	return "httpcodes " + info.Main.Version + ", built with " + info.GoVersion
}
