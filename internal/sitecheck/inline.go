package sitecheck

import "strings"

// readPolicy parses the policy in a meta element and checks it.
func (r *reader) readPolicy(content string) {
	if r.policy != nil {
		r.add(rulePolicy, "this is a second content security policy; remove one")
		return
	}
	r.policy = parsePolicy(content)
	if r.governed >= 0 {
		r.add(rulePolicy, "the policy comes after the element %s, so it does not apply to that element; move it before all elements that load files", r.page.position(r.governed))
	}
	if _, ok := r.policy["default-src"]; !ok {
		r.add(rulePolicy, "the policy has no default-src, so it allows what it does not name; add `default-src 'none'`")
	}
	for _, source := range r.policy.loose() {
		r.add(rulePolicy, "the policy allows %s; remove it from internal/asset/policy.go", source)
	}
}

// govern records that a policy applies to the current tag.
func (r *reader) govern() {
	if r.policy == nil && r.governed < 0 {
		r.governed = r.offset
	}
}

// blocked reports a fault if the policy of the page does not allow a source that an
// element needs.
func (r *reader) blocked(offset int, what, source string, directives ...string) {
	if r.policy != nil && !r.policy.allows(source, directives...) {
		r.page.add(offset, rulePolicy, "the policy of the page blocks %s: %s does not list %s", what, r.policy.effective(directives), source)
	}
}

func (r *reader) blockedImage(address string) {
	source := "'self'"
	if strings.HasPrefix(address, "data:") {
		source = "data:"
	}
	r.blocked(r.offset, "the image", source, "img-src", "default-src")
}

// startCode checks the start tag of a script or style element.
func (r *reader) startCode(tag string) {
	r.code = code{kind: tag, offset: r.offset}
	kind, typed := r.attr("type")
	_, loaded := r.attr("src")
	switch {
	case kind == "application/ld+json" || kind == "application/json":
		r.code.exempt = true // data, to which no policy applies
		return
	case typed:
		r.code.exempt = true // one fault is enough
		r.add(ruleMarkup, "a script of type `%s` does not work here, since browsers load no modules from disk; write a classic script with defer", kind)
	case loaded:
		r.code.exempt = true
		r.blocked(r.offset, "the script", "'self'", "script-src-elem", "script-src", "default-src")
	}
	r.govern()
}

// inline checks the text of a script or style element.
func (r *reader) inline(text []byte) {
	if r.code.kind == "style" {
		r.page.readStyle(text, r.offset)
	}
	if r.code.exempt || r.policy == nil || len(text) == 0 {
		return
	}
	hash := hashSource(text)
	directives := []string{r.code.kind + "-src-elem", r.code.kind + "-src", "default-src"}
	if !r.policy.allows(hash, directives...) {
		r.page.add(r.code.offset, ruleInline, "the policy of the page blocks this inline %s: %s does not list %s",
			r.code.kind, r.policy.effective(directives), hash)
	}
}
