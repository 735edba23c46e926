package serve

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"httpcodes/internal/problem"
)

var (
	//go:embed patch.js
	patchScript string
	//go:embed live.js
	liveScript string

	client = []byte(patchScript + liveScript)
)

// A fault is a problem as the browser shows it.
type fault struct {
	Place string `json:"place"` // "content/4xx/404.md:5:12"
	Text  string `json:"text"`
	Href  string `json:"href,omitempty"` // opens the place in an editor
}

// A news is what a page hears after each change.
type news struct {
	Changed bool    `json:"changed"` // the page is not what the browser has
	Tag     string  `json:"tag"`     // of the page as it is now
	Faults  []fault `json:"faults"`
}

// events tells a page, which states its name and tag, of all changes.
func (s *stage) events(w http.ResponseWriter, r *http.Request) {
	name, have := r.URL.Query().Get("page"), r.URL.Query().Get("tag")
	h := w.Header()
	h.Set("Content-Type", "text/event-stream; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	fmt.Fprint(w, "retry: 500\n\n")
	control := http.NewResponseController(w)
	for {
		state := s.state()
		news := s.news(state, name, have)
		have = news.Tag
		text, err := json.Marshal(news)
		if err == nil {
			_, err = fmt.Fprintf(w, "data: %s\n\n", text)
		}
		if err != nil || control.Flush() != nil {
			return
		}
		select {
		case <-r.Context().Done():
			return
		case <-state.changed:
		case <-time.After(30 * time.Second): // finds out whether the browser has gone
		}
	}
}

// news compares what the browser has with what there is now.
func (s *stage) news(state state, name, have string) news {
	page, faults := state.file(name)
	switch {
	case page == nil && len(faults) > 0:
		page = blank
	case page == nil && state.has(name+"/index.html"):
		page, _ = state.file(name + "/index.html")
	case page == nil:
		page, _ = state.file("404.html")
	}
	return news{Changed: tag(page) != have, Tag: tag(page), Faults: s.faultsOf(slices.Concat(state.faults, faults))}
}

func (s *stage) faultsOf(list problem.List) []fault {
	list.Sort()
	faults := make([]fault, len(list))
	for i, p := range list {
		faults[i] = fault{Place: p.Pos.String(), Text: p.Text, Href: s.editorLink(p.Pos)}
	}
	return faults
}

// editorLink returns the address that opens a place in the editor, or "".
func (s *stage) editorLink(pos problem.Pos) string {
	file, err := filepath.Abs(filepath.Join(s.opt.Dir, filepath.FromSlash(pos.File)))
	if s.opt.Editor == "" || err != nil {
		return ""
	}
	return strings.NewReplacer("{file}", filepath.ToSlash(file),
		"{line}", strconv.Itoa(max(1, pos.Line)), "{column}", strconv.Itoa(max(1, pos.Column))).Replace(s.opt.Editor)
}
