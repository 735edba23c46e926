// Package browser opens the finished site in a real browser. It has tests only.
//
// The site of the repository is built once and opened from disk and over http:
// every kind of page in both themes and at several widths, every page that
// somebody wrote at the narrowest. Layout, console, keyboard, clipboard,
// theme, print and search are looked at as a reader meets them; axe-core and
// html-validate, at the versions pinned in testdata/package.json, must find
// nothing. They are fetched by npm into the user's cache at the first run.
//
// Where there is no Chromium, or no npm for the two tools, tests are skipped;
// with CI=true they fail.
package browser
