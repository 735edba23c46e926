package content

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// articles describes the files in the folders of guides and pages.
const articles = "articles such as redirects.md"

// holds describes the files in each folder of content/, and in content/ itself,
// which is ".".
var holds = map[string]string{
	".": "site.yaml and folders such as 4xx", "data": "constants.csv, addresses.txt and words.csv", "experiments": "experiments such as nginx-range.txtar",
	"house": "site.yaml, a logo such as logo.svg, and rules such as 404.md", "unofficial": "index.md and entries such as 499.md",
	"comparisons": "comparisons such as 401-vs-403.md", "guides": articles, "pages": articles,
	"1xx": entriesHeld, "2xx": entriesHeld, "3xx": entriesHeld, "4xx": entriesHeld, "5xx": entriesHeld,
}

const entriesHeld = "index.md and entries such as 404.md"

// folders are the folders of content/, in the order in which messages list them.
var folders = []string{"1xx", "2xx", "3xx", "4xx", "5xx", "unofficial", "comparisons", "guides", "pages", "house", "experiments", "data"}

// needed are the files that every site must have.
func needed() []string {
	list := []string{"content/site.yaml", "content/data/constants.csv"}
	for _, class := range ClassNames {
		list = append(list, "content/"+class+"/index.md")
	}
	return list
}

// checkFiles reports unknown and missing files and folders of content/. A file or
// folder with a misspelled name is not missing, too.
func checkFiles(names []string, problems *problem.List) {
	meant := make(map[string]bool)    // files and folders
	reported := make(map[string]bool) // folders
	for _, name := range names {
		if kindOf(name) != nil {
			continue
		}
		at, fault, near := stray(name)
		if meant[near] = true; !reported[at] {
			problems.Add(problem.Pos{File: at}, ruleFile, "%s", fault)
		}
		reported[at] = true
	}
	for _, name := range needed() {
		if !slices.Contains(names, name) && !meant[name] && !meant[path.Dir(name)] {
			problems.Add(problem.Pos{File: name}, ruleMissingFile, "the file is missing; restore it")
		}
	}
}

// stray returns what is wrong with a file of no known kind: the name of the file or
// its folder, and the fault. If the name is similar to a valid one, near is that one.
func stray(file string) (at, fault, near string) {
	below := strings.TrimPrefix(file, "content/")
	top, rest, inFolder := strings.Cut(below, "/")
	switch held := holds[path.Dir(below)]; {
	case held == "" && holds[top] == "":
		meant := problem.Nearest(top, folders)
		hint := cmp.Or(problem.Suggest(top, folders), "; its folders are "+strings.Join(folders, ", "))
		return "content/" + top, "content/ has no such folder" + hint, "content/" + meant
	case held == "" && inFolder:
		inner, _, _ := strings.Cut(rest, "/")
		return "content/" + top + "/" + inner, "content/" + top + "/ has no folders; move the files into content/" + top + "/", ""
	default:
		near = nearFile(file)
		if near != "" {
			return file, "does not belong in " + path.Dir(file) + "/; did you mean `" + path.Base(near) + "`?", near
		}
		return file, "does not belong in " + path.Dir(file) + "/, which holds " + held, ""
	}
}

// nearFile returns the valid name that is most similar to a file name, or "".
func nearFile(file string) string {
	for _, name := range append(needed(), wordsFile, AddressFile, "content/house/site.yaml") {
		if path.Dir(name) == path.Dir(file) && problem.Nearest(path.Base(file), []string{path.Base(name)}) != "" {
			return name
		}
	}
	stem := strings.TrimSuffix(file, path.Ext(file))
	for _, ext := range []string{".md", ".txtar"} {
		if slices.Contains(likeExt[ext], strings.ToLower(path.Ext(file))) && kindOf(stem+ext) != nil {
			return stem + ext
		}
	}
	return ""
}

// likeExt maps extensions that people write by mistake to the right ones.
var likeExt = map[string][]string{
	".md":    {".md", ".markdown", ".mdown", ".mkd", ".mdx", ".mdd", ".m"},
	".txtar": {".txtar", ".txt", ".txar", ".tar"},
}
