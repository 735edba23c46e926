package registry

// A Field is an HTTP field: a header or trailer field.
type Field struct {
	Name       string // in registered capitalization
	Spec       string // "RFC 9110 §8.3", or the title of a document that is not an RFC
	Summary    string // what it carries: half a sentence without a full stop
	URL        string // address of the definition
	Request    bool   // occurs in requests
	Response   bool   // occurs in responses
	Registered bool   // stands in the HTTP Field Name Registry
}

func readField(r row) Field {
	direction := r.oneOf(4, "request", "response", "both")
	f := Field{
		Name:       r.cell(0),
		Spec:       r.cell(1),
		URL:        r.cell(2),
		Summary:    r.cell(3),
		Request:    direction != "response",
		Response:   direction != "request",
		Registered: r.oneOf(5, "yes", "no") == "yes",
	}
	if f.URL == "" {
		spec, err := ParseSpec(f.Spec)
		if err != nil {
			r.fail("no address for %s: %v", f.Name, err)
		}
		f.URL = spec.URL()
	}
	return f
}
