package content

import (
	"path"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// folders are the folders of content/.
var folders = slices.Concat(ClassNames, []string{"comparisons", "data", "experiments", "guides", "house", "pages"})

// checkFiles reports files of no known kind, and missing files.
func checkFiles(names []string, problems *problem.List) {
	for _, name := range names {
		if kindOf(name) == nil {
			at, fault := stray(name)
			problems.Add(problem.Pos{File: at}, ruleFile, "%s", fault)
		}
	}
	needed := []string{"content/site.yaml", "content/data/constants.csv"}
	for _, class := range ClassNames {
		needed = append(needed, "content/"+class+"/index.md")
	}
	for _, name := range needed {
		if !slices.Contains(names, name) {
			problems.Add(problem.Pos{File: name}, ruleMissingFile, "the file is missing; restore it")
		}
	}
}

// stray returns what is wrong with a file of no known kind: the name of the file or
// of its folder, and the fault.
func stray(file string) (at, fault string) {
	parts := strings.Split(file, "/") // content/4xx/404.md
	top := parts[1]
	switch {
	case len(parts) == 2:
		return file, "does not belong in content/, which holds site.yaml and folders such as 4xx"
	case !slices.Contains(folders, top):
		return "content/" + top, "content/ has no such folder" + problem.Choose(top, folders)
	case len(parts) > 3:
		return path.Join(parts[:3]...), "content/" + top + "/ has no folders; move the files into content/" + top + "/"
	}
	var held []string
	for _, kind := range kinds {
		if dir, base := path.Split(kind.pattern); dir != "" {
			if in, _ := path.Match(dir, top+"/"); in {
				held = append(held, base)
			}
		}
	}
	return file, "does not belong in content/" + top + "/, which holds " + strings.Join(held, ", ")
}
