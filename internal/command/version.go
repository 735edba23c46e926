package command

import "runtime/debug"

// version names the commit that the program was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "httpcodes, built from an unknown commit"
	}
	return "httpcodes, built from " + commit(info.Settings) + " with " + info.GoVersion
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
