package sitecheck

import "bytes"

// A labelCheck checks that the current link or button has text or a label that
// assistive technology can announce. The browser tests check that it is not hidden
// from them.
type labelCheck struct {
	tag    string // "a" or "button", or "" outside both
	offset int
	ok     bool // it has text or a label
}

// start begins the check of a link or button, and ends that of the previous one,
// since links and buttons cannot be nested.
func (n *labelCheck) start(r *reader, tag string) {
	switch {
	case tag == "button" || tag == "a" && r.has("href"):
		n.finish(r)
		*n = labelCheck{tag: tag, offset: r.offset, ok: r.labeled()}
	case n.tag != "":
		n.ok = n.ok || r.labeled()
	}
}

// labeled reports whether an attribute of the current tag is a label.
func (r *reader) labeled() bool {
	for _, a := range r.attrs {
		switch a.key {
		case "aria-label", "aria-labelledby", "title":
			if len(bytes.TrimSpace(a.value)) > 0 {
				return true
			}
		}
	}
	return false
}

// needsText reports whether the current link or button still has no text.
func (n *labelCheck) needsText() bool { return n.tag != "" && !n.ok }

func (n *labelCheck) close(r *reader, tag string) {
	if n.tag == tag {
		n.finish(r)
	}
}

// finish reports the current link or button if it has neither text nor label.
func (n *labelCheck) finish(r *reader) {
	if n.tag != "" && !n.ok {
		what := map[string]string{"a": "link", "button": "button"}[n.tag]
		r.page.add(n.offset, ruleName, "the %s has no text; give it text or an aria-label", what)
	}
	*n = labelCheck{}
}
