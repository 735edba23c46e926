package sitecheck

import (
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
)

// A policy is a content security policy. It maps a directive to its sources.
type policy map[string][]string

// parsePolicy parses a policy. The first of several equal directives counts (CSP3,
// "Parse a serialized CSP").
func parsePolicy(content string) policy {
	p := make(policy)
	for directive := range strings.SplitSeq(content, ";") {
		words := strings.Fields(directive)
		if len(words) == 0 {
			continue
		}
		name := strings.ToLower(words[0])
		if _, ok := p[name]; !ok {
			p[name] = words[1:]
		}
	}
	return p
}

// allows reports whether a source is in the first of the directives that the policy
// has. A policy without any of them allows everything.
func (p policy) allows(source string, directives ...string) bool {
	for _, d := range directives {
		if sources, ok := p[d]; ok {
			return slices.Contains(sources, source)
		}
	}
	return true
}

// effective returns the first of the directives that the policy has.
func (p policy) effective(directives []string) string {
	for _, d := range directives {
		if _, ok := p[d]; ok {
			return d
		}
	}
	return directives[0]
}

// loose returns the sources that allow more than the site needs: those that are
// unsafe or name a host.
func (p policy) loose() []string {
	var found []string
	for name, sources := range p {
		for _, s := range sources {
			if looseSource(s) && name != "trusted-types" && name != "require-trusted-types-for" {
				found = append(found, s)
			}
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

func looseSource(s string) bool {
	if strings.HasPrefix(s, "'") {
		return strings.HasPrefix(s, "'unsafe-")
	}
	return s != "data:" && s != "file:"
}

// hashSource returns the source 'sha256-…' that allows an inline element with this
// text.
func hashSource(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
