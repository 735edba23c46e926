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

// A fault is a problem in the form that the browser shows.
type fault struct {
	Place string `json:"place"` // "content/4xx/404.md:5:12"
	Text  string `json:"text"`
	Href  string `json:"href,omitempty"` // opens the position in an editor
}

// An update is the event that a page receives after each change.
type update struct {
	Changed bool    `json:"changed"` // the page differs from the one that the browser has
	Tag     string  `json:"tag"`     // entity tag of the page as it is now
	Faults  []fault `json:"faults"`
}

// events sends an update now and after each change. The request names the page
// and the entity tag that the browser has.
func (s *site) events(w http.ResponseWriter, r *http.Request) {
	name, have := r.URL.Query().Get("page"), r.URL.Query().Get("tag")
	h := w.Header()
	h.Set("Content-Type", "text/event-stream; charset=utf-8")
	h.Set("Cache-Control", "no-store")
	fmt.Fprint(w, "retry: 500\n\n")
	control := http.NewResponseController(w)
	for r.Method == http.MethodGet { // the answer to HEAD ends here
		state := s.state()
		u := s.update(state, name, have)
		have = u.Tag
		text, err := json.Marshal(u)
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
		case <-time.After(30 * time.Second): // the next write fails if the browser has gone
		}
	}
}

// update compares the page that the browser has with the current one.
func (s *site) update(state state, name, have string) update {
	_, page, faults := state.answer(name)
	return update{Changed: tag(page) != have, Tag: tag(page), Faults: s.faultsOf(slices.Concat(state.faults, faults))}
}

func (s *site) faultsOf(list problem.List) []fault {
	list.Sort()
	faults := make([]fault, len(list))
	for i, p := range list {
		faults[i] = fault{Place: p.Pos.String(), Text: p.Text, Href: s.editorLink(p.Pos)}
	}
	return faults
}

// editorLink returns the address that opens a position in the editor, or "".
func (s *site) editorLink(pos problem.Pos) string {
	file, err := filepath.Abs(filepath.Join(s.opt.Dir, filepath.FromSlash(pos.File)))
	if s.opt.Editor == "" || err != nil {
		return ""
	}
	return strings.NewReplacer("{file}", filepath.ToSlash(file),
		"{line}", strconv.Itoa(max(1, pos.Line)), "{column}", strconv.Itoa(max(1, pos.Column))).Replace(s.opt.Editor)
}
