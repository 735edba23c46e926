package asset

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// subfolders are the folders in assets/ and templates/.
var subfolders = map[string][]string{"assets": {"css", "js", "img"}, "templates": {"pages", "partials"}}

// checkFolders reports the unknown folders among the files of a top folder or, if
// there are none, the folders that are missing.
func (s Sources) checkFolders(top string, names []string) {
	fault := func(name, format string, args ...any) {
		s.Problems.Add(problem.Pos{File: name}, ruleOf(top+"/"), format, args...)
	}
	const gone = "the folder has no files; restore them"
	if len(names) == 0 {
		fault(top, gone)
		return
	}
	missing, before := slices.Clone(subfolders[top]), len(*s.Problems)
	for _, folder := range foldersOf(top, names) {
		if i := slices.Index(missing, folder); i >= 0 {
			missing = slices.Delete(missing, i, i+1)
			continue
		}
		fault(top+"/"+folder, "%s/ has no such folder%s", top,
			cmp.Or(problem.Suggest(folder, subfolders[top]), "; its folders are "+strings.Join(subfolders[top], ", ")))
	}
	for _, name := range names {
		if path.Dir(name) == "assets" {
			fault(name, "no page loads it; put it into assets/css, assets/js or assets/img")
		}
	}
	if len(*s.Problems) == before {
		for _, folder := range missing {
			fault(top+"/"+folder, gone)
		}
	}
}

// foldersOf returns the folders directly below a top folder that have files, sorted.
func foldersOf(top string, names []string) []string {
	var list []string
	for _, name := range names {
		if folder, _, below := strings.Cut(strings.TrimPrefix(name, top+"/"), "/"); below {
			list = append(list, folder)
		}
	}
	return slices.Compact(list)
}
