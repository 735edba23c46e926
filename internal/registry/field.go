package registry

import "httpcodes/internal/table"

// A Field is an HTTP field: a header or trailer field.
type Field struct {
	Name       string // in registered capitalization
	Spec       string // "RFC 9110 §8.3", or the title of a document that is not an RFC; "" if there is none
	Summary    string // what the field carries, as half a sentence without a full stop
	URL        string // address of the definition; never "" if Registered
	Request    bool   // occurs in requests
	Response   bool   // occurs in responses
	Registered bool   // listed in the HTTP Field Name Registry
}

func readField(r table.Row) Field {
	direction := oneOf(r, 4, "request", "response", "both")
	f := Field{
		Name:       r.Cells[0],
		Spec:       r.Cells[1],
		URL:        r.Cells[2],
		Summary:    r.Cells[3],
		Request:    direction != "response",
		Response:   direction != "request",
		Registered: oneOf(r, 5, "yes", "no") == "yes",
	}
	if spec, err := ParseSpec(f.Spec); err == nil && f.URL == "" {
		f.URL = spec.URL()
	}
	if f.Registered && f.URL == "" {
		r.Fault(2, "no address for the registered field %s", f.Name)
	}
	return f
}
