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

// checkTemplates reports how template files are written wrongly: elements that do not
// balance, templates that nothing uses, and files where no template belongs.
func checkTemplates(sources map[string]string) problem.List {
	var problems problem.List
	var files []parsedFile
	used := make(map[string]bool)
	for _, name := range slices.Sorted(maps.Keys(sources)) {
		if fault := misplaced(name); fault != "" {
			problems.Add(problem.Pos{File: name}, asset.RuleTemplate, "%s", fault)
			continue
		}
		parsed, err := template.New(templateName(name)).Parse(sources[name])
		if err != nil {
			problems = append(problems, TemplateProblem(err))
			continue
		}
		file := parsedFile{asset.SourceFile{Name: name, Text: sources[name]}, make(map[string]*parse.Tree)}
		for _, t := range parsed.Templates() {
			file.trees[t.Name()] = t.Tree
			noteUses(t.Tree, used)
		}
		files = append(files, file)
	}
	for _, file := range files {
		checkMarkup(file, &problems)
		checkUsed(file, used, &problems)
	}
	problems.Sort()
	return problems
}

// misplaced returns why a file is not one of the templates, or "".
func misplaced(name string) string {
	switch folder := path.Dir(name); {
	case path.Ext(name) != ".html":
		return "is not a template: its name does not end in .html"
	case folder != "templates/pages" && folder != "templates/partials" && name != "templates/base.html":
		return "no page is drawn with it; put it into templates/partials or templates/pages"
	}
	return ""
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
