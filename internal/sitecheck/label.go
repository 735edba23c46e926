package sitecheck

import (
	"bytes"
	"slices"
)

// A labelCheck checks that the current link or button has text or a label that
// assistive technology can announce.
type labelCheck struct {
	tag    string // "a" or "button", or "" outside both
	offset int
	ok     bool   // it has text or a label
	hidden string // the element with aria-hidden that contains the current tag, or ""
	depth  int    // number of open elements of that name
}

func (n *labelCheck) start(r *reader, tag string, selfClosing bool) {
	if n.tag == "" || tag == "a" || tag == "button" {
		n.open(r, tag)
		return
	}
	if n.hidden != "" {
		if tag == n.hidden && !selfClosing {
			n.depth++
		}
		return
	}
	if hidden, _ := r.attr("aria-hidden"); hidden == "true" {
		if !selfClosing && !void(tag) {
			n.hidden, n.depth = tag, 1
		}
		return
	}
	n.ok = n.ok || r.labeled()
}

// open starts to check a link or button. It ends the check of the previous one,
// since links and buttons cannot be nested.
func (n *labelCheck) open(r *reader, tag string) {
	if tag != "a" && tag != "button" {
		return
	}
	n.finish(r)
	_, href := r.attr("href")
	if tag == "button" || href {
		*n = labelCheck{tag: tag, offset: r.offset, ok: r.labeled()}
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

// needsText reports whether the current link or button still has no text, and text
// at this point would count.
func (n *labelCheck) needsText() bool { return n.tag != "" && !n.ok && n.hidden == "" }

func (n *labelCheck) close(r *reader, tag string) {
	if n.hidden == tag {
		if n.depth--; n.depth == 0 {
			n.hidden = ""
		}
	}
	if n.tag == tag {
		n.finish(r)
	}
}

// finish reports the current link or button if it has neither text nor label.
func (n *labelCheck) finish(r *reader) {
	if n.tag != "" && !n.ok {
		what := "link"
		if n.tag == "button" {
			what = "button"
		}
		r.page.add(n.offset, ruleName, "the %s has no text; give it text or an aria-label", what)
	}
	*n = labelCheck{}
}

// void reports whether an element has no end tag.
func void(tag string) bool {
	return slices.Contains([]string{"br", "hr", "input", "link", "meta", "wbr"}, tag)
}
