package sitecheck

import (
	"slices"
	"strings"
)

// named watches whether the link or button at hand has words: text that is
// not hidden, a text in place of an image, or a label.
type named struct {
	tag    string // "a" or "button", "" outside of both
	offset int
	ok     bool
	hidden string // the element with aria-hidden that the reader is inside of
	depth  int    // how many elements of that name are open
}

func (n *named) start(r *reader, tag string, selfClosing bool) {
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

// open starts to watch a link or button, which ends the one before: neither
// may hold the other.
func (n *named) open(r *reader, tag string) {
	if tag != "a" && tag != "button" {
		return
	}
	n.finish(r)
	_, href := r.attr("href")
	if tag == "button" || href {
		*n = named{tag: tag, offset: r.offset, ok: r.labeled()}
	}
}

// labeled reports whether an attribute of the tag at hand gives it words.
func (r *reader) labeled() bool {
	for _, a := range r.attrs {
		switch a.Key {
		case "aria-label", "aria-labelledby", "title":
			if strings.TrimSpace(a.Val) != "" {
				return true
			}
		}
	}
	return false
}

// wanting reports whether a text here would give the link or button words
// that it does not have yet.
func (n *named) wanting() bool { return n.tag != "" && !n.ok && n.hidden == "" }

func (n *named) close(r *reader, tag string) {
	if n.hidden == tag {
		if n.depth--; n.depth == 0 {
			n.hidden = ""
		}
	}
	if n.tag == tag {
		n.finish(r)
	}
}

// finish reports the link or button at hand if it has no words.
func (n *named) finish(r *reader) {
	if n.tag != "" && !n.ok {
		what := "link"
		if n.tag == "button" {
			what = "button"
		}
		r.page.add(n.offset, ruleName, "the %s has no text; give it text or an aria-label", what)
	}
	*n = named{}
}

// void reports whether an element has no end tag.
func void(tag string) bool {
	return slices.Contains([]string{"br", "hr", "input", "link", "meta"}, tag)
}
