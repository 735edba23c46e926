package registry

import (
	"strings"

	"httpcodes/internal/table"
)

// The values of Entry.Status.
const (
	Standard   = "standard"
	Temporary  = "temporary"  // registered until a certain day
	Deprecated = "deprecated" // registered, and no longer to be sent
	Reserved   = "reserved"   // registered without a meaning
)

// An Entry is the registration of one status code.
type Entry struct {
	Code       int
	Phrase     string   // registered name, such as "Not Found" or "(Unused)"
	References []string // such as "RFC 9110 §15.5.5"; the first one defines the code
	Status     string   // standard, temporary, deprecated or reserved
}

func readEntry(r table.Row) Entry {
	e := Entry{Code: codeIn(r, 0), References: r.List(2), Status: Standard}
	phrase, note, _ := strings.Cut(r.Cells[1], " (")
	e.Phrase = phrase
	switch {
	case phrase == "(Unused)":
		e.Status = Reserved
	case strings.HasPrefix(note, "TEMPORARY"):
		e.Status = Temporary
	case note == "OBSOLETED)":
		e.Status = Deprecated
	case note != "":
		r.Fault(1, "unknown note (%s", note)
	case e.Code == 102, e.Code == 305:
		// The registry does not mark these two as deprecated: RFC 4918 §21.4
		// removed one, and RFC 9110 §15.4.6 deprecates the other.
		e.Status = Deprecated
	}
	return e
}
