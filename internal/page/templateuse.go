package page

import (
	"cmp"
	"html/template"
	"maps"
	"path"
	"slices"
	"strings"
	"text/template/parse"

	"httpcodes/internal/asset"
	"httpcodes/internal/problem"
)

// A parsedFile is a source file and the templates that it defines, by name. Its
// own name is among them.
type parsedFile struct {
	asset.SourceFile
	trees map[string]*parse.Tree
}

// checkTemplates reports the faults of template files: those that keep them from
// being parsed or, if there are none, elements that do not balance and templates
// that nothing uses or defines.
func checkTemplates(sources []asset.SourceFile, problems *problem.List) {
	var files []parsedFile
	used := make(map[string]bool)
	for _, s := range sources {
		parsed, err := template.New(templateName(s.Name)).Parse(s.Text)
		if err != nil {
			*problems = append(*problems, TemplateProblem(err))
			continue
		}
		file := parsedFile{s, make(map[string]*parse.Tree)}
		for _, t := range parsed.Templates() {
			file.trees[t.Name()] = t.Tree
			noteUses(t.Tree, used)
		}
		files = append(files, file)
	}
	if len(*problems) > 0 {
		return // the other files may use others
	}
	var known []string
	for _, file := range files {
		known = append(known, slices.Collect(maps.Keys(file.trees))...)
	}
	slices.Sort(known)
	for _, file := range files {
		checkMarkup(file, problems)
		before := len(*problems)
		checkUsed(file, used, problems)
		if len(*problems) == before {
			checkCalls(file, known, problems)
		}
	}
}

// checkPlaces reports files that are not templates, and templates in other
// folders.
func checkPlaces(from asset.Sources) {
	for name := range from.Files {
		switch folder := path.Dir(name); {
		case path.Ext(name) != ".html":
			from.Problems.Add(problem.Pos{File: name}, asset.RuleTemplate, "is not a template: its name does not end in .html")
		case folder != "templates/pages" && folder != "templates/partials" && name != "templates/base.html":
			from.Problems.Add(problem.Pos{File: name}, asset.RuleTemplate, "no page is drawn with it; put it into templates/partials or templates/pages")
		}
	}
}

// noteUses records the templates that a template uses: those that it calls, and
// the parts whose names it has in a string.
func noteUses(tree *parse.Tree, used map[string]bool) {
	visit(tree.Root, func(n parse.Node) {
		switch n := n.(type) {
		case *parse.TemplateNode:
			if n.Name != path.Base(tree.ParseName) {
				used[n.Name] = true
			}
		case *parse.ActionNode:
			for _, command := range n.Pipe.Cmds {
				for _, arg := range command.Args {
					if name, ok := arg.(*parse.StringNode); ok {
						used[name.Text] = true
					}
				}
			}
		}
	})
}

// checkCalls reports the templates that a file calls and that no file defines.
func checkCalls(file parsedFile, known []string, problems *problem.List) {
	for _, tree := range file.trees {
		visit(tree.Root, func(n parse.Node) {
			if call, ok := n.(*parse.TemplateNode); ok && !slices.Contains(known, call.Name) {
				at := problem.At(file.Name, []byte(file.Text), int(call.Pos))
				problems.Add(at, asset.RuleTemplate, "there is no template %s%s", call.Name, problem.Suggest(call.Name, known))
			}
		})
	}
}

// checkUsed reports a file, or a template that it defines, if no page uses it.
func checkUsed(s parsedFile, used map[string]bool, problems *problem.List) {
	name := path.Base(s.Name)
	switch kind := strings.TrimSuffix(name, ".html"); {
	case path.Dir(s.Name) == "templates/pages" && !slices.Contains(templateNames, kind):
		problems.Add(problem.Pos{File: s.Name}, asset.RuleTemplate, "there is no kind of page %s%s", kind,
			cmp.Or(problem.Suggest(kind, templateNames), "; remove the file, or move its content to an existing page"))
	case path.Dir(s.Name) == "templates/partials" && !used[name]:
		problems.Add(problem.Pos{File: s.Name}, asset.RuleTemplate, "no template draws it; write {{template \"%s\" .}} where it belongs, or remove it", name)
	}
	for _, defined := range slices.Sorted(maps.Keys(s.trees)) {
		if defined != templateName(s.Name) && !used[defined] {
			at := max(0, strings.Index(s.Text, `"`+defined+`"`))
			problems.Add(problem.At(s.Name, []byte(s.Text), at), asset.RuleTemplate, "no template draws %s%s", defined,
				cmp.Or(problem.Suggest(defined, slices.Sorted(maps.Keys(used))), "; remove it"))
		}
	}
}
