package registry

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"httpcodes/internal/table"
)

func TestFieldIgnoresCase(t *testing.T) {
	r := Load()
	for _, name := range []string{"www-authenticate", "WWW-AUTHENTICATE", "Www-Authenticate"} {
		if f, ok := r.Field(name); !ok || f.Name != "WWW-Authenticate" {
			t.Errorf("Field(%q) = %q, %v, want WWW-Authenticate", name, f.Name, ok)
		}
	}
	for _, name := range []string{"", "*", "X-No-Such-Field", "Allow "} {
		if f, ok := r.Field(name); ok {
			t.Errorf("Field(%q) = %q, want nothing", name, f.Name)
		}
	}
}

// The names are those of the tables in RFC 9110 §18.4 ("*" is reserved),
// RFC 9111 §8.1 and RFC 9112 §12.1.
func TestCoreFieldsAreComplete(t *testing.T) {
	r := Load()
	for doc, names := range map[string]string{
		"RFC 9110 §": `Accept Accept-Charset Accept-Encoding Accept-Language Accept-Ranges Allow
			Authentication-Info Authorization Connection Content-Encoding Content-Language Content-Length
			Content-Location Content-Range Content-Type Date ETag Expect From Host If-Match
			If-Modified-Since If-None-Match If-Range If-Unmodified-Since Last-Modified Location
			Max-Forwards Proxy-Authenticate Proxy-Authentication-Info Proxy-Authorization Range Referer
			Retry-After Server TE Trailer Upgrade User-Agent Vary Via WWW-Authenticate`,
		"RFC 9111 §": "Age Cache-Control Expires Pragma Warning",
		"RFC 9112 §": "Close MIME-Version Transfer-Encoding",
	} {
		for _, name := range strings.Fields(names) {
			f, ok := r.Field(name)
			if !ok || f.Name != name || !strings.HasPrefix(f.Spec, doc) || !f.Registered {
				t.Errorf("Field(%q) = %+v, want it from %s", name, f, doc)
			}
		}
	}
}

func TestFieldTable(t *testing.T) {
	token := regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]*$`)
	last := ""
	for _, f := range Load().Fields() {
		if !token.MatchString(f.Name) {
			t.Errorf("field name %q is not a token", f.Name)
		}
		if key := strings.ToLower(f.Name); key <= last {
			t.Errorf("%s stands twice or out of order", f.Name)
		} else {
			last = key
		}
		if f.Summary == "" || strings.HasSuffix(f.Summary, ".") || len(f.Summary) > 90 {
			t.Errorf("%s: summary %q is not half a sentence", f.Name, f.Summary)
		}
		if !f.Request && !f.Response {
			t.Errorf("%s occurs in no message", f.Name)
		}
	}
}

func TestFieldSpecsHaveAddresses(t *testing.T) {
	for _, f := range Load().Fields() {
		if f.URL != "" && !strings.HasPrefix(f.URL, "https://") {
			t.Errorf("%s: address %q", f.Name, f.URL)
		}
		if f.URL != "" && f.Spec == "" {
			t.Errorf("%s: address %q of a document without a name", f.Name, f.URL)
		}
		if !strings.HasPrefix(f.Spec, "RFC ") && !strings.HasPrefix(f.Spec, "draft-") {
			continue
		}
		if s, err := ParseSpec(f.Spec); err != nil || s.URL() != f.URL {
			t.Errorf("%s: spec %q, %v, address %q", f.Name, f.Spec, err, f.URL)
		}
	}
}

func TestFieldDirections(t *testing.T) {
	r := Load()
	for name, want := range map[string]string{
		"Host": "request", "Allow": "response", "Content-Type": "both", "Accept": "both",
		"Retry-After": "response", "If-Match": "request", "Cache-Control": "both", "Set-Cookie": "response",
	} {
		f, _ := r.Field(name)
		got := map[[2]bool]string{{true, false}: "request", {false, true}: "response", {true, true}: "both"}[[2]bool{f.Request, f.Response}]
		if got != want {
			t.Errorf("%s occurs in %s, want %s", name, got, want)
		}
	}
}

func TestUnregisteredFieldsAreMarked(t *testing.T) {
	r := Load()
	for name, want := range map[string]bool{
		"X-Forwarded-For": false, "X-Request-Id": false, "DNT": false, "RateLimit": false, "Upload-Offset": false,
		"X-Frame-Options": true, "X-Content-Type-Options": true, "Forwarded": true, "Sunset": true, "Deprecation": true,
	} {
		if f, ok := r.Field(name); !ok || f.Registered != want {
			t.Errorf("%s: known %v, registered %v, want %v", name, ok, f.Registered, want)
		}
	}
}

func TestRegisteredFieldNeedsAnAddress(t *testing.T) {
	cells := strings.Split("Odd,A letter,,what it carries,both,yes", ",")
	if got := panicOf(func() { readField(table.Row{File: "fields.csv", Line: 7, Cells: cells}) }); !strings.Contains(got, "fields.csv:7: no address") {
		t.Errorf("row %q panics with %q", cells, got)
	}
}

// The names are those of the HTTP Field Name Registry in the middle of 2025,
// but for "*", which is reserved.
func TestFieldsOfTheRegistryAreKnown(t *testing.T) {
	names, err := os.ReadFile("testdata/field-names.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := Load()
	for _, name := range strings.Fields(string(names)) {
		if f, ok := r.Field(name); !ok || f.Name != name || !f.Registered {
			t.Errorf("Field(%q) = %+v, want it as registered", name, f)
		}
	}
}

// Examples and facts may also name the unregistered fields of browsers.
func TestFieldsOfBrowsersAreKnown(t *testing.T) {
	list, err := os.ReadFile("testdata/browser-fields.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := Load()
	for name := range strings.Lines(string(list)) {
		if name = strings.TrimSpace(name); strings.HasPrefix(name, "#") {
			continue
		}
		if f, ok := r.Field(name); !ok || !strings.EqualFold(f.Name, name) {
			t.Errorf("Field(%q) = %+v, want it", name, f)
		}
	}
}
