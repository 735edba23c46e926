// Package registry holds what the specifications of HTTP say, as of the day that
// Updated returns: the status codes that IANA has registered, the facts of the
// RFCs about each of them, the registered field names and methods, and the
// names that programming languages and libraries give to the codes.
//
// # Promises
//
//   - Every registered code from 100 to 599 has one Entry, and one Facts unless
//     the code has come with an update and nobody has written its row. The codes
//     of vendors have neither.
//   - Phrase is exactly the registered name. The notes "(TEMPORARY …)" and
//     "(OBSOLETED)", which IANA adds to it, become Status. "(Unused)" is the
//     registered name of 306 and 418, so it stays.
//   - ParseSpec can parse every reference of an Entry, every Spec and former
//     section of Facts, and every Spec of a Field that begins with "RFC ". So
//     each of them has an address.
//   - A Registry does not change after Load, so several goroutines may use it.
//     Callers must not change the slices that it returns.
//   - Load panics if a table is invalid, which is a fault of the program. A test
//     loads all tables.
//
// # Tables
//
// The tables are CSV files in data/, embedded into the program. Lines that
// begin with # are comments. A cell with several items separates them
// by "; ".
//
//	iana.csv     value,description,reference
//	facts.csv    code,spec,since,cacheable,content,method,required,formerly,earlier
//	fields.csv   name,spec,url,summary,direction,registered
//	methods.csv  name,safe,idempotent,spec
//	sections.csv document,sections
//
// iana.csv is the HTTP Status Code Registry without its unassigned ranges. Its
// first line has the day of IANA's last change to the registry and, if the tables
// have been compared with IANA's files, the day of the last comparison. An item of
// the column reference has the form "RFC 9110 §15.5.5". NewUpdate updates this
// table, methods.csv and the rows of fields.csv from newer files of IANA.
//
// facts.csv was compiled from the RFCs, section by section. An item of the column
// required has the form "Retry-After SHOULD (if the condition is temporary)". Its
// level is the keyword of RFC 2119 in the specification. A field that the
// specification mentions without a keyword, such as Accept-Encoding in 415, is not
// listed. A requirement on all codes of a class is not repeated for each code. An
// item of formerly has the form "Payload Too Large (RFC 7231)"; names from a time
// when the code had another meaning are not listed. An item
// of earlier is a section of an obsolete RFC that defined the code, such as
// "RFC 7231 §6.5.4". The values of the other columns are:
//
//	cacheable  heuristic  a cache may store it without explicit freshness:
//	                      RFC 9110 §15.1 and RFC 7725 §3 list the code
//	           explicit   a cache may store it only with explicit freshness
//	           never      a cache does not store it: interim responses, 304
//	                      (which updates a stored response) and the codes of
//	                      RFC 6585
//	content    none       the message ends with its header section, or the
//	                      server must not generate content
//	           expected   the definition of the code is about its content
//	           allowed    neither of these; an error response should
//	                      explain the error (RFC 9110 §15.5)
//	method     kept, may-become-get, becomes-get: what a client does to the
//	           method when it follows the redirect; empty for other codes
//
// fields.csv is the HTTP Field Name Registry as of the date in iana.csv, with further
// fields that an example or a fact may need. A field that an example is likely to
// show has the section that defines it and a summary of our own. Any other field
// has the data of the registry and is assumed to occur in requests and in
// responses. If a document outside the RFC series defines a field, spec is the
// title of the document and url is its address. A field that no document defines
// has neither. The column registered says whether the name is in the registry or
// an RFC has registered it since. A registered name may be obsolete.
//
// methods.csv is the HTTP Method Registry: RFC 9110 §18.2, RFC 7237 §3,
// RFC 7540 §11.6 and RFC 10008, which added QUERY in June 2026. It leaves out
// "*", which is registered only to reserve it.
//
// sections.csv has the numbers of all sections of the RFCs that entries, rules and
// the tables cite. It was compiled from the headings and tables of contents of
// their texts. RFCs whose text was not available are not in it.
//
// The names that libraries give to codes change more often than the
// specifications, so they are part of the content. ReadConstants reads them from a
// CSV table with the header code,language,library,constant,note,source.
package registry

import (
	"cmp"
	"embed"
	"regexp"
	"slices"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/table"
)

//go:embed data/*.csv
var tables embed.FS

// A Registry holds the tables. The zero value is empty; use Load.
type Registry struct {
	updated    string
	compared   string
	entries    []Entry // by code
	facts      map[int]Facts
	fields     []Field        // by name
	fieldIndex map[string]int // lower-case name -> index in fields
	methods    map[string]bool
	sections   map[string][]string // by document
}

// Load reads the embedded tables. It panics if one of them is broken.
func Load() *Registry {
	r := &Registry{facts: map[int]Facts{}, fieldIndex: map[string]int{}, methods: map[string]bool{}, sections: map[string][]string{}}
	r.loadEntries()
	for _, row := range readEmbedded("facts.csv") {
		f := readFacts(row)
		r.facts[f.Code] = f
	}
	r.loadFields()
	for _, row := range readEmbedded("methods.csv") {
		r.methods[readMethod(row)] = true
	}
	for _, row := range readEmbedded("sections.csv") {
		r.sections[row.Cells[0]] = strings.Fields(row.Cells[1])
	}
	return r
}

func (r *Registry) loadEntries() {
	r.updated, r.compared, _ = readDates(embedded(StatusTable))
	for _, row := range readEmbedded(StatusTable) {
		r.entries = append(r.entries, readEntry(row))
	}
	slices.SortFunc(r.entries, func(a, b Entry) int { return cmp.Compare(a.Code, b.Code) })
}

func (r *Registry) loadFields() {
	for _, row := range readEmbedded("fields.csv") {
		r.fields = append(r.fields, readField(row))
	}
	slices.SortFunc(r.fields, func(a, b Field) int {
		return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	for i, f := range r.fields {
		r.fieldIndex[strings.ToLower(f.Name)] = i
	}
}

// readMethod returns the name of a method.
func readMethod(r table.Row) string {
	oneOf(r, 1, "yes", "no")
	oneOf(r, 2, "yes", "no")
	return r.Cells[0]
}

// Updated returns the day of the registry copy, such as "2025-09-15".
func (r *Registry) Updated() string { return r.updated }

// Compared returns the day on which the tables were last compared with IANA's
// files. If they never were, it returns the day of the copy.
func (r *Registry) Compared() string { return cmp.Or(r.compared, r.updated) }

// Lookup returns the registration of a code.
func (r *Registry) Lookup(code int) (Entry, bool) {
	i := slices.IndexFunc(r.entries, func(e Entry) bool { return e.Code == code })
	if i < 0 {
		return Entry{}, false
	}
	return r.entries[i], true
}

// Entries returns all registrations, by code.
func (r *Registry) Entries() []Entry { return r.entries }

// Facts returns what the specifications say about a registered code.
func (r *Registry) Facts(code int) (Facts, bool) {
	f, ok := r.facts[code]
	return f, ok
}

// Field returns the field with this name, in any capitalization.
func (r *Registry) Field(name string) (Field, bool) {
	i, ok := r.fieldIndex[strings.ToLower(name)]
	if !ok {
		return Field{}, false
	}
	return r.fields[i], true
}

// SuggestField says what a writer can do about a name that no field has: take a
// similar name, or add the field.
func (r *Registry) SuggestField(name string) string {
	var names []string
	for _, f := range r.fields {
		names = append(names, f.Name)
	}
	return cmp.Or(problem.Suggest(name, names), "; if the field is in use, add it to internal/registry/data/fields.csv")
}

// Fields returns all known fields, by name without regard to case.
func (r *Registry) Fields() []Field { return r.fields }

// Method reports whether IANA has registered the method. Methods are
// case-sensitive (RFC 9110 §9.1).
func (r *Registry) Method(name string) bool { return r.methods[name] }

// MethodCount returns how many methods IANA has registered.
func (r *Registry) MethodCount() int { return len(r.methods) }

// copyForm matches the first line of iana.csv, with the dates of IANA's last change
// and of the last comparison with IANA's files, which may be missing.
var copyForm = regexp.MustCompile(`^# HTTP Status Code Registry, last updated ([0-9-]+)(?:, compared ([0-9-]+))?\n`)

// readDates returns the dates in iana.csv. The second one may be "".
func readDates(table string) (updated, compared string, ok bool) {
	m := copyForm.FindStringSubmatch(table)
	if m == nil {
		return "", "", false
	}
	return m[1], m[2], true
}
