package sitecheck

import (
	"strings"

	"golang.org/x/net/html"
)

// attribute looks at one attribute of a tag.
func (r *reader) attribute(tag string, a html.Attribute) {
	switch key := a.Key; key {
	case "id":
		r.id(a.Val)
	case "href", "xlink:href":
		r.href(tag, a.Val)
	case "src", "poster", "background":
		r.source(tag, key, a.Val)
	case "srcset", "imagesrcset":
		r.sourceSet(key, a.Val)
	case "action", "formaction":
		r.blocked(r.offset, key, "'self'", "form-action")
		r.blocked(r.offset, key, "file:", "form-action")
		r.refer(submit, key, a.Val)
	case "style":
		r.add(ruleInline, "the policy of the page blocks style attributes; give the element a class")
	case "integrity", "crossorigin":
		r.add(ruleDisk, "browsers do not load from disk what has the attribute %s", key)
	case "ping", "manifest", "srcdoc":
		r.add(ruleDisk, "the attribute %s has no place in the site", key)
	case "for", "headers", "list", "form", "popovertarget", "commandfor",
		"aria-labelledby", "aria-controls", "aria-describedby", "aria-owns", "aria-details",
		"aria-activedescendant", "aria-flowto", "aria-errormessage":
		r.ids(key, a.Val)
	default:
		r.otherAttribute(key, a.Val)
	}
}

func (r *reader) otherAttribute(key, value string) {
	if len(key) > 2 && key[:2] == "on" {
		r.add(ruleInline, "the policy of the page blocks %s; let a script listen for the event", key)
		return
	}
	// Paint of SVG: fill="url(#gradient)".
	if name, ok := strings.CutPrefix(value, "url(#"); ok && r.drawings > 0 {
		r.ids(key, strings.TrimSuffix(name, ")"))
	}
}

// href notes the address of an href, which means another thing on each
// element.
func (r *reader) href(tag, value string) {
	switch tag {
	case "a", "area":
		r.refer(follow, "href", value)
	case "link", "base": // by link and element, which see the whole tag
	case "image", "feImage":
		r.blockedImage(value)
		r.refer(image, "href", value)
	default:
		if !strings.HasPrefix(value, "#") {
			r.add(ruleDisk, "from disk, %s may refer to its own page only; draw the symbol inline", tag)
			return
		}
		r.refer(load, "href", value)
	}
}

// source notes the address of what an element shows or runs.
func (r *reader) source(tag, key, value string) {
	switch {
	case tag == "script":
		r.refer(load, key, value)
	case key == "src" && (tag == "audio" || tag == "video" || tag == "track" || tag == "source"):
		r.blocked(r.offset, "the recording", "'self'", "media-src", "default-src")
		r.refer(load, key, value)
	default:
		r.blockedImage(value)
		r.refer(image, key, value)
	}
}

// sourceSet notes the addresses of a list of images with their sizes (HTML,
// parse a srcset attribute).
func (r *reader) sourceSet(key, value string) {
	rest := strings.TrimLeft(value, " \t\r\n\f,")
	if rest == "" {
		r.refer(image, key, "")
	}
	for rest != "" {
		end := strings.IndexAny(rest, " \t\r\n\f")
		if end < 0 {
			end = len(rest)
		}
		address := rest[:end]
		rest = rest[end:]
		if bare := strings.TrimRight(address, ","); bare != address {
			address = bare
		} else if comma := strings.IndexByte(rest, ','); comma >= 0 {
			rest = rest[comma:]
		} else {
			rest = ""
		}
		r.blockedImage(address)
		r.refer(image, key, address)
		rest = strings.TrimLeft(rest, " \t\r\n\f,")
	}
}

// relations are the values of rel whose addresses no browser loads.
var relations = map[string]bool{
	"alternate": true, "author": true, "canonical": true, "help": true, "license": true, "me": true,
	"next": true, "prev": true, "search": true, "up": true, "self": true, "describedby": true,
}

// link looks at a link element.
func (r *reader) link() {
	href, ok := r.attr("href")
	if !ok {
		if _, ok := r.attr("imagesrcset"); !ok {
			r.add(ruleLink, "the link element has no href")
		}
		return
	}
	rel, _ := r.attr("rel")
	words := strings.Fields(strings.ToLower(rel))
	for _, word := range words {
		switch word {
		case "stylesheet":
			r.govern()
			r.blocked(r.offset, "the style sheet", "'self'", "style-src-elem", "style-src", "default-src")
		case "modulepreload":
			r.add(ruleDisk, "browsers load no modules from disk")
		case "preload", "prefetch":
			r.preload(word)
		}
	}
	kind := linkKind(words)
	if kind == image {
		r.blockedImage(href)
	}
	r.refer(kind, "href", href)
}

// linkKind returns what a browser does with the address of a link element
// that has these values of rel.
func linkKind(words []string) refKind {
	kind := relation
	for _, word := range words {
		if word == "icon" || word == "apple-touch-icon" || word == "mask-icon" {
			return image
		}
		if !relations[word] {
			kind = load
		}
	}
	if len(words) == 0 {
		return load
	}
	return kind
}

func (r *reader) preload(rel string) {
	if as, _ := r.attr("as"); strings.EqualFold(as, "font") {
		r.add(ruleDisk, "a font with rel=%s does not load from disk in every browser", rel)
	}
}

// meta looks at a meta element.
func (r *reader) meta() {
	if charset, ok := r.attr("charset"); ok {
		r.charset = strings.EqualFold(charset, "utf-8") && r.end <= 1024
	}
	content, _ := r.attr("content")
	equiv, _ := r.attr("http-equiv")
	switch strings.ToLower(equiv) {
	case "content-security-policy":
		r.readPolicy(content)
	case "refresh":
		if _, address, ok := strings.Cut(content, "="); ok {
			r.refer(follow, "refresh", strings.Trim(address, "\"' "))
		}
	}
}
