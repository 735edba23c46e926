package page

import (
	"fmt"
	"regexp"
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// classSays is what each class says of a request (RFC 9110 §15).
var classSays = map[string]string{
	"1xx": "is followed by a final response", "2xx": "reports success", "3xx": "asks the client for one more step",
	"4xx": "puts the fault with the client", "5xx": "puts the fault with the server",
}

// advice says in one sentence when to send a code. It is made of the first item
// of "Use it when", or of the standing of a code that has no such section.
func (p *Pages) advice(c *catalog.Code) string {
	uses := c.Section("use").Items()
	switch {
	case !c.Official():
		return fmt.Sprintf("%d is not registered; %s.", c.Number, meantBy(c.Owners))
	case len(uses) == 0:
		return fmt.Sprintf("Do not send %d: it is %s.", c.Number, c.Status)
	}
	return fmt.Sprintf("Send %d when %s.", c.Number, p.clause(uses[0]))
}

// meantBy names the owners of an unofficial code, two at most, as who gives it its
// meaning.
func meantBy(owners []content.Owner) string {
	names := ownersOf(owners)
	if len(names) > 2 {
		names = append(names[:2], "another owner")
	}
	return words(names) + " gives it its meaning"
}

// example finds what follows the first statement of a sentence: another sentence,
// or examples after a colon. The value of a field, as in "Depth: infinity", is a
// part of the statement.
var example = regexp.MustCompile(`\. |\b[a-z]\w*: `)

// clause turns the first statement of an item into what may follow "when".
func (p *Pages) clause(item string) string {
	text := strings.TrimSuffix(item, ".")
	if at := example.FindStringIndex(text); at != nil {
		text = strings.TrimRight(text[:at[1]], ".: ")
	}
	first, _, _ := strings.Cut(text, " ")
	if _, ok := p.cat.Registry.Field(first); ok || len(first) > 1 && first[1:] != strings.ToLower(first[1:]) {
		return text
	}
	return strings.ToLower(text[:1]) + text[1:]
}
