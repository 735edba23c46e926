package registry

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"
	"unicode"
)

// A published file is a registry as IANA publishes it, in XML.
type published struct {
	XMLName xml.Name       `xml:"registry"`
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
	case errors.Is(err, io.EOF), err != nil && strings.Contains(err.Error(), "unexpected EOF"):
		return "", nil, errors.New("it is incomplete")
	case err != nil:
		return "", nil, fmt.Errorf("it is not the registry; perhaps it is the login page of your network: %w", err)
	case p.XMLName.Space != "http://www.iana.org/assignments" || p.ID != id:
		return "", nil, fmt.Errorf("it is the registry %q of %q, not %q of IANA", p.ID, p.XMLName.Space, id)
	}
	if _, err := time.Parse(time.DateOnly, p.Updated); err != nil {
		return "", nil, fmt.Errorf("the day of its last update is %q, which is not a date", p.Updated)
	}
	for _, set := range p.Parts {
		if set.ID == part && len(set.Records) > 0 {
			return p.Updated, set.Records, nil
		}
	}
	return "", nil, fmt.Errorf("it has no table %q", part)
}

var (
	codeForm         = regexp.MustCompile(`^[1-5][0-9][0-9]$`)
	tokenForm        = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]*$`)
	citedSection     = regexp.MustCompile(`(?:Sections?|Appendix) ([0-9A-Z]+(?:\.[0-9]+)*)`)
	citedStatus      = regexp.MustCompile(`status-change(?:-[a-z0-9]+)+`)
	unassignedValues = regexp.MustCompile(`^[0-9]{3}(-[0-9]{3})?$`)
)

// codeRow returns a row of iana.csv, or nil for a number that is not assigned.
func codeRow(r publishedRecord) ([]string, error) {
	if oneLine(r.Description) == "Unassigned" && unassignedValues.MatchString(r.Value) {
		return nil, nil
	}
	if !codeForm.MatchString(r.Value) {
		return nil, fmt.Errorf("%q is not a status code", r.Value)
	}
	var references []string
	for _, x := range r.References {
		spec, ok := x.spec()
		if !ok {
			return nil, fmt.Errorf("code %s: the reference %q is of an unknown kind", r.Value, x.title())
		}
		references = append(references, spec.String())
	}
	return []string{r.Value, oneLine(r.Description), strings.Join(references, "; ")}, nil
}

// methodRow returns a row of methods.csv, or nil for "*".
func methodRow(r publishedRecord) ([]string, error) {
	if r.Value == "*" {
		return nil, nil
	}
	if !tokenForm.MatchString(r.Value) || len(r.References) == 0 {
		return nil, fmt.Errorf("method %q has no name or no reference", r.Value)
	}
	spec, ok := r.References[0].spec()
	if !ok {
		return nil, fmt.Errorf("method %s: the reference %q is of an unknown kind", r.Value, r.References[0].title())
	}
	row := []string{r.Value, oneLine(r.Safe), oneLine(r.Idempotent), spec.String()}
	for _, word := range row[1:3] {
		if word != "yes" && word != "no" {
			return nil, fmt.Errorf("method %s: %q is neither yes nor no", r.Value, word)
		}
	}
	return row, nil
}

// fieldPage is the page that lists fields which no other document describes.
const fieldPage = "https://www.iana.org/assignments/http-fields/http-fields.xhtml"

// fieldRow returns a row of fields.csv, or nil for "*".
func fieldRow(r publishedRecord) ([]string, error) {
	if r.Value == "*" {
		return nil, nil
	}
	if !tokenForm.MatchString(r.Value) {
		return nil, fmt.Errorf("%q cannot be the name of a field", r.Value)
	}
	spec, address := "HTTP Field Name Registry", fieldPage
	if len(r.References) > 0 {
		x := r.References[0]
		if s, ok := x.spec(); ok {
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

// spec returns the document that a reference names, if ParseSpec can parse its
// name.
func (x crossReference) spec() (Spec, bool) {
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
	return spec, err == nil
}

// title returns the title of the document that a reference names.
func (x crossReference) title() string {
	if text := oneLine(x.Text); text != "" {
		return text
	}
	return oneLine(x.Data)
}

// oneLine returns a text as one line of visible characters.
func oneLine(text string) string {
	visible := func(r rune) rune {
		if !unicode.IsPrint(r) {
			return ' '
		}
		return r
	}
	return strings.Join(strings.Fields(strings.Map(visible, text)), " ")
}
