package render

import (
	"bytes"
	"image/png"
	"regexp"
	"strings"
	"sync"
	"testing"

	"httpcodes/internal/catalog"
	"httpcodes/internal/sitetest"
)

var cardName = regexp.MustCompile(`^assets/cards/([a-z0-9-]+)\.[0-9a-f]{8}\.png$`)

// Each entry with a source file has a card, and so has the home page. A card
// has the right size in pixels and few bytes.
func TestCardsAreLight(t *testing.T) {
	files := mustPublish(t)
	pages := make(map[string]bool)
	for _, name := range files.Paths() {
		m := cardName.FindStringSubmatch(name)
		if m == nil {
			continue
		}
		pages[m[1]] = true
		data := mustFile(t, files, name)
		if c, err := png.DecodeConfig(bytes.NewReader(data)); err != nil || c.Width != 1200 || c.Height != 630 || len(data) > 40_000 {
			t.Errorf("%s: %v, %d by %d, %d bytes", name, err, c.Width, c.Height, len(data))
		}
	}
	for _, want := range []string{"home", "404", "4xx", "unofficial", "499", "401-vs-403", "redirects", "about"} {
		if !pages[want] {
			t.Errorf("%s has no card", want)
		}
	}
	if pages["599"] {
		t.Error("a number that nobody has assigned has a card of its own")
	}
}

// A card says in words what is on it.
func TestTextOfCards(t *testing.T) {
	d := newDrawing(t, published, Options{})
	for path, want := range map[catalog.Path]string{
		"404":        "404 Not Found: There is nothing at this address.",
		"4xx":        "4xx Client error: The request is at fault.",
		"unofficial": "Unofficial codes: Vendors made these up.",
		"401-vs-403": "401 vs 403 Unauthorized vs Forbidden: Send 401 to those who have not said who they are, 403 to those who may not.",
		"redirects":  "Redirects: Which redirect to send, and what clients make of it.",
		"599":        "HTTP status codes: A small site for tests.", // that of the home page
	} {
		if _, got := d.cards.of(path); got != want {
			t.Errorf("%s: got %q, want %q", path, got, want)
		}
	}
}

// A card is drawn only if what is on it has changed.
func TestCardsAreDrawnOnce(t *testing.T) {
	before := mustPublish(t)
	cards := 0
	for _, name := range before.Paths() {
		if cardName.MatchString(name) {
			cards++
		}
	}
	asked := 0
	var missed []string
	var mutex sync.Mutex // guards asked and missed
	previous := func(path string) ([]byte, bool) {
		mutex.Lock()
		defer mutex.Unlock()
		asked++
		data, ok := before.File(path)
		if !ok {
			missed = append(missed, path)
		}
		return data, ok
	}
	edit := sitetest.Edit{File: "content/4xx/404.md", Old: "\nsummary: ", New: "\nsummary: Now then. "}
	after := mustDraw(t, newDrawing(t, published, Options{Previous: previous}, edit))
	if asked != cards || len(missed) != 1 || !strings.HasPrefix(missed[0], "assets/cards/404.") {
		t.Fatalf("%d of %d cards were asked for, and these drawn again: %v; want the one of 404", asked, cards, missed)
	}
	if _, err := png.Decode(bytes.NewReader(mustFile(t, after, missed[0]))); err != nil {
		t.Errorf("%s: %v", missed[0], err)
	}
}
