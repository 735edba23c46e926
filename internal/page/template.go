package page

import (
	"bytes"
	"fmt"
	"html/template"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"

	"httpcodes/internal/asset"
	"httpcodes/internal/problem"
)

// Templates has a template for each kind of page.
type Templates struct {
	frame   *template.Template // the partial templates, for parts that several pages share
	pages   map[string]*template.Template
	sources []asset.SourceFile
	buffers sync.Pool // of buffers that have grown, since growing them is a sixth of what a build allocates
}

// NewTemplates parses the frame, the partial templates and the files of
// templates/pages. It adds their faults to those of the sources.
func NewTemplates(from asset.Sources) *Templates {
	names := []string{"templates/base.html"}
	for _, folder := range []string{"partials", "pages"} {
		names = append(names, from.Glob("templates/"+folder+"/*.html")...)
	}
	var sources []asset.SourceFile
	for _, name := range names {
		text, ok := from.Read(name, problem.Pos{File: name})
		switch {
		case ok && strings.TrimSpace(text) == "":
			from.Problems.Add(problem.Pos{File: name, Line: 1, Column: 1}, asset.RuleTemplate, "the file is empty")
		case ok:
			sources = append(sources, asset.SourceFile{Name: name, Text: text})
		}
	}
	checkTemplates(sources, from.Problems)
	checkPlaces(from)
	return parseTemplates(sources, minifyTemplate, from.Problems)
}

// parseTemplates parses the sources after finish has changed their text.
func parseTemplates(sources []asset.SourceFile, finish func(string) string, problems *problem.List) *Templates {
	t := &Templates{
		frame:   template.New("base.html").Option("missingkey=error"),
		pages:   make(map[string]*template.Template),
		sources: sources,
	}
	for _, s := range sources {
		into := t.frame
		if path.Dir(s.Name) == "templates/pages" {
			into = template.Must(t.frame.Clone())
			t.pages[strings.TrimSuffix(path.Base(s.Name), ".html")] = into
		}
		if err := parseTemplate(into, s, finish); err != nil {
			*problems = append(*problems, TemplateProblem(err))
		}
	}
	return t
}

// AsWritten returns the templates without minifying, so that lines and columns
// are those of their files.
func (t *Templates) AsWritten() *Templates {
	return parseTemplates(t.sources, func(text string) string { return text }, new(problem.List))
}

// parseTemplate adds a template to t. The name of a partial template is its
// base name; that of a page is of the form "pages/code.html".
func parseTemplate(t *template.Template, s asset.SourceFile, finish func(string) string) error {
	short := strings.TrimPrefix(s.Name, "templates/")
	// The text is first parsed as written, so that faults have the writer's
	// lines.
	if _, err := template.New(short).Parse(s.Text); err != nil {
		return err
	}
	if short != t.Name() {
		t = t.New(strings.TrimPrefix(short, "partials/"))
	}
	_, err := t.Parse(finish(s.Text))
	return err
}

// minifyTemplate removes from a template what browsers do not need. The pages
// are not minified again, because that would take longer than the rest of
// drawing.
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
func (t *Templates) execute(kind string, view any) ([]byte, error) {
	page, ok := t.pages[kind]
	if !ok {
		return nil, fmt.Errorf("template: pages/%s.html:1: there is no such template", kind)
	}
	out := t.buffer()
	err := page.Execute(out, view)
	if out.Len() > largest {
		return out.Bytes(), err
	}
	defer t.buffers.Put(out)
	return bytes.Clone(out.Bytes()), err
}

// largest is the size of the largest page whose buffer is used again. The page of
// all entries is larger, and takes longer to copy than a buffer takes to grow.
const largest = 1 << 20

// part draws a view with a partial template.
func (t *Templates) part(name string, view any) (template.HTML, error) {
	out := t.buffer()
	defer t.buffers.Put(out)
	err := t.frame.ExecuteTemplate(out, name, view)
	return template.HTML(out.String()), err
}

// buffer returns an empty buffer.
func (t *Templates) buffer() *bytes.Buffer {
	out, ok := t.buffers.Get().(*bytes.Buffer)
	if !ok {
		return new(bytes.Buffer)
	}
	out.Reset()
	return out
}

// templateNames are the names of the templates in templates/pages, one for each
// kind of page. The page of an entry has the template that its catalog.Kind
// names. The other templates are for pages that are made from all entries.
var templateNames = []string{
	"all", "class", "code", "compare", "comparison", "experiments", "guide", "guides", "home", "not-found", "number", "search",
	"stub",
}

// TemplateNames returns the names of the page templates.
func TemplateNames() []string { return slices.Clone(templateNames) }

// Kinds returns the kinds of pages that may have their own styles and scripts:
// one for each template, and the guide that leads to a code.
func Kinds() []string { return append(TemplateNames(), kindChoosing) }

const kindChoosing = "choosing"

// executed are the partial templates that this package executes directly.
var executed = []string{"rail.html"}
