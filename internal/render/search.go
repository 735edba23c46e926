package render

import (
	"bytes"
	"encoding/json"
	"fmt"

	"httpcodes/internal/output"
	"httpcodes/internal/site"
)

// indexName and styleName stand in the script where the index and the style
// are put.
const (
	indexName = "SEARCH_INDEX"
	styleName = "SEARCH_STYLE"
)

// searchCode returns the search script without its index: the files that
// assets/js/search.txt lists, as one function that takes the index.
func (s shelf) searchCode() []byte {
	script := s.listed("assets/js/search.txt")
	script.before, script.after = "(function (index) {\n", "})("+indexName+");\n"
	return bytes.Replace(script.minified("text/javascript", s.problems), []byte(styleName), s.searchStyle(), 1)
}

// searchStyle returns what search shows looks like, as a string of the script:
// the style of assets/css/search/, which is of no use before.
func (s shelf) searchStyle() []byte {
	style := s.bundle(s.glob(searchStyles)...).minified("text/css", s.problems)
	quoted, _ := json.Marshal(string(style)) // a string always has a form in JSON
	return quoted
}

const searchStyles = "assets/css/search/*.css"

// withSearch returns the assets with the search script, which it adds to the
// tree. Pages load it when a reader turns to the search box.
func (a *assets) withSearch(m *site.Site, tree *output.Tree) (*assets, error) {
	script, err := a.searchScript(m)
	if err != nil {
		return nil, err
	}
	with := *a
	with.search = add(tree, "search", ".js", script)
	return &with, nil
}

// withLiveSearch returns the assets with the address of a search script that
// is drawn when somebody asks for it.
func (a *assets) withLiveSearch(m *site.Site) (*assets, job) {
	with := *a
	with.search = "assets/search.js"
	return &with, job{with.search, func() ([]byte, error) { return a.searchScript(m) }}
}

// searchScript returns the search script with its index.
func (a *assets) searchScript(m *site.Site) ([]byte, error) {
	index, err := searchJSON(newSearchIndex(m))
	return bytes.Replace(a.searchCode, []byte(indexName), index, 1), err
}

// searchJSON returns the index in one line, without escapes for HTML.
func searchJSON(x *searchIndex) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(x.data()); err != nil {
		return nil, fmt.Errorf("encode search index: %w", err)
	}
	return bytes.TrimSpace(out.Bytes()), nil
}
