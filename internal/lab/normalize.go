package lab

import (
	"bytes"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// tokens replace what differs from run to run, in this order. The package
// comment lists them.
var tokens = []struct {
	pattern *regexp.Regexp
	token   string
}{
	// Dates of logs: nginx, Apache, the common log format and HAProxy, Squid, Caddy.
	{regexp.MustCompile(`(?m)^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d`), "‹date›"},
	{regexp.MustCompile(`\[\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d(\.\d+)? \d{4}\]`), "[‹date›]"},
	{regexp.MustCompile(`\[\d\d/\w{3}/\d{4}[: ]\d\d:\d\d:\d\d(\.\d+)?( [+-]\d{4})?\]`), "[‹date›]"},
	{regexp.MustCompile(`(?m)^\d{10}\.\d{3} +\d+ `), "‹date› ‹ms› "},
	{regexp.MustCompile(`"ts":\d+\.\d+`), `"ts":‹date›`},
	// Processes and connections: nginx, Apache, Node.js.
	{regexp.MustCompile(`\b\d+#\d+: \*\d+`), "‹pid›: *‹n›"},
	{regexp.MustCompile(`\b\d+#\d+:`), "‹pid›:"},
	{regexp.MustCompile(`\[pid \d+(:tid \d+)?\]`), "[pid ‹pid›]"},
	{regexp.MustCompile(`\(node:\d+\)`), "(node:‹pid›)"},
	{regexp.MustCompile(`127\.0\.0\.1:\d{4,5}\b`), "127.0.0.1:‹port›"},
	{regexp.MustCompile(`"(remote|client)_port":"\d+"`), `"${1}_port":"‹port›"`},
	{regexp.MustCompile(`0x[0-9a-f]{6,}`), "‹address›"},
	// HAProxy: how many connections there are beside this one.
	{regexp.MustCompile(` \d+/\d+/\d+/\d+/(\+?\d+) \d+/\d+ `), " ‹n›/‹n›/‹n›/‹n›/$1 ‹n›/‹n› "},
	// Durations and speeds: Caddy, wget.
	{regexp.MustCompile(`"duration":[0-9.e-]+`), `"duration":‹seconds›`},
	{regexp.MustCompile(`[0-9.,]+ [KMG]?B/s`), "‹speed›"},
	{regexp.MustCompile(`\bin \d+(\.\d+)?s\b`), "in ‹seconds›"},
	// Identifiers of Varnish.
	{regexp.MustCompile(`(?i)(X-Varnish: )\d+`), "$1‹id›"},
	{regexp.MustCompile(`(?i)(X-Varnish: ‹id› )\d+`), "$1‹id›"},
	{regexp.MustCompile(`XID: \d+`), "XID: ‹id›"},
}

// leave holds lines that servers log because they start or stop, or because a
// browser looks for an icon.
var leave = regexp.MustCompile(`(?m)^.*(:notice\] \[pid|AH01873: |AH01882: |/favicon\.ico|Proxy \S+ stopped \(|Stopping (proxy|frontend|backend)).*\n`)

// A normalizer puts the records of one run into the form that they have in
// each run.
type normalizer struct {
	source string    // what the experiment writes itself stays as it is
	begun  time.Time // of the run
}

// normalize returns the text with tokens for all that differs from run to run.
func (n normalizer) normalize(text string) string {
	text = hideBytes(text)
	text = leave.ReplaceAllString(text, "")
	text = hideBoundary(text)
	text = style.ReplaceAllString(text, "${1}‹style›${2}")
	text = httpDate.ReplaceAllStringFunc(text, n.hideDate)
	text = isoDate.ReplaceAllStringFunc(text, func(date string) string {
		if strings.Contains(n.source, date) {
			return date
		}
		return "‹date›"
	})
	for _, t := range tokens {
		text = t.pattern.ReplaceAllString(text, t.token)
	}
	text = timers.ReplaceAllStringFunc(text, hideTimers)
	text = age.ReplaceAllStringFunc(text, func(field string) string {
		if strings.Contains(n.source, field) {
			return field
		}
		return field[:len("Age: ")] + "‹seconds›"
	})
	return hideMarkers(shorten(text))
}

var (
	httpDate = regexp.MustCompile(`\b\w{3}, \d\d[ -]\w{3}[ -]\d{4} \d\d:\d\d:\d\d GMT`)
	isoDate  = regexp.MustCompile(`\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d([.,]\d+)?(Z|[+-]\d\d:?\d\d)?`)
	age      = regexp.MustCompile(`(?mi)^Age: \d\b`)
	style    = regexp.MustCompile(`(?s)(<style[^>]*>).*?(</style>)`)
	timers   = regexp.MustCompile(` -?\d+/-?\d+/-?\d+/-?\d+/\+?-?\d+ (\d{3}|-1) `)
	boundary = regexp.MustCompile(`boundary="?([^"\s;]+)`)
)

// hideDate hides a date of HTTP that was likely made in the run: not that of
// the files of data, and none of long ago.
func (n normalizer) hideDate(date string) string {
	t, err := http.ParseTime(strings.ReplaceAll(date, "-", " "))
	if err != nil || t.Equal(fileTime) || t.Before(n.begun.AddDate(-5, 0, 0)) || strings.Contains(n.source, date) {
		return date
	}
	return "‹date›"
}

// hideTimers hides the times of HAProxy, but for -1: that something did not
// happen is worth knowing.
func hideTimers(text string) string {
	times, status, _ := strings.Cut(strings.TrimSpace(text), " ")
	list := strings.Split(times, "/")
	for i, t := range list {
		if t != "-1" {
			list[i] = "‹ms›"
		}
	}
	return " " + strings.Join(list, "/") + " " + status + " "
}

// hideBoundary hides what separates the parts of a multipart body.
func hideBoundary(text string) string {
	for _, m := range boundary.FindAllStringSubmatch(text, -1) {
		text = strings.ReplaceAll(text, m[1], "‹boundary›")
	}
	return text
}

// hideBytes replaces a body that is not text by its length.
func hideBytes(text string) string {
	if utf8.ValidString(text) && !strings.ContainsRune(text, 0) {
		return text
	}
	head, body, ok := strings.Cut(text, "\n\n")
	if !ok || !utf8.ValidString(head) {
		return fmt.Sprintf("‹%d bytes›\n", len(text))
	}
	return fmt.Sprintf("%s\n\n‹%d bytes›\n", head, len(body))
}

// shorten writes a long run of one character as `{repeat 9000 a}`.
func shorten(text string) string {
	const long = 80
	var b bytes.Buffer
	for i := 0; i < len(text); {
		run := 1
		for i+run < len(text) && text[i+run] == text[i] {
			run++
		}
		if c := text[i]; run >= long && c > ' ' && c < 0x7f {
			fmt.Fprintf(&b, "{repeat %d %c}", run, c)
		} else {
			b.WriteString(text[i : i+run])
		}
		i += run
	}
	return b.String()
}

// marker finds lines that would begin a part of the archive.
var marker = regexp.MustCompile(`(?m)^-- .* --$`)

// hideMarkers indents such lines.
func hideMarkers(text string) string { return marker.ReplaceAllString(text, " $0") }
