package asset

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/sourcefile"
)

// Sources are the source files of templates/ or assets/, and the faults found in them.
type Sources struct {
	Files    map[string]string // text by name
	Problems problem.List
}

// A SourceFile is the name and text of a template, style or script.
type SourceFile struct{ Name, Text string }

// The largest sizes of files. A larger file is there by mistake.
const (
	maxText  = 1 << 20 // of a template, a style or a script
	maxImage = 2 << 20 // of a file of assets/img
)

// ReadFolder reads all source files of the folder name, "templates" or "assets",
// below root. If it finds problems, the files must not be used. It fails if a file
// cannot be read.
func ReadFolder(root fs.FS, name string) (*Sources, error) {
	folder := sourcefile.Folder{Name: name, Rule: ruleOf(name + "/")}
	s := &Sources{Files: make(map[string]string)}
	names, err := folder.List(root, &s.Problems)
	if err != nil {
		return nil, err
	}
	for _, file := range names {
		most := int64(maxText)
		if strings.HasPrefix(file, "assets/img/") {
			most = maxImage
		}
		data, ok, err := folder.Read(root, file, most, &s.Problems)
		if err != nil {
			return nil, err
		}
		if ok && slices.Contains(textFiles, path.Ext(file)) {
			folder.CheckText(file, data, &s.Problems)
		}
		s.Files[file] = string(data)
	}
	return s, nil
}

// textFiles are the extensions of text files.
var textFiles = []string{".css", ".html", ".js", ".svg", ".txt"}

// Glob returns the names of the files that match a pattern, sorted.
func (s *Sources) Glob(pattern string) []string {
	var names []string
	for name := range s.Files {
		if ok, _ := path.Match(pattern, name); ok {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Read returns the text of a file. If the file does not exist, it reports a fault
// at the position that refers to it.
func (s *Sources) Read(name string, asked problem.Pos) string {
	text, ok := s.Files[name]
	switch {
	case ok:
	case asked.File == name:
		s.Problems.Add(asked, ruleOf(name), "the file is missing; restore it")
	default:
		s.Problems.Add(asked, ruleOf(name), "there is no file %s%s", name, s.meant(name))
	}
	return text
}

// meant returns a suggestion: the file of the folder whose name is closest to that
// of a missing file.
func (s *Sources) meant(name string) string {
	ext := path.Ext(name)
	var known []string
	for _, file := range s.Glob(path.Dir(name) + "/*" + ext) {
		known = append(known, strings.TrimSuffix(path.Base(file), ext))
	}
	if near := problem.Nearest(strings.TrimSuffix(path.Base(name), ext), known); near != "" {
		return "; did you mean `" + near + ext + "`?"
	}
	return ""
}

// ruleOf returns the rule for the faults of a file.
func ruleOf(name string) problem.Rule {
	if strings.HasPrefix(name, "templates/") {
		return RuleTemplate
	}
	return RuleAsset
}

// bundle joins files of one media type.
func (s *Sources) bundle(mediaType string, names ...string) *bundle {
	b := &bundle{mediaType: mediaType, problems: &s.Problems}
	for _, name := range names {
		b.parts = append(b.parts, SourceFile{name, s.Read(name, problem.Pos{File: name})})
	}
	return b
}

// folder joins the styles of a folder.
func (s *Sources) folder(name string) *bundle { return s.bundle(styleType, s.Glob(name+"/*.css")...) }

var nonSpace = regexp.MustCompile(`\S+`)

// listed joins the files that a list names, in its order. All of them are in the
// folder of the list.
func (s *Sources) listed(mediaType, list string) *bundle {
	order := s.Read(list, problem.Pos{File: list})
	b := s.bundle(mediaType)
	for _, at := range nonSpace.FindAllStringIndex(order, -1) {
		name, asked := path.Join(path.Dir(list), order[at[0]:at[1]]), problem.At(list, []byte(order), at[0])
		if !strings.HasPrefix(name, path.Dir(list)+"/") {
			s.Problems.Add(asked, ruleOf(list), "%s is outside %s; name a file in it", name, path.Dir(list))
			continue
		}
		if slices.ContainsFunc(b.parts, func(p SourceFile) bool { return p.Name == name }) {
			s.Problems.Add(asked, ruleOf(list), "%s is named twice; remove one", name)
			continue
		}
		b.parts = append(b.parts, SourceFile{name, s.Read(name, asked)})
	}
	return b
}

// The rules about templates and assets.
const (
	RuleAsset    problem.Rule = "asset"
	RuleCard     problem.Rule = "card"
	RuleTemplate problem.Rule = "template"
)
