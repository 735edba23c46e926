package asset

import (
	"path"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// checkListed reports the files in assets/css and assets/js that no page loads.
// Each kind of page may have a folder of its own.
func checkListed(from Sources, kinds []string) {
	used := []string{"assets/css/order.txt", "assets/js/order.txt", "assets/js/search.txt", "assets/js/remembered.js"}
	var missing []string
	for _, name := range used {
		if _, ok := from.Files[name]; !ok {
			missing = append(missing, name)
		}
	}
	for _, list := range used[:3] {
		for name := range strings.FieldsSeq(from.Files[list]) {
			name = path.Join(path.Dir(list), name)
			used = append(used, name)
			if _, ok := from.Files[name]; !ok {
				missing = append(missing, name)
			}
		}
	}
	var strange []string // folders
	for _, ext := range []string{"css", "js"} {
		for _, name := range from.below("assets/" + ext + "/") {
			switch {
			case slices.Contains(used, name), meant(name, missing) != "":
				continue // a misspelled name is reported in the list that has it
			case path.Dir(name) == "assets/"+ext && slices.ContainsFunc(missing, isList):
				continue // the missing list may have it
			}
			if folder := path.Dir(name); strings.Count(folder, "/") == 2 && strangeKind(folder, kinds) != "" {
				strange = append(strange, folder)
			} else if fault := unlisted(name, ext, kinds); fault != "" {
				from.Problems.Add(problem.Pos{File: name}, RuleAsset, "%s", fault)
			}
		}
	}
	for _, folder := range slices.Compact(strange) {
		kind := strangeKind(folder, kinds)
		from.Problems.Add(problem.Pos{File: folder}, RuleAsset, "no page loads it: there is no kind of page %s%s", kind, problem.Suggest(kind, kinds))
	}
}

// strangeKind returns the first kind in the name of a folder, such as guides+home,
// that no page has, or "". The folder of search results is of no kind.
func strangeKind(folder string, kinds []string) string {
	if folder == hitsFolder {
		return ""
	}
	for kind := range strings.SplitSeq(path.Base(folder), "+") {
		if !slices.Contains(kinds, kind) {
			return kind
		}
	}
	return ""
}

func isList(name string) bool { return path.Ext(name) == ".txt" }

// below returns the names of the files in a folder and its subfolders, sorted.
func (s Sources) below(folder string) []string {
	var names []string
	for name := range s.Files {
		if strings.HasPrefix(name, folder) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// unlisted returns why no page loads a file that is in no list, or "" if a page
// does load it.
func unlisted(name, ext string, kinds []string) string {
	folder, file, nested := strings.Cut(strings.TrimPrefix(name, "assets/"+ext+"/"), "/")
	list := "assets/" + ext + "/order.txt"
	if !nested {
		file = folder
	}
	switch {
	case path.Ext(name) != "."+ext:
		return "no page loads it: it does not end in ." + ext
	case !nested && ext == "js":
		return "no page loads it; name it in " + list + ", or in assets/js/search.txt if search alone needs it"
	case !nested:
		return "no page loads it; name it in " + list
	case strings.Contains(file, "/"):
		return "no page loads it: it is two folders deep; put it into assets/" + ext + "/" + folder
	}
	return ""
}
