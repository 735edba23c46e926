package registry

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"httpcodes/internal/needtest"
)

// tabled returns name -> code of one library of the site.
func tabled(t *testing.T, library string) map[string]int {
	t.Helper()
	names := map[string]int{}
	for _, c := range readAll(t) {
		if c.Library == library {
			names[c.Name] = c.Code
		}
	}
	return names
}

func TestGoConstantsAreThoseOfTheStandardLibrary(t *testing.T) {
	pkg, err := build.Default.Import("net/http", "", build.FindOnly)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(pkg.Dir, "status.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]int{}
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == 1 && strings.HasPrefix(spec.Names[0].Name, "Status") {
			got["http."+spec.Names[0].Name] = intLiteral(t, spec.Values[0])
		}
		return true
	})
	if diff := cmp.Diff(tabled(t, "net/http"), got); diff != "" {
		t.Errorf("net/http (-table +source):\n%s", diff)
	}
}

func intLiteral(t *testing.T, e ast.Expr) (code int) {
	t.Helper()
	literal, ok := e.(*ast.BasicLit)
	if !ok {
		t.Fatalf("%T where a number is due", e)
	}
	if _, err := fmt.Sscan(literal.Value, &code); err != nil {
		t.Fatal(err)
	}
	return code
}

// run asks a runtime for JSON. It is a program of a Debian package.
func run(t *testing.T, value any, pkg, name string, args ...string) {
	t.Helper()
	out, err := exec.Command(needtest.Program(t, pkg, name), args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if err := json.Unmarshal(out, value); err != nil {
		t.Fatalf("%s prints %q: %v", name, out, err)
	}
}

// The table is that of Node.js 20. Versions whose phrases differ are to be
// listed here with the reason.
func TestNodePhrasesAreThoseOfTheRuntime(t *testing.T) {
	var got map[string]string
	run(t, &got, "nodejs", "node", "-p", `JSON.stringify(require("http").STATUS_CODES)`)
	want := map[string]string{}
	for _, c := range readAll(t) {
		if c.Library == "http.STATUS_CODES" {
			want[fmt.Sprint(c.Code)] = c.Name
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Node.js (-table +runtime):\n%s", diff)
	}
}

// addedToPython names the constants that older versions do not have: RFC 9110
// renamed the codes, and Python 3.13 followed.
var addedToPython = map[string]int{ // name -> minor version of Python 3
	"HTTPStatus.CONTENT_TOO_LARGE":     13,
	"HTTPStatus.URI_TOO_LONG":          13,
	"HTTPStatus.RANGE_NOT_SATISFIABLE": 13,
	"HTTPStatus.UNPROCESSABLE_CONTENT": 13,
}

func TestPythonNamesAreThoseOfTheRuntime(t *testing.T) {
	var python struct {
		Minor int
		Names map[string]int
	}
	run(t, &python, "python3", "python3", "-c", `import http, json, sys
print(json.dumps({"minor": sys.version_info[1],
	"names": {"HTTPStatus." + n: m.value for n, m in http.HTTPStatus.__members__.items()}}))`)
	want := tabled(t, "http.HTTPStatus")
	for name, minor := range addedToPython {
		if _, ok := want[name]; !ok {
			t.Errorf("%s is not in the table", name)
		}
		if python.Minor < minor {
			delete(want, name)
		}
	}
	if diff := cmp.Diff(want, python.Names); diff != "" {
		t.Errorf("Python 3.%d (-table +runtime):\n%s", python.Minor, diff)
	}
}
