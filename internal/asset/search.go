package asset

import (
	"bytes"
	"path"
	"slices"
	"strconv"
)

// These names in the script are replaced by the index, by the name of the
// script with the texts, and by the style.
const (
	indexName = "SEARCH_INDEX"
	textsName = "SEARCH_TEXTS"
	styleName = "SEARCH_STYLE"
)

// hitsFolder has the style of search results, which is part of the search script.
const hitsFolder = "assets/css/hits"

// searchScript returns the search script without its index: the files that
// assets/js/search.txt lists, as one function whose argument is the index. It contains
// the style of search results as a string, since only pages that show them need it.
func searchScript(script *bundle, style []byte) []byte {
	script.before, script.after = "(function (index, textsFile) {\n", "})("+indexName+", \""+textsName+"\");\n"
	return bytes.Replace(script.minified(), []byte(styleName), quoted(string(style)), 1)
}

// quoted returns a text, whose only control characters are line breaks, as a string
// literal of a script.
func quoted(text string) []byte { return []byte(strconv.Quote(text)) }

// A Script is a finished script and its path in the site.
type Script struct {
	Path string
	Data []byte
}

// SearchScripts returns the search script with the first part of the index, and
// the script with the rest, the texts. Both parts are JSON. The argument texts
// is the name of the second script; if it is empty, the name has a fingerprint
// of the content.
func (a *Assets) SearchScripts(first, rest []byte, texts string) [2]Script {
	data := slices.Concat([]byte("searchTexts("), rest, []byte(");\n"))
	file := "assets/" + texts
	if texts == "" {
		file = fingerprinted("search-texts", ".js", data)
	}
	script := bytes.Replace(a.search, []byte(textsName), []byte(path.Base(file)), 1)
	script = bytes.Replace(script, []byte(indexName), first, 1)
	return [2]Script{{fingerprinted("search", ".js", script), script}, {file, data}}
}
