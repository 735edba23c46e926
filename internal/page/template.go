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

// NewTemplates parses the templates in templates/, whose files have no faults so
// far, and adds their faults to from.Problems. If there are any, it returns nil.
func NewTemplates(from *asset.Sources) *Templates {
	from.Read("templates/base.html", problem.Pos{File: "templates/base.html"})
	var sources []asset.SourceFile
	for _, pattern := range []string{"templates/*.html", "templates/partials/*.html", "templates/pages/*.html"} {
		for _, name := range from.Glob(pattern) {
			sources = append(sources, asset.SourceFile{Name: name, Text: from.Files[name]})
		}
	}
	for _, s := range sources {
		if _, err := template.New(templateName(s.Name)).Parse(s.Text); err != nil {
			from.Problems = append(from.Problems, TemplateProblem(err))
		}
	}
	if len(from.Problems) > 0 {
		return nil
	}
	return parseTemplates(sources, minifyTemplate)
}

// parseTemplates parses valid sources after finish has changed their text.
func parseTemplates(sources []asset.SourceFile, finish func(string) string) *Templates {
	t := &Templates{
		frame:   template.New("base.html").Option("missingkey=error"),
		pages:   make(map[string]*template.Template),
		sources: sources,
	}
	for _, s := range sources {
		into, name := t.frame, templateName(s.Name)
		if path.Dir(s.Name) == "templates/pages" {
			into = template.Must(t.frame.Clone())
			t.pages[strings.TrimSuffix(path.Base(s.Name), ".html")] = into
		}
		if name != into.Name() {
			into = into.New(name)
		}
		template.Must(into.Parse(finish(s.Text)))
	}
	return t
}

// templateName returns the name of a template: the base name of a partial template,
// and a name of the form "pages/code.html" for a page.
func templateName(file string) string {
	return strings.TrimPrefix(strings.TrimPrefix(file, "templates/"), "partials/")
}

// AsWritten returns the templates without minifying, so that lines and columns
// are those of their files.
func (t *Templates) AsWritten() *Templates {
	return parseTemplates(t.sources, func(text string) string { return text })
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
	out := t.buffer()
	defer t.buffers.Put(out)
	err := t.write(out, kind, view)
	return bytes.Clone(out.Bytes()), err
}

// write draws a view to a buffer.
func (t *Templates) write(out *bytes.Buffer, kind string, view any) error {
	page, ok := t.pages[kind]
	if !ok {
		return fmt.Errorf("template: pages/%s.html:1: there is no such template", kind)
	}
	return page.Execute(out, view)
}

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

// templateNames are the names of the templates in templates/pages. The page of an
// entry has the template that its catalog.Kind names, or guide for a KindPage. The other
// templates are for pages that are made from all entries.
var templateNames = []string{
	"all", "class", "code", "compare", "comparison", "experiments", "guide", "guides", "home", "not-found", "number", "search",
	"stub",
}

// Kinds returns the kinds of pages that may have their own styles and scripts:
// one for each template, "choosing" for the guide choosing-a-code, "lookup" for
// guides with many rows, and "unofficial" for the class of that name.
func Kinds() []string {
	return append(slices.Clone(templateNames), kindChoosing, kindLookup, classUnofficial)
}

const kindChoosing, kindLookup, classUnofficial = "choosing", "lookup", "unofficial"
