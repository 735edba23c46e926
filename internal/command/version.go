package command

import (
	"regexp"
	"runtime/debug"
)

// released is the form of the versions that are released. All others are made from
// the commit, which is named anyway.
var released = regexp.MustCompile(`^v[0-9]+\.[0-9]+\.[0-9]+$`)

// version names the release, if it is one, and the commit that the program was
// built from.
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
