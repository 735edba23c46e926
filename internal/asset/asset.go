// Package asset makes the styles, scripts and images that pages load.
//
// # Bundles
//
// Styles and scripts are joined in the order of assets/css/order.txt and
// assets/js/order.txt, and those of the search script in the order of
// assets/js/search.txt; they are minified, and named by a fingerprint of their bytes, as
// assets/site.1a2b3c4d.css. A folder such as assets/css/home/ holds the styles
// that only one kind of page loads, and one such as assets/css/guides+home/ those
// that only a few kinds load. Browsers load the folders assets/css/paper/ and
// assets/css/print/ after all else, since only paper needs them; pages of codes do
// without the second.
// Of these folders, all is for the page /all/, hits comes with the search script,
// choosing is for the guide choosing-a-code, lookup for guides with many rows, unofficial
// for the class of that name, and not-found is written into 404.html.
// The file assets/js/remembered.js is the only inline script. A page with a field that
// filters its rows loads assets/js/synonyms.js when no row has the words of the field.
// The images in assets/img are copied to the root of the site.
//
// # The policy
//
// Each page states one Content-Security-Policy. It allows only files of the site,
// images in data: addresses and, by its hash, the inline script; in 404.html also, by
// its hash, the inline style.
//
// # Faults
//
// The faults are: a file that is missing, cannot be parsed or is loaded by no
// page; an image whose name the site cannot have; a bracket, comment or string
// that a style sheet does not close. Each is reported at its position in the sources.
// An error means that a file could not be read. What browsers drop in a style
// sheet, such as a property that none of them knows, is a matter of tests.
package asset

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"html/template"
	"maps"
	"path"
	"slices"
	"strings"

	"httpcodes/internal/tree"
)

// Assets are the finished styles, scripts and images.
type Assets struct {
	Style      string            // path in the site, "assets/site.1a2b3c4d.css"
	Paper      string            // path of the style that only paper has
	Print      string            // path of the complete style of paper; pages of codes load Paper instead
	Script     string            // path in the site
	OwnStyle   map[string]string // by the kind of page that loads it
	OwnScript  map[string]string // by the kind of page that loads it
	Synonyms   string            // name of the script that finds rows by synonyms; it is in the folder of the search script
	Style404   template.CSS      // the shared style, that of paper and that of the notice, for 404.html
	Remembered template.JS       // the inline script, which applies the reader's choices before the first paint
	Policy     template.HTMLAttr // the attribute with the Content-Security-Policy of a page
	Policy404  template.HTMLAttr // that of 404.html, which also allows its inline style
	Colors     Colors            // colors that the style defines
	Files      *tree.Tree        // the files themselves

	shared []byte // the style of all pages
	paper  []byte // the style of paper that all pages load, and 404.html has
	notice []byte // the style of the notice in 404.html
	search []byte // the search script, without its index
}

// The lists of the styles and scripts that all pages load, and of the scripts of
// search, each in the order in which they are joined.
const (
	styleList  = "assets/css/order.txt"
	scriptList = "assets/js/order.txt"
	searchList = "assets/js/search.txt"
)

// rememberedScript is the inline script of each page.
const rememberedScript = "assets/js/remembered.js"

// synonymsScript finds rows by synonyms. New replaces synonymsName in it by the groups
// of synonyms.
const synonymsScript, synonymsName = "assets/js/synonyms.js", "SYNONYMS"

// New makes the assets from the sources in assets/, which have no faults so far,
// and adds their faults to from.Problems. The argument kinds lists the kinds of
// pages that may have styles and scripts of their own. The argument synonyms has the
// groups of synonyms of the search, one a line.
func New(from *Sources, kinds []string, synonyms string) *Assets {
	style, script, search := from.listed(styleType, styleList), from.listed(scriptType, scriptList), from.listed(scriptType, searchList)
	remembered := from.bundle(scriptType, rememberedScript)
	a := &Assets{Colors: Colors(style.text()), Files: tree.New()}
	complete := len(from.Problems) == 0 // otherwise a missing file has consequences
	checkStyles(from)
	if complete {
		checkLoaded(from, kinds, style, script, search)
	}
	a.paper, a.notice = from.folder(paperFolder).minified(), from.folder(noticeFolder).minified()
	a.Remembered = template.JS(remembered.minified())
	a.Policy = attribute(policy(hash([]byte(a.Remembered)), ""))
	a.addStyle(style.minified())
	a.Script = a.add("site", ".js", script.minified())
	a.Paper = a.add("paper", ".css", a.paper)
	a.Print = a.add("print", ".css", slices.Concat(a.paper, from.folder(printFolder).minified()))
	a.search = searchScript(search, from.folder(hitsFolder).minified())
	a.addSynonyms(from.bundle(scriptType, synonymsScript), synonyms)
	a.OwnStyle, a.OwnScript = a.ownFiles(from, "css", styleType), a.ownFiles(from, "js", scriptType)
	a.addImages(from)
	return a
}

// noticeFolder has the style that 404.html alone has. It is in the page, which has
// to be whole where its links lead nowhere.
const noticeFolder = "assets/css/not-found"

// paperFolder has the style of paper of all pages, and printFolder what pages of codes
// do without.
const (
	paperFolder = "assets/css/paper"
	printFolder = "assets/css/print"
)

// sharedFolders are the folders in assets/css that are of no kind of page.
var sharedFolders = []string{hitsFolder, noticeFolder, paperFolder, printFolder}

// addStyle adds the style that all pages load, and puts it into 404.html.
func (a *Assets) addStyle(style []byte) {
	a.shared, a.Style = style, a.add("site", ".css", style)
	a.Style404 = template.CSS(style) + template.CSS(a.paper) + template.CSS(a.notice)
	a.Policy404 = attribute(policy(hash([]byte(a.Remembered)), hash([]byte(a.Style404))))
}

// addSynonyms adds the script that finds rows by synonyms. Its name begins with
// "search", because the loader of the search loads no other scripts.
func (a *Assets) addSynonyms(script *bundle, groups string) {
	a.Synonyms = path.Base(a.add("search-synonyms", ".js", bytes.Replace(script.minified(), []byte(synonymsName), quoted(groups), 1)))
}

// ownFiles adds one file for each kind of page that has its own styles or
// scripts: the files in assets/css/<kinds>/ or assets/js/<kinds>/, joined in the
// order of their names. It returns the paths by kind.
func (a *Assets) ownFiles(from *Sources, ext, mediaType string) map[string]string {
	folders := make(map[string][]string)
	for _, name := range from.Glob("assets/" + ext + "/*/*." + ext) {
		if dir := path.Dir(name); slices.Contains(sharedFolders, dir) {
			continue
		}
		for kind := range strings.SplitSeq(path.Base(path.Dir(name)), "+") {
			folders[kind] = append(folders[kind], name)
		}
	}
	own := make(map[string]string)
	for _, kind := range slices.Sorted(maps.Keys(folders)) {
		own[kind] = a.add(kind, "."+ext, from.bundle(mediaType, folders[kind]...).minified())
	}
	return own
}

// add adds a file under a name that changes with its content.
func (a *Assets) add(name, ext string, data []byte) string {
	file := fingerprinted(name, ext, data)
	a.Files.Add(file, data)
	return file
}

// fingerprinted returns the path of a file, with a fingerprint of its content.
func fingerprinted(name, ext string, data []byte) string {
	sum := sha256.Sum256(data)
	return "assets/" + name + "." + hex.EncodeToString(sum[:4]) + ext
}

// With returns the assets with another style after the shared one. That style
// is not minified. If it is empty, With returns the assets unchanged.
func (a *Assets) With(style string) *Assets {
	if style == "" {
		return a
	}
	other := *a
	other.Files = tree.New()
	for _, path := range a.Files.Paths() {
		if data, _ := a.Files.File(path); path != a.Style {
			other.Files.Add(path, data)
		}
	}
	other.addStyle([]byte(string(a.shared) + style))
	return &other
}
