package render

import (
	"httpcodes/internal/content"
	"httpcodes/internal/registry"
	"httpcodes/internal/site"
)

// facts draws the strip of facts, the same on every page, in the same order.
func (b *book) facts(root string, c *site.Code) []Fact {
	var senders []string
	for _, s := range c.Sender {
		senders = append(senders, senderWords[s])
	}
	facts := []Fact{
		{Name: "Sent by", Value: words(senders)},
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
	link, fault := b.model.Resolve("", slug)
	if fault != "" {
		return ""
	}
	return link.Href(root)
}

var senderWords = map[content.Sender]string{
	"origin": "origin server", "gateway": "gateway", "proxy": "proxy", "cdn": "CDN", "cache": "cache",
	"network": "network gatekeeper", "client": "client library", "log": "server log only",
}

var contentWords = map[content.Content]string{
	"none": "none", "allowed": "allowed", "expected": "expected",
}

var cacheWords = map[content.Cacheable]string{
	"heuristic": "by default", "explicit": "only if told", "never": "never",
}

var retryWords = map[content.Retry]string{
	"no": "no", "safe": "yes, at once", "after-delay": "after a delay", "after-change": "after a change",
}

var methodWords = map[content.Method]string{
	"kept": "kept", "may-become-get": "POST may become GET", "becomes-get": "becomes GET",
}
