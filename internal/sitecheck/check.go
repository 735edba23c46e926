// Package sitecheck reads the finished site and reports what breaks.
//
// Check reads all pages and style sheets and reports what breaks one of the
// Rules: addresses and anchors that lead nowhere, elements and attributes that
// are not in the list of what works from disk, what the policy of the page
// blocks or should block, what a page may not lack. The file of a problem is a
// path of the tree. Some of the rules are stricter than HTML:
//
//   - An address names the file: "../404/index.html", not "../404/". From
//     disk, a folder opens as a list of files.
//   - In a page within a folder, an address starts with "../" or "#". Some
//     hosts serve /404 without a slash at its end; "../" works there too.
//   - In 404.html, which hosts serve at any depth, an address starts with
//     the base, "/" if there is none, or is a "#".
package sitecheck

import (
	"bytes"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/sync/errgroup"

	"httpcodes/internal/problem"
	"httpcodes/internal/tree"
)

// Check reads every page and style sheet of the tree and reports what breaks
// one of the Rules. The file of a problem is its path in the tree; a fault
// that many pages have is told once, at the first of them. base is
// the path that the site will have on its host, "" or "/" for the root; only
// 404.html, which hosts serve at any depth, depends on it.
func Check(t *tree.Tree, base string) problem.List {
	if !strings.HasSuffix(base, "/") {
		base += "/"
	}
	s := &checked{tree: t, base: base, pages: make(map[string]*page)}
	var pages []*page
	for _, path := range t.Paths() {
		if strings.HasSuffix(path, ".html") || strings.HasSuffix(path, ".css") {
			src, _ := t.File(path)
			p := &page{path: path, src: src}
			s.pages[path] = p
			pages = append(pages, p)
		}
	}
	each(pages, (*page).read)
	each(pages, s.resolve)
	var list problem.List
	for _, p := range pages {
		list = append(list, p.problems...)
	}
	list.Sort()
	return fold(list)
}

// each calls do for all pages, on all processors.
func each(pages []*page, do func(*page)) {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, p := range pages {
		group.Go(func() error {
			do(p)
			return nil
		})
	}
	group.Wait()
}

// checked is the tree while it is checked; once its pages are read, it is
// not changed.
type checked struct {
	tree  *tree.Tree
	base  string
	pages map[string]*page
}

// A page is a file of HTML or CSS and what Check found in it.
type page struct {
	path     string
	src      []byte
	ids      map[string]int // id: offset of its tag
	refs     []ref
	idrefs   []ref
	problems problem.List
}

// A ref is an address, or an id, that an attribute or style sheet names.
type ref struct {
	kind   refKind
	offset int
	attr   string // attribute, or "url()" in CSS
	value  string
}

type refKind int

const (
	follow   refKind = iota // <a href>: a reader goes there
	relation                // <link> that no browser loads: canonical, alternate, search …
	load                    // scripts, styles: part of the page
	image                   // images, which may be data
	submit                  // form
)

// place returns the place of an offset in words, for a second place in the
// text of a problem.
func (p *page) place(offset int) string {
	pos := problem.At(p.path, p.src, offset)
	return fmt.Sprintf("at %d:%d", pos.Line, pos.Column)
}

func (p *page) add(offset int, rule problem.Rule, format string, args ...any) {
	p.problems.Add(problem.At(p.path, p.src, offset), rule, "%s", oneLine(fmt.Sprintf(format, args...)))
}

// oneLine keeps what a page holds from breaking the lines of a report or
// from steering a terminal.
func oneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
}

// read collects the ids and references of the file and reports the faults
// that it shows without the rest of the tree.
func (p *page) read() {
	if strings.HasSuffix(p.path, ".css") {
		p.readStyle(p.src, 0)
		return
	}
	p.ids = make(map[string]int, bytes.Count(p.src, []byte(" id=")))
	p.refs = make([]ref, 0, bytes.Count(p.src, []byte("href="))+16)
	newReader(p).run()
}

// folder returns the folder of the file with its slash, or "".
func (p *page) folder() string { return p.path[:strings.LastIndexByte(p.path, '/')+1] }

// resolve reports the references of p that lead nowhere.
func (s *checked) resolve(p *page) {
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

func (p *page) idList() []string {
	list := make([]string, 0, len(p.ids))
	for id := range p.ids {
		list = append(list, id)
	}
	slices.Sort(list)
	return list
}
