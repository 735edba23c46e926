// Package browsertest opens the finished site in a real browser. It has only
// tests.
//
// The tests build the site of the repository once and open it from disk and over
// http: each kind of page in both themes and at several widths, and each page with
// a source file at the smallest width. They check layout, console, keyboard,
// clipboard, theme, print and search as readers meet them. axe-core, html-validate and
// Prettier, in the versions of testdata/package.json, must report nothing.
// The first run fetches them with npm into the user's cache.
//
// Tests of what depends on the host open the published site from nginx, below a
// path, and from Caddy, at the root. With -every, all tests that open the site from
// disk also open it from both servers, at the root and below a path. That takes a
// quarter of an hour and needs -timeout 1h. The archive is unpacked and opened from
// disk.
//
// Tests of the layout run with DejaVu, Liberation and Noto, each as the only
// installed family of fonts. All other tests run with DejaVu.
//
// Tests are skipped without Chromium, without these fonts, or without npm for the
// two tools, as package needtest says.
package browsertest
