// Package sitecheck checks the finished site.
//
// Check reads all pages and reports what breaks its rules (problem.Rules): addresses and anchors
// without a target, ids that a page has twice, and elements and attributes that are
// not in the list of those that work from disk. The file of a problem is a path in
// the tree. Some of the rules are stricter than HTML:
//
//   - An address names a file: "../404/index.html", not "../404/". From disk, a
//     browser shows a folder as a list of files.
//   - In a page inside a folder, an address begins with "../" or "#". This also
//     works on hosts that serve /404 without a trailing slash.
//   - In 404.html, which hosts serve at any depth, an address begins with the path
//     of the site on its host, such as "/", or with "#".
//
// What all pages have from their templates, such as a title and a policy, is a matter
// of tests. Check never fails: whatever a page contains is checked or reported.
package sitecheck

import (
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/parallel"
	"httpcodes/internal/problem"
	"httpcodes/internal/tree"
)

// Check checks every page of the tree. Package asset has checked the styles. A fault
// of many places is reported once, at the first of them. The argument
// root is the path of the site on its host, such as "/" or "/codes/"; it only matters
// for the addresses in 404.html.
func Check(t *tree.Tree, root string) problem.List {
	s := &checker{tree: t, root: root, pages: make(map[string]*page)}
	var pages []*page
	for _, path := range t.Paths() {
		if strings.HasSuffix(path, ".html") {
			src, _ := t.File(path)
			p := &page{path: path, src: src, ids: make(map[string]bool)}
			s.pages[path] = p
			pages = append(pages, p)
		}
	}
	parallel.Do(len(pages), func(i int) { pages[i].read() })
	parallel.Do(len(pages), func(i int) { s.resolve(pages[i]) })
	var list problem.List
	for _, p := range pages {
		list = append(list, p.problems...)
	}
	list.Sort()
	return merge(list)
}

// A checker checks one tree. It does not change after the pages are read.
type checker struct {
	tree  *tree.Tree
	root  string // path of the site on its host
	pages map[string]*page
}

// A page is an HTML file, with what Check found in it.
type page struct {
	path     string
	src      []byte
	ids      map[string]bool
	refs     []ref
	idrefs   []ref
	problems problem.List
}

// A ref is an address or id in an attribute.
type ref struct {
	kind   refKind
	offset int // of its tag
	attr   string
	value  string
}

type refKind int

const (
	follow   refKind = iota // <a href>: a link for readers
	relation                // <link> that browsers do not load, such as canonical and alternate
	load                    // scripts, styles and targets of forms
	image                   // icons, which may be data: URLs
)

func (p *page) fault(offset int, rule problem.Rule, format string, args ...any) {
	p.problems.Add(problem.At(p.path, p.src, offset), rule, format, args...)
}

// folder returns the folder of the file, with a slash at its end, or "".
func (p *page) folder() string { return p.path[:strings.LastIndexByte(p.path, '/')+1] }

// resolve reports the references of p without a target.
func (s *checker) resolve(p *page) {
	for _, r := range p.refs {
		s.address(p, r)
	}
	for _, r := range p.idrefs {
		if !p.ids[r.value] {
			p.fault(r.offset, ruleReference, "%s names the id `%s`, which the page does not have%s",
				r.attr, r.value, problem.Suggest(r.value, p.idList()))
		}
	}
}

func (p *page) idList() []string { return slices.Sorted(maps.Keys(p.ids)) }
