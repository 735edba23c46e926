package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"html"
	"net"
	"net/http"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Addresses of the server's own: no path of the site begins like this.
const (
	scriptAddress = "/_httpcodes/live.js"
	eventsAddress = "/_httpcodes/events"
)

// contentTypes does not ask the machine, which may know others.
var contentTypes = map[string]string{
	".css":  "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".ico":  "image/x-icon",
	".js":   "text/javascript; charset=utf-8",
	".json": "application/json",
	".md":   "text/markdown; charset=utf-8",
	".png":  "image/png",
	".svg":  "image/svg+xml",
	".txt":  "text/plain; charset=utf-8",
	".xml":  "application/xml",
	".zip":  "application/zip",
}

// handler answers all requests.
func handler(s *stage, local bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		protect(w.Header())
		switch {
		case local && !localName(r.Host):
			http.Error(w, "This server answers only to names of this machine, such as localhost.", http.StatusMisdirectedRequest)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "This server answers GET and HEAD.", http.StatusMethodNotAllowed)
		case r.URL.Path == scriptAddress:
			send(w, r, http.StatusOK, scriptAddress, client)
		case r.URL.Path == eventsAddress:
			s.events(w, r)
		default:
			s.page(w, r)
		}
	})
}

// protect keeps drafts from other sites: none may frame, embed or read what is
// served here.
func protect(h http.Header) {
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Content-Security-Policy", "frame-ancestors 'none'")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
}

// localName reports whether the Host field names this machine.
func localName(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(host)
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return host == "localhost" || strings.HasSuffix(host, ".localhost") || ip != nil && ip.IsLoopback()
}

// page answers a request for a file of the site.
func (s *stage) page(w http.ResponseWriter, r *http.Request) {
	state := s.state()
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	data, faults := state.file(name)
	if strings.Contains(strings.ToLower(r.URL.RawPath), "%2f") {
		data, faults, name = nil, nil, "" // relative links of a page would lead elsewhere from there
	}
	switch {
	case data != nil && name != "404.html": // which says that nothing is there
		send(w, r, http.StatusOK, name, withClient(name, data))
	case len(faults) > 0:
		send(w, r, http.StatusInternalServerError, "index.html", withClient(name, blank))
	case state.has(name + "/index.html"):
		redirect(w, r, "/"+name+"/")
	default:
		data, _ := state.file("404.html")
		send(w, r, http.StatusNotFound, "404.html", withClient(name, data))
	}
}

// redirect sends the browser to the folder for good.
func redirect(w http.ResponseWriter, r *http.Request, to string) {
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", to)
	w.WriteHeader(http.StatusMovedPermanently)
}

// has reports whether the site has the file.
func (s state) has(name string) bool {
	data, faults := s.file(name)
	return data != nil || len(faults) > 0
}

// fingerprinted matches files that never change under their name.
var fingerprinted = regexp.MustCompile(`^assets/[^/]+\.[0-9a-f]{8,}\.[a-z]+$`)

// send answers with data; name decides what it is.
func send(w http.ResponseWriter, r *http.Request, status int, name string, data []byte) {
	h := w.Header()
	h.Set("Content-Type", contentType(name))
	h.Set("ETag", `"`+tag(data)+`"`)
	h.Set("Cache-Control", "no-cache")
	if fingerprinted.MatchString(name) {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	if status == http.StatusOK {
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(data))
		return
	}
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(data) // the client may have gone
	}
}

func contentType(name string) string {
	if name == "feed.xml" {
		return "application/atom+xml"
	}
	if t, ok := contentTypes[path.Ext(name)]; ok {
		return t
	}
	return "application/octet-stream"
}

// tag tells two contents apart.
func tag(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}

// blank is shown as long as there is no version of the site at all.
var blank = []byte("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>httpcodes</title></head><body></body></html>\n")

// withClient adds to a page the script that follows changes, before all other
// scripts. The policy of the page lets it listen to this server, and to nothing
// else. Asked is the name that the browser asked for; other files than pages
// stay as they are.
func withClient(asked string, page []byte) []byte {
	end := bytes.Index(page, []byte("</head>"))
	if !bytes.HasPrefix(page, []byte("<!doctype html>")) || end < 0 {
		return page
	}
	if first := bytes.Index(page[:end], []byte("<script")); first >= 0 {
		end = first
	}
	script := fmt.Sprintf(`<script src="%s" defer data-page="%s" data-tag="%s"></script>`,
		scriptAddress, html.EscapeString(asked), tag(page))
	return slices.Concat(page[:end], []byte(script), page[end:])
}
