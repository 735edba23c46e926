package content

import (
	"fmt"
	"strconv"
	"strings"

	"httpcodes/internal/exchange"
	"httpcodes/internal/registry"
)

// NewCode returns the beginning of the entry of a code. A registered code has
// the known facts; any other code is unofficial. The argument today is the day
// of the facts, such as 2026-11-22. NewCode fails if the number is not that of
// a status code.
func NewCode(reg *registry.Registry, number int, today string) (Scaffold, error) {
	if number < 100 || number > 999 {
		return Scaffold{}, fmt.Errorf("%d is not a status code; write three digits, from 100", number)
	}
	folder := "unofficial"
	values := map[string]any{"code": fmt.Sprintf(" %d", number), "status": " unofficial", "checked": " " + today}
	entry, registered := reg.Lookup(number)
	if registered {
		folder = fmt.Sprintf("%dxx", number/100)
		facts, _ := reg.Facts(number)
		fillFacts(values, entry, facts)
	} else {
		values["owners"] = strings.Replace(blankOwner, "‹seen›", blank(strings.Join(Seen("").values(), " | ")), 1)
	}
	values["example"] = codeExample(reg, number, entry.Phrase)
	return Scaffold{fmt.Sprintf("content/%s/%d.md", folder, number), fill("code.md", values)}, nil
}

// blankOwner is an element of owners with all keys.
const blankOwner = `
  - name: ‹vendor›
    product: ‹product›
    seen: ‹seen›
    meaning: ‹what it means there›
    source: {title: ‹title›, url: ‹address›}`

// fillFacts sets the values that the registry and the facts table have.
func fillFacts(values map[string]any, entry registry.Entry, facts registry.Facts) {
	for key, value := range map[string]string{
		"phrase": entry.Phrase, "status": entry.Status, "spec": facts.Spec, "since": facts.Since,
		"content": facts.Content, "cacheable": facts.Cacheable, "method": facts.Method,
	} {
		if value != "" {
			values[key] = " " + scalarYAML(value)
		}
	}
	formerly, fields := "", ""
	for _, f := range facts.Formerly {
		formerly += fmt.Sprintf("\n  - {phrase: %s, where: %q}", scalarYAML(f.Phrase), f.Where)
	}
	named := make(map[string]bool)
	for _, f := range facts.Required {
		if named[f.Field] {
			continue // each of several levels has its own condition, so the writer keeps one
		}
		named[f.Field] = true
		fields += fmt.Sprintf("\n  - {name: %s, level: %s, note: %s}", f.Field, f.Level, blank("what "+f.Field+" is for here"))
	}
	values["formerly"], values["fields"] = formerly, fields
}

// codeExample returns an exchange that the writer turns into a real one. It
// returns only a placeholder if the rules about the code require more than a
// status line, because the exchange would break them.
func codeExample(reg *registry.Registry, number int, phrase string) string {
	body := strconv.Itoa(number)
	text := fmt.Sprintf("GET /example HTTP/1.1\nHost: www.example.com\n\nHTTP/1.1 %d %s\nContent-Type: text/plain\nContent-Length: %d\n\n%s\n",
		number, phrase, len(body), body)
	if len(exchange.Parse(strings.TrimSuffix(text, "\n")).Check(reg, exchange.Options{Phrases: map[int][]string{number: {""}}})) > 0 {
		return "\n‹What happens here, in one sentence. Write the exchange below it, in a block `http`.›\n"
	}
	return "\n‹What happens here, in one sentence. Then make the exchange a real one.›\n\n```http\n" + text + "```\n"
}
