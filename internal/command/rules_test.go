package command

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Every rule that a fault can name is listed by `check --rules`, and every
// rule that is listed can be named.
func TestEveryRuleIsListed(t *testing.T) {
	for _, g := range ruleGroups() {
		if slices.Contains([]string{"markdown", "exchange", "output"}, g.room) {
			continue // their tables are what the code reports from
		}
		var listed []string
		for _, r := range g.rules {
			if r.Reason == "" || !strings.HasSuffix(r.Reason, ".") {
				t.Errorf("rule %s of %s: the reason %q is not a sentence", r.Name, g.room, r.Reason)
			}
			listed = append(listed, r.Name)
		}
		named := rulesNamed(t, filepath.Join("..", g.room))
		for _, name := range named {
			if !slices.Contains(listed, name) {
				t.Errorf("package %s reports rule %q, which `check --rules` does not list", g.room, name)
			}
		}
		for _, name := range listed {
			if !slices.Contains(named, name) {
				t.Errorf("`check --rules` lists rule %q of package %s, which never reports it", name, g.room)
			}
		}
	}
}

// rulesNamed returns the rules that the code of a package names: the second
// argument of functions that add faults, and what literals call their rule.
func rulesNamed(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no code in %s: %v", dir, err)
	}
	found := make(map[string]bool)
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			for _, name := range named(n) {
				found[name] = true
			}
			return filepath.Base(file) != "rules.go"
		})
	}
	var list []string
	for name := range found {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

var ruleName = regexp.MustCompile(`^[a-z][a-z-]*$`)

// adders add faults; their second argument names the rule.
var adders = []string{"Add", "add", "fault"}

func named(n ast.Node) []string {
	var e ast.Expr
	switch n := n.(type) {
	case *ast.CallExpr:
		if f, ok := n.Fun.(*ast.SelectorExpr); ok && slices.Contains(adders, f.Sel.Name) && len(n.Args) > 2 {
			e = n.Args[1]
		}
	case *ast.CompositeLit:
		if kind, ok := n.Type.(*ast.Ident); ok && kind.Name == "phrasing" {
			e = n.Elts[0]
		}
	case *ast.KeyValueExpr:
		if key, ok := n.Key.(*ast.Ident); ok && (key.Name == "Rule" || key.Name == "rule") {
			e = n.Value
		}
	}
	if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		if name, err := strconv.Unquote(lit.Value); err == nil && ruleName.MatchString(name) {
			return []string{name}
		}
	}
	return nil
}
