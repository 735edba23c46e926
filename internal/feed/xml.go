package feed

import (
	"bytes"
	"embed"
	"text/template"

	"httpcodes/internal/catalog"
)

// xmlFiles are the templates of the files in XML, by their names in the site.
//
//go:embed *.xml
var xmlFiles embed.FS

// drawXML draws a file with the template of its name.
func drawXML(name string, data any) ([]byte, error) {
	t, err := template.ParseFS(xmlFiles, name)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = t.Execute(&out, data)
	return out.Bytes(), err
}

// OpenSearch returns opensearch.xml, which lets a browser search the site from its
// address bar. Its addresses must be absolute, so the site has the file only if it has a
// base URL. A short name has at most 16 characters.
func OpenSearch(cat *catalog.Catalog) ([]byte, error) { return drawXML("opensearch.xml", cat) }
