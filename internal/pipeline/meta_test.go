package pipeline

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// A head is the data in the head of a page for programs that do not show the
// page.
type head struct {
	title     string
	canonical string
	noindex   bool
	refresh   string
	meta      map[string]string // by property or name
	facts     []byte            // JSON-LD
}

func readHead(page []byte) head {
	h := head{meta: make(map[string]string)}
	z := html.NewTokenizer(bytes.NewReader(page))
	for inside := ""; z.Next() != html.ErrorToken; {
		token := z.Token()
		attr := make(map[string]string)
		for _, a := range token.Attr {
			attr[a.Key] = a.Val
		}
		switch {
		case token.Type == html.TextToken && inside == "title":
			h.title = token.Data
		case token.Type == html.TextToken && inside == "application/ld+json":
			h.facts = []byte(token.Data)
		case token.Data == "link" && attr["rel"] == "canonical":
			h.canonical = attr["href"]
		case token.Data == "meta" && attr["http-equiv"] == "refresh":
			h.refresh = attr["content"]
		case token.Data == "meta":
			h.meta[attr["property"]+attr["name"]] = attr["content"]
		case token.Data == "body":
			h.noindex = h.meta["robots"] == "noindex"
			return h
		}
		if inside = ""; token.Type == html.StartTagToken {
			inside = token.Data
			if token.Data == "script" {
				inside = attr["type"]
			}
		}
	}
	return h
}

// Each page has the data for link previews: its address, title, description and
// a picture that exists.
func TestPagesUnfurl(t *testing.T) {
	tree := mustPublish(t)
	for _, name := range tree.Paths() {
		if !strings.HasSuffix(name, "index.html") {
			continue
		}
		h := readHead(mustFile(t, tree, name))
		if h.refresh != "" {
			mustFile(t, tree, pageOf(h.canonical)) // where the page is now
			continue
		}
		if h.canonical == "" || pageOf(h.canonical) != name || h.meta["og:url"] != h.canonical {
			t.Errorf("%s: canonical %q, og:url %q", name, h.canonical, h.meta["og:url"])
		}
		for _, key := range []string{"og:title", "og:description", "og:type", "og:site_name", "og:image:alt", "description"} {
			if h.meta[key] == "" || strings.Contains(h.meta[key], "{{") {
				t.Errorf("%s: %s is %q", name, key, h.meta[key])
			}
		}
		if _, ok := tree.File(strings.TrimPrefix(h.meta["og:image"], published)); !ok || h.meta["twitter:card"] != "summary_large_image" {
			t.Errorf("%s: the picture %q is not in the site", name, h.meta["og:image"])
		}
		if !strings.HasPrefix(h.title, h.meta["og:title"]) {
			t.Errorf("%s: the title is %q, that of the link %q", name, h.title, h.meta["og:title"])
		}
	}
}

// What a code's page tells others does not make it too heavy for its readers:
// page, style and script fit into the first 14 kB that a server sends, and the
// pictures on pages such as 502 and the tools of an article into 1 kB more. The style
// of paper comes after the first view and does not count.
func TestPublishedCodePagesStayLight(t *testing.T) {
	tree := mustPublish(t)
	asset := regexp.MustCompile(`(?:stylesheet" href|src)="\.\./(assets/[^"]+\.(?:css|js))"`)
	heaviest, size := "", 0
	for _, name := range tree.Paths() {
		folder, ok := strings.CutSuffix(name, "/index.json")
		if !ok {
			continue
		}
		page := mustFile(t, tree, folder+"/index.html")
		sum := zipped(t, page)
		for _, m := range asset.FindAllSubmatch(page, -1) {
			sum += zipped(t, mustFile(t, tree, string(m[1])))
		}
		if sum > size {
			heaviest, size = folder, sum
		}
	}
	t.Logf("the heaviest is %s with %d bytes", heaviest, size)
	if size > 15<<10 {
		t.Errorf("page, style and script of %s have %d bytes compressed; want at most %d", heaviest, size, 15<<10)
	}
}

func zipped(t *testing.T, data []byte) int {
	t.Helper()
	var out bytes.Buffer
	w, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(data)
	w.Close()
	return out.Len()
}

func TestUnassignedNumbersAreNotIndexed(t *testing.T) {
	tree := mustPublish(t)
	for name, want := range map[string]bool{
		unassigned(t): true, "499/index.html": false, "404/index.html": false, "404.html": true,
		"search/index.html": true, "all/index.html": true, "index.html": false, "guides/index.html": false, "compare/index.html": false,
	} {
		if h := readHead(mustFile(t, tree, name)); h.noindex != want || want && h.facts != nil {
			t.Errorf("%s: noindex is %v, want %v; it states %s", name, h.noindex, want, h.facts)
		}
	}
	h := readHead(mustFile(t, tree, "404.html"))
	if h.canonical != published+"404/" || h.meta["og:title"] != "" {
		t.Errorf("404.html: canonical %q, og:title %q; want the article, and nothing to unfurl", h.canonical, h.meta["og:title"])
	}
}

// schemaOrg is the part of schema.org that the site uses: the properties of
// each type, those that must be there first, up to the bar.
var schemaOrg = map[string]string{
	"TechArticle":    "headline description url image inLanguage dateModified | about",
	"DefinedTerm":    "name termCode url | description",
	"DefinedTermSet": "name url | description hasDefinedTerm",
	"BreadcrumbList": "itemListElement |",
	"ListItem":       "position name item |",
	"WebSite":        "name url | description inLanguage about",
}

// The JSON-LD of pages is valid: known types with their properties, full
// addresses of pages of the site, days, and steps in order.
func TestStructuredDataIsValid(t *testing.T) {
	tree := mustPublish(t)
	stated := 0
	for _, name := range tree.Paths() {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		h := readHead(mustFile(t, tree, name))
		if indexed := !h.noindex && h.refresh == ""; indexed != (h.facts != nil) {
			t.Errorf("%s: noindex is %v, and it states %s", name, h.noindex, h.facts)
		}
		if h.facts == nil {
			continue
		}
		stated++
		var root map[string]any
		if err := json.Unmarshal(h.facts, &root); err != nil {
			t.Errorf("%s: %v\n%s", name, err, h.facts)
			continue
		}
		if root["@context"] != "https://schema.org" {
			t.Errorf("%s: the context is %v", name, root["@context"])
		}
		delete(root, "@context")
		nodes, graph := root["@graph"].([]any)
		if !graph {
			nodes = []any{root}
		}
		for _, fault := range slices.Concat(checkNodes(nodes)...) {
			t.Errorf("%s: %s\n%s", name, fault, h.facts)
		}
	}
	if stated < 130 {
		t.Errorf("%d pages state what they are; want at least 130", stated)
	}
}

func checkNodes(nodes []any) [][]string {
	var faults [][]string
	for _, n := range nodes {
		faults = append(faults, checkNode(n))
	}
	return faults
}

// checkNode returns what is wrong with a node and all nodes in it.
func checkNode(value any) []string {
	node, ok := value.(map[string]any)
	if !ok {
		return []string{fmt.Sprintf("%v is no node", value)}
	}
	kind, _ := node["@type"].(string)
	needed, allowed, known := strings.Cut(schemaOrg[kind], "|")
	var faults []string
	if !known {
		return []string{fmt.Sprintf("unknown type %q", kind)}
	}
	for _, key := range strings.Fields(needed) {
		if node[key] == nil {
			faults = append(faults, kind+" has no "+key)
		}
	}
	for key, v := range node {
		if key != "@type" && !slices.Contains(strings.Fields(needed+allowed), key) {
			faults = append(faults, kind+" has no property "+key)
		}
		faults = append(faults, checkProperty(key, v)...)
	}
	return faults
}

func checkProperty(key string, v any) []string {
	switch text, _ := v.(string); key {
	case "url", "item", "image":
		if _, ok := publishedFile(text); !ok {
			return []string{fmt.Sprintf("%s %q leads to nothing", key, text)}
		}
	case "dateModified":
		if _, err := time.Parse(time.DateOnly, text); err != nil {
			return []string{err.Error()}
		}
	case "about", "hasDefinedTerm":
		return slices.Concat(checkNodes(v.([]any))...)
	case "itemListElement":
		faults := slices.Concat(checkNodes(v.([]any))...)
		for i, step := range v.([]any) {
			if position := step.(map[string]any)["position"]; position != float64(i+1) {
				faults = append(faults, fmt.Sprintf("step %d has position %v", i+1, position))
			}
		}
		return faults
	}
	return nil
}

// publishedFile returns the file of a full address.
func publishedFile(address string) ([]byte, bool) {
	name, ok := strings.CutPrefix(address, published)
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	result, err := publishedSite()
	if err != nil || !ok {
		return nil, false
	}
	return result.Tree.File(name)
}
