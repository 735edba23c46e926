package experiment

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"httpcodes/internal/problem"
)

// An Experiment is one file of content/experiments.
type Experiment struct {
	File     string  // slash-separated, from the root of the project
	Name     string  // base name of File, without ".txtar"
	Title    string  // what it shows, in one sentence of Markdown
	Prose    string  // why it matters; may be empty
	Inputs   []Input // all parts that a writer wrote except the claims, in the order of the file
	Claims   []Claim
	Parts    []Part    // the recorded parts, without the versions
	Versions []Version // the programs with which it was recorded

	source []byte
	record int // offset in source of the first recorded part
}

// A Kind is the purpose of an input.
type Kind string

// The kinds of inputs.
const (
	Config  Kind = "config"  // configuration of a server
	Origin  Kind = "origin"  // a response of the built-in origin
	Script  Kind = "script"  // a server that the experiment contains
	Client  Kind = "client"  // a program that a command runs
	Data    Kind = "data"    // a data file
	Request Kind = "request" // step: the bytes of a request
	Command Kind = "command" // step: a command line
	Browser Kind = "browser" // step: actions of Chromium
)

// An Input is a part of an experiment that a writer wrote, except the claims: what
// the servers and their clients are given, or a step.
type Input struct {
	problem.Pos // of its marker
	Kind        Kind
	Name        string // its marker without options, such as "nginx.conf" or "request 2"
	Party       string // the server that it configures or is; for a request, its receiver
	Flags       Flags
	Text        string

	offset int // of Text in the source
}

// Flags are the options in a marker.
type Flags struct {
	Abort time.Duration // request: close the connection after this time
	After time.Duration // steps: wait this long first
	SNI   string        // request: server name in TLS
	TLS   bool          // request, origin: use TLS
}

// IsStep reports whether the input is a step.
func (in Input) IsStep() bool { return results[in.Kind] != "" }

// results has the names of the parts that record the results of steps, by the kind of
// the step.
var results = map[Kind]string{Request: "response", Command: "output", Browser: "trace"}

// Result returns the name of the part that records the result of the step.
func (in Input) Result() string {
	return results[in.Kind] + strings.TrimPrefix(in.Name, string(in.Kind))
}

// A Part is a part of the file that records a result, in which text that differs from
// run to run is replaced.
type Part struct {
	Name   string // such as "response 2"
	Varies bool   // the part is an example that other runs need not repeat
	Text   string
}

// A Version is a program that was used, and its version.
type Version struct{ Program, Number string }

// Source returns the text of the file.
func (e *Experiment) Source() string { return string(e.source) }

// Text returns the text of the file without the records.
func (e *Experiment) Text() string { return string(e.source[:e.record]) }

// Steps returns the steps, in order.
func (e *Experiment) Steps() []Input {
	return slices.DeleteFunc(slices.Clone(e.Inputs), func(in Input) bool { return !in.IsStep() })
}

// Part returns the recorded part with a name, and whether it exists.
func (e *Experiment) Part(name string) (Part, bool) {
	i := slices.IndexFunc(e.Parts, func(p Part) bool { return p.Name == name })
	if i < 0 {
		return Part{}, false
	}
	return e.Parts[i], true
}

// Parties returns the names of all servers, in the order of the file.
func (e *Experiment) Parties() []string {
	var names []string
	for _, in := range e.Inputs {
		server := in.Kind == Config || in.Kind == Origin || in.Kind == Script
		if server && !slices.Contains(names, in.Party) {
			names = append(names, in.Party)
		}
	}
	return names
}

// IsOrigin reports whether a server is a built-in origin: "origin", or
// "origin-b" to "origin-z".
func IsOrigin(name string) bool {
	rest, ok := strings.CutPrefix(name, "origin")
	return ok && (rest == "" || len(rest) == 2 && rest[0] == '-' && 'b' <= rest[1] && rest[1] <= 'z')
}

// configs maps the name of a configuration to its server.
var configs = map[string]string{
	"nginx.conf":  "nginx",
	"apache.conf": "apache",
	"haproxy.cfg": "haproxy",
	"Caddyfile":   "caddy",
	"varnish.vcl": "varnish",
	"squid.conf":  "squid",
}

// Placeholder matches a name in braces: an address, a port, a folder, a log or, in a
// message, a directive such as {hang}, which is no placeholder.
var Placeholder = regexp.MustCompile(`\{([a-z][a-z0-9-]*)(\.port)?\}`)

// ListenerOf returns the server to which the name in a placeholder belongs, or "".
// Name "nginx2", for example, is the second listener of server "nginx".
func ListenerOf(name string, parties []string) string {
	if slices.Contains(parties, name) {
		return name
	}
	if base := strings.TrimRight(name, "23456789"); slices.Contains(parties, base) && len(base) == len(name)-1 {
		return base
	}
	return ""
}

// PartNames returns the names of all parts that a run of the experiment produces.
func (e *Experiment) PartNames() []string {
	var names []string
	for _, s := range e.Steps() {
		names = append(names, s.Result())
	}
	var logs []string
	for _, party := range e.Parties() {
		switch {
		case IsOrigin(party):
			names = append(names, seenPart(party))
		case logs == nil:
			logs = []string{"log", "log " + party}
		default:
			logs = append(logs, "log "+party)
		}
	}
	return append(names, logs...)
}

// seenPart returns the name of the part with the requests that an origin received.
func seenPart(origin string) string {
	if origin == "origin" {
		return "seen"
	}
	return "seen " + origin
}
