package build

import (
	"fmt"
	"net/url"
	"strings"
)

// ParseBase returns the base URL in the form that Options wants, or what is
// wrong with it and what would be right.
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
		return "", fmt.Errorf("base URL %q has a user name; every reader of the site would see it", base)
	}
	u.Path = strings.TrimRight(u.Path, "/") + "/"
	return u.String(), nil
}

// hostPath returns the path of a base URL: "/" or "/codes/", and "" for none.
func hostPath(base string) string {
	u, err := url.Parse(base)
	if err != nil {
		return ""
	}
	return u.Path
}
