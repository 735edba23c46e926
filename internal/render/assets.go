package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"

	"httpcodes/internal/output"
	"httpcodes/internal/problem"
)

// assets are the finished styles and scripts.
type assets struct {
	style      string // path in the site, "assets/site.1a2b3c4d.css"
	script     string
	ownStyle   map[string]string // by kind of page, what it loads beside
	ownScript  map[string]string
	styleText  template.CSS // the style itself, for 404.html
	remembered template.JS  // the one inline script: applies what the reader chose before the first paint
	day, night string       // colors of paper, for the frame of the browser
	policy     string       // Content-Security-Policy of a page
	policy404  string       // the same, which allows the inline style
	search     string       // path of the search script with its index
	searchCode []byte       // that script without the index
}

// loadAssets joins and minifies the styles and scripts, and adds them to the tree.
func loadAssets(root fs.FS, tree *output.Tree) (*assets, problem.List, error) {
	style, err := joined(root, "css")
	if err != nil {
		return nil, nil, err
	}
	script, err := joined(root, "js")
	if err != nil {
		return nil, nil, err
	}
	remembered, err := fs.ReadFile(root, "assets/js/remembered.js")
	if err != nil {
		return nil, nil, fmt.Errorf("read asset: %w", err)
	}
	var problems problem.List
	a := &assets{}
	a.day, a.night = palette(style).shades("paper")
	minStyle := minified("text/css", "assets/css", style, &problems)
	minScript := minified("text/javascript", "assets/js", script, &problems)
	minRemembered := minified("text/javascript", "assets/js/remembered.js", remembered, &problems)
	a.style = add(tree, "site", ".css", minStyle)
	a.script = add(tree, "site", ".js", minScript)
	a.styleText, a.remembered = template.CSS(minStyle), template.JS(minRemembered)
	a.policy = policy(hash(minRemembered), "")
	a.policy404 = policy(hash(minRemembered), hash(minStyle))
	if a.searchCode, err = searchCode(root, &problems); err != nil {
		return nil, nil, err
	}
	err = errors.Join(a.addOwn(root, tree, &problems), shelf{root, &problems}.images(tree))
	return a, problems, err
}

// joined joins the files that assets/<kind>/order.txt lists, in that order.
func joined(root fs.FS, kind string) ([]byte, error) {
	dir := path.Join("assets", kind)
	order, err := fs.ReadFile(root, path.Join(dir, "order.txt"))
	if err != nil {
		return nil, fmt.Errorf("read asset: %w", err)
	}
	var names []string
	for name := range strings.FieldsSeq(string(order)) {
		names = append(names, path.Join(dir, name))
	}
	return concatenated(root, names)
}

func concatenated(root fs.FS, names []string) ([]byte, error) {
	var all bytes.Buffer
	for _, name := range names {
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return nil, fmt.Errorf("read asset: %w", err)
		}
		all.Write(text)
		all.WriteByte('\n')
	}
	return all.Bytes(), nil
}

// addOwn adds what one kind of page alone loads.
func (a *assets) addOwn(root fs.FS, tree *output.Tree, problems *problem.List) (err error) {
	if a.ownStyle, err = ownFiles(root, tree, "css", "text/css", problems); err == nil {
		a.ownScript, err = ownFiles(root, tree, "js", "text/javascript", problems)
	}
	return err
}

// ownFiles adds what one kind of page alone loads: the files of the folder
// assets/css/<kind of page>/ or assets/js/<kind of page>/, by name. It returns
// the path of each by kind of page.
func ownFiles(root fs.FS, tree *output.Tree, ext, mediaType string, problems *problem.List) (map[string]string, error) {
	files, err := fs.Glob(root, "assets/"+ext+"/*/*."+ext)
	if err != nil {
		return nil, fmt.Errorf("read assets: %w", err)
	}
	folders := make(map[string][]string)
	for _, name := range files {
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
		text, err := concatenated(root, folders[kind])
		if err != nil {
			return nil, err
		}
		own[kind] = add(tree, kind, "."+ext, minified(mediaType, path.Dir(folders[kind][0]), text, problems))
	}
	return own, nil
}

// minified returns the text without what browsers do not need.
func minified(kind, name string, text []byte, problems *problem.List) []byte {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	m.AddFunc("text/javascript", js.Minify)
	out, err := m.Bytes(kind, text)
	if err != nil {
		problems.Add(problem.Pos{File: name}, "asset", "cannot be minified: %s", err)
	}
	return out
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
