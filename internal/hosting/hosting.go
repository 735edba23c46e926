// Package hosting holds docs/hosting.md to what it says: its tests start
// nginx and Caddy on loopback with the recipes as they are written there, at
// the root of a host and below a path, and ask for what every host has to
// answer. The program itself does not use it.
package hosting
