// Package hosttest tests docs/hosting.md. It starts nginx and Caddy on loopback
// with the recipes in that file, at the root of a host and below a path. Its own
// tests check the responses that every host has to give, and the tests of package
// browsertest read the site there. Only tests use this package.
package hosttest
