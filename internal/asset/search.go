package asset

import (
	"bytes"
	"encoding/json"
)

// indexName and styleName stand in the script where the index and the style
// are put.
const (
	indexName = "SEARCH_INDEX"
	styleName = "SEARCH_STYLE"
)

// searchScript returns the search script without its index: the files that
// assets/js/search.txt lists, as one function that takes the index.
func searchScript(from Sources) []byte {
	script := from.listed("assets/js/search.txt")
	script.before, script.after = "(function (index) {\n", "})("+indexName+");\n"
	return bytes.Replace(script.minified("text/javascript", from.Problems), []byte(styleName), searchStyle(from), 1)
}

// searchStyle returns what search shows looks like, as a string of the script:
// the style of assets/css/search/, which is of no use before.
func searchStyle(from Sources) []byte {
	style := from.bundle(from.Glob("assets/css/search/*.css")...).minified("text/css", from.Problems)
	quoted, _ := json.Marshal(string(style)) // a string always has a form in JSON
	return quoted
}

// SearchScript returns the search script with an index, which is JSON, and the
// path that it has in the site.
func (a *Assets) SearchScript(index []byte) (path string, script []byte) {
	script = bytes.Replace(a.search, []byte(indexName), index, 1)
	return fingerprinted("search", ".js", script), script
}
