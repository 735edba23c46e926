// Package hosting holds docs/hosting.md to what it says. It starts nginx and
// Caddy on loopback with the recipes as they are written there, at the root of
// a host and below a path; its tests ask for what every host has to answer,
// and the tests of package browser read the site there. The program itself
// does not use it.
package hosttest
