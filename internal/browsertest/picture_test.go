package browsertest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// mostPicture is what a picture of README.md may weigh, in bytes.
const mostPicture = 120_000

// README.md begins with a picture of a code page in the reader's scheme. With
// -update it is taken anew.
func TestReadmeShowsAPage(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, theme := range []string{"light", "dark"} {
		name := "docs/page-" + theme + ".webp"
		if !strings.Contains(string(readme), `"`+name+`"`) {
			t.Errorf("README.md does not show %s", name)
		}
		file := filepath.Join("../..", name)
		if *update {
			s := &suite{searchSite: newSearchSite(t, "../.."), browser: newSearchBrowser(t)}
			takePicture(s.tab(t, 1280, 800, theme), s.disk+"404/index.html", file)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(data), "RIFF") || len(data) > mostPicture {
			t.Errorf("%s has %d bytes, want a WebP picture of at most %d", name, len(data), mostPicture)
		}
	}
}

func takePicture(tab *searchTab, address, file string) {
	tab.t.Helper()
	tab.open(address)
	quality := int64(85)
	shot, err := chromedp.Call(tab.ctx, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: "webp", Quality: &quality})
	if err != nil {
		tab.t.Fatal(err)
	}
	if err := os.WriteFile(file, shot.Data, 0o644); err != nil {
		tab.t.Fatal(err)
	}
}
