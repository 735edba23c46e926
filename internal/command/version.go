package command

import (
	"regexp"
	"runtime/debug"
)

// released matches the versions of releases. Go makes all other versions from
// the commit.
var released = regexp.MustCompile(`^v[0-9]+\.[0-9]+\.[0-9]+$`)

// version returns the release, if the program is one, and the commit from which
// the program was built.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "httpcodes, built from an unknown commit"
	}
	name := "httpcodes"
	if released.MatchString(info.Main.Version) {
		name += " " + info.Main.Version
	}
	return name + ", built from " + commit(info.Settings) + " with " + info.GoVersion
}

func commit(settings []debug.BuildSetting) string {
	values := make(map[string]string)
	for _, s := range settings {
		values[s.Key] = s.Value
	}
	name := values["vcs.revision"]
	switch {
	case name == "":
		return "an unknown commit"
	case values["vcs.modified"] == "true":
		return "commit " + name + " and changes on top of it"
	}
	return "commit " + name
}
