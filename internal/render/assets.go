package render

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"html/template"
	"maps"
	"path"
	"slices"
	"strings"

	"httpcodes/internal/output"
)

// assets are the finished styles and scripts.
type assets struct {
	style      string // path in the site, "assets/site.1a2b3c4d.css"
	script     string
	ownStyle   map[string]string // by kind of page, what it loads beside
	ownScript  map[string]string
	styleText  template.CSS // the style itself, for 404.html
	remembered template.JS  // the one inline script: applies what the reader chose before the first paint
	palette    palette      // of the style, for cards
	day, night string       // colors of paper, for the frame of the browser
	policy     string       // Content-Security-Policy of a page
	policy404  string       // the same, which allows the inline style
	search     string       // path of the search script with its index
	searchCode []byte       // that script without the index
}

// loadAssets joins and minifies the styles and scripts, and adds them to the tree.
func loadAssets(s shelf, tree *output.Tree) *assets {
	style, script := s.listed("assets/css/order.txt"), s.listed("assets/js/order.txt")
	remembered := s.bundle("assets/js/remembered.js")
	a := &assets{palette: palette(style.text())}
	a.day, a.night = a.palette.shades("paper")
	minStyle := style.minified("text/css", s.problems)
	minScript := script.minified("text/javascript", s.problems)
	minRemembered := remembered.minified("text/javascript", s.problems)
	a.style = add(tree, "site", ".css", minStyle)
	a.script = add(tree, "site", ".js", minScript)
	a.styleText, a.remembered = template.CSS(minStyle), template.JS(minRemembered)
	a.policy = policy(hash(minRemembered), "")
	a.policy404 = policy(hash(minRemembered), hash(minStyle))
	a.searchCode = s.searchCode()
	a.ownStyle = s.ownFiles(tree, "css", "text/css")
	a.ownScript = s.ownFiles(tree, "js", "text/javascript")
	s.images(tree)
	return a
}

// ownFiles adds what one kind of page alone loads: the files of the folder
// assets/css/<kind of page>/ or assets/js/<kind of page>/, by name. It returns
// the path of each by kind of page.
func (s shelf) ownFiles(tree *output.Tree, ext, mediaType string) map[string]string {
	folders := make(map[string][]string)
	for _, name := range s.glob("assets/" + ext + "/*/*." + ext) {
		kind := path.Base(path.Dir(name))
		switch kind {
		case "search":
			continue // goes with the search script
		case "comparison":
			folders["all"] = append(folders["all"], name) // which shows comparisons too
		}
		folders[kind] = append(folders[kind], name)
	}
	own := make(map[string]string)
	for _, kind := range slices.Sorted(maps.Keys(folders)) {
		own[kind] = add(tree, kind, "."+ext, s.bundle(folders[kind]...).minified(mediaType, s.problems))
	}
	return own
}

// add puts a file into the tree under a name that changes with its content.
func add(tree *output.Tree, name, ext string, data []byte) string {
	sum := sha256.Sum256(data)
	file := "assets/" + name + "." + hex.EncodeToString(sum[:4]) + ext
	tree.Add(file, data)
	return file
}

// hash returns the source expression that allows an inline script or style.
func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// policy returns the Content-Security-Policy. It holds on file:// and over
// http alike: 'self' covers both, and only form-action needs file: named.
// Trusted Types allow the one script that search loads.
func policy(script, style string) string {
	parts := []string{
		"default-src 'none'",
		"script-src 'self' " + script,
		strings.TrimSpace("style-src 'self' " + style),
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'", // tools that audit a page ask from it for robots.txt; nothing leaves the host
		"base-uri 'none'",
		"form-action 'self' file:",
		"require-trusted-types-for 'script'",
		"trusted-types search-index",
	}
	return strings.Join(parts, "; ")
}
