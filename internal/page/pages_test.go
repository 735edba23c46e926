package page_test

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"httpcodes/internal/asset"
	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/page"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
	"httpcodes/internal/sitetest"
)

const base = "https://example.com/codes/"

// small returns the small site with the real templates and assets, to be
// spoiled.
func small(t *testing.T) fstest.MapFS {
	t.Helper()
	root, err := sitetest.Sources(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// site returns the pages of sources, published at base or nowhere.
func site(t *testing.T, root fstest.MapFS, base string) (*page.Pages, *catalog.Catalog) {
	t.Helper()
	reg := registry.Load()
	lib, problems, err := content.NewReader(reg).Load(root)
	if err != nil {
		t.Fatal(err)
	}
	cat, more := catalog.New(lib, reg, base)
	problems = append(problems, more...)
	folder := func(name string) *asset.Sources {
		sources, err := asset.ReadFolder(root, name)
		if err != nil {
			t.Fatal(err)
		}
		return sources
	}
	assetFiles, templateFiles := folder("assets"), folder("templates")
	assets, templates := asset.New(assetFiles, page.Kinds(), ""), page.NewTemplates(templateFiles)
	if problems = slices.Concat(problems, assetFiles.Problems, templateFiles.Problems); len(problems) > 0 {
		t.Fatal(problems)
	}
	card := func(path catalog.Path) (file, text string) { return "assets/cards/" + string(path) + ".png", "A card." }
	return page.New(cat, assets, templates, "assets/search.js", card), cat
}

// draw returns a page by its path. "404.html" is a file, and "home" the home
// page.
func draw(t *testing.T, p *page.Pages, cat *catalog.Catalog, path string) (string, error) {
	t.Helper()
	special := map[string]func() ([]byte, error){"404.html": p.NotFound, "all": p.All}
	if f := special[path]; f != nil {
		out, err := f()
		return string(out), err
	}
	out, err := p.Draw(entry(t, cat, path))
	return string(out), err
}

func entry(t *testing.T, cat *catalog.Catalog, path string) catalog.Entry {
	t.Helper()
	for _, e := range cat.Entries() {
		if string(e.Common().Path) == strings.TrimSuffix(path, "home") {
			return e
		}
	}
	t.Fatalf("the small site has no page %s", path)
	return nil
}

var (
	breaks = regexp.MustCompile(`\s+`)
	tags   = regexp.MustCompile(`<[^>]*>`)
)

// line returns HTML with its white space as blanks.
func line(html string) string { return breaks.ReplaceAllString(html, " ") }

// text returns what HTML says.
func text(html string) string { return line(tags.ReplaceAllString(html, "")) }

// Each kind of page is drawn from its view, by its template, and shows what
// the entry says.
func TestPagesShowTheirEntries(t *testing.T) {
	root := small(t)
	root["content/guides/moving-pages.md"] = &fstest.MapFile{Data: []byte("---\nmoved: redirects\n---\n")}
	p, cat := site(t, root, "")
	for path, want := range map[string][]string{
		"404": {
			"<title>404 Not Found · httpcodes</title>", `<body class="page-code c4xx" data-root="../">`,
			`<h1><span class="number">404</span> <span class="name">Not Found</span></h1>`, `<h2 id="use"><a class="anchor" href="#use">Use it when</a></h2>`,
			`<code>http.StatusNotFound</code>`, `<a rel="prev" href="../403/index.html"><span>Previous</span> <b class="number c4xx">403</b> Forbidden</a>`,
			`as <a href="../404/index.md">Markdown</a> and as <a href="../404/index.json">data</a>.`,
		},
		"429":          {`<th scope="row" id="retry-after"><a class="anchor" href="#retry-after"><code>Retry-After</code></a></th><td>MAY</td><td>how long to wait (<a`, `<a class="hn" href="#retry-after">`},
		"499":          {`<body class="page-code cunofficial"`, `<section class="part part-owners">`, `"Client Closed Request" <span class="badge">`},
		"4xx":          {`<h1><span class="number">4xx</span> <span class="name">`, `<a class="c4xx" href="../4xx/index.html" aria-current="page">4xx</a>`, `<dd class="fact cached">cached: <b>by default</b></dd>`},
		"unofficial":   {`<h1><span class="name">`},
		"433":          {`<span class="number">433</span> <span class="name">Unassigned</span>`, `<meta name="robots" content="noindex">`, `<a href="../seen-an-error/index.html">`},
		"401-vs-403":   {`<h1><span class="number c4xx">401</span> <span class="vs">vs</span> <span class="number c4xx">403</span></h1>`},
		"redirects":    {`<section class="part"><h2 id="codes"><a class="anchor" href="#codes">Main codes</a></h2>`},
		"moving-pages": {`content="0; url=../redirects/index.html"`},
		"about":        {`<body class="page-guide"`},
		"home":         {`<body class="page-home" data-root="">`, `<b class="number c4xx">401</b> <i>vs</i> <b class="number c4xx">403</b></a> <span>`, `<section class="band c5xx"`},
		"guides":       {`<dl class="index"><div><dt><a href="../redirects/index.html">`, `<ul class="cards"><li class="card">`},
		"compare":      {`"number":404,"name":"Not Found","class":"4xx"`, `{"list":["`, `<ul class="cards"><li class="card">`},
		"search":       {`<div class="results" data-search-results></div>`},
		"404.html":     {`<style>`, `href="/index.html"`, `style-src 'self' 'sha256-`, `data-not-found`},
		"all":          {`<article class="c4xx" id="404"><header class="entry"><h2><span class="number">404</span>`, `<h3 id="404-use">`, `<div class="table" role="group"`, `href="#429"`},
	} {
		got, err := draw(t, p, cat, path)
		if err != nil {
			t.Errorf("%s: %v", path, err)
		}
		for _, w := range want {
			if !strings.Contains(line(got), w) {
				t.Errorf("%s lacks %s; got\n%s", path, w, got)
			}
		}
	}
}

// The rail of an unofficial code lists those that begin with the same digit.
func TestRailOfUnofficialCode(t *testing.T) {
	root := small(t)
	for _, number := range []string{"444", "520"} {
		src := strings.NewReplacer("499", number, "Client Closed Request", "Name of "+number).Replace(string(root["content/unofficial/499.md"].Data))
		root["content/unofficial/"+number+".md"] = &fstest.MapFile{Data: []byte(src)}
	}
	p, cat := site(t, root, "")
	for path, want := range map[string][]string{"499": {"444", "499"}, "520": {"520"}} {
		html, err := draw(t, p, cat, path)
		if err != nil {
			t.Fatal(err)
		}
		_, rail, _ := strings.Cut(html, `<nav class="rail"`)
		var got []string
		for _, m := range regexp.MustCompile(`class="number">(\d+)<`).FindAllStringSubmatch(rail, -1) {
			got = append(got, m[1])
		}
		if !slices.Equal(got, want) {
			t.Errorf("the rail of %s lists %v; want %v", path, got, want)
		}
	}
}

// Words do not run together where a template sets them on lines of their own.
func TestWordsKeepTheirBlanks(t *testing.T) {
	p, cat := site(t, small(t), "")
	for path, want := range map[string][]string{
		"404": {
			"If you see it: as a visitor · as an API client · as an operator", "Text under CC BY 4.0 About and sources Everything on one large page Data",
			"This page as Markdown and as data.", "Facts last compared with their sources on 2026-11-22.",
		},
		"433":  {"that answered. Visitors find help in", "Nobody has registered status code 433, and"},
		"home": {"404 Not Found", "401 vs 403 "},
	} {
		got, err := draw(t, p, cat, path)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range want {
			if !strings.Contains(text(got), w) {
				t.Errorf("%s lacks %q; got\n%s", path, w, text(got))
			}
		}
	}
}

// experimentFile is an experiment that an entry rests on.
var experimentFile = &fstest.MapFile{Data: []byte(`nginx closes the connection for return 444.
-- nginx.conf --
return 444;
-- request --
GET / HTTP/1.1
Host: www.example.com

-- claims --
response is empty
-- response --
-- versions --
nginx 1.22.1
`)}

// Pages link to the sources only if the repository is known.
func TestPagesLinkTheirSources(t *testing.T) {
	const gitHub, elsewhere = "https://github.com/o/codes", "https://git.example.com/o/codes"
	for _, c := range []struct {
		why, config string
		want, wrong map[string]string // by page
	}{
		{
			why:   "nothing is known",
			wrong: map[string]string{"404": "Edit this page", "429": "Report a mistake", "about": "The sources are at", "experiments": "Its file"},
		},
		{
			why: "on GitHub", config: "repository: " + gitHub + "\n",
			want: map[string]string{
				"404":         `<a href="` + gitHub + `/edit/main/content/4xx/404.md">Edit this page</a>`,
				"4xx":         `<a href="` + gitHub + `/issues/new?template=wrong.yml&amp;version=2026-11-22&amp;page=/4xx/" data-report>Report a mistake</a>`,
				"401-vs-403":  `page=/401-vs-403/"`,
				"redirects":   `/edit/main/content/guides/redirects.md"`,
				"about":       `<a href="` + gitHub + `" rel="external">` + gitHub + `</a>`,
				"experiments": `<a href="` + gitHub + `/blob/main/content/experiments/nginx-range.txtar" rel="external">Its file</a>`,
			},
			wrong: map[string]string{"433": "data-report"},
		},
		{
			why: "elsewhere", config: "repository: " + elsewhere + "\nedit: " + elsewhere + "/-/edit/main/\n",
			want: map[string]string{
				"404":         `<a href="` + elsewhere + `/-/edit/main/content/4xx/404.md">Edit this page</a>`,
				"experiments": `/-/edit/main/content/experiments/nginx-range.txtar"`,
			},
			wrong: map[string]string{"404": "data-report"},
		},
	} {
		root := small(t)
		root["content/site.yaml"] = &fstest.MapFile{Data: []byte(string(root["content/site.yaml"].Data) + c.config)}
		root["content/experiments/nginx-range.txtar"] = experimentFile
		entry := string(root["content/4xx/404.md"].Data)
		root["content/4xx/404.md"] = &fstest.MapFile{Data: []byte(strings.Replace(entry, "checked:", "sources: [{experiment: nginx-range}]\nchecked:", 1))}
		p, cat := site(t, root, "")
		for path, want := range c.want {
			if got, err := draw(t, p, cat, path); err != nil || !strings.Contains(line(got), want) {
				t.Errorf("%s: %s lacks %s (%v); got\n%s", c.why, path, want, err, got)
			}
		}
		for path, wrong := range c.wrong {
			if got, err := draw(t, p, cat, path); err != nil || strings.Contains(line(got), wrong) {
				t.Errorf("%s: %s has %s (%v)", c.why, path, wrong, err)
			}
		}
	}
}

// Parts that need a full address are drawn only if the site has one.
func TestPagesOfSiteWithAddress(t *testing.T) {
	p, cat := site(t, small(t), base)
	for path, want := range map[string][]string{
		"404":        {`<link rel="canonical" href="https://example.com/codes/404/">`, `content="https://example.com/codes/assets/cards/404.png"`, `"termCode":"404"`, `"@type":"BreadcrumbList"`},
		"4xx":        {`"hasDefinedTerm":[`},
		"401-vs-403": {`"termCode":"401"`, `"termCode":"403"`},
		"433":        {`<meta property="og:title" content="433`},
		"home":       {`"@type":"WebSite"`, `<link rel="alternate" type="application/atom+xml" title="Changes" href="feed.xml">`, `href="https://example.com/codes/httpcodes.zip"`},
		"about":      {`href="https://example.com/codes/httpcodes.zip"`},
		"404.html":   {`href="/codes/index.html"`},
		"search":     {`type="application/opensearchdescription+xml" title="httpcodes" href="../opensearch.xml"`},
	} {
		got, err := draw(t, p, cat, path)
		if err != nil {
			t.Errorf("%s: %v", path, err)
		}
		for _, w := range want {
			if !strings.Contains(line(got), w) {
				t.Errorf("%s lacks %s; got\n%s", path, w, got)
			}
		}
	}
	if got, _ := draw(t, p, cat, "404.html"); strings.Contains(got, "og:") {
		t.Error("404.html offers to be linked")
	}
}

// A twin has the text of its entry and what the page draws from facts.
func TestMarkdownTwins(t *testing.T) {
	p, cat := site(t, small(t), "")
	for path, want := range map[string][]string{
		"404":       {"# 404 Not Found\n", "- Response body: optional", "- Go, net/http: `http.StatusNotFound`", "\nChecked 2026-11-22.\n"},
		"429":       {"## Fields\n", "- `Retry-After` ("},
		"499":       {"# 499 ", `- nginx "Client Closed Request", `},
		"redirects": {"## Which one\n", "## Main codes\n", "(../301/index.md): "},
		"4xx":       {"# 4xx Client error\n\n> [llms.txt](../llms.txt) lists the Markdown of every code, comparison and guide.\n\nThe request", "- [404 Not Found](../404/index.md): There is nothing", "## The rule\n"},
		"401":       {"## Comparisons\n\n- [401 vs 403](../401-vs-403/index.md): "},
		"3xx":       {"The guide to [redirects](../redirects/index.md) tells."},
		"home":      {"> [llms.txt](llms.txt) lists the Markdown of every code, comparison and guide.", "## [4xx Client error](4xx/index.md)\n\nThe request is at fault.\n\n- [400 ", "## Most confused\n\n- [401 vs 403](401-vs-403/index.md): ", "## Guides\n\n"},
		"compare":   {"[codes.json](../codes.json)", "## Articles\n\n- [401 vs 403](../401-vs-403/index.md): "},
		"guides":    {"(../llms.txt)", "## Guides\n\n- [", "## Comparisons\n\n- [401 vs 403](../401-vs-403/index.md): "},
	} {
		got := twin(t, p, cat, path)
		for _, w := range want {
			if !strings.Contains(got, w) {
				t.Errorf("%s lacks %q; got\n%s", path, w, got)
			}
		}
	}
}

// twin returns the twin of a page by its path.
func twin(t *testing.T, p *page.Pages, cat *catalog.Catalog, path string) string {
	t.Helper()
	return string(p.Twin(entry(t, cat, path)))
}

// A twin of a site with an address keeps its links wherever it is copied to.
func TestTwinsLinkByFullAddress(t *testing.T) {
	p, cat := site(t, small(t), base)
	for _, path := range []string{"404", "4xx", "home", "compare", "guides", "about", "401-vs-403"} {
		got := twin(t, p, cat, path)
		if strings.Contains(got, "](../") || !strings.Contains(got, "]("+base+"llms.txt)") {
			t.Errorf("%s has links that depend on where it is; got\n%s", path, got)
		}
	}
}

// Text of the front matter stays plain text in a twin.
func TestTwinsEscapeWords(t *testing.T) {
	root := small(t)
	const file = "content/guides/redirects.md"
	root[file] = &fstest.MapFile{Data: append(slices.Clone(root[file].Data), "\n## The `Vary` field and [](404)\n\nText.\n"...)}
	p, cat := site(t, root, "")
	guide := entry(t, cat, "redirects").Common()
	guide.Title, guide.Summary = "The <meta> *refresh* | [x](y)", "1. Which `redirect` to send."
	guide.Sources = []catalog.Source{{Title: "Spec, <meta> _element_", Href: "https://example.org/a_(b)", For: "a [test]"}}
	var out bytes.Buffer
	p.Markdown(&out, entry(t, cat, "redirects"))
	got := out.String()
	for _, want := range []string{
		"# The \\<meta> \\*refresh\\* \\| \\[x\\](y)\n\n1\\. Which \\`redirect\\` to send.\n",
		"- [Spec, \\<meta> \\_element\\_](<https://example.org/a_(b)>): a \\[test\\]\n",
		"## The `Vary` field and [404 Not Found](404/index.md)\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("lacks %q; got\n%s", want, got)
		}
	}
	drawn, err := draw(t, p, cat, "redirects")
	want := `<h2 id="the-vary-field-and-404">The <code>Vary</code> field and <a class="code c4xx" href="../404/index.html">404 Not Found</a></h2>`
	if err != nil || !strings.Contains(line(drawn), want) {
		t.Errorf("lacks %s; got\n%s%v", want, drawn, err)
	}
}

// A template that cannot be drawn is reported at its position in the file as
// written.
func TestPlacesOfTemplateFaults(t *testing.T) {
	for _, c := range []struct{ path, file, old, instead, want string }{
		{"404", "templates/pages/code.html", "<article>", "<article>\n  {{.Nonsense}}", "templates/pages/code.html:7:5: "},
		{"home", "templates/partials/cell.html", "<b", "{{.Nonsense}}<b", "templates/partials/cell.html:5:5: "},
		{"404", "templates/partials/section.html", "{{- .HTML", "{{- .Nonsense}}{{- .HTML", "templates/partials/section.html:7:9: "},
		{"404", "templates/partials/tools.html", "</div>", "<script>{{if .Share}}'{{end}}</script></div>", "templates/partials/tools.html:5:"},
		{"404", "templates/pages/code.html", "", "", "templates/pages/code.html:1:1: there is no such template"},
	} {
		root := small(t)
		text := string(root[c.file].Data)
		root[c.file] = &fstest.MapFile{Data: []byte(strings.Replace(text, c.old, c.instead, 1))}
		if c.old == "" {
			delete(root, c.file)
		}
		p, cat := site(t, root, "")
		_, err := draw(t, p.AsWritten(), cat, c.path)
		if err == nil {
			t.Errorf("%s: %s was drawn", c.file, c.instead)
			continue
		}
		if got := page.TemplateProblem(err); !strings.HasPrefix(got.String(), c.want) {
			t.Errorf("got\n%s\nwant %s", got, c.want)
		}
	}
	if got := page.TemplateProblem(os.ErrInvalid); got.Pos != (problem.Pos{File: "templates"}) {
		t.Errorf("got %s; want a fault of the folder", got)
	}
}
