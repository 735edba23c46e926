package render

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
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
	sources []written
}

// A written is a file as somebody wrote it.
type written struct{ name, text string }

// loadTemplates parses the frame, the pieces and one template for each file of
// templates/pages.
func loadTemplates(s shelf) *templates {
	names := []string{"templates/base.html"}
	for _, folder := range []string{"partials", "pages"} {
		names = append(names, s.glob("templates/"+folder+"/*.html")...)
	}
	var sources []written
	for _, name := range names {
		text, ok := s.read(name, problem.Pos{File: name})
		switch {
		case ok && strings.TrimSpace(text) == "":
			s.problems.Add(problem.Pos{File: name, Line: 1, Column: 1}, "template", "the file is empty")
		case ok:
			sources = append(sources, written{name, text})
		}
	}
	return parseTemplates(sources, minifyTemplate, s.problems)
}

// parseTemplates parses the sources, each as finish makes it.
func parseTemplates(sources []written, finish func(string) string, problems *problem.List) *templates {
	t := &templates{
		frame:   template.New("base.html").Option("missingkey=error").Funcs(functions()),
		pages:   make(map[string]*template.Template),
		sources: sources,
	}
	for _, s := range sources {
		into := t.frame
		if path.Dir(s.name) == "templates/pages" {
			into = template.Must(t.frame.Clone())
			t.pages[strings.TrimSuffix(path.Base(s.name), ".html")] = into
		}
		if err := s.parse(into, finish); err != nil {
			*problems = append(*problems, templateProblem(err))
		}
	}
	return t
}

// asWritten returns the templates with the lines and columns of their files.
func (t *templates) asWritten() *templates {
	return parseTemplates(t.sources, func(text string) string { return text }, new(problem.List))
}

func functions() template.FuncMap { return template.FuncMap{"heading": heading} }

// heading is a section's heading in the templates' own words.
func heading(id, title string) Section { return Section{ID: id, Title: title} }

// parse adds a template to t: a piece under its base name, a page as
// "pages/code.html".
func (s written) parse(t *template.Template, finish func(string) string) error {
	short := strings.TrimPrefix(s.name, "templates/")
	// Parsed as written first, so that faults have the writer's lines.
	if _, err := template.New(short).Funcs(functions()).Parse(s.text); err != nil {
		return err
	}
	if short != t.Name() {
		t = t.New(strings.TrimPrefix(short, "partials/"))
	}
	_, err := t.Parse(finish(s.text))
	return err
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
	return t.scratch.file(func(out *bytes.Buffer) error { return t.write(out, kind, view) })
}

// executeLarge is execute for a page of about that size, too large to lend a
// buffer for.
func (t *templates) executeLarge(kind string, view any, size int) ([]byte, error) {
	out := bytes.NewBuffer(make([]byte, 0, size))
	err := t.write(out, kind, view)
	return out.Bytes(), err
}

func (t *templates) write(out *bytes.Buffer, kind string, view any) error {
	page, ok := t.pages[kind]
	if !ok {
		return fmt.Errorf("template: pages/%s.html:1: there is no such template", kind)
	}
	return page.Execute(out, view)
}

// part draws a view with a piece.
func (t *templates) part(name string, view any) (template.HTML, error) {
	var html template.HTML
	err := t.scratch.lend(func(out *bytes.Buffer) error {
		err := t.frame.ExecuteTemplate(out, name, view)
		if err == nil {
			html = template.HTML(out.String())
		}
		return err
	})
	return html, err
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
			Pos:  problem.Pos{File: templateFile(m[1]), Line: line, Column: 1 + column}, // it counts from 0
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
