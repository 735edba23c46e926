package content

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"httpcodes/internal/exchange"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

var update = flag.Bool("update", false, "rewrite the expectations in testdata")

// valid returns a library without a fault.
func valid(t testing.TB) fstest.MapFS {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/valid.txtar")
	if err != nil {
		t.Fatal(err)
	}
	root := fstest.MapFS{}
	for _, f := range archive.Files {
		root[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return root
}

func loadLibrary(t testing.TB, root fstest.MapFS) (*Library, problem.List) {
	t.Helper()
	r := NewReader(registry.Load())
	r.now = func() time.Time { return time.Date(2026, 12, 31, 0, 0, 0, 0, time.UTC) }
	lib, problems, err := r.Load(root)
	if err != nil {
		t.Fatal(err)
	}
	return lib, problems
}

func TestValidLibraryHasNoFault(t *testing.T) {
	lib, problems := loadLibrary(t, valid(t))
	if len(problems) > 0 {
		t.Fatalf("got\n%s", problems)
	}
	if len(lib.Codes) != 2 || len(lib.Classes) != 6 || len(lib.Comparisons) != 1 || len(lib.Guides) != 1 || len(lib.Pages) != 1 {
		t.Errorf("got %d codes, %d classes, %d comparisons, %d guides, %d pages",
			len(lib.Codes), len(lib.Classes), len(lib.Comparisons), len(lib.Guides), len(lib.Pages))
	}
}

// Advice on the front matter is no reason to leave the entry out.
func TestEntryWithAdviceIsRead(t *testing.T) {
	root := valid(t)
	const file = "content/4xx/429.md"
	root[file] = &fstest.MapFile{Data: regexp.MustCompile(`(?m)^summary: .*`).ReplaceAll(root[file].Data, []byte("summary: You simply have to wait."))}
	lib, problems := loadLibrary(t, root)
	if len(problems) != 1 || !problems[0].Rule.Advice() {
		t.Errorf("got %s; want one piece of advice", problems)
	}
	if lib.code(429) == nil || lib.Faulty["429"] {
		t.Error("the entry is not in the library")
	}
}

// Each file of testdata/spoiled spoils one thing in the valid library and
// lists the problems that must follow. Its sections are
//
//	edit        a file's name, text in it, a line `=>`, the text instead
//	quoted      a file's name, its content as a Go string
//	rename      a file's name and its new name
//	remove      a file's name
//	content/…   the content of that file
//	problems    what must be reported
func TestSpoiledEntries(t *testing.T) {
	files, err := filepath.Glob("testdata/spoiled/*.txtar")
	if err != nil || len(files) < 40 {
		t.Fatalf("got %d cases, %v; want at least 40", len(files), err)
	}
	broken := make(map[problem.Rule]bool)
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			for _, p := range testSpoiled(t, file) {
				broken[p.Rule] = true
			}
		})
	}
	for _, r := range slices.Concat(problem.Rules(), exchange.Rules()) {
		if r.About == "Entries" && !broken[r.Rule] {
			t.Errorf("no case breaks the rule %s", r.Rule)
		}
		delete(broken, r.Rule)
	}
	for r := range broken {
		t.Errorf("problems name the rule %s, which no list has", r)
	}
}

func testSpoiled(t *testing.T, file string) problem.List {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	root, want := valid(t), -1
	for i, f := range archive.Files {
		if f.Name == "problems" {
			want = i
		} else if err := spoil(root, f); err != nil {
			t.Fatal(err)
		}
	}
	_, problems := loadLibrary(t, root)
	if *update {
		archive.Files[want].Data = []byte(problems.String())
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return problems
	}
	if len(problems) == 0 {
		t.Error("the spoiled library has no fault")
	}
	if diff := cmp.Diff(string(archive.Files[want].Data), problems.String()); diff != "" {
		t.Errorf("%sproblems (-want +got):\n%s", archive.Comment, diff)
	}
	return problems
}

// spoil carries out one section of a case.
func spoil(root fstest.MapFS, f txtar.File) error {
	first, rest, _ := strings.Cut(string(f.Data), "\n")
	switch f.Name {
	case "edit":
		old, instead, ok := strings.Cut(rest, "=>\n")
		if !ok || root[first] == nil || strings.Count(string(root[first].Data), strings.TrimSuffix(old, "\n")) != 1 {
			return fmt.Errorf("edit of %s: the old text must be there once:\n%s", first, old)
		}
		text := strings.Replace(string(root[first].Data), strings.TrimSuffix(old, "\n"), strings.TrimSuffix(instead, "\n"), 1)
		root[first] = &fstest.MapFile{Data: []byte(text)}
	case "quoted":
		text, err := strconv.Unquote(strings.TrimSpace(rest))
		if err != nil {
			return fmt.Errorf("quoted %s: %w", first, err)
		}
		root[first] = &fstest.MapFile{Data: []byte(text)}
	case "rename":
		from, to, _ := strings.Cut(first, " ")
		root[to] = root[from]
		delete(root, from)
	case "remove":
		delete(root, first)
	default:
		root[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return nil
}

func TestRefusesAFileOfFiveMegabytes(t *testing.T) {
	root := valid(t)
	root["content/4xx/429.md"] = &fstest.MapFile{Data: bytes.Repeat([]byte("x"), 5<<20)}
	wantProblem(t, root, "content/4xx/429.md: has 5242880 bytes; a file of its kind has at most 65536")
}

func TestRefusesASymbolicLink(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, valid(t)); err != nil {
		t.Fatal(err)
	}
	outside := filepath.Join(t.TempDir(), "secret.md")
	if err := os.WriteFile(outside, []byte("secret"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "content/guides/secret.md")); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	_, problems, err := NewReader(registry.Load()).Load(root.FS())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := problems.String(), "content/guides/secret.md: is a symbolic link; put the file itself here\n"; got != want {
		t.Errorf("got  %swant %s", got, want)
	}
}

// A name that would make a list of faults unreadable is reported with its
// folder. Only regular files are opened, because reading a pipe would never
// end.
func TestRefusesOddFiles(t *testing.T) {
	for name, c := range map[string]struct {
		mode fs.FileMode
		want string
	}{
		"content/guides/pipe.md":     {fs.ModeNamedPipe, "content/guides/pipe.md: is a pipe, a socket or a device; put a file here"},
		"content/guides/a\nb.md":     {0, `content/guides: contains the name "a\nb.md"; use ASCII characters without spaces`},
		"content/guides/\xff.md":     {0, `content/guides: contains the name "\xff.md"; use ASCII characters without spaces`},
		"content/guides/größe.md":    {0, `content/guides: contains the name "gr\u00f6\u00dfe.md"; use ASCII characters without spaces`},
		"content/new guides/a/b.md":  {0, `content: contains the name "new guides"; use ASCII characters without spaces`},
		"content/guides/.\xff.md":    {0, ""},
		"content/guides/größe.md~":   {0, ""},
		"content/.new guides/a/b.md": {0, ""},
	} {
		root := valid(t)
		root[name] = &fstest.MapFile{Mode: c.mode, Data: []byte("x")}
		if c.want != "" {
			c.want += "\n"
		}
		if _, problems := loadLibrary(t, root); problems.String() != c.want {
			t.Errorf("%q: got %swant %s", name, problems, c.want)
		}
	}
}

func wantProblem(t *testing.T, root fstest.MapFS, want string) {
	t.Helper()
	_, problems := loadLibrary(t, root)
	for _, p := range problems {
		if p.String() == want {
			return
		}
	}
	t.Errorf("got\n%swant among them\n%s", problems, want)
}

// Loading does not depend on the order in which files are read.
func TestLoadIsDeterministic(t *testing.T) {
	root := valid(t)
	for _, name := range slices.Sorted(maps.Keys(root)) {
		if strings.HasSuffix(name, ".md") {
			root[name].Data = append(root[name].Data, "\n<i>raw</i>\n"...)
		}
	}
	_, first := loadLibrary(t, root)
	for range 20 {
		if _, again := loadLibrary(t, root); !slices.Equal(first, again) {
			t.Fatalf("got\n%sthen\n%s", first, again)
		}
	}
}

func FuzzLoad(f *testing.F) {
	for _, file := range valid(f) {
		f.Add(string(file.Data))
	}
	f.Fuzz(func(t *testing.T, text string) {
		root := valid(t)
		root["content/4xx/429.md"] = &fstest.MapFile{Data: []byte(text)}
		_, problems := loadLibrary(t, root)
		lines := strings.Count(text, "\n") + 1
		for _, p := range problems {
			if p.File == "content/4xx/429.md" && (p.Line > lines+1 || p.Column < 0) {
				t.Errorf("%s lies outside a file of %d lines", p, lines)
			}
		}
	})
}

// A folder that is gone, as while it is moved, is one fault.
func TestFolderThatIsGone(t *testing.T) {
	for name, root := range map[string]fs.FS{"gone": fstest.MapFS{}, "a link": fstest.MapFS{"content": {Mode: fs.ModeSymlink}}} {
		_, problems, err := NewReader(registry.Load()).Load(root)
		if err != nil || len(problems) != 1 || problems[0].Pos.File != "content" {
			t.Errorf("%s: got %v and\n%swant one fault of content", name, err, problems)
		}
	}
}
