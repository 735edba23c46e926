package pipeline

import (
	"cmp"
	"fmt"
	"net/netip"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// baseForm matches a base URL: the scheme, a DNS name, an IPv4 address or an IPv6
// address in brackets, a port, and folders whose names never need percent-encoding.
var baseForm = regexp.MustCompile(`^([Hh][Tt][Tt][Pp][Ss]?)://([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*|\[[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*\])(?::([0-9]+))?((?:/[A-Za-z0-9._~-]+)*)/*$`)

// ParseBase returns the base URL in the form that Options requires, or an error
// that says what is wrong and what to write instead. Every address of a page
// contains the base URL, so all clients must read it in the same way.
func ParseBase(base string) (string, error) {
	if base == "" {
		return "", nil
	}
	m := baseForm.FindStringSubmatch(base)
	if m == nil {
		return "", fmt.Errorf("base URL %q is not a full address; write it as https://example.org/codes/, with an ASCII host (xn--… for others), "+
			"folders of letters, digits and -._~, and no user name, query or fragment", base)
	}
	scheme, host, folder := strings.ToLower(m[1]), strings.ToLower(m[2]), m[4]+"/"
	usual := defaultPorts[scheme]
	port, err := strconv.Atoi(cmp.Or(m[3], usual))
	switch {
	case !sameEverywhere(strings.Trim(host, "[]")):
		return "", fmt.Errorf("base URL %q has a host that clients read in different ways, or not at all; write a domain name, or the four numbers of an address", base)
	case err != nil || port < 1 || port > 65535:
		return "", fmt.Errorf("base URL %q has a port that is not a number from 1 to 65535; correct it, or remove it", base)
	case path.Clean(folder) != cmp.Or(m[4], "/"):
		return "", fmt.Errorf("base URL %q has a path with the segment . or ..; write the path without it", base)
	case strings.HasSuffix(folder, ".html/"):
		return "", fmt.Errorf("base URL %q names a file; write the folder that contains it", base)
	}
	if m[3] != "" && m[3] != usual {
		host += ":" + m[3]
	}
	return scheme + "://" + host + folder, nil
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
