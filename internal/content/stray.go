package content

import (
	"maps"
	"path"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// holds describes the files in each folder of content/.
var holds = map[string]string{
	"1xx": entries, "2xx": entries, "3xx": entries, "4xx": entries, "5xx": entries,
	"unofficial":  "index.md and entries such as 499.md",
	"comparisons": "comparisons such as 401-vs-403.md",
	"guides":      articles,
	"pages":       articles,
	"house":       "site.yaml, a logo such as logo.svg, and rules such as 404.md",
	"experiments": "experiments such as nginx-range.txtar",
	"data":        "constants.csv, addresses.txt and words.csv",
}

const (
	entries  = "index.md and entries such as 404.md"
	articles = "articles such as redirects.md"
)

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
	case holds[top] == "":
		folders := slices.Sorted(maps.Keys(holds))
		return "content/" + top, "content/ has no such folder" + problem.Choose(top, folders)
	case len(parts) > 3:
		return path.Join(parts[:3]...), "content/" + top + "/ has no folders; move the files into content/" + top + "/"
	}
	return file, "does not belong in content/" + top + "/, which holds " + holds[top]
}
