// Package sitecheck checks the finished site.
//
// Check parses all pages and reports violations of the Rules:
// addresses and anchors without a target, elements and attributes that are not in
// the list of those that work from disk, inline code that the content security
// policy blocks, and missing parts of a page. The file of a problem is a path in the
// tree. Some of the rules are stricter than HTML:
//
//   - An address names a file: "../404/index.html", not "../404/". From disk, a
//     browser shows a folder as a list of files.
//   - In a page inside a folder, an address begins with "../" or "#". This also
//     works on hosts that serve /404 without a trailing slash.
//   - In 404.html, which hosts serve at any depth, an address begins with the
//     base, which is "/" if there is none, or with "#".
//
// Check never fails: whatever a page contains is checked or reported.
package sitecheck

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"httpcodes/internal/parallel"
	"httpcodes/internal/problem"
	"httpcodes/internal/tree"
)

// Check checks every page of the tree. Package asset has checked the styles. It
// reports a fault that many pages have only once, at the first of them. The argument
// base is the path of the site on its host, such as "/" or "/codes/"; it only matters
// for the addresses in 404.html.
func Check(t *tree.Tree, base string) problem.List {
	s := &checker{tree: t, base: base, pages: make(map[string]*page)}
	var pages []*page
	for _, path := range t.Paths() {
		if strings.HasSuffix(path, ".html") {
			src, _ := t.File(path)
			p := &page{path: path, src: src}
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
	base  string
	pages map[string]*page
}

// A page is an HTML file, with what Check found in it.
type page struct {
	path     string
	src      []byte
	ids      map[string]int // id to offset of its tag
	refs     []ref
	idrefs   []ref
	problems problem.List
}

// A ref is an address or id in an attribute.
type ref struct {
	kind   refKind
	offset int
	attr   string
	value  string
}

type refKind int

const (
	follow   refKind = iota // <a href>: a link for readers
	relation                // <link> that browsers do not load, such as canonical and alternate
	load                    // scripts and styles
	image                   // images, which may be data: URLs
	submit                  // form
)

// position describes an offset, for the text of a problem that has a second
// position.
func (p *page) position(offset int) string {
	pos := problem.At(p.path, p.src, offset)
	return fmt.Sprintf("at %d:%d", pos.Line, pos.Column)
}

func (p *page) add(offset int, rule problem.Rule, format string, args ...any) {
	p.problems.Add(problem.At(p.path, p.src, offset), rule, format, args...)
}

// read collects the ids and references of the file, and reports the faults that do
// not depend on other files.
func (p *page) read() {
	p.ids = make(map[string]int)
	p.refs = make([]ref, 0, len(p.src)/200) // hardly a page has more
	(&reader{page: p, governed: -1}).run()
}

// folder returns the folder of the file, with a slash at its end, or "".
func (p *page) folder() string { return p.path[:strings.LastIndexByte(p.path, '/')+1] }

// resolve reports the references of p without a target.
func (s *checker) resolve(p *page) {
	for _, r := range p.refs {
		s.address(p, r)
	}
	for _, r := range p.idrefs {
		if _, ok := p.ids[r.value]; !ok {
			p.add(r.offset, ruleReference, "%s names the id `%s`, which the page does not have%s",
				r.attr, r.value, problem.Suggest(r.value, p.idList()))
		}
	}
}

func (p *page) idList() []string { return slices.Sorted(maps.Keys(p.ids)) }
