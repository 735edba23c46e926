package browsertest

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/css"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/chromedp"

	"httpcodes/internal/needtest"
)

// A face is a family of fonts that a system may have as its only one.
type face struct {
	name  string
	pkg   string // of Debian
	file  string // one of its files, by which it is found
	files string // a pattern for all of its files
	sans  string
	serif string
	mono  string
}

// faces are those that Linux distributions bring along. Noto has its monospace
// face in another package; without it, code is set in Noto Sans.
var faces = []face{
	{"DejaVu", "fonts-dejavu-core", "DejaVuSans.ttf", "DejaVu*", "DejaVu Sans", "DejaVu Serif", "DejaVu Sans Mono"},
	{"Liberation", "fonts-liberation", "LiberationSans-Regular.ttf", "Liberation*", "Liberation Sans", "Liberation Serif", "Liberation Mono"},
	{"Noto", "fonts-noto-core", "NotoSans-Regular.ttf", "Noto*", "Noto Sans", "Noto Serif", "Noto Sans"},
}

// find returns the folder with the files of the face, "" if there is none.
func (f face) find() string {
	found := ""
	home, _ := os.UserHomeDir()
	for _, root := range []string{"/usr/share/fonts", "/usr/local/share/fonts", filepath.Join(home, ".local/share/fonts"), filepath.Join(home, ".fonts")} {
		filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.Name() == f.file {
				found = filepath.Dir(path)
				return fs.SkipAll
			}
			return nil
		})
	}
	return found
}

// mustFind returns the environment of a browser that has this face alone.
func (f face) mustFind(t *testing.T) string {
	t.Helper()
	dir := f.find()
	if dir == "" {
		needtest.Missing(t, f.pkg, "the fonts of "+f.name+" are not installed")
	}
	return f.alone(t, dir)
}

// alone writes a configuration for fontconfig that knows the files of the face
// and no others, and returns the variable that names it.
func (f face) alone(t *testing.T, dir string) string {
	t.Helper()
	scratch := t.TempDir()
	config := fmt.Sprintf(`<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>%[1]s</dir>
<cachedir>%[2]s</cachedir>
<selectfont>
<rejectfont><glob>*</glob></rejectfont>
<acceptfont><glob>%[1]s/%[3]s</glob></acceptfont>
</selectfont>
`, dir, scratch, f.files)
	for _, generic := range [][2]string{{"sans-serif", f.sans}, {"system-ui", f.sans}, {"serif", f.serif}, {"monospace", f.mono}} {
		config += fmt.Sprintf("<alias><family>%s</family><prefer><family>%s</family></prefer></alias>\n", generic[0], generic[1])
	}
	file := filepath.Join(scratch, "fonts.conf")
	if err := os.WriteFile(file, []byte(config+"</fontconfig>\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	return "FONTCONFIG_FILE=" + file
}

// isUsed fails unless the home page is set in this face, because the tests
// would prove nothing.
func (f face) isUsed(t *testing.T, s *suite) {
	t.Helper()
	tab := s.tab(t, 1440, 900, "light")
	tab.open(s.disk + "index.html")
	for selector, want := range map[string]string{".summary": f.serif, ".cell .name": f.sans, ".cell .number": f.mono} {
		if got := tab.fonts(selector); !slices.Equal(got, []string{want}) {
			t.Fatalf("%s is set in %q; want %s alone", selector, got, want)
		}
	}
}

// fonts names the families in which the first match of a selector is set.
func (tab *searchTab) fonts(selector string) []string {
	tab.t.Helper()
	call(tab, dom.Enable, dom.EnableParams{})
	call(tab, css.Enable, cdp.Empty{})
	document := call(tab, dom.GetDocument, dom.GetDocumentParams{})
	node := call(tab, dom.QuerySelector, dom.QuerySelectorParams{NodeID: document.Root.NodeID, Selector: selector})
	var families []string
	for _, font := range call(tab, css.GetPlatformFontsForNode, css.GetPlatformFontsForNodeParams{NodeID: node.NodeID}).Fonts {
		families = append(families, font.FamilyName)
	}
	return families
}

// call gives the browser a command.
func call[P, R any](tab *searchTab, command cdp.Command[P, R], params P) R {
	tab.t.Helper()
	result, err := chromedp.Call(tab.ctx, command, params)
	if err != nil {
		tab.t.Fatal(err)
	}
	return result
}
