// Package asset makes the styles, scripts and images that pages load.
//
// # Bundles
//
// Styles and scripts are joined in the order of assets/css/order.txt and
// assets/js/order.txt, minified and named by a fingerprint of their bytes, as
// assets/site.1a2b3c4d.css. A folder such as assets/css/home/ holds what one
// kind of page alone loads. assets/js/remembered.js is the one inline script.
// Images of assets/img are copied to the root of the site.
//
// # The policy
//
// Each page states one Content-Security-Policy, which allows what is in the
// folder, the inline script by its hash, and no more.
//
// # Faults
//
// A file that is missing, cannot be read as what it is, is loaded by no page,
// or has a name that no site can hold is a fault in the sources, with its
// place. Each style sheet is read by itself: what it leaves open is its own
// fault. A custom property that is used is defined in one of them.
package asset

import (
	"crypto/sha256"
	"encoding/hex"
	"html/template"
	"maps"
	"path"
	"slices"

	"httpcodes/internal/tree"
)

// Assets are the finished styles, scripts and images.
type Assets struct {
	Style      string            // path in the site, "assets/site.1a2b3c4d.css"
	Script     string            // path in the site
	OwnStyle   map[string]string // by kind of page, what it loads beside
	OwnScript  map[string]string // by kind of page, what it loads beside
	StyleText  template.CSS      // the style itself, for 404.html
	Remembered template.JS       // the inline script: applies what the reader chose before the first paint
	Policy     string            // Content-Security-Policy of a page
	Policy404  string            // the same, which allows the inline style
	Colors     Colors            // of the style
	Files      *tree.Tree        // the files themselves

	search []byte // the search script, without its index
}

// New makes the assets of the sources of assets/, and adds their faults to
// those of the sources. The kinds of pages are those that may load styles and
// scripts of their own.
func New(from Sources, kinds []string) *Assets {
	checkStyles(from)
	checkScripts(from)
	checkListed(from, kinds)
	style, script := from.listed("assets/css/order.txt"), from.listed("assets/js/order.txt")
	remembered := from.bundle("assets/js/remembered.js")
	a := &Assets{Colors: Colors(style.text()), Files: tree.New()}
	a.addShared(style.minified("text/css", from.Problems), script.minified("text/javascript", from.Problems),
		remembered.minified("text/javascript", from.Problems))
	a.search = searchScript(from)
	a.OwnStyle, a.OwnScript = a.ownFiles(from, "css", "text/css"), a.ownFiles(from, "js", "text/javascript")
	a.addImages(from)
	return a
}

// addShared adds what all pages load.
func (a *Assets) addShared(style, script, remembered []byte) {
	a.Style, a.Script = a.add("site", ".css", style), a.add("site", ".js", script)
	a.StyleText, a.Remembered = template.CSS(style), template.JS(remembered)
	a.Policy = policy(hash(remembered), "")
	a.Policy404 = policy(hash(remembered), hash(style))
}

// ownFiles adds what one kind of page alone loads: the files of each folder
// assets/css/<kind of page>/ or assets/js/<kind of page>/, joined by name. It
// returns the path of each by kind of page.
func (a *Assets) ownFiles(from Sources, ext, mediaType string) map[string]string {
	folders := make(map[string][]string)
	for _, name := range from.Glob("assets/" + ext + "/*/*." + ext) {
		kind := path.Base(path.Dir(name))
		switch {
		case ext == "css" && kind == "search":
			continue // goes with the search script
		case kind == "comparison" || kind == "class":
			folders["all"] = append(folders["all"], name) // which shows these too
		}
		folders[kind] = append(folders[kind], name)
	}
	own := make(map[string]string)
	for _, kind := range slices.Sorted(maps.Keys(folders)) {
		own[kind] = a.add(kind, "."+ext, from.bundle(folders[kind]...).minified(mediaType, from.Problems))
	}
	return own
}

// add adds a file under a name that changes with its content.
func (a *Assets) add(name, ext string, data []byte) string {
	file := fingerprinted(name, ext, data)
	a.Files.Add(file, data)
	return file
}

// fingerprinted returns the path of a file, which changes with its content.
func fingerprinted(name, ext string, data []byte) string {
	sum := sha256.Sum256(data)
	return "assets/" + name + "." + hex.EncodeToString(sum[:4]) + ext
}
