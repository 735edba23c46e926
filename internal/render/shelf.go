package render

import (
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/output"
	"httpcodes/internal/problem"
	"httpcodes/internal/sourcefile"
)

// A shelf holds the templates or the assets, and the faults that were found in
// them. What is not there is a fault.
type shelf struct {
	files    map[string]string // text by name
	problems *problem.List
}

// What a file may have, so that nothing is published, or read into memory, by
// mistake.
const (
	maxText  = 1 << 20 // of a template, a style or a script
	maxImage = 2 << 20 // of a file of assets/img
)

// readFolder reads all source files of templates/ or assets/.
func readFolder(root fs.FS, name string, problems *problem.List) (shelf, error) {
	folder := sourcefile.Folder{Name: name, Rule: ruleOf(name + "/")}
	s := shelf{make(map[string]string), problems}
	names, err := folder.List(root, problems)
	if err != nil {
		return s, err
	}
	for _, name := range names {
		most := int64(maxText)
		if strings.HasPrefix(name, "assets/img/") {
			most = maxImage
		}
		data, ok, err := folder.Read(root, name, most, problems)
		if err != nil {
			return s, err
		}
		if ok {
			s.files[name] = string(data)
		}
	}
	return s, nil
}

// glob returns the names of the files that match a pattern, sorted.
func (s shelf) glob(pattern string) []string {
	var names []string
	for name := range s.files {
		if ok, _ := path.Match(pattern, name); ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// read returns the text of a file, if there is one. Where there is none, that is
// a fault at the place that asks for it.
func (s shelf) read(name string, asked problem.Pos) (text string, ok bool) {
	text, ok = s.files[name]
	switch {
	case ok || s.refused(name):
	case asked.File == name:
		s.problems.Add(asked, ruleOf(name), "the file is missing")
	default:
		s.problems.Add(asked, ruleOf(name), "there is no file %s", name)
	}
	return text, ok
}

// refused reports whether a fault says why a file, or a folder around it, could
// not be read.
func (s shelf) refused(name string) bool {
	return slices.ContainsFunc(*s.problems, func(p problem.Problem) bool {
		return p.Line == 0 && strings.HasPrefix(name+"/", p.File+"/")
	})
}

// ruleOf returns the rule for what is in the folder of a file.
func ruleOf(name string) string {
	if strings.HasPrefix(name, "templates/") {
		return "template"
	}
	return "asset"
}

// bundle joins files.
func (s shelf) bundle(names ...string) *bundle {
	b := new(bundle)
	for _, name := range names {
		text, _ := s.read(name, problem.Pos{File: name})
		b.parts = append(b.parts, written{name, text})
	}
	return b
}

var nonSpace = regexp.MustCompile(`\S+`)

// listed joins the files that a list names, in its order. They are in its folder.
func (s shelf) listed(list string) *bundle {
	order, _ := s.read(list, problem.Pos{File: list})
	b := new(bundle)
	for _, at := range nonSpace.FindAllStringIndex(order, -1) {
		name, asked := path.Join(path.Dir(list), order[at[0]:at[1]]), problem.At(list, []byte(order), at[0])
		if !strings.HasPrefix(name, path.Dir(list)+"/") {
			s.problems.Add(asked, ruleOf(list), "leads out of %s; name a file that is in it", path.Dir(list))
			continue
		}
		text, _ := s.read(name, asked)
		b.parts = append(b.parts, written{name, text})
	}
	return b
}

// images copies assets/img to the root of the site.
func (s shelf) images(tree *output.Tree) {
	last := ""
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		base, ok := strings.CutPrefix(name, "assets/img/")
		folder, _, below := strings.Cut(base, "/")
		switch {
		case ok && !below:
			s.image(tree, name, []byte(s.files[name]))
		case ok && folder != last:
			last = folder
			s.problems.Add(problem.Pos{File: "assets/img/" + folder}, "asset", "is a folder; put the files themselves into assets/img")
		}
	}
}

// image adds a file of assets/img, and the icon that is made from favicon.svg.
func (s shelf) image(tree *output.Tree, name string, data []byte) {
	err := tree.TryAdd(path.Base(name), data)
	if err == nil && path.Base(name) == "favicon.svg" {
		var ico []byte
		if ico, err = icon(data); err == nil {
			err = tree.TryAdd("favicon.ico", ico)
		}
	}
	if err != nil {
		s.problems.Add(problem.Pos{File: name}, "asset", "cannot be a file of the site: %s", err)
	}
}

// checkImages reports files of assets/img that have the name of something
// that the site makes itself, with a base URL or without.
func (p *Plan) checkImages(problems *problem.List) {
	own := make(map[string]string)
	for _, name := range []string{archiveName, "feed.xml", "opensearch.xml", "robots.txt", "sitemap.xml"} {
		own[name] = name
	}
	for _, j := range p.jobs {
		top, _, _ := strings.Cut(j.path, "/")
		own[strings.ToLower(top)] = top
	}
	for _, a := range p.assets {
		if top := own[strings.ToLower(a.path)]; top != "" {
			problems.Add(problem.Pos{File: "assets/img/" + a.path}, "asset",
				"cannot be a file of the site, which makes %s itself; choose another name", top)
		}
	}
}
