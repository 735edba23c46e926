package content

import (
	"errors"
	"strings"
)

// branch is the name of the branch from which the site is built.
const branch = "main"

// ParseRepository parses the address of a repository in the form of site.yaml.
// The address may be empty.
func ParseRepository(address string) (URL, error) {
	u := URL(strings.TrimSuffix(strings.TrimRight(address, "/"), ".git"))
	if address != "" && (u.check() != "" || strings.ContainsAny(address, "?#")) {
		return "", errors.New("the repository is no https address, or has a user name, query or fragment; write it as https://github.com/owner/name")
	}
	return u, nil
}

// checkRepository checks the form of the keys `repository` and `edit`.
func (s *source) checkRepository(repository, edit URL) {
	if edit != "" && !strings.HasSuffix(string(edit), "/") {
		s.keyFault("edit", ruleValue, "`edit` is the part of an edit link before `content/4xx/404.md`; end it with `/`")
	}
	if strings.HasSuffix(string(repository), "/") {
		s.keyFault("repository", ruleValue, "`repository` ends with `/`; remove it")
	}
}

// In returns the configuration of the same site in another repository on
// GitHub. If repository is "", it returns c.
func (c Config) In(repository URL) Config {
	if repository != "" {
		c.Repository, c.Edit = repository, ""
	}
	return c
}

// EditAddress returns the address at which a file of the sources can be edited,
// or "" if the repository is not known.
func (c *Config) EditAddress(file string) string {
	switch {
	case c.Edit != "":
		return string(c.Edit) + file
	case c.Repository != "":
		return string(c.Repository) + "/edit/" + branch + "/" + file
	}
	return ""
}

// SourceAddress returns the address at which a file of the sources can be read,
// or "" if the repository is not known.
func (c *Config) SourceAddress(file string) string {
	if c.onGitHub() {
		return string(c.Repository) + "/blob/" + branch + "/" + file
	}
	return c.EditAddress(file)
}

// ReportAddress returns the address of the form that reports a mistake on a
// page, or "" if the sources are not on GitHub. The form is
// .github/ISSUE_TEMPLATE/wrong.yml. The address fills in its fields page and
// version; the version is the day on which the page was checked.
func (c *Config) ReportAddress(page string, checked Date) string {
	if !c.onGitHub() {
		return ""
	}
	return string(c.Repository) + "/issues/new?template=wrong.yml&version=" + string(checked) + "&page=" + page
}

// onGitHub reports whether the repository has the addresses of GitHub. It does
// not if the configuration sets another address for editing.
func (c *Config) onGitHub() bool { return c.Repository != "" && c.Edit == "" }
