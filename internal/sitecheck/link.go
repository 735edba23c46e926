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
	switch scheme := schemeOf(value); {
	case value == "":
		p.fault(r.offset, rulePageLink, "%s is empty", r.attr)
	case strings.HasPrefix(value, "//"):
		p.fault(r.offset, rulePageLink, "%s `%s` has no scheme: from disk it would name a file", r.attr, value)
	case scheme == "":
		s.relative(p, r, value)
	case scheme == "http" || scheme == "https":
		if r.kind != follow && r.kind != relation {
			p.fault(r.offset, ruleOtherHost, "%s `%s` is on another host: the page may load what is in the site only", r.attr, r.value)
		}
	case scheme == "mailto" && r.kind == follow, scheme == "data" && r.kind == image:
	default:
		p.fault(r.offset, rulePageLink, "%s `%s` has the scheme %s; write a relative address, http or https", r.attr, r.value, scheme)
	}
}

// schemeOf returns the scheme of an address in lower case, or "". Like browsers, it
// ignores tabs and line breaks.
func schemeOf(value string) string {
	before, _, ok := strings.Cut(value, ":")
	if !ok || strings.ContainsAny(before, "/?#") {
		return ""
	}
	return strings.ToLower(ignored.Replace(before))
}

var ignored = strings.NewReplacer("\t", "", "\n", "", "\r", "")

// relative checks an address without a scheme: it must have a target, and work from
// disk and on every host.
func (s *checker) relative(p *page, r ref, value string) {
	value, fragment, hasFragment := strings.Cut(value, "#")
	name, _, _ := strings.Cut(value, "?")
	target := p.path
	if name != "" || value != "" {
		var fault string
		if target, fault = s.target(p, name); fault != "" {
			p.fault(r.offset, rulePageLink, "%s `%s` %s", r.attr, value, fault)
			return
		}
	}
	if hasFragment {
		s.anchor(p, r, target, fragment)
	}
}

// target returns the file to which the address name leads from p, or what is wrong
// with the address.
func (s *checker) target(p *page, name string) (target, fault string) {
	switch notFound, rooted := p.path == "404.html", strings.HasPrefix(name, "/"); {
	case name == "":
		return "", "names no file"
	case notFound && !strings.HasPrefix(name, s.root):
		return "", "does not start with " + s.root + ", where the site will be: hosts serve 404.html at any depth"
	case notFound:
		target = path.Clean("/" + name[len(s.root):])[1:]
	case rooted:
		return "", "starts with /, which is the root of the disk when the site is opened from disk; write a relative address"
	case !strings.HasPrefix(name, "../") && p.folder() != "":
		// On hosts that serve /404 without a slash, addresses resolve one folder
		// higher. There, "../" still leads to the root.
		return "", "does not start with ../, and so breaks on hosts that serve the page without a trailing slash"
	default:
		target = path.Join(p.folder(), name)
	}
	switch _, ok := s.tree.File(target); {
	case target == "." || target == "" || s.tree.Folder(target) || strings.HasSuffix(name, "/"):
		return "", "names a folder, which a browser shows as a list of files when the site is opened from disk; write its index.html"
	case !ok:
		return "", "leads to nothing: there is no file " + target
	}
	return target, ""
}

// anchor checks that the target page has the id in a fragment.
func (s *checker) anchor(p *page, r ref, target, fragment string) {
	other, ok := s.pages[target]
	if !ok {
		p.fault(r.offset, ruleAnchor, "%s `%s`: %s is not a page, so it has no ids", r.attr, r.value, target)
		return
	}
	if decoded, err := url.PathUnescape(fragment); err == nil {
		fragment = decoded
	}
	if !other.ids[fragment] {
		p.fault(r.offset, ruleAnchor, "%s `%s`: %s has no id `%s`%s", r.attr, r.value, target, fragment,
			problem.Suggest(fragment, other.idList()))
	}
}
