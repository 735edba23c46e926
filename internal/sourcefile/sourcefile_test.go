package sourcefile

import (
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"httpcodes/internal/problem"
)

var folder = Folder{Name: "text", Rule: "file"}

func TestListsPlainFilesAlone(t *testing.T) {
	root := fstest.MapFS{
		"text/b/c.md": {}, "text/a.md": {}, "text/.hidden": {}, "text/.folder/d.md": {}, "text/e.md~": {}, "textual/f.md": {},
		"text/.#lock": {Mode: fs.ModeSymlink, Data: []byte("nobody@nowhere")},
	}
	for _, name := range []string{"#a.md#", ".a.md.swp", "a.md.swp", "a.md.swo", "a.md.orig", "a.md.rej", "a.md.bak", "a.md.tmp", "a.md.save",
		"a.md___jb_tmp___", "a.md___jb_old___", "a.md.sb-1234abcd-Xy12Zz", "a_BACKUP_1234.md", "a.md.BACKUP.1234.md", "a.REMOTE.12.md", "4913", ".DS_Store",
		"Thumbs.db", "desktop.ini", "größe.md~", "#neue größe.md#", "a.md.autosave",
		"~$a.md", "a.md.crswap", "a.md.tmp.12345", "a.md.tmp-Xy12", "a.md_flymake", "flymake_a.md", "ehthumbs.db", "ehthumbs_vista.db", "sedA1b2C3", "Icon\r"} {
		root["text/"+name] = &fstest.MapFile{}
	}
	var problems problem.List
	names, err := folder.List(root, &problems)
	if err != nil || len(problems) > 0 || !slices.Equal(names, []string{"text/a.md", "text/b/c.md"}) {
		t.Errorf("List = %q, %v; problems %s", names, err, problems)
	}
}

func TestAFolderThatIsNotThereIsEmpty(t *testing.T) {
	var problems problem.List
	if names, err := folder.List(fstest.MapFS{}, &problems); len(names) > 0 || err != nil || len(problems) > 0 {
		t.Errorf("List = %q, %v; problems %s", names, err, problems)
	}
}

func TestTellsWhatIsNoSourceFile(t *testing.T) {
	for name, c := range map[string]struct {
		mode fs.FileMode
		want string
	}{
		"text":         {fs.ModeSymlink, "text: is a symbolic link; put the file itself here\n"},
		"text/link.md": {fs.ModeSymlink, "text/link.md: is a symbolic link; put the file itself here\n"},
		"text/folder":  {fs.ModeSymlink, "text/folder: is a symbolic link; put the file itself here\n"},
		"text/pipe":    {fs.ModeNamedPipe, "text/pipe: is a pipe, a socket or a device; put a file here\n"},
		"text/socket":  {fs.ModeSocket, "text/socket: is a pipe, a socket or a device; put a file here\n"},
		"text/device":  {fs.ModeDevice, "text/device: is a pipe, a socket or a device; put a file here\n"},
		"text/a b.md":  {0, "text: contains the name \"a b.md\"; use ASCII characters without spaces\n"},
		"text/größe":   {0, "text: contains the name \"gr\\u00f6\\u00dfe\"; use ASCII characters without spaces\n"},
	} {
		root := fstest.MapFS{"secret": {}, name: {Mode: c.mode, Data: []byte("../secret")}}
		var problems problem.List
		names, err := folder.List(root, &problems)
		if len(names) > 0 || err != nil || problems.String() != c.want {
			t.Errorf("%s: List = %q, %v; got %swant %s", name, names, err, problems, c.want)
		}
	}
}

func TestReadsFilesUpToTheirSize(t *testing.T) {
	root := fstest.MapFS{"text/a.md": {Data: []byte("1234")}}
	var problems problem.List
	if data, ok, err := folder.Read(root, "text/a.md", 4, &problems); string(data) != "1234" || !ok || err != nil {
		t.Errorf("Read = %q, %v, %v", data, ok, err)
	}
	_, ok, err := folder.Read(root, "text/a.md", 3, &problems)
	if want := "text/a.md: has 4 bytes; a file of its kind has at most 3\n"; ok || err != nil || problems.String() != want {
		t.Errorf("Read = %v, %v; got %swant %s", ok, err, problems, want)
	}
	if _, ok, err := folder.Read(root, "text/b.md", 3, &problems); ok || err == nil {
		t.Errorf("Read of a file that is not there = %v, %v", ok, err)
	}
}

func TestTextThatIsNone(t *testing.T) {
	for text, want := range map[string]string{
		"\xff\xfea\x00\n\x00": "1:1: is UTF-16; save the file as UTF-8 without a byte order mark",
		"\xfe\xff\x00a":       "1:1: is UTF-16; save the file as UTF-8 without a byte order mark",
		"a\x00\n\x00":         "1:1: is UTF-16; save the file as UTF-8 without a byte order mark",
		"a\nb\x00":            "2:2: has a NUL byte; remove it",
		"a\r\nb":              "1:2: has a carriage return; save the file with line ends LF",
		"a\xffb\x00":          "1:2: is not UTF-8 from here on; save the file as UTF-8",
		"\ufeffa":             "1:1: begins with a byte order mark; save the file as UTF-8 without it",
		" \n":                 "1:1: the file is empty",
		"":                    "1:1: the file is empty",
		"größe":               "",
	} {
		var problems problem.List
		folder.CheckText("text/a.md", []byte(text), &problems)
		if want != "" {
			want = "text/a.md:" + want + "\n"
		}
		if problems.String() != want {
			t.Errorf("%q: got %swant %s", text, problems, want)
		}
	}
}

// Only lines that a merge leaves are a conflict.
func TestConflicts(t *testing.T) {
	for text, want := range map[string]int{
		"a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\n": 2,
		"a\n>>>>>>> d":                        2,
		"Heading\n=======\n":                  -1,
		" <<<<<<< HEAD\n<<<<<<<<\n<<<<<<<a\n": -1,
	} {
		if got := conflict([]byte(text)); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}
