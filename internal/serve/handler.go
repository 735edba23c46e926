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
	"slices"
	"strings"
	"time"
)

// Addresses that the server adds. No path of the site begins like them.
const (
	scriptAddress = "/_httpcodes/live.js"
	eventsAddress = "/_httpcodes/events"
)

// contentTypes replaces mime.TypeByExtension, which depends on the machine.
var contentTypes = map[string]string{
	".css":  "text/css; charset=utf-8",
	".csv":  "text/csv; charset=utf-8",
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

// handler answers all requests. If local is set, it refuses those for a host
// that is not this machine.
func handler(s *site, local bool) http.Handler {
	own, _, _ := net.SplitHostPort(s.opt.Addr)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		protect(w.Header())
		switch {
		case local && !localName(r.Host, own):
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

// protect forbids other sites to frame, embed or read the responses, which may
// be drafts.
func protect(h http.Header) {
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Content-Security-Policy", "frame-ancestors 'none'")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
}

// localName reports whether the Host field names this machine, also by the name
// that --addr gives it, if any.
func localName(host, own string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(host)
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return own != "" && host == strings.ToLower(own) || host == "localhost" || strings.HasSuffix(host, ".localhost") || ip != nil && ip.IsLoopback()
}

// page answers a request for a file of the site.
func (s *site) page(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if strings.Contains(strings.ToLower(r.URL.RawPath), "%2f") {
		name = "" // relative links would resolve differently there
	}
	switch status, data, _ := s.state().answer(name); status {
	case http.StatusOK:
		send(w, r, status, name, withClient(name, data))
	case http.StatusMovedPermanently:
		redirect(w, r, "/"+name+"/")
	default:
		send(w, r, status, "404.html", withClient(name, data))
	}
}

// redirect sends a permanent redirect.
func redirect(w http.ResponseWriter, r *http.Request, to string) {
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", to)
	w.WriteHeader(http.StatusMovedPermanently)
}

// send answers with data. The name determines the media type.
func send(w http.ResponseWriter, r *http.Request, status int, name string, data []byte) {
	h := w.Header()
	h.Set("Content-Type", contentType(name))
	h.Set("ETag", `"`+tag(data)+`"`)
	h.Set("Cache-Control", "no-cache")
	if status == http.StatusOK {
		if r.Method != http.MethodGet || !strings.HasPrefix(r.Header.Get("Range"), "bytes=") {
			r.Header.Del("Range") // RFC 9110 §14.2; ServeContent would answer 206 or 416
		}
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

// tag returns the entity tag of data, without quotes.
func tag(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}

// blank is the page that is served before any draft exists.
var blank = []byte("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>httpcodes</title></head><body></body></html>\n")

// withClient adds a script to a page, before all other scripts. The script
// follows changes, and the content security policy of the page lets it connect
// to this server only. The argument asked is the name that the browser
// requested. A file that is not a page is returned unchanged.
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
