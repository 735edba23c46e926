package content

import (
	"embed"
	"regexp"
	"strconv"
	"strings"
	"text/template"
)

// A Scaffold is the beginning of a new file of content/. It has every key with
// its meaning and its possible values, the facts that are known, and
// placeholders for what a person must write.
type Scaffold struct {
	File string // slash-separated, from the root of the project
	Text string
}

// scaffoldFiles are the templates of scaffolds. A test writes their front matter, which
// has the keys of its type.
//
//go:embed scaffold
var scaffoldFiles embed.FS

var scaffolds = template.Must(template.New("").Option("missingkey=zero").ParseFS(scaffoldFiles, "scaffold/*"))

// fill returns the text of a scaffold with the values that are known.
func fill(name string, known map[string]any) string {
	var out strings.Builder
	if err := scaffolds.ExecuteTemplate(&out, name, known); err != nil {
		panic("content: " + err.Error())
	}
	return out.String()
}

// plainYAML matches text that needs no quotes in YAML.
var plainYAML = regexp.MustCompile(`^[A-Za-z‹][\w .()§'‹›-]*$`)

// scalarYAML writes a text as YAML.
func scalarYAML(text string) string {
	if plainYAML.MatchString(text) && !strings.Contains(text, " #") {
		return text
	}
	return strconv.Quote(text)
}
