package asset

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// policy returns the Content-Security-Policy. It holds on file:// and over
// http alike: 'self' covers both, and only form-action needs file: named.
// Trusted Types allow the one script that search loads.
func policy(script, style string) string {
	parts := []string{
		"default-src 'none'",
		"script-src 'self' " + script,
		strings.TrimSpace("style-src 'self' " + style),
		"img-src 'self' data:",
		"font-src 'self'",
		"connect-src 'self'", // tools that audit a page ask from it for robots.txt; nothing leaves the host
		"base-uri 'none'",
		"form-action 'self' file:",
		"require-trusted-types-for 'script'",
		"trusted-types search-index",
	}
	return strings.Join(parts, "; ")
}

// hash returns the source expression that allows an inline script or style.
func hash(text []byte) string {
	sum := sha256.Sum256(text)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
