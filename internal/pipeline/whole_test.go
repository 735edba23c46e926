package pipeline

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Each page states its type, encoding, language, title and policy, has one heading of
// level 1, runs its inline code, and has text in its links and buttons.
func TestPagesAreWhole(t *testing.T) {
	site := mustPublish(t)
	for _, path := range site.Paths() {
		if strings.HasSuffix(path, ".html") {
			for _, fault := range wholeFaults(mustFile(t, site, path)) {
				t.Errorf("%s: %s", path, fault)
			}
		}
	}
}

// wholeFaults returns what is missing or blocked in a page.
func wholeFaults(src []byte) []string {
	root, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		return []string{err.Error()}
	}
	w := whole{count: make(map[string]int)}
	w.expect(bytes.HasPrefix(src, []byte("<!doctype html>")), "it does not begin with <!doctype html>")
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Namespace == "" {
			w.element(n)
		}
	}
	for _, name := range []string{"h1", "title", "policy", "lang"} {
		w.expect(w.count[name] == 1, fmt.Sprintf("it has %d of %s", w.count[name], name))
	}
	encoding := bytes.Index(bytes.ToLower(src), []byte(`<meta charset="utf-8">`))
	w.expect(encoding >= 0 && encoding < 1000, "its first 1024 bytes do not state the encoding")
	return w.faults
}

// A whole collects the faults of a page.
type whole struct {
	count  map[string]int
	policy string
	faults []string
}

func (w *whole) expect(ok bool, fault string) {
	if !ok {
		w.faults = append(w.faults, fault)
	}
}

// attrOf returns the value of an attribute, or "".
func attrOf(n *html.Node, key string) string {
	i := slices.IndexFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
	if i < 0 {
		return ""
	}
	return n.Attr[i].Val
}

// textOf returns the text in a node and the labels of its elements.
func textOf(n *html.Node) string {
	text := attrOf(n, "aria-label") + attrOf(n, "aria-labelledby") + attrOf(n, "title")
	for below := range n.Descendants() {
		if below.Type == html.TextNode {
			text += below.Data
		} else {
			text += attrOf(below, "aria-label") + attrOf(below, "title")
		}
	}
	return strings.TrimSpace(text)
}

// element checks an element and counts it.
func (w *whole) element(n *html.Node) {
	switch n.Data {
	case "h1", "title":
		w.count[n.Data]++
		w.expect(textOf(n) != "", n.Data+" has no text")
	case "html":
		if strings.TrimSpace(attrOf(n, "lang")) != "" {
			w.count["lang"]++
		}
	case "meta":
		if strings.EqualFold(attrOf(n, "http-equiv"), "content-security-policy") {
			w.count["policy"]++
			w.policy = attrOf(n, "content")
		}
	case "link":
		w.expect(attrOf(n, "rel") != "stylesheet" || w.policy != "", "a style comes before the policy")
	case "script", "style":
		w.code(n)
	case "a", "button":
		w.expect(textOf(n) != "" || n.Data == "a" && attrOf(n, "href") == "", "a "+n.Data+" has no text")
	}
}

// code checks that the policy comes before a script or style, and allows it if it is
// inline.
func (w *whole) code(n *html.Node) {
	if strings.HasSuffix(attrOf(n, "type"), "json") {
		return // data, to which no policy applies
	}
	w.expect(w.policy != "", n.Data+" comes before the policy")
	if attrOf(n, "src") == "" && n.FirstChild != nil {
		sum := sha256.Sum256([]byte(n.FirstChild.Data))
		w.expect(strings.Contains(w.policy, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'"), "the policy blocks this "+n.Data)
	}
}

// A page that lacks a part is noticed.
func TestPagesThatAreNotWhole(t *testing.T) {
	const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-NMPLfV4YXtEcvTGtdHH8T1uDEd9QJQ2TYGkE87tA37U='">`
	const head, body = `<!doctype html><html lang="en"><head><meta charset="utf-8">` + policy, `<title>t</title></head><body><h1>t</h1>`
	const link = `<link rel="stylesheet" href="a.css">`
	for page, want := range map[string]string{
		head + body: "",
		head + `<style>a { background: url(x.png) }</style><script src="a.js"></script>` + link + body + `<svg><title>x</title></svg><a id="x"></a>`: "",
		head + body + `<a href="x"><svg aria-label="x"></svg></a><button title="x"></button><script type="application/json">{}</script>`:             "",
		"<p>x": "it does not begin with <!doctype html>; it has 0 of h1; it has 0 of title; it has 0 of policy; it has 0 of lang; its first 1024 bytes do not state the encoding",
		strings.Replace(head, `"en"`, `" "`, 1) + body:                                          "it has 0 of lang",
		strings.Replace(head, "utf-8", "latin1", 1) + body:                                      "its first 1024 bytes do not state the encoding",
		strings.Replace(head, "<head>", "<head><!--"+strings.Repeat("-", 1000)+"-->", 1) + body: "its first 1024 bytes do not state the encoding",
		head + strings.Replace(body, "<title>t", "<title> ", 1):                                 "title has no text",
		head + body + "<title>u</title>":                                                        "it has 2 of title",
		head + body + "<h1>u</h1>":                                                              "it has 2 of h1",
		head + policy + body:                                                                    "it has 2 of policy",
		strings.Replace(head, policy, link+policy, 1) + body:                                    "a style comes before the policy",
		strings.Replace(head, policy, `<script src="a.js"></script>`+policy, 1) + body:          "script comes before the policy",
		head + body + "<script>go()</script>":                                                   "the policy blocks this script",
		head + "<style>p { color: red }</style>" + body:                                         "the policy blocks this style",
		head + body + `<a href="x"> <span> </span> </a>`:                                        "a a has no text",
		head + body + `<button aria-label=" "><b></b></button>`:                                 "a button has no text",
	} {
		if got := strings.Join(wholeFaults([]byte(page)), "; "); got != want {
			t.Errorf("%s\ngot  %q\nwant %q", page, got, want)
		}
	}
}
