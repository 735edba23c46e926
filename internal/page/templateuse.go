package page

import (
	"cmp"
	"maps"
	"path"
	"slices"
	"strings"
	"text/template/parse"

	"httpcodes/internal/asset"
	"httpcodes/internal/problem"
)

// checkTemplates reports faults of template files that can be parsed: elements
// that do not balance, and templates that no page uses. It skips the second
// check if a file cannot be parsed, because that file may use them.
func checkTemplates(sources []asset.SourceFile, problems *problem.List) {
	unread := slices.ContainsFunc(*problems, func(p problem.Problem) bool { return p.Rule == asset.RuleTemplate })
	used := make(map[string]bool)
	files := make(map[string]map[string]*parse.Tree)
	for _, s := range sources {
		trees, err := treesOf(s)
		if err != nil {
			return // the parser reports it
		}
		files[s.Name] = trees
		for _, tree := range trees {
			noteUses(tree, used)
		}
	}
	for _, s := range sources {
		checkMarkup(s, files[s.Name], problems)
		if !unread {
			before := len(*problems)
			checkUsed(s, files[s.Name], used, problems)
			if len(*problems) == before {
				checkCalls(s, files, problems)
			}
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
		case from.Files["templates/base.html"] == "" && problem.Nearest(path.Base(name), []string{"base.html"}) != "":
			// Read has reported it as missing
		case folder != "templates/pages" && folder != "templates/partials" && name != "templates/base.html":
			from.Problems.Add(problem.Pos{File: name}, asset.RuleTemplate, "no page is drawn with it; put it into templates/partials or templates/pages")
		}
	}
}

// treesOf parses one file. It returns the file and the templates that it
// defines, by name.
func treesOf(s asset.SourceFile) (map[string]*parse.Tree, error) {
	trees := make(map[string]*parse.Tree)
	tree := parse.New(s.Name)
	tree.Mode = parse.SkipFuncCheck
	_, err := tree.Parse(s.Text, "", "", trees)
	return trees, err
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
func checkCalls(s asset.SourceFile, files map[string]map[string]*parse.Tree, problems *problem.List) {
	known := []string{"base.html"}
	for name, trees := range files {
		if path.Dir(name) == "templates/partials" {
			known = append(known, path.Base(name))
		}
		known = append(known, slices.Collect(maps.Keys(trees))...)
	}
	slices.Sort(known)
	for _, tree := range files[s.Name] {
		visit(tree.Root, func(n parse.Node) {
			if call, ok := n.(*parse.TemplateNode); ok && !slices.Contains(known, call.Name) {
				at := problem.At(s.Name, []byte(s.Text), int(call.Pos))
				problems.Add(at, asset.RuleTemplate, "there is no template %s%s", call.Name, problem.Suggest(call.Name, known))
			}
		})
	}
}

// checkUsed reports a file, or a template that it defines, if no page uses it.
func checkUsed(s asset.SourceFile, trees map[string]*parse.Tree, used map[string]bool, problems *problem.List) {
	name := path.Base(s.Name)
	switch kind := strings.TrimSuffix(name, ".html"); {
	case path.Dir(s.Name) == "templates/pages" && !slices.Contains(templateNames, kind):
		problems.Add(problem.Pos{File: s.Name}, asset.RuleTemplate, "there is no kind of page %s%s", kind,
			cmp.Or(problem.Suggest(kind, templateNames), "; remove the file, or move its content to an existing page"))
	case path.Dir(s.Name) == "templates/partials" && !used[name] && !slices.Contains(executed, name):
		problems.Add(problem.Pos{File: s.Name}, asset.RuleTemplate, "no template draws it; write {{template \"%s\" .}} where it belongs, or remove it", name)
	}
	for _, defined := range slices.Sorted(maps.Keys(trees)) {
		if defined != s.Name && !used[defined] {
			at := max(0, strings.Index(s.Text, `"`+defined+`"`))
			problems.Add(problem.At(s.Name, []byte(s.Text), at), asset.RuleTemplate, "no template draws %s%s", defined,
				cmp.Or(problem.Suggest(defined, slices.Sorted(maps.Keys(used))), "; remove it"))
		}
	}
}
