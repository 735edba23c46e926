package content

import (
	"fmt"
	"strings"
)

// branch is what GitHub calls the branch that the site is made of.
const branch = "main"

// ParseRepository returns the address of a repository as site.yaml would have
// it, or what is wrong with it. None is "".
func ParseRepository(address string) (URL, error) {
	if address == "" {
		return "", nil
	}
	u := URL(strings.TrimSuffix(strings.TrimRight(address, "/"), ".git"))
	if fault := u.check(); fault != "" {
		return "", fmt.Errorf("repository %q %s; write it as https://github.com/owner/name", address, fault)
	}
	if strings.ContainsAny(address, "?#") {
		return "", fmt.Errorf("repository %q has a query or a fragment; write it as https://github.com/owner/name", address)
	}
	return u, nil
}

// In returns the configuration of the same site in another repository, as
// GitHub lays it out, or the configuration itself for none.
func (c Config) In(repository URL) Config {
	if repository != "" {
		c.Repository, c.Edit = repository, ""
	}
	return c
}

// EditAddress returns where a file of the sources is edited, or "" if nobody
// has said where they are.
func (c *Config) EditAddress(file string) string {
	switch {
	case c.Edit != "":
		return string(c.Edit) + file
	case c.Repository != "":
		return string(c.Repository) + "/edit/" + branch + "/" + file
	}
	return ""
}

// SourceAddress returns where a file of the sources is read, or "".
func (c *Config) SourceAddress(file string) string {
	if c.onGitHub() {
		return string(c.Repository) + "/blob/" + branch + "/" + file
	}
	return c.EditAddress(file)
}

// ReportAddress returns the form for a mistake on a page, as the page was on
// the day it was checked, or "" where there is no such form. The form is
// .github/ISSUE_TEMPLATE/wrong.yml, whose fields page and version it fills in.
func (c *Config) ReportAddress(page string, checked Date) string {
	if !c.onGitHub() {
		return ""
	}
	return string(c.Repository) + "/issues/new?template=wrong.yml&version=" + string(checked) + "&page=" + page
}

// onGitHub reports whether the repository is laid out as on GitHub. One whose
// files are edited at addresses of another form is not.
func (c *Config) onGitHub() bool { return c.Repository != "" && c.Edit == "" }
