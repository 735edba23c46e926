package registry

import (
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// A published file is a registry as IANA publishes it, in XML.
type published struct {
	XMLName xml.Name       `xml:"http://www.iana.org/assignments registry"`
	ID      string         `xml:"id,attr"`
	Updated string         `xml:"updated"`
	Parts   []publishedSet `xml:"registry"`
}

// A publishedSet is one of the tables of a published file.
type publishedSet struct {
	ID      string            `xml:"id,attr"`
	Records []publishedRecord `xml:"record"`
}

type publishedRecord struct {
	Value       string           `xml:"value"`
	Description string           `xml:"description"`
	Status      string           `xml:"status"`
	Safe        string           `xml:"safe"`
	Idempotent  string           `xml:"idempotent"`
	References  []crossReference `xml:"xref"`
}

// A crossReference refers to a document.
type crossReference struct {
	Type    string `xml:"type,attr"`
	Data    string `xml:"data,attr"`
	Section string `xml:"section,attr"`
	Text    string `xml:",chardata"`
}

// readPublished reads the table part of a file. It fails if the file is
// incomplete, is not the registry id, or has no record in that table.
func readPublished(file []byte, id, part string) (updated string, records []publishedRecord, err error) {
	var p published
	switch err := xml.Unmarshal(file, &p); {
	case err != nil:
		return "", nil, fmt.Errorf("it is incomplete, or not the registry but perhaps the login page of your network: %w", err)
	case p.ID != id:
		return "", nil, fmt.Errorf("it is the registry %q, not %q", p.ID, id)
	}
	for _, set := range p.Parts {
		if set.ID == part && len(set.Records) > 0 {
			return p.Updated, set.Records, nil
		}
	}
	return "", nil, fmt.Errorf("it has no table %q", part)
}

// codeRow returns a row of iana.csv, or nil for a number that is not assigned.
func codeRow(r publishedRecord) ([]string, error) {
	if oneLine(r.Description) == "Unassigned" {
		return nil, nil
	}
	var references []string
	for _, x := range r.References {
		spec, err := x.spec()
		if err != nil {
			return nil, err
		}
		references = append(references, spec.String())
	}
	return []string{r.Value, oneLine(r.Description), strings.Join(references, "; ")}, nil
}

// methodRow returns a row of methods.csv.
func methodRow(r publishedRecord) ([]string, error) {
	if len(r.References) == 0 {
		return nil, errors.New("there is no reference")
	}
	spec, err := r.References[0].spec()
	return []string{r.Value, oneLine(r.Safe), oneLine(r.Idempotent), spec.String()}, err
}

// fieldPage is the page that lists fields which no other document describes.
const fieldPage = "https://www.iana.org/assignments/http-fields/http-fields.xhtml"

// fieldRow returns a row of fields.csv.
func fieldRow(r publishedRecord) ([]string, error) {
	spec, address := "HTTP Field Name Registry", fieldPage
	if len(r.References) > 0 {
		x := r.References[0]
		if s, err := x.spec(); err == nil {
			spec, address = s.String(), ""
		} else if spec = x.title(); strings.HasPrefix(x.Data, "https://") {
			address = x.Data
		}
	}
	return []string{r.Value, spec, address, strings.TrimSpace(registeredAs + oneLine(r.Status)), "both", "yes"}, nil
}

// registeredAs begins the summary of a field about which the table has only
// what IANA says.
const registeredAs = "registered as "

var (
	citedSection = regexp.MustCompile(`(?:Sections?|Appendix) ([0-9A-Z]+(?:\.[0-9]+)*)`)
	citedStatus  = regexp.MustCompile(`status-change(?:-[a-z0-9]+)+`)
)

// spec returns the document that a reference names. It fails if ParseSpec cannot
// parse its name.
func (x crossReference) spec() (Spec, error) {
	text := x.title()
	section := x.Section
	if m := citedSection.FindStringSubmatch(text); m != nil && section == "" {
		section = m[1]
	}
	document := citedStatus.FindString(x.Data + " " + text)
	switch {
	case x.Type == "rfc":
		document = "RFC " + strings.TrimPrefix(strings.ToLower(x.Data), "rfc")
	case x.Type == "draft":
		document = "draft-" + strings.TrimPrefix(strings.TrimPrefix(x.Data, "RFC-"), "draft-")
	}
	if section != "" {
		document += " §" + section
	}
	spec, err := ParseSpec(document)
	if err != nil {
		return spec, fmt.Errorf("the reference %q is of an unknown kind", text)
	}
	return spec, nil
}

// title returns the title of the document that a reference names.
func (x crossReference) title() string { return cmp.Or(oneLine(x.Text), oneLine(x.Data)) }

// oneLine returns a text with one space in place of all white space between words.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
