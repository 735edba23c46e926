package asset

import (
	"path"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// checkListed reports the files in assets/css and assets/js that no page loads:
// those that are neither in a list nor in the folder of a kind of page.
func checkListed(from Sources, kinds []string, lists ...*bundle) {
	listed := []string{styleList, scriptList, searchList}
	for _, list := range lists {
		for _, part := range list.parts {
			listed = append(listed, part.Name)
		}
	}
	for _, ext := range []string{"css", "js"} {
		last := "" // the last file or folder that was reported
		for _, name := range from.below("assets/" + ext + "/") {
			if slices.Contains(listed, name) {
				continue
			}
			if at, fault := unloaded(name, ext, kinds); fault != "" && at != last {
				from.Problems.Add(problem.Pos{File: at}, RuleAsset, "no page loads it%s", fault)
				last = at
			}
		}
	}
}

// unloaded returns why no page loads a file that is in no list, and the file or
// folder that is at fault. It returns "" if a page does load the file.
func unloaded(name, ext string, kinds []string) (at, fault string) {
	top := "assets/" + ext
	folder := path.Dir(name)
	kind := strangeKind(folder, kinds)
	switch {
	case path.Dir(folder) == top && kind != "":
		return folder, ": there is no kind of page " + kind + problem.Suggest(kind, kinds)
	case path.Ext(name) != "."+ext:
		return name, ": it does not end in ." + ext
	case folder == top && ext == "js":
		return name, "; name it in " + scriptList + ", or in " + searchList + " if search alone needs it"
	case folder == top:
		return name, "; name it in " + styleList
	case path.Dir(folder) != top:
		return name, ": it is two folders deep; put it into " + path.Dir(folder)
	}
	return "", ""
}

// strangeKind returns the first kind in the name of a folder, such as guides+home,
// that no page has, or "". The folders of search results and of paper are of no
// kind.
func strangeKind(folder string, kinds []string) string {
	for kind := range strings.SplitSeq(path.Base(folder), "+") {
		if !slices.Contains(kinds, kind) && folder != hitsFolder && folder != printFolder {
			return kind
		}
	}
	return ""
}
