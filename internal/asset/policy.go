package asset

import (
	"crypto/sha256"
	"encoding/base64"
	"html/template"
	"strings"
)

// policy returns the Content-Security-Policy for a page with an inline script and
// an inline style, given as source expressions; style may be "". The policy works
// from disk and over HTTP: 'self' covers both, except that form-action also needs
// file:. Trusted Types allow only the script that search loads. A test rejects every host
// that is added here.
func policy(script, style string) string {
	parts := []string{
		"default-src 'none'",
		"script-src 'self' " + script,
		strings.TrimSpace("style-src 'self' " + style),
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'", // tools that audit a page fetch robots.txt from it
		"base-uri 'none'",
		"form-action 'self' file:",
		"require-trusted-types-for 'script'",
		"trusted-types search-index",
	}
	return strings.Join(parts, "; ")
}

// attribute returns the attribute that states a policy. Templates would write each
// quote of its value as five characters.
func attribute(policy string) template.HTMLAttr {
	return template.HTMLAttr(`content="` + policy + `"`)
}

// hash returns the source expression that allows an inline script or style.
func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
