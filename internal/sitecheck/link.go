package sitecheck

import (
	"net/url"
	"path"
	"strings"

	"httpcodes/internal/problem"
)

// address checks one address of p.
func (s *checker) address(p *page, r ref) {
	value := strings.TrimSpace(r.value)
	switch {
	case value == "":
		p.add(r.offset, ruleLink, "%s is empty", r.attr)
	case strings.HasPrefix(value, "//"):
		p.add(r.offset, ruleLink, "%s `%s` has no scheme: from disk it would name a file", r.attr, value)
	case scheme(value) != "":
		s.absolute(p, r, scheme(value))
	default:
		s.relative(p, r, value)
	}
}

// scheme returns the scheme of an address in lower case, or "". Like browsers, it
// ignores tabs and line breaks.
func scheme(value string) string {
	before, _, ok := strings.Cut(value, ":")
	if !ok || strings.ContainsAny(before, "/?#") {
		return ""
	}
	if strings.ContainsAny(before, "\t\n\r") {
		before = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(before)
	}
	return strings.ToLower(before)
}

// absolute checks an address with a scheme.
func (s *checker) absolute(p *page, r ref, scheme string) {
	switch scheme {
	case "http", "https":
		if r.kind != follow && r.kind != relation {
			p.add(r.offset, ruleExternal, "%s `%s` is on another host: the page may load what is in the site only", r.attr, r.value)
		}
	case "mailto", "tel":
		if r.kind != follow {
			p.add(r.offset, ruleLink, "%s `%s` cannot be loaded; write a relative address", r.attr, r.value)
		}
	case "data":
		if r.kind != image {
			p.add(r.offset, ruleLink, "%s is a data: URL, which only images may use", r.attr)
		}
	default:
		p.add(r.offset, ruleLink, "%s `%s` has the scheme %s; write a relative address, http or https", r.attr, r.value, scheme)
	}
}

// relative checks an address without a scheme: it must have a target, and work from
// disk and on every host.
func (s *checker) relative(p *page, r ref, value string) {
	value, fragment, hasFragment := strings.Cut(value, "#")
	name, _, hasQuery := strings.Cut(value, "?")
	target := p.path
	if name != "" {
		var fault string
		if target, fault = s.target(p, name); fault != "" {
			p.add(r.offset, ruleLink, "%s `%s` %s", r.attr, name, fault)
			return
		}
		if fault = s.missing(target, name); fault != "" {
			p.add(r.offset, ruleLink, "%s `%s` %s", r.attr, name, fault)
			return
		}
	} else if hasQuery {
		p.add(r.offset, ruleLink, "%s `?%s` names no file", r.attr, value[1:])
		return
	}
	if hasFragment {
		s.anchor(p, r, target, fragment)
	}
}

// target returns the path in the tree to which an address in p resolves, or what is
// wrong with the address.
func (s *checker) target(p *page, name string) (target, fault string) {
	switch notFound, rooted := p.path == "404.html", name[0] == '/'; {
	case notFound && !rooted:
		return "", "is relative, but hosts serve 404.html at any depth; write an address that starts with " + s.base
	case notFound && !strings.HasPrefix(name, s.base):
		return "", "does not start with " + s.base + ", where the site will be"
	case notFound:
		target = path.Clean("/" + name[len(s.base):])[1:]
	case rooted:
		return "", "starts with /, which is the root of the disk when the site is opened from disk; write a relative address"
	case !strings.HasPrefix(name, "../") && p.folder() != "":
		// On hosts that serve /404 without a slash, addresses resolve one folder
		// higher. There, "../" still leads to the root.
		return "", "does not start with ../, and so breaks on hosts that serve the page without a trailing slash"
	default:
		target = path.Join(p.folder(), name)
	}
	if target == ".." || strings.HasPrefix(target, "../") {
		return "", "leaves the site"
	}
	return target, ""
}

// missing says why the target of the address name is not a file. It returns "" if
// it is one.
func (s *checker) missing(target, name string) string {
	if target == "." || target == "" || s.tree.Folder(target) {
		fault := "names a folder, which a browser shows as a list of files when the site is opened from disk"
		if _, ok := s.tree.File(path.Join(target, "index.html")); ok {
			fault += "; write " + path.Join(name, "index.html")
		}
		return fault
	}
	if _, ok := s.tree.File(target); !ok {
		if other, ok := s.tree.Spelling(target); ok {
			return "leads to nothing: the file is " + other
		}
		return "leads to nothing: there is no file " + target
	}
	if strings.HasSuffix(name, "/") {
		return "ends with a slash, but names a file"
	}
	return ""
}

// anchor checks that the target page has the id in a fragment.
func (s *checker) anchor(p *page, r ref, target, fragment string) {
	other, ok := s.pages[target]
	if !ok {
		p.add(r.offset, ruleAnchor, "%s `%s`: %s is not a page, so it has no ids", r.attr, r.value, target)
		return
	}
	if _, ok := other.ids[fragment]; ok {
		return
	}
	if decoded, err := url.PathUnescape(fragment); err == nil {
		fragment = decoded
	}
	if _, ok := other.ids[fragment]; ok {
		return
	}
	if fragment == "" {
		p.add(r.offset, ruleAnchor, "%s `%s` names no id after #", r.attr, r.value)
		return
	}
	if strings.HasPrefix(r.value, "#") {
		target = "this page"
	}
	p.add(r.offset, ruleAnchor, "%s `%s`: %s has no id `%s`%s", r.attr, r.value, target, fragment,
		problem.Suggest(fragment, other.idList()))
}
