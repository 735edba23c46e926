// Package browser opens the finished site in a real browser. It has tests only.
//
// The site of the repository is built once and opened from disk and over http:
// every kind of page in both themes and at several widths, every page that
// somebody wrote at the narrowest. Layout, console, keyboard, clipboard,
// theme, print and search are looked at as a reader meets them; axe-core and
// html-validate, at the versions pinned in testdata/package.json, must find
// nothing. They are fetched by npm into the user's cache at the first run.
//
// The published site is opened from nginx, below a path, and from Caddy, at
// the root, for what depends on the host. With -every it is opened from both,
// at the root and below a path, for all that is tested from disk; that takes
// a quarter of an hour and wants -timeout 1h. The archive is unpacked and opened
// from disk.
//
// What the layout promises is tried with DejaVu, Liberation and Noto, each as
// the only family of fonts that there is; all else with the first of them.
//
// Where there is no Chromium, none of these fonts, or no npm for the two tools,
// tests are skipped, as package needtest says.
package browsertest
