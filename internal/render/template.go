package render

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"regexp"
	"strconv"
	"strings"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"

	"httpcodes/internal/problem"
)

// templates holds one ready template for each kind of page.
type templates struct {
	frame   *template.Template // the pieces, for what several pages share
	pages   map[string]*template.Template
	scratch scratch
}

// loadTemplates parses the frame, the pieces and one template for each file of
// templates/pages.
func loadTemplates(root fs.FS) (*templates, problem.List, error) {
	var problems problem.List
	frame := template.New("base.html").Option("missingkey=error").Funcs(functions())
	parts, err := fs.Glob(root, "templates/partials/*.html")
	if err != nil {
		return nil, nil, fmt.Errorf("read templates: %w", err)
	}
	for _, name := range append([]string{"templates/base.html"}, parts...) {
		if err := parseTemplate(frame, root, name, &problems); err != nil {
			return nil, nil, err
		}
	}
	pages, err := fs.Glob(root, "templates/pages/*.html")
	if err != nil {
		return nil, nil, fmt.Errorf("read templates: %w", err)
	}
	t := &templates{frame: frame, pages: make(map[string]*template.Template)}
	for _, name := range pages {
		page := template.Must(frame.Clone())
		if err := parseTemplate(page, root, name, &problems); err != nil {
			return nil, nil, err
		}
		t.pages[strings.TrimSuffix(path.Base(name), ".html")] = page
	}
	return t, problems, nil
}

func functions() template.FuncMap { return template.FuncMap{"heading": heading} }

// heading is a section's heading in the templates' own words.
func heading(id, title string) Section { return Section{ID: id, Title: title} }

// parseTemplate adds a file to t, minified: a piece under its base name, a page
// as "pages/code.html".
func parseTemplate(t *template.Template, root fs.FS, name string, problems *problem.List) error {
	src, err := fs.ReadFile(root, name)
	if err != nil {
		return fmt.Errorf("read template: %w", err)
	}
	short := strings.TrimPrefix(name, "templates/")
	// Parsed as written first, so that faults have the writer's lines.
	if _, err := template.New(short).Funcs(functions()).Parse(string(src)); err != nil {
		*problems = append(*problems, templateProblem(err))
		return nil
	}
	file := t
	if short != t.Name() {
		file = t.New(strings.TrimPrefix(short, "partials/"))
	}
	if _, err := file.Parse(minifyTemplate(string(src))); err != nil {
		*problems = append(*problems, templateProblem(err))
	}
	return nil
}

// minifyTemplate takes out of a template what browsers do not need. Pages are
// not minified again: whole pages cost more than all the rest of drawing.
func minifyTemplate(src string) string {
	m := minify.New()
	m.Add("text/html", &html.Minifier{
		TemplateDelims:   html.GoTemplateDelims,
		KeepDocumentTags: true,
		KeepEndTags:      true,
		KeepQuotes:       true,
	})
	out, err := m.String("text/html", src)
	if err != nil {
		return src
	}
	return out
}

// execute draws a view with the template of its kind of page.
func (t *templates) execute(kind string, view any) ([]byte, error) {
	page, ok := t.pages[kind]
	if !ok {
		return nil, fmt.Errorf("template: pages/%s.html:1: there is no such template", kind)
	}
	return t.scratch.file(func(out *bytes.Buffer) error { return page.Execute(out, view) })
}

// part draws a view with a piece.
func (t *templates) part(name string, view any) (template.HTML, error) {
	html, err := t.scratch.file(func(out *bytes.Buffer) error { return t.frame.ExecuteTemplate(out, name, view) })
	return template.HTML(html), err
}

var templateError = regexp.MustCompile(`^(?:html/)?template: ?([\w./-]+):(\d+)(?::(\d+))?:\s*(.*)$`)

// templateProblem turns an error of html/template into a fault in its file.
func templateProblem(err error) problem.Problem {
	if f, ok := errors.AsType[*fault](err); ok {
		return f.Problem
	}
	if m := templateError.FindStringSubmatch(innermost(err)); m != nil {
		line, _ := strconv.Atoi(m[2])
		column, _ := strconv.Atoi(m[3])
		return problem.Problem{
			Pos:  problem.Pos{File: templateFile(m[1]), Line: line, Column: max(1, column)},
			Rule: "template", Text: m[4],
		}
	}
	if e, ok := errors.AsType[*template.Error](err); ok {
		return problem.Problem{Pos: problem.Pos{File: templateFile(e.Name), Line: max(1, e.Line), Column: 1}, Rule: "template", Text: e.Description}
	}
	return problem.Problem{Pos: problem.Pos{File: "templates"}, Rule: "template", Text: err.Error()}
}

// innermost returns what the template says that failed itself, where others
// called it.
func innermost(err error) string {
	text := strings.ReplaceAll(err.Error(), "\n", " ")
	if i := strings.LastIndex(text, ": error calling "); i >= 0 {
		if at := strings.Index(text[i:], ": template: "); at >= 0 {
			return text[i+at+len(": "):]
		}
	}
	return text
}

// templateFile returns the file of a template from its name.
func templateFile(name string) string {
	if name == "base.html" || strings.Contains(name, "/") {
		return "templates/" + name
	}
	return "templates/partials/" + name
}
