package tree

import (
	"slices"
	"strings"
	"testing"
)

func TestTreeHoldsFiles(t *testing.T) {
	tree := newTree("index.html: home", "404/index.html: 404", "404.html: none", ".nojekyll: ", ".well-known/a_b~c: x")
	want := []string{".nojekyll", ".well-known/a_b~c", "404.html", "404/index.html", "index.html"}
	if got := tree.Paths(); !slices.Equal(got, want) {
		t.Errorf("paths %q, want %q", got, want)
	}
	if data, ok := tree.File("404/index.html"); !ok || string(data) != "404" {
		t.Errorf("file is %q, %v", data, ok)
	}
	if _, ok := tree.File("404"); ok {
		t.Error("a folder is a file")
	}
}

func TestAddRefusesPathsThatSomeDiskCannotHold(t *testing.T) {
	for _, path := range []string{
		"", "/", "/a", "a/", "a//b", ".", "./a", "a/.", "..", "../a", "a/../b", `a\b`, "C:a", "a?b", "a b", "é.html", "a\nb", "a\x00",
		"a%20b", "a.", "a./b", "con", "a/NUL", "aux.html", "com1/x", "LPT9.txt", "com0.a.b", strings.Repeat("x", 201),
		".httpcodes-manifest", ".httpcodes-tmp-1", ".httpcodes-lock", "a/.httpcodes-tmp-1",
	} {
		if fault := added(New(), path); !strings.Contains(fault, "path ") {
			t.Errorf("Add(%q) panics with %q, want it to name the path", path, fault)
		}
	}
	for _, path := range []string{"console", "com", "com10", "comx", "nul1", "a..b", "...a"} {
		if fault := added(New(), path); fault != "" {
			t.Errorf("Add(%q) panics with %q", path, fault)
		}
	}
}

func TestAddRefusesCollisions(t *testing.T) {
	for _, c := range []struct{ first, second, want string }{
		{"a", "a", `path "a": "a" is already a file of the tree`},
		{"a", "a/b", `path "a/b": "a" is already a file of the tree`},
		{"a/b/c", "a/b", `path "a/b" is already a folder of the tree`},
		{"404/Index.html", "404/index.html", `path "404/index.html": "404/index.html" differs from "404/Index.html" in case only`},
		{"About/a", "about/b", `path "about/b": "about" differs from "About" in case only`},
		{"A", "a/b", `path "a/b": "a" differs from "A" in case only`},
	} {
		tree := New()
		tree.Add(c.first, nil)
		if got := added(tree, c.second); got != "tree: "+c.want {
			t.Errorf("Add(%q) after %q: got %q, want %q", c.second, c.first, got, c.want)
		}
		if got := tree.Paths(); len(got) != 1 {
			t.Errorf("after the panic the tree has %q", got)
		}
	}
}

// added adds a file and returns what Add panics with, or "".
func added(tree *Tree, path string) (fault string) {
	defer func() {
		if r := recover(); r != nil {
			fault = r.(string)
		}
	}()
	tree.Add(path, nil)
	return ""
}

func FuzzAdd(f *testing.F) {
	for _, seed := range []string{"a/b.html", "../a", "NUL.txt", "a/.httpcodes-tmp-1", "404/index.html"} {
		f.Add(seed, "404/Index.html")
	}
	f.Fuzz(func(t *testing.T, one, two string) {
		tree := New()
		for _, path := range []string{one, two} {
			if added(tree, path) != "" {
				continue
			}
			if strings.ContainsAny(path, "\\:*?\"<>| %#\n\x00") || strings.HasPrefix(path, "/") || strings.Contains("/"+path+"/", "/../") {
				t.Errorf("Add(%q) does not panic", path)
			}
		}
		if list := tree.Paths(); len(list) == 2 && strings.EqualFold(list[0], list[1]) {
			t.Errorf("the tree has both of %q", list)
		}
	})
}

// newTree returns a tree of "path: content" lines.
func newTree(lines ...string) *Tree {
	t := New()
	for _, line := range lines {
		path, content, _ := strings.Cut(line, ": ")
		t.Add(path, []byte(content))
	}
	return t
}
