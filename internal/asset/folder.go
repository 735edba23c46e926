package asset

import (
	"maps"
	"path"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// subfolders are the folders in assets/ and templates/.
var subfolders = map[string][]string{"assets": {"css", "js", "img"}, "templates": {"pages", "partials"}}

// checkFolders reports unknown and missing folders in a top folder. It removes the
// files of unknown folders, so that the consequences of a misspelled name are not
// reported, too.
func (s *Sources) checkFolders(top string, names []string) {
	found := foldersOf(top, names)
	missing := slices.DeleteFunc(slices.Clone(subfolders[top]), func(folder string) bool {
		return slices.Contains(found, folder) || s.refused(top+"/"+folder)
	})
	strays := slices.DeleteFunc(slices.Clone(found), func(folder string) bool { return slices.Contains(subfolders[top], folder) })
	if len(found) == 0 && !s.refused(top) {
		s.Problems.Add(problem.Pos{File: top}, ruleOf(top+"/"), "the folder has no files; restore them")
		return
	}
	for _, name := range names {
		if path.Dir(name) == "assets" {
			s.Problems.Add(problem.Pos{File: name}, RuleAsset, "no page loads it; put it into assets/css, assets/js or assets/img")
		}
	}
	for _, folder := range strays {
		meant := problem.Nearest(folder, subfolders[top])
		if len(strays) == 1 && len(missing) == 1 {
			meant = missing[0]
		}
		hint := "; its folders are " + strings.Join(subfolders[top], ", ")
		if meant != "" {
			hint = "; did you mean `" + meant + "`?"
		}
		s.Problems.Add(problem.Pos{File: top + "/" + folder}, ruleOf(top+"/"), "%s/ has no such folder%s", top, hint)
		s.lost = append(s.lost, top+"/"+meant)
		maps.DeleteFunc(s.Files, func(name, _ string) bool { return strings.HasPrefix(name, top+"/"+folder+"/") })
	}
	for _, folder := range missing {
		if name := top + "/" + folder; !slices.Contains(s.lost, name) {
			s.Problems.Add(problem.Pos{File: name}, ruleOf(top+"/"), "the folder has no files; restore them")
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
