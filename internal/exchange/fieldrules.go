package exchange

import (
	"fmt"
	"strings"
	"time"

	"httpcodes/internal/problem"
)

var fieldRows = []row{
	{Rule: problem.Rule{Name: "repeated", Reason: "A field that is not a list occurs once in a message.", Spec: "RFC 9110 §5.3"},
		fields: []string{"Age", "Authorization", "Content-Length", "Content-Location", "Content-Range", "Content-Type",
			"Date", "Depth", "Destination", "Early-Data", "ETag", "Expires", "From", "If-Modified-Since", "If-Range",
			"If-Unmodified-Since", "Last-Modified", "Location", "Lock-Token", "Max-Forwards", "Origin", "Overwrite",
			"Proxy-Authorization", "Range", "Referer", "Retry-After", "Server", "Strict-Transport-Security", "Sunset",
			"User-Agent"}, field: checkRepeated},
	{Rule: problem.Rule{Name: "date", Reason: "A date has the form that HTTP prefers, with the right weekday.", Spec: "RFC 9110 §5.6.7"},
		fields: []string{"Date", "Expires", "If-Modified-Since", "If-Unmodified-Since", "Last-Modified", "Sunset"},
		field:  checkDate},
	{Rule: problem.Rule{Name: "last-modified", Reason: "Nothing was modified after the response was made.", Spec: "RFC 9110 §8.8.2.1"},
		fields: []string{"Last-Modified"}, field: checkLastModified},
	{Rule: problem.Rule{Name: "retry-after", Reason: "Retry-After is a number of seconds or a date.", Spec: "RFC 9110 §10.2.3"},
		fields: []string{"Retry-After"}, field: checkRetryAfter},
	{Rule: problem.Rule{Name: "number", Reason: "Age, Max-Forwards and the like are whole numbers.", Spec: "RFC 9111 §5.1"},
		fields: []string{"Access-Control-Max-Age", "Age", "Max-Forwards", "Upload-Length", "Upload-Offset"},
		field:  checkNumber},
	{Rule: problem.Rule{Name: "list", Reason: "A list has no empty member.", Spec: "RFC 9110 §5.6.1"},
		fields: []string{"Accept", "Accept-Encoding", "Accept-Language", "Accept-Patch", "Accept-Post", "Accept-Query",
			"Accept-Ranges", "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Language", "If-Match",
			"If-None-Match", "Link", "Proxy-Authenticate", "Range", "Trailer", "Transfer-Encoding", "Upgrade", "Vary", "Via",
			"WWW-Authenticate"}, field: checkList},
	{Rule: problem.Rule{Name: "tokens", Reason: "Connection, Upgrade and the like are lists of tokens.", Spec: "RFC 9110 §5.6.2"},
		fields: []string{"Accept-Ranges", "Connection", "Content-Encoding", "Content-Language", "Trailer",
			"Transfer-Encoding", "Upgrade"}, field: checkTokens},
	{Rule: problem.Rule{Name: "vary", Reason: "Vary is a list of field names, or `*` alone.", Spec: "RFC 9110 §12.5.5"},
		fields: []string{"Vary"}, field: checkVary},
	{Rule: problem.Rule{Name: "listed-name", Reason: "A list of field names has only known names.", Spec: "RFC 9110 §5.6.2"},
		fields: []string{"Access-Control-Allow-Headers", "Access-Control-Expose-Headers", "Access-Control-Request-Headers",
			"Trailer", "Vary"}, field: checkListedNames},
	{Rule: problem.Rule{Name: "option", Reason: "An option of Connection or a content coding is not misspelled.", Spec: "RFC 9110 §7.6.1"},
		fields: []string{"Accept-Encoding", "Connection", "Content-Encoding"}, field: checkOptions},
	{Rule: problem.Rule{Name: "language", Reason: "A language is a tag such as `en` or `en-US`.", Spec: "RFC 9110 §8.5.1"},
		fields: []string{"Accept-Language", "Content-Language"}, field: checkLanguage},
	{Rule: problem.Rule{Name: "origin", Reason: "An origin is a scheme, a host and perhaps a port, without a path.", Spec: "RFC 6454 §7.1"},
		answer: []int{400, 403}, fields: []string{"Access-Control-Allow-Origin", "Origin"}, field: checkOrigin},
	{Rule: problem.Rule{Name: "cookie", Reason: "Cookie is a list of pairs, separated by `; `.", Spec: "RFC 6265 §4.2.1"},
		answer: []int{400}, fields: []string{"Cookie"}, field: checkCookie},
	{Rule: problem.Rule{Name: "set-cookie", Reason: "Set-Cookie is a pair, followed by valid attributes that browsers support.", Spec: "RFC 6265 §4.1.1"},
		fields: []string{"Set-Cookie"}, field: checkSetCookie},
	{Rule: problem.Rule{Name: "allow", Reason: "Allow is a list of registered methods.", Spec: "RFC 9110 §10.2.1"},
		fields: []string{"Access-Control-Allow-Methods", "Allow"}, field: checkAllow},
	{Rule: problem.Rule{Name: "uri", Reason: "The value of a field for an address is a valid URI reference.", Spec: "RFC 9110 §4.1"},
		fields: []string{"Content-Location", "Destination", "Location", "Referer"}, field: checkReference},
	{Rule: problem.Rule{Name: "location", Reason: "Location has a scheme before a host, and a redirect leads to another target.", Spec: "RFC 9110 §15.4"},
		fields: []string{"Location"}, field: checkLocation},
	{Rule: problem.Rule{Name: "te", Reason: "TE is for this connection only, and Connection says so.", Spec: "RFC 9110 §10.1.4"},
		fields: []string{"TE"}, field: checkTE},
	{Rule: problem.Rule{Name: "media-type", Reason: "A media type is `type/subtype` with parameters.", Spec: "RFC 9110 §8.3.1"},
		fields: []string{"Content-Type"}, field: checkMediaType},
	{Rule: problem.Rule{Name: "accept", Reason: "Accept is a list of media ranges.", Spec: "RFC 9110 §12.5.1"},
		fields: []string{"Accept", "Accept-Patch", "Accept-Post"}, field: checkAccept},
	{Rule: problem.Rule{Name: "accept-query", Reason: "Accept-Query is a list of media ranges, each a token or a string followed by its parameters.", Spec: "RFC 10008 §3"},
		fields: []string{"Accept-Query"}, field: checkAcceptQuery},
	{Rule: problem.Rule{Name: "quality", Reason: "A weight is `q=` and a number from 0 to 1.", Spec: "RFC 9110 §12.4.2"},
		fields: []string{"A-IM", "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "TE"}, field: checkQuality},
	{Rule: problem.Rule{Name: "link", Reason: "A link has its target in angle brackets, and a relation.", Spec: "RFC 8288 §3"},
		fields: []string{"Link"}, field: checkLink},
	{Rule: problem.Rule{Name: "cache-control", Reason: "Cache-Control is a list of directives, each with its argument, and in a message for which it is defined.", Spec: "RFC 9111 §5.2"},
		fields: []string{"Cache-Control"}, field: checkCacheControl},
	{Rule: problem.Rule{Name: "etag", Reason: "An entity tag is in double quotes, with W/ before them if it is weak.", Spec: "RFC 9110 §8.8.3"},
		fields: []string{"ETag"}, field: checkETag},
	{Rule: problem.Rule{Name: "precondition", Reason: "If-Match and If-None-Match are lists of entity tags, or `*` alone.", Spec: "RFC 9110 §13.1"},
		fields: []string{"If-Match", "If-None-Match"}, field: checkTags},
	{Rule: problem.Rule{Name: "strong-match", Reason: "If-Match has a strong entity tag, since weak ones never match.", Spec: "RFC 9110 §13.1.1"},
		answer: []int{400, 412}, fields: []string{"If-Match"}, field: checkStrongMatch},
	{Rule: problem.Rule{Name: "if-range", Reason: "If-Range is a strong entity tag or a date, and needs Range.", Spec: "RFC 9110 §13.1.5"},
		fields: []string{"If-Range"}, field: checkIfRange},
	{Rule: problem.Rule{Name: "range", Reason: "Range is a unit and ranges that begin before they end.", Spec: "RFC 9110 §14.2"},
		fields: []string{"Range"}, field: checkRange},
	{Rule: problem.Rule{Name: "content-range", Reason: "Content-Range is within its length, agrees with the content and the request, and occurs only in 206 and 416.", Spec: "RFC 9110 §14.4"},
		fields: []string{"Content-Range"}, field: checkContentRange},
	{Rule: problem.Rule{Name: "expect", Reason: "The only expectation is 100-continue, in a request with content.", Spec: "RFC 9110 §10.1.1"},
		answer: []int{417}, fields: []string{"Expect"}, field: checkExpect},
	{Rule: problem.Rule{Name: "challenge", Reason: "A challenge is a scheme with the parameters that the scheme requires.", Spec: "RFC 9110 §11.6.1"},
		fields: []string{"Proxy-Authenticate", "WWW-Authenticate"}, field: checkChallenge},
	{Rule: problem.Rule{Name: "bearer-error", Reason: "The error of a Bearer challenge matches the status code, and the request has a token.", Spec: "RFC 6750 §3.1"},
		fields: []string{"WWW-Authenticate"}, field: checkBearerError},
	{Rule: problem.Rule{Name: "credentials", Reason: "Credentials are a scheme and one token, or a scheme and parameters.", Spec: "RFC 9110 §11.6.2"},
		answer: []int{400}, fields: []string{"Authorization", "Proxy-Authorization"}, field: checkCredentials},
}

func checkRepeated(c *checker, m *Message, f *Field) {
	if m.field(f.Name) != f {
		c.fault(f.Start, "a second %s; write it once", f.Name)
	}
}

const dateForm = "Mon, 02 Jan 2006 15:04:05 GMT"

// date reports what is wrong with an HTTP-date.
func (c *checker) date(f *Field) {
	if fault := dateFault(f.Name, f.Value); fault != "" {
		c.fault(f.ValueStart, "%s", fault)
	}
}

// dateFault says what is wrong with an HTTP-date, or returns "". The argument name
// is that of its field or attribute.
func dateFault(name, value string) string {
	t, err := time.Parse(dateForm, value)
	if err != nil {
		return fmt.Sprintf("`%s` is not a date; write %s as `Sun, 22 Nov 2026 08:49:37 GMT`", value, name)
	}
	switch want := t.Format(dateForm); {
	case want == value:
		return ""
	case strings.EqualFold(want[:3], value[:3]):
		return fmt.Sprintf("a date has one form; write `%s`", want)
	default:
		return fmt.Sprintf("the date is a %s; write `%s`", t.Weekday(), want)
	}
}

func checkDate(c *checker, _ *Message, f *Field) { c.date(f) }

func checkLastModified(c *checker, m *Message, f *Field) {
	date := m.field("Date")
	if date == nil {
		return
	}
	modified, err := time.Parse(dateForm, f.Value)
	if err != nil {
		return
	}
	if made, err := time.Parse(dateForm, date.Value); err == nil && modified.After(made) {
		c.fault(f.ValueStart, "Last-Modified is later than Date; write an earlier date")
	}
}

func checkRetryAfter(c *checker, _ *Message, f *Field) {
	if number(f.Value) >= 0 {
		return
	}
	if strings.Contains(f.Value, ",") {
		c.date(f)
		return
	}
	c.fault(f.ValueStart, "Retry-After is a number of seconds or a date; write `Retry-After: 120`")
}

func checkNumber(c *checker, _ *Message, f *Field) {
	if number(f.Value) < 0 {
		c.fault(f.ValueStart, "%s is a whole number, not `%s`", f.Name, f.Value)
	}
}

func checkList(c *checker, _ *Message, f *Field) {
	for at := 0; f.Value != ""; {
		end := elementEnd(f.Value, at)
		if strings.TrimSpace(f.Value[at:end]) == "" {
			c.fault(f.ValueStart+min(at, len(f.Value)-1), "an empty member in a list; drop the comma")
		}
		if end == len(f.Value) {
			return
		}
		at = end + 1
	}
}

// checkTokens also accepts a slash in Upgrade, as in HTTP/2.0, and the
// parameters that transfer codings may have.
func checkTokens(c *checker, _ *Message, f *Field) {
	for at, elem := range elements(f.Value) {
		name, _, _ := strings.Cut(elem, ";")
		protocol, version, versioned := strings.Cut(strings.TrimSpace(name), "/")
		if !isToken(protocol) || versioned && (f.Name != "Upgrade" || !isToken(version)) {
			c.fault(f.ValueStart+at, "`%s` is not a token; write words of letters, digits and hyphens, with commas between them", elem)
		}
	}
}

func checkVary(c *checker, _ *Message, f *Field) {
	if f.Value == "*" {
		return
	}
	for at, name := range elements(f.Value) {
		if !isToken(name) || name == "*" {
			c.fault(f.ValueStart+at, "`%s` is not a field name; separate the names by commas", name)
		}
	}
}

func checkAllow(c *checker, _ *Message, f *Field) {
	if f.Value == "" || f.Value == "*" && f.Name != "Allow" {
		return
	}
	for at, method := range elements(f.Value) {
		if upper := strings.ToUpper(method); c.reg.Method(method) {
			continue
		} else if c.reg.Method(upper) {
			c.fault(f.ValueStart+at, "methods are case-sensitive; write `%s`", upper)
		} else {
			c.fault(f.ValueStart+at, "`%s` is not a registered method; separate methods by commas", method)
		}
	}
}

func checkReference(c *checker, _ *Message, f *Field) {
	if i, fault := badReference(f.Value); fault != "" {
		c.fault(f.ValueStart+i, "the address in %s %s", f.Name, fault)
	} else if i := strings.IndexByte(f.Value, '#'); i >= 0 && f.Name != "Location" {
		c.fault(f.ValueStart+i, "the address in %s has no fragment; drop `%s`", f.Name, f.Value[i:])
	}
}

func checkTE(c *checker, m *Message, f *Field) {
	if !m.lists("Connection", "TE") {
		c.fault(f.Start, "TE is sent for this connection only; write `Connection: TE`, too")
	}
}
