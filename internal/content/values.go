package content

import (
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"httpcodes/internal/registry"
)

// String types with a fixed set of values.
type (
	Status    string // the standing of a code
	Sender    string // who sends a code
	Content   string // whether a response has content
	Cacheable string // when a cache may store a response
	Retry     string // whether a request may be sent again
	Method    string // what a redirection does to the method
	Level     string // how strongly the specification requires a field
	Seen      string // where a vendor's code is seen
)

func (Status) values() []string {
	return []string{"standard", "temporary", "deprecated", "reserved", "unofficial"}
}
func (Sender) values() []string {
	return []string{"origin", "gateway", "proxy", "cdn", "cache", "network", "client", "log", "inner"}
}
func (Content) values() []string   { return []string{"none", "allowed", "expected"} }
func (Cacheable) values() []string { return []string{"heuristic", "explicit", "never"} }
func (Retry) values() []string     { return []string{"no", "safe", "any", "after-delay", "after-change"} }
func (Method) values() []string    { return []string{"kept", "may-become-get", "becomes-get"} }
func (Level) values() []string     { return []string{"MUST", "SHOULD", "MAY", "usual", "request"} }
func (Seen) values() []string {
	return []string{"client", "log", "internal", "upstream", "body", "library"}
}

// String types whose values are checked.
type (
	Date      string // a day, such as 2026-11-22
	Reference string // a section of a specification, such as RFC 9110 §15.5.5
	URL       string // an https address
	Summary   string // one sentence of plain text
)

func (d Date) check() string {
	if day, err := time.Parse(time.DateOnly, string(d)); err != nil || day.Year() < 2000 {
		return "is not a date from 2000 on; write it as 2026-11-22"
	}
	return ""
}

// released is a day on which this program already existed. A clock that shows
// an earlier day is wrong, so it cannot decide what is in the future.
const released = "2026-11-27"

// earliest is UTC+14, the time zone in which each day begins first.
var earliest = time.FixedZone("UTC+14", 14*60*60)

// newestDay returns the last day that a writer may name when a clock says now:
// the day that it is where days begin first, since an entry is also checked where
// its writer does not live. It is "" if the clock is wrong.
func newestDay(now time.Time) string {
	if day := now.In(earliest).Format(time.DateOnly); day >= released {
		return day
	}
	return ""
}

func (r Reference) check() string {
	if _, err := registry.ParseSpec(string(r)); err != nil {
		return "is not a reference; write it as `RFC 9110 §15.5.5`"
	}
	return ""
}

func (u URL) check() string {
	parsed, err := url.Parse(string(u))
	switch {
	case strings.ContainsFunc(string(u), unescaped):
		return "has a character that is not allowed in a URL, such as a space; write `%20` for a space"
	case err != nil || parsed.Scheme != "https" || parsed.Hostname() == "":
		return "is not an https address; write it as `https://example.com/page`"
	case parsed.User != nil:
		return "has a user name, which every reader would see; remove it"
	}
	return ""
}

// unescaped reports whether an address cannot contain a rune unescaped (RFC
// 3986 §2).
func unescaped(r rune) bool {
	return r <= ' ' || r >= 0x7f || strings.ContainsRune("\"<>\\^`{|}", r)
}

// maxSummary keeps a summary whole in search results and unfurled links.
const maxSummary = 160

var normative = regexp.MustCompile(`\b(MUST|SHOULD|MAY|SHALL|REQUIRED|RECOMMENDED)\b`)

func (s Summary) check() string {
	text := string(s)
	switch {
	case utf8.RuneCountInString(text) > maxSummary:
		return "is too long; shorten it to 160 characters"
	case !strings.HasSuffix(text, "."):
		return "does not end with a full stop; add it"
	case normative.MatchString(text):
		return "sounds like a specification; remove " + normative.FindString(text)
	case strings.ContainsAny(text, "`*\n[]<>"):
		return "has markup; write plain text"
	}
	return ""
}

// Words in which readers are told the facts of a code.
var (
	ContentWords = map[Content]string{
		"none": "none", "allowed": "optional", "expected": "usually present",
	}
	CacheWords = map[Cacheable]string{
		"heuristic": "by default", "explicit": "only if it says so", "never": "never",
	}
	RetryWords = map[Retry]string{
		"no": "no", "safe": "yes, if idempotent", "any": "yes, with any method", "after-delay": "after a delay", "after-change": "after a change",
	}
	MethodWords = map[Method]string{
		"kept": "kept", "may-become-get": "POST may become GET", "becomes-get": "becomes GET",
	}
)
