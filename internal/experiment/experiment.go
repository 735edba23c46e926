package experiment

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"httpcodes/internal/problem"
)

// An Experiment is one file of content/experiments.
type Experiment struct {
	Name     string // base name of its file, without ".txtar"
	Title    string // what it shows, in one sentence
	Prose    string // why it matters; may be empty
	Files    []File // programs, origins, scripts, data and steps, in the order of the file
	Claims   []Claim
	Parts    []Part    // what came when it was recorded, but for the versions
	Versions []Version // the programs it was recorded with

	source []byte
	record int // offset in source of the first recorded part
}

// A Kind says what a file of an experiment is for.
type Kind string

// The kinds of files.
const (
	Config  Kind = "config"  // configuration of a server
	Origin  Kind = "origin"  // an answer of the built-in origin
	Script  Kind = "script"  // a server that the experiment brings along
	Client  Kind = "client"  // a program that a command runs
	Data    Kind = "data"    // a file that a server serves or a client sends
	Request Kind = "request" // step: the bytes of a request
	Command Kind = "command" // step: a command line
	Browser Kind = "browser" // step: what Chromium does
)

// A File is one part of an experiment that a writer writes.
type File struct {
	problem.Pos // of its marker
	Kind        Kind
	Name        string // its marker without options, such as "nginx.conf" or "request 2"
	Party       string // who it configures or is; for a request, who receives it
	Flags       Flags
	Text        string

	offset int // of Text in the source
}

// Flags are the words after the name in a marker.
type Flags struct {
	Abort      time.Duration // request: hang up after so long
	After      time.Duration // steps: wait so long first
	SNI        string        // request: name to ask for in TLS
	TLS        bool          // request, origin: speak TLS
	Keep       bool          // request: use the connection of the request before
	Background bool          // steps: go on with the next step at once
	Early      bool          // origin: answer after the head, leave the body unread
}

// IsStep reports whether the file is something done to the servers.
func (f File) IsStep() bool {
	return f.Kind == Request || f.Kind == Command || f.Kind == Browser
}

// Result returns the name of the part that records what the step brought.
func (f File) Result() string {
	results := map[Kind]string{Request: "response", Command: "output", Browser: "trace"}
	return results[f.Kind] + strings.TrimPrefix(f.Name, string(f.Kind))
}

// A Part is a record of something that came, with all that differs from run
// to run put into a fixed form.
type Part struct {
	Name   string // such as "response 2"
	Varies bool   // whether it is an example that other runs need not repeat
	Text   string
}

// A Version is a program that took part.
type Version struct{ Program, Number string }

// Source returns the whole file as it is written.
func (e *Experiment) Source() string { return string(e.source) }

// Text returns the file as it is written, without what was recorded.
func (e *Experiment) Text() string { return string(e.source[:e.record]) }

// Steps returns what is done, in order.
func (e *Experiment) Steps() []File {
	return slices.DeleteFunc(slices.Clone(e.Files), func(f File) bool { return !f.IsStep() })
}

// Part returns the recorded part of that name, and whether there is one.
func (e *Experiment) Part(name string) (Part, bool) {
	for _, p := range e.Parts {
		if p.Name == name {
			return p, true
		}
	}
	return Part{}, false
}

// Parties returns the names of all servers, in the order of the file.
func (e *Experiment) Parties() []string {
	var names []string
	for _, f := range e.Files {
		server := f.Kind == Config || f.Kind == Origin || f.Kind == Script
		if server && !slices.Contains(names, f.Party) {
			names = append(names, f.Party)
		}
	}
	return names
}

// origins returns the names of the built-in origins.
func (e *Experiment) origins() []string {
	return slices.DeleteFunc(e.Parties(), func(name string) bool { return !IsOrigin(name) })
}

// IsOrigin reports whether a party is a built-in origin: "origin", or
// "origin-b" and so on where an experiment needs several.
func IsOrigin(name string) bool {
	rest, ok := strings.CutPrefix(name, "origin")
	return ok && (rest == "" || len(rest) == 2 && rest[0] == '-' && 'b' <= rest[1] && rest[1] <= 'z')
}

// configs are the servers by the names of their configuration.
var configs = map[string]string{
	"nginx.conf":  "nginx",
	"apache.conf": "apache",
	"haproxy.cfg": "haproxy",
	"Caddyfile":   "caddy",
	"varnish.vcl": "varnish",
	"squid.conf":  "squid",
}

// A Placeholder is a name in braces: a party's address, its port, or a folder.
var Placeholder = regexp.MustCompile(`\{([a-z][a-z0-9-]*)(\.port)?\}`)

// ListenerOf returns the party that owns a placeholder's name: itself, or
// the name without its digit, as "nginx2" is a second listener of nginx.
func ListenerOf(name string, parties []string) string {
	if slices.Contains(parties, name) {
		return name
	}
	if base := strings.TrimRight(name, "23456789"); slices.Contains(parties, base) && len(base) == len(name)-1 {
		return base
	}
	return ""
}

// PartNames returns the names of all parts that a run of the experiment makes.
func (e *Experiment) PartNames() []string {
	var names []string
	for _, s := range e.Steps() {
		names = append(names, s.Result())
	}
	for _, origin := range e.origins() {
		names = append(names, seenPart(origin))
	}
	first := true
	for _, party := range e.Parties() {
		if IsOrigin(party) {
			continue
		}
		if first {
			names, first = append(names, "log"), false
		}
		names = append(names, "log "+party)
	}
	return names
}

// seenPart names the part which holds what an origin received.
func seenPart(origin string) string {
	if origin == "origin" {
		return "seen"
	}
	return "seen " + origin
}

// numbered names the nth section of a kind: "request", then "request 2".
func numbered(kind Kind, n int) string {
	if n == 1 {
		return string(kind)
	}
	return string(kind) + " " + strconv.Itoa(n)
}
