package pipeline

import (
	"cmp"
	"fmt"
	"net/netip"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// ParseBase returns the base URL in the form that Options requires, or an error
// that says what is wrong and what to write instead.
func ParseBase(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	u, err := url.Parse(base)
	switch {
	case err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "":
		return "", fmt.Errorf("base URL %q is not a full address; write it as https://example.org/codes/", base)
	case u.RawQuery != "" || u.Fragment != "" || strings.ContainsAny(base, "?#"):
		return "", fmt.Errorf("base URL %q has a query or a fragment; write it as %s://%s%s", base, u.Scheme, u.Host, u.Path)
	case u.User != nil:
		return "", fmt.Errorf("base URL %q has a user name, which every reader of the site would see; leave it out", base)
	}
	if fault := hostFault(u); fault != "" {
		return "", fmt.Errorf("base URL %q %s", base, fault)
	}
	u.Path, u.Host = strings.TrimRight(u.Path, "/")+"/", strings.ToLower(strings.TrimSuffix(u.Host, ":"+defaultPorts[u.Scheme]))
	if fault := pathFault(base, u.Path); fault != "" {
		return "", fmt.Errorf("base URL %q %s", base, fault)
	}
	return u.String(), nil
}

// plainHost matches a DNS name, an IPv4 address or an IPv6 address in brackets,
// each with an optional port.
var plainHost = regexp.MustCompile(`^([A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.?|\[[0-9A-Fa-f:.]+\])?(:[0-9]*)?$`)

// hostFault returns what is wrong with the host of a base URL, or "".
func hostFault(u *url.URL) string {
	port, err := strconv.Atoi(cmp.Or(u.Port(), "443"))
	switch {
	case strings.ContainsFunc(u.Host, func(r rune) bool { return r >= 0x80 }):
		return "has a host that is not ASCII; write it in Punycode, which begins with xn--"
	case !plainHost.MatchString(u.Host):
		return "has a host that is not a valid domain name; use only letters, digits, hyphens and dots"
	case strings.HasSuffix(u.Hostname(), "."):
		return "has a dot at the end of its host; leave it out"
	case !sameEverywhere(u.Hostname()):
		return "has a host that clients read in different ways, or not at all; write a domain name, or the four numbers of an address"
	case u.Hostname() == "" || strings.HasSuffix(u.Host, ":") || err != nil || port < 1 || port > 65535:
		return "has no host, or a port that is not a number from 1 to 65535; write it as https://example.org/codes/"
	}
	return ""
}

// defaultPorts are the ports that addresses omit, by scheme.
var defaultPorts = map[string]string{"https": "443", "http": "80"}

// numeric matches a host that URL parsers treat as an IPv4 address, with any count
// of numbers (URL Standard, "ends in a number").
var numeric = regexp.MustCompile(`(?:^|\.)(?:[0-9]+|0[xX][0-9A-Fa-f]*)$`)

// sameEverywhere reports whether a host is an IP address in its usual form, or a
// name whose length the DNS allows.
func sameEverywhere(host string) bool {
	if strings.Contains(host, ":") || numeric.MatchString(host) {
		_, err := netip.ParseAddr(host)
		return err == nil
	}
	return len(host) <= 253 && !slices.ContainsFunc(strings.Split(host, "."), func(label string) bool { return len(label) > 63 })
}

// plainPath matches a path whose segments never need percent-encoding.
var plainPath = regexp.MustCompile(`^/([A-Za-z0-9._~-]+/)*$`)

// pathFault returns what is wrong with the path of a base URL, or "". Every
// page address contains the path, so all clients must read it in the same way.
func pathFault(base, folder string) string {
	switch {
	case !plainPath.MatchString(folder) || strings.Contains(base, "%"):
		return "has a path with an empty segment, or with characters other than letters, digits and -._~; choose a folder with a plain name"
	case path.Clean(folder)+"/" != folder && folder != "/":
		return "has a path with the segment . or ..; write the path without it"
	case strings.HasSuffix(folder, ".html/"):
		return "names a file; write the folder that contains it"
	}
	return ""
}

// basePath returns the path of a base URL: "/" or "/codes/", or "" without a
// base URL.
func basePath(base string) string {
	u, err := url.Parse(base)
	if err != nil {
		return ""
	}
	return u.Path
}
