package sitecheck

import (
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strings"
)

// A policy is the content security policy of a page: the sources of each
// directive.
type policy map[string][]string

// parsePolicy reads the content of the meta element. Of a directive that is
// there twice the first counts (CSP3, parse a serialized CSP).
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

// allows reports whether the first of the directives that the policy has
// lists the source. A policy without any of them allows everything.
func (p policy) allows(source string, directives ...string) bool {
	for _, d := range directives {
		if sources, ok := p[d]; ok {
			return slices.Contains(sources, source)
		}
	}
	return true
}

// effective returns the directive that decides: the first that is there.
func (p policy) effective(directives []string) string {
	for _, d := range directives {
		if _, ok := p[d]; ok {
			return d
		}
	}
	return directives[0]
}

// loose returns the sources that open the policy further than the site
// needs: all that is unsafe or names a host.
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

// hashSource returns the source that allows an inline element with this
// text: 'sha256-…'.
func hashSource(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
