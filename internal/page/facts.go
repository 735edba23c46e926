package page

import (
	"strings"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
)

// facts returns the strip of facts, which has the same order on every page.
func (at place) facts(c *catalog.Code) []Fact {
	facts := []Fact{
		{Name: "Sent by", Value: senders(c.Sender)},
		{Name: "Response body", Value: content.ContentWords[c.Content]},
		{Name: "Cached", Value: content.CacheWords[c.Cacheable], Href: at.guideHref("caching")},
		{Name: "Retry", Value: content.RetryWords[c.Retry], Note: c.RetryNote, Href: at.guideHref("retries")},
	}
	if c.Method != "" {
		facts = append(facts, Fact{Name: "Method", Value: content.MethodWords[c.Method], Href: at.guideHref("redirects")})
	}
	if c.Since != "" {
		facts = append(facts, Fact{Name: "First specified", Value: c.Since})
	}
	if c.Spec.Href != "" {
		facts = append(facts, Fact{Name: "Defined in", Value: c.Spec.Title, Href: c.Spec.Href, Outside: true})
	}
	return facts
}

// guideHref returns the address of the guide that explains a fact, or "" if
// there is no such guide.
func (at place) guideHref(name catalog.Path) string {
	g := at.cat.Guide(name)
	if g == nil {
		return ""
	}
	return at.page(g.Path)
}

var senderWords = map[content.Sender]string{
	"origin": "origin server", "gateway": "gateway", "proxy": "proxy", "cdn": "CDN", "cache": "cache",
	"network": "network gatekeeper", "client": "client library",
}

// senders returns a text on who sends a code. Nobody sends a code whose first
// sender is log or inner.
func senders(list []content.Sender) string {
	var names []string
	for _, s := range list {
		if name := senderWords[s]; name != "" {
			names = append(names, name)
		}
	}
	switch text := words(names); list[0] {
	case "log":
		return strings.TrimSuffix("nobody; logged by "+text, " by ")
	case "inner":
		return strings.TrimSuffix("nobody; used inside "+text, " inside ")
	default:
		return text
	}
}
