package lab

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// tokens are the replacements for text that differs from run to run. They are made
// in this order. The comment of package experiment describes them.
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
	// Processes and connections: nginx, Apache.
	{regexp.MustCompile(`\b\d+#\d+: \*\d+`), "‹pid›: *‹n›"},
	{regexp.MustCompile(`\b\d+#\d+:`), "‹pid›:"},
	{regexp.MustCompile(`\[pid \d+(:tid \d+)?\]`), "[pid ‹pid›]"},
	{regexp.MustCompile(`\bh2_stream\(\d+-`), "h2_stream(‹pid›-"},
	// A library that its program's version does not name.
	{regexp.MustCompile(`\bOpenSSL/\d[\w.]*`), "OpenSSL/‹version›"},
	{regexp.MustCompile(`127\.0\.0\.1:\d{4,5}\b`), "127.0.0.1:‹port›"},
	{regexp.MustCompile(`"(remote|client)_port":"\d+"`), `"${1}_port":"‹port›"`},
	// HAProxy: how many connections there are beside this one.
	{regexp.MustCompile(` \d+/\d+/\d+/\d+/(\+?\d+) \d+/\d+ `), " ‹n›/‹n›/‹n›/‹n›/$1 ‹n›/‹n› "},
	// Durations: Caddy.
	{regexp.MustCompile(`"duration":[0-9.e-]+`), `"duration":‹seconds›`},
	// nginx: the excess over a limit, which becomes less with the time between requests.
	{regexp.MustCompile(`(excess: )\d+\.\d+`), "${1}‹n›"},
	// The content of style elements.
	{regexp.MustCompile(`(?s)(<style[^>]*>).*?(</style>)`), "${1}‹style›${2}"},
	// Identifiers of Varnish.
	{regexp.MustCompile(`(?i)(X-Varnish: )\d+`), "$1‹id›"},
	{regexp.MustCompile(`(?i)(X-Varnish: ‹id› )\d+`), "$1‹id›"},
	{regexp.MustCompile(`XID: \d+`), "XID: ‹id›"},
}

// omitted matches the lines that servers log when they start or stop, or because a
// browser requests an icon.
var omitted = regexp.MustCompile(`(?m)^.*(:notice\] \[pid|AH01873: |AH01882: |AH00096: |AH03090: |h2_workers: created|/favicon\.ico|Proxy \S+ stopped \(|Stopping (proxy|frontend|backend)).*\n`)

// A normalizer replaces the text of a record that differs from run to run.
type normalizer struct {
	source string    // the text of the experiment; what it contains is not replaced
	begun  time.Time // start of the run
}

// normalize returns the text with all replacements.
func (n normalizer) normalize(text string) string {
	text = hideBytes(text)
	text = omitted.ReplaceAllString(text, "")
	text = hideBoundary(text)
	text = httpDate.ReplaceAllStringFunc(text, n.hideDate)
	text = n.hide(text, isoDate, "‹date›")
	for _, t := range tokens {
		text = t.pattern.ReplaceAllString(text, t.token)
	}
	text = timers.ReplaceAllStringFunc(text, hideTimers)
	text = n.hide(text, age, "${1}‹seconds›")
	return marker.ReplaceAllString(shorten(text), " $0")
}

var (
	httpDate = regexp.MustCompile(`\b\w{3}, \d\d[ -]\w{3}[ -]\d{4} \d\d:\d\d:\d\d GMT`)
	isoDate  = regexp.MustCompile(`\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d([.,]\d+)?(Z|[+-]\d\d:?\d\d)?`)
	age      = regexp.MustCompile(`(?mi)^(Age: )\d\b`)
	timers   = regexp.MustCompile(` -?\d+/-?\d+/-?\d+/-?\d+/\+?-?\d+ (\d{3}|-1) `)
	boundary = regexp.MustCompile(`boundary="?([^"\s;]+)`)
)

// hide replaces what matches a pattern by the token, unless it is in the text of the
// experiment.
func (n normalizer) hide(text string, pattern *regexp.Regexp, token string) string {
	return pattern.ReplaceAllStringFunc(text, func(found string) string {
		if strings.Contains(n.source, found) {
			return found
		}
		return pattern.ReplaceAllString(found, token)
	})
}

// hideDate replaces an HTTP date, unless it is that of the data files, old, or in
// the text of the experiment.
func (n normalizer) hideDate(date string) string {
	t, err := http.ParseTime(strings.ReplaceAll(date, "-", " "))
	if err != nil || t.Equal(fileTime) || t.Before(n.begun.AddDate(-5, 0, 0)) || strings.Contains(n.source, date) {
		return date
	}
	return "‹date›"
}

// hideTimers replaces the timers in a log line of HAProxy. It keeps -1, which means
// that a step of the connection did not happen.
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

// hideBoundary replaces the boundaries of multipart bodies.
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

// shorten replaces a long run of one character by a directive such as
// {repeat 9000 a}.
func shorten(text string) string {
	const long = 80
	var b strings.Builder
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

// marker matches lines that would begin a part of the archive.
var marker = regexp.MustCompile(`(?m)^-- .* --$`)
