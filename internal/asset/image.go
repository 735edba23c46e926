package asset

import (
	"path"
	"slices"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/sourcefile"
)

// addImages copies assets/img to the root of the site.
func (a *Assets) addImages(from *Sources) {
	for _, name := range from.Glob("assets/img/*") {
		if path.Ext(name) == ".svg" {
			checkVector(SourceFile{name, from.Files[name]}, &from.Problems)
		}
		if err := a.Files.TryAdd(path.Base(name), []byte(from.Files[name])); err != nil {
			from.Problems.Add(problem.Pos{File: name}, RuleAsset, "cannot be a file of the site: %s", err)
		}
	}
}

// checkVector reports what keeps browsers from drawing an SVG image.
func checkVector(file SourceFile, problems *problem.List) {
	root, at, fault := sourcefile.ParseXML(file.Text)
	if fault == "" && root.Local != "svg" {
		fault = "the root element is " + root.Local
	}
	if fault != "" {
		problems.Add(problem.At(file.Name, []byte(file.Text), min(at, len(file.Text))), RuleAsset, "is not SVG: %s", fault)
	}
}

// Reserve reports the images that have one of the given names. The site needs
// these names for files such as "robots.txt" and for the folders of pages.
func (a *Assets) Reserve(names []string) problem.List {
	var problems problem.List
	for _, image := range a.Files.Paths() {
		if i := slices.IndexFunc(names, func(name string) bool { return strings.EqualFold(name, image) }); i >= 0 {
			problems.Add(problem.Pos{File: "assets/img/" + image}, RuleAsset,
				"cannot be a file of the site, which makes %s itself; choose another name", names[i])
		}
	}
	return problems
}
