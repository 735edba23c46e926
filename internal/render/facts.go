package render

import (
	"strings"

	"httpcodes/internal/content"
	"httpcodes/internal/registry"
	"httpcodes/internal/site"
)

// facts draws the strip of facts, the same on every page, in the same order.
func (b *book) facts(root string, c *site.Code) []Fact {
	facts := []Fact{
		{Name: "Sent by", Value: senders(c.Sender)},
		{Name: "Content", Value: contentWords[c.Content]},
		{Name: "Cached", Value: cacheWords[c.Cacheable], Href: b.guideHref(root, "caching")},
		{Name: "Retry", Value: retryWords[c.Retry], Note: c.RetryNote, Href: b.guideHref(root, "retries")},
	}
	if c.Method != "" {
		facts = append(facts, Fact{Name: "Method", Value: methodWords[c.Method], Href: b.guideHref(root, "redirects")})
	}
	if c.Since != "" {
		facts = append(facts, Fact{Name: "First specified", Value: c.Since})
	}
	if spec, err := registry.ParseSpec(string(c.Spec)); err == nil && c.Spec != "" {
		facts = append(facts, Fact{Name: "Defined in", Value: spec.String(), Href: spec.URL(), Outside: true})
	}
	return facts
}

// guideHref returns the address of the guide that explains a fact, or "" where
// there is no such guide.
func (b *book) guideHref(root, slug string) string {
	g := b.model.Guide(slug)
	if g == nil {
		return ""
	}
	return root + g.Path().File()
}

var senderWords = map[content.Sender]string{
	"origin": "origin server", "gateway": "gateway", "proxy": "proxy", "cdn": "CDN", "cache": "cache",
	"network": "network gatekeeper", "client": "client library",
}

// senders says who emits a code. What begins with log or inner is emitted by nobody.
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

var contentWords = map[content.Content]string{
	"none": "none", "allowed": "allowed", "expected": "expected",
}

var cacheWords = map[content.Cacheable]string{
	"heuristic": "by default", "explicit": "only if it says so", "never": "never",
}

var retryWords = map[content.Retry]string{
	"no": "no", "safe": "yes, if idempotent", "after-delay": "after a delay", "after-change": "after a change",
}

var methodWords = map[content.Method]string{
	"kept": "kept", "may-become-get": "POST may become GET", "becomes-get": "becomes GET",
}
