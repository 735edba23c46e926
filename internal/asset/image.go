package asset

import (
	"encoding/xml"
	"errors"
	"maps"
	"path"
	"slices"
	"strings"

	"httpcodes/internal/problem"
)

// addImages copies assets/img to the root of the site.
func (a *Assets) addImages(from Sources) {
	last := ""
	for _, name := range slices.Sorted(maps.Keys(from.Files)) {
		base, ok := strings.CutPrefix(name, "assets/img/")
		folder, _, below := strings.Cut(base, "/")
		switch {
		case ok && !below:
			if path.Ext(name) == ".svg" {
				checkVector(SourceFile{name, from.Files[name]}, from.Problems)
			}
			if err := a.Files.TryAdd(path.Base(name), []byte(from.Files[name])); err != nil {
				from.Problems.Add(problem.Pos{File: name}, RuleAsset, "cannot be a file of the site: %s", err)
			}
		case ok && folder != last:
			last = folder
			from.Problems.Add(problem.Pos{File: "assets/img/" + folder}, RuleAsset, "is a folder; put the files themselves into assets/img")
		}
	}
}

// checkVector reports faults of an SVG image: invalid XML, of which browsers
// draw nothing, and scripts, which run if the image is opened by itself.
func checkVector(file SourceFile, problems *problem.List) {
	fault := func(offset int64, format string, args ...any) {
		problems.Add(problem.At(file.Name, []byte(file.Text), min(int(offset), len(file.Text))), RuleAsset, format, args...)
	}
	d, depth, roots := xml.NewDecoder(strings.NewReader(file.Text)), 0, 0
	for {
		at := d.InputOffset()
		t, err := d.Token()
		if err != nil {
			if bad, ok := errors.AsType[*xml.SyntaxError](err); ok {
				fault(d.InputOffset(), "is not XML: %s", bad.Msg)
			} else if roots == 0 {
				fault(0, "has no element svg; add it")
			}
			return
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth == 1 {
				roots++
			}
			if depth == 1 && (roots > 1 || t.Name.Local != "svg") {
				fault(at, "must consist of one element svg; remove %s", t.Name.Local)
				return
			}
			if active(t) {
				fault(at, "has a script in %s; remove it", t.Name.Local)
			}
		case xml.EndElement:
			depth--
		case xml.CharData:
			if depth == 0 && strings.TrimSpace(string(t)) != "" {
				fault(at, "has text outside of its element svg; remove it")
				return
			}
		}
	}
}

// active reports whether an element is a script or has a script in an
// attribute.
func active(e xml.StartElement) bool {
	return e.Name.Local == "script" || slices.ContainsFunc(e.Attr, func(a xml.Attr) bool {
		return strings.HasPrefix(a.Name.Local, "on") || strings.HasPrefix(strings.TrimSpace(a.Value), "javascript:")
	})
}

// Reserve reports the images that have one of the given names. The site needs
// these names for files such as "robots.txt" and for the folders of pages.
func (a *Assets) Reserve(names []string) problem.List {
	var problems problem.List
	own := make(map[string]string)
	for _, name := range names {
		own[strings.ToLower(name)] = name
	}
	for _, image := range a.Files.Paths() {
		if name := own[strings.ToLower(image)]; name != "" {
			problems.Add(problem.Pos{File: "assets/img/" + image}, RuleAsset,
				"cannot be a file of the site, which makes %s itself; choose another name", name)
		}
	}
	return problems
}
