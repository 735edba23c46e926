package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"httpcodes/internal/output"
	"httpcodes/internal/problem"
	"httpcodes/internal/site"
)

// indexName stands in the script where the index is put.
const indexName = "SEARCH_INDEX"

// addSearch adds the search script to the tree: the files that
// assets/js/search.txt lists as one function, called with the index. Pages load
// it when a reader turns to the search box.
func (a *assets) addSearch(root fs.FS, m *site.Site, tree *output.Tree) (problem.List, error) {
	list, err := fs.ReadFile(root, "assets/js/search.txt")
	if err != nil {
		return nil, fmt.Errorf("read asset: %w", err)
	}
	var script bytes.Buffer
	script.WriteString("(function (index) {\n")
	for name := range strings.FieldsSeq(string(list)) {
		text, err := fs.ReadFile(root, path.Join("assets/js", name))
		if err != nil {
			return nil, fmt.Errorf("read asset: %w", err)
		}
		script.Write(text)
		script.WriteByte('\n')
	}
	script.WriteString("})(" + indexName + ");\n")
	var problems problem.List
	code := minified("text/javascript", "assets/js/search.txt", script.Bytes(), &problems)
	index, err := searchJSON(newSearchIndex(m))
	if err != nil {
		return nil, err
	}
	a.search = add(tree, "search", ".js", bytes.Replace(code, []byte(indexName), index, 1))
	return problems, nil
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
