package asset

import (
	"maps"
	"path"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// checkLoaded reports the files in assets/ that no page loads: those that are neither
// in a list, nor in the folder of a kind of page, nor an image.
func checkLoaded(from *Sources, kinds []string, lists ...*bundle) {
	loaded := []string{styleList, scriptList, searchList, rememberedScript, synonymsScript}
	for _, list := range lists {
		for _, part := range list.parts {
			loaded = append(loaded, part.Name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(from.Files)) {
		if !slices.Contains(loaded, name) && path.Dir(name) != "assets/img" && !ofKind(name, kinds) {
			from.Problems.Add(problem.Pos{File: name}, RuleAsset,
				"no page loads it; name it in order.txt (a script of the search in search.txt), or put it into assets/img or the folder of a kind of page, such as assets/css/home")
		}
	}
}

// ofKind reports whether a style or script is in the folder of kinds of pages, such
// as assets/css/guides+home, or in one for another use.
func ofKind(name string, kinds []string) bool {
	folder, ext := path.Dir(name), strings.TrimPrefix(path.Ext(name), ".")
	if path.Dir(folder) != "assets/"+ext || ext != "css" && ext != "js" {
		return false
	}
	for kind := range strings.SplitSeq(path.Base(folder), "+") {
		if !slices.Contains(kinds, kind) && !slices.Contains(sharedFolders, folder) {
			return false
		}
	}
	return true
}
