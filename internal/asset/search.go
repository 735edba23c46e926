package asset

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
)

// indexName and styleName stand in the script where the index and the style
// are put.
const (
	indexName = "SEARCH_INDEX"
	styleName = "SEARCH_STYLE"
)

// loadSearch makes the search script without its index: the files that
// assets/js/search.txt lists, as one function that takes the index.
func (a *Assets) loadSearch(l Loader) error {
	script, err := l.listed("assets/js/search.txt")
	if err != nil {
		return err
	}
	script.before, script.after = "(function (index) {\n", "})("+indexName+");\n"
	style, err := l.searchStyle()
	a.search = bytes.Replace(script.minified("text/javascript", l.Problems), []byte(styleName), style, 1)
	return err
}

// searchStyle returns what search shows looks like, as a string of the script:
// the style of assets/css/search/, which is of no use before.
func (l Loader) searchStyle() ([]byte, error) {
	files, err := fs.Glob(l.Root, "assets/css/search/*.css")
	if err != nil {
		return nil, fmt.Errorf("read assets: %w", err)
	}
	style, err := l.bundle(files...)
	if err != nil {
		return nil, err
	}
	return json.Marshal(string(style.minified("text/css", l.Problems)))
}

// SearchScript returns the search script with an index, which is JSON, and the
// path that it has in the site.
func (a *Assets) SearchScript(index []byte) (path string, script []byte) {
	script = bytes.Replace(a.search, []byte(indexName), index, 1)
	return fingerprinted("search", ".js", script), script
}
