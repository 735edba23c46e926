package serve

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// faultText is what the overlay says, "" if there is none.
const faultText = `(document.querySelector("httpcodes-faults")?.shadowRoot.querySelector("ol").textContent ?? "")`

// TestPageFollowsTheSources changes one thing after the other, as a writer
// does, and looks at one page.
func TestPageFollowsTheSources(t *testing.T) {
	d := openDesk(t, copySmall(t), "429/")
	original := d.read(entry)
	d.eval(`(window.marker = "same document", document.getElementById("example").scrollIntoView({behavior: "instant"}))`)
	const place = `Math.round(document.getElementById("example").getBoundingClientRect().top)`
	before := d.eval(place)

	d.save(entry, withSummary(t, original, "The first version of a sentence."))
	d.until("The first version of a sentence.")
	d.eventually(`window.marker`, "same document")
	d.eventually(place, before) // what the writer looks at stays, however long the text above it

	// A paragraph more, in a section of its own size.
	d.save(entry, original+"\nA paragraph that was not there before.\n")
	d.until("A paragraph that was not there before.")
	d.eventually(`window.marker`, "same document")

	d.save(entry, strings.Replace(original, "## History\n", "## Histories\n", 1))
	d.eventually(faultText+`.includes("content/4xx/429.md:")`, "true")
	d.eventually(faultText+`.includes("Histories")`, "true")
	d.eventually(`document.querySelector("main h1") !== null`, "true")
	d.eventually(`window.marker`, "same document")
	d.save(entry, original)
	d.eventually(faultText, "")

	d.saveByRename(entry, withSummary(t, original, "An editor has put this file in place."))
	d.until("An editor has put this file in place.")
	d.save(entry, original)
	d.quiet()
}

// TestStylesAreExchanged sees a style without a reload.
func TestStylesAreExchanged(t *testing.T) {
	d := openDesk(t, copySmall(t), "429/")
	d.eval(`window.marker = "same document"`)
	const style = "assets/css/base.css"
	original := d.read(style)
	d.save(style, original+"\n@layer components { main { outline: 3px solid rgb(1, 2, 3); } }\n")
	d.eventually(`getComputedStyle(document.querySelector("main")).outlineColor`, "rgb(1, 2, 3)")
	d.save(style, original)
	d.eventually(`getComputedStyle(document.querySelector("main")).outlineColor === "rgb(1, 2, 3)"`, "false")
	d.eventually(`document.querySelectorAll("link[rel=stylesheet]").length`, "2") // that of paper is the other
	d.eventually(`window.marker`, "same document")
	d.quiet()
}

// TestScriptsReloadThePage keeps the place where the reader was.
func TestScriptsReloadThePage(t *testing.T) {
	d := openDesk(t, copySmall(t), "429/")
	d.eval(`(window.marker = "same document", scrollTo({top: 500, behavior: "instant"}))`)
	const script = "assets/js/address.js"
	d.save(script, d.read(script)+"\nwindow.fresh = \"new document\";\n")
	d.eventually(`window.fresh`, "new document")
	d.eventually(`window.marker`, "undefined")
	d.eventually(`Math.round(scrollY)`, "500")
	d.quiet()
}

// TestFaultsOfTemplatesAndFolders leaves the last good page under the overlay.
func TestFaultsOfTemplatesAndFolders(t *testing.T) {
	d := openDesk(t, copySmall(t), "429/")
	const template = "templates/base.html"
	original := d.read(template)
	d.save(template, strings.Replace(original, "{{$page.Title}}", "{{$page.Titel}}", 1))
	d.eventually(faultText+`.includes("templates/base.html:")`, "true")
	d.eventually(`document.querySelector("main h1") !== null`, "true")
	d.save(template, original)
	d.eventually(faultText, "")

	// A page that links a file that is not there can be drawn, and is at fault.
	const head = "templates/partials/head.html"
	whole := d.read(head)
	d.save(head, strings.Replace(whole, "favicon.svg", "favicon.gif", 1))
	d.eventually(faultText+`.includes("favicon.gif")`, "true")
	d.save(head, whole)
	d.eventually(faultText, "")

	folder := filepath.Join(d.dir, "content/guides/deep/deeper")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	d.save("content/guides/deep/deeper/stray.md", "stray")
	d.eventually(faultText+`.includes("content/guides/deep")`, "true")
	if err := os.RemoveAll(filepath.Join(d.dir, "content/guides/deep")); err != nil {
		t.Fatal(err)
	}
	d.eventually(faultText, "")
}

// TestOverlayCopiesAndHides uses the overlay by keyboard and pointer.
func TestOverlayCopiesAndHides(t *testing.T) {
	d := openDesk(t, copySmall(t), "429/")
	original := d.read(entry)
	d.save(entry, strings.Replace(original, "retry: after-delay", "retry: after-delays", 1))
	d.eventually(faultText+`.includes("did you mean")`, "true")
	d.click(`document.querySelector("httpcodes-faults").shadowRoot.querySelector("li button")`)
	d.eventually(faultText+`.includes("copied")`, "true")
	d.eval(`dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"}))`)
	d.eventually(faultText, "")
	d.save(entry, strings.Replace(original, "retry: after-delay", "retry: afterdelay", 1))
	d.eventually(faultText+`.includes("afterdelay")`, "true")
}

// click clicks the middle of an element as a person does.
func (d *desk) click(element string) {
	d.t.Helper()
	var place [2]float64
	text := d.eval(`(r => (r.left + r.width / 2) + " " + (r.top + r.height / 2))(` + element + `.getBoundingClientRect())`)
	if _, err := fmt.Sscan(text, &place[0], &place[1]); err != nil {
		d.t.Fatalf("place of %s: %q: %v", element, text, err)
	}
	d.do(chromedp.MouseClickXY(place[0], place[1]))
}

// saveByRename saves a file as many editors do: it writes a new file and
// renames it.
func (d *desk) saveByRename(name, text string) {
	d.t.Helper()
	d.save(name+".tmp~", text)
	if err := os.Rename(filepath.Join(d.dir, name+".tmp~"), filepath.Join(d.dir, name)); err != nil {
		d.t.Fatal(err)
	}
}
