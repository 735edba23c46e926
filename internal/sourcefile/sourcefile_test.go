package sourcefile

import (
	"io/fs"
	"slices"
	"testing"
	"testing/fstest"

	"httpcodes/internal/problem"
)

var folder = Folder{Name: "text", Rule: problem.Rule{Name: "file"}}

func TestListsPlainFilesAlone(t *testing.T) {
	root := fstest.MapFS{
		"text/b/c.md": {}, "text/a.md": {}, "text/.hidden": {}, "text/.folder/d.md": {}, "text/e.md~": {}, "textual/f.md": {},
		"text/.#lock": {Mode: fs.ModeSymlink, Data: []byte("nobody@nowhere")},
	}
	for _, name := range []string{"#a.md#", ".a.md.swp", "a.md.swp", "a.md.swo", "a.md.orig", "a.md.rej", "a.md.bak", "a.md.tmp", "a.md.save",
		"a.md___jb_tmp___", "a.md___jb_old___", "a.md.sb-1234abcd-Xy12Zz", "a_BACKUP_1234.md", "a.md.BACKUP.1234.md", "a.REMOTE.12.md", "4913", ".DS_Store",
		"Thumbs.db", "desktop.ini", "größe.md~", "#neue größe.md#", "a.md.autosave",
		"ehthumbs.db", "ehthumbs_vista.db", "sedA1b2C3", "Icon\r"} {
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
