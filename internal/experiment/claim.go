package experiment

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"httpcodes/internal/problem"
)

// A Claim is a line of the part claims, which says what another part must
// contain.
type Claim struct {
	problem.Pos
	Text string // the line as written

	Part string // the part that it is about, such as "response 2"

	verb    string
	want    string         // the text after the verb
	pattern *regexp.Regexp // the regular expression after the verb, instead of want
	unit    string         // "requests" or "of"; for takes, "over" or "under"
	count   int
	span    time.Duration // of takes
}

// verbs are the verbs of claims.
var verbs = []string{"begins", "has", "lacks", "is", "takes"}

// parseClaims parses the claims, of which there must be at least one.
func (p *parser) parseClaims() {
	offset := p.claims.offset
	for line := range strings.Lines(p.claims.text) {
		if text := strings.TrimSpace(line); text != "" {
			p.parseClaim(offset, text)
		}
		offset += len(line)
	}
	if len(p.Claims) == 0 && len(p.faults) == 0 {
		p.fault(0, ruleClaim, "there are no claims; add `-- claims --` with a line such as `%s begins HTTP/1.1 200`", cmp.Or(slices.Concat(p.PartNames(), []string{"response"})...))
	}
}

// parseClaim parses one line: a part, a verb and an expected value.
func (p *parser) parseClaim(offset int, text string) {
	c := Claim{Pos: problem.At(p.File, p.source, offset), Text: text}
	words := strings.Fields(text)
	at := slices.IndexFunc(words, func(w string) bool { return slices.Contains(verbs, w) })
	if at < 1 || at == len(words)-1 {
		p.fault(offset, ruleClaim, "a claim is the name of a part, one of the verbs %s, and the expected value; write `response begins HTTP/1.1 200`", strings.Join(verbs, ", "))
		return
	}
	c.Part, c.verb = strings.Join(words[:at], " "), words[at]
	if parts := p.PartNames(); !slices.Contains(parts, c.Part) {
		p.fault(offset, ruleClaim, "there is no part `%s`%s", c.Part, problem.Choose(c.Part, parts))
		return
	}
	_, rest, _ := strings.Cut(text, " "+c.verb+" ")
	if fault := c.parseWant(strings.TrimSpace(rest)); fault != "" {
		p.fault(offset, ruleClaim, "%s", fault)
		return
	}
	p.Claims = append(p.Claims, c)
}

// counted matches the value in claims such as `seen has 2 requests`.
var counted = regexp.MustCompile(`^(\d+) (?:(requests?)$|of (.+))`)

// parseWant parses the text after the verb. It returns what is wrong with it, or
// "".
func (c *Claim) parseWant(text string) string {
	if c.verb == "takes" {
		return c.parseSpan(text)
	}
	if m := counted.FindStringSubmatch(text); c.verb == "has" && m != nil {
		c.count, _ = strconv.Atoi(m[1])
		if m[2] != "" && !strings.HasPrefix(c.Part, "seen") {
			return "only `seen` has requests; to count a text, write `has 2 of TEXT`"
		}
		if c.unit = "requests"; m[2] != "" {
			return ""
		}
		c.unit, text = "of", m[3]
	}
	return c.parseText(text)
}

// parseSpan parses `over 900ms` or `under 2s`.
func (c *Claim) parseSpan(text string) string {
	kind, value, _ := strings.Cut(text, " ")
	span, err := time.ParseDuration(value)
	if err != nil || span <= 0 || kind != "over" && kind != "under" {
		return "write `takes over 900ms` or `takes under 3s`"
	}
	if strings.HasPrefix(c.Part, "seen") || strings.HasPrefix(c.Part, "log") {
		return "only the result of a step has a duration; name one, such as `response`"
	}
	c.unit, c.span = kind, span
	return ""
}

// parseText parses a text, a quoted text or a /regular expression/.
func (c *Claim) parseText(text string) string {
	var err error
	switch {
	case strings.Contains(text, "‹"):
		return "the text in ‹› differs from run to run; claim only the text around it, with a /regular expression/"
	case len(text) > 1 && text[0] == '/' && strings.HasSuffix(text, "/"):
		if c.pattern, err = regexp.Compile("(?m)" + text[1:len(text)-1]); err != nil {
			return fmt.Sprintf("the regular expression cannot be read: %v", err)
		}
		if c.verb == "is" || c.verb == "begins" {
			return "`" + c.verb + "` compares with a text; use `has` with ^ or $"
		}
		if c.pattern.MatchString("") {
			return "this regular expression matches the empty text, so the claim says nothing"
		}
	case len(text) > 1 && text[0] == '"' && strings.HasSuffix(text, `"`):
		if c.want, err = strconv.Unquote(text); err != nil {
			return "the quoted text cannot be read; it follows the rules of a Go string"
		}
	default:
		c.want = text
	}
	if c.pattern == nil && strings.TrimSpace(c.want) == "" {
		return "a claim about the empty text says nothing; `is empty` asks for an empty part"
	}
	return ""
}

// Refute returns why the claim does not hold, or "" if it does.
func (c Claim) Refute(text string, took time.Duration) string {
	text = strings.TrimRight(text, "\n")
	switch c.verb {
	case "takes":
		if c.unit == "over" && took <= c.span || c.unit == "under" && took >= c.span {
			return fmt.Sprintf("it took %v", took.Round(time.Millisecond))
		}
		return ""
	case "is":
		switch {
		case c.want == "empty" && text != "":
			return "it is not empty"
		case c.want != "empty" && text != c.want:
			return fmt.Sprintf("it is %q", text)
		}
		return ""
	case "begins":
		if len(text) < len(c.want) || !strings.EqualFold(text[:len(c.want)], c.want) {
			line, _, _ := strings.Cut(text, "\n")
			return fmt.Sprintf("it begins %q", line)
		}
		return ""
	}
	n := c.occurrences(text)
	switch {
	case c.unit != "" && n != c.count:
		return "found " + problem.Count(n, "time", "times")
	case c.unit == "" && c.verb == "has" && n == 0:
		return "no such text"
	case c.verb == "lacks" && n > 0:
		return "the text is there"
	case c.verb == "lacks" && text == "":
		return "it is empty; claim that instead, with `is empty`"
	}
	return ""
}

// occurrences counts the requests or matches that the claim is about.
func (c Claim) occurrences(text string) int {
	switch {
	case c.unit == "requests":
		return len(requestLine.FindAllString(text, -1))
	case c.pattern != nil:
		return len(c.pattern.FindAllString(text, -1))
	}
	return strings.Count(strings.ToLower(text), strings.ToLower(c.want))
}

// requestLine matches the first line of a request.
var requestLine = regexp.MustCompile(`(?m)^[!-~]+ [!-~]+ HTTP/1\.[01]$`)
