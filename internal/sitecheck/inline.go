package sitecheck

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// readPolicy records the policy in a meta element.
func (r *reader) readPolicy(content string) {
	if r.policy != "" {
		r.add(rulePolicy, "this is a second content security policy; remove one")
		return
	}
	r.policy = content
	if r.governed >= 0 {
		r.add(rulePolicy, "the policy comes after the element %s, so it does not apply to that element; move it before all elements that load files", r.page.position(r.governed))
	}
}

// govern records that a policy applies to the current tag.
func (r *reader) govern() {
	if r.policy == "" && r.governed < 0 {
		r.governed = r.offset
	}
}

// startCode checks the start tag of a script or style element.
func (r *reader) startCode(tag string) {
	r.code = code{kind: tag, offset: r.offset}
	kind, typed := r.attr("type")
	switch {
	case kind == "application/ld+json" || kind == "application/json":
		r.code.exempt = true // data, to which no policy applies
		return
	case typed:
		r.code.exempt = true // one fault is enough
		r.add(ruleMarkup, "a script of type `%s` does not work here, since browsers load no modules from disk; write a classic script with defer", kind)
	case r.has("src"):
		r.code.exempt = true
	}
	r.govern()
}

// inline checks the text of a script or style element.
func (r *reader) inline(text []byte) {
	if r.code.exempt || r.policy == "" || len(text) == 0 {
		return
	}
	if hash := hashSource(text); !strings.Contains(r.policy, hash) {
		r.page.add(r.code.offset, ruleInline, "the policy of the page blocks this inline %s: it does not list %s", r.code.kind, hash)
	}
}

// hashSource returns the source 'sha256-…' that allows an inline element with this
// text.
func hashSource(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
