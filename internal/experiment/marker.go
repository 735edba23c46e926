package experiment

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"httpcodes/internal/problem"
)

// recordKinds are the first words of the names of recorded parts.
var recordKinds = []string{"response", "output", "trace", "seen", "log", "versions"}

// flags are the options of each kind of section. An option with a value ends in
// "=".
var flags = map[Kind][]string{
	Request: {"abort=", "after=", "sni=", "tls"},
	Command: {"after="},
	Browser: {"after="},
	Origin:  {"tls"},
}

// parseOrigin parses a marker such as `origin tls` or `origin 2`.
func (p *parser) parseOrigin(s section) {
	in := Input{Kind: Origin, Party: s.words[0]}
	name, rest := s.numbered()
	for _, word := range rest {
		p.option(s, &in, word)
	}
	if name != in.Party && in.Flags.TLS {
		p.fault(s.start, ruleFile, "write `tls` on the first answer only; it applies to the whole origin")
	}
	p.add(s, name, in)
}

// parseStep parses a marker such as `request` or `request 2 haproxy tls`.
func (p *parser) parseStep(s section, kind Kind) {
	in := Input{Kind: kind}
	name, rest := s.numbered()
	for _, word := range rest {
		if kind == Request && in.Party == "" && ListenerOf(word, p.Parties()) != "" {
			in.Party = word
		} else {
			p.option(s, &in, word)
		}
	}
	in.Flags.TLS = in.Flags.TLS || in.Flags.SNI != ""
	p.add(s, name, in)
}

// numbered returns the name of a section, with its number if it has one, and the words
// after the name.
func (s section) numbered() (name string, rest []string) {
	name, rest = s.words[0], s.words[1:]
	if len(rest) > 0 {
		if _, err := strconv.Atoi(rest[0]); err == nil {
			return name + " " + rest[0], rest[1:]
		}
	}
	return name, rest
}

// option parses one option of a marker.
func (p *parser) option(s section, in *Input, word string) {
	key, value, valued := strings.Cut(word, "=")
	name := key
	if valued {
		name += "="
	}
	if !slices.Contains(flags[in.Kind], name) {
		known := slices.Clone(flags[in.Kind])
		if in.Kind == Request {
			known = append(known, p.Parties()...)
		}
		p.fault(s.start, ruleFile, "`%s` does not take `%s`%s", s.words[0], word,
			problem.Choose(key, known))
		return
	}
	var err error
	switch key {
	case "abort":
		in.Flags.Abort, err = time.ParseDuration(value)
	case "after":
		in.Flags.After, err = time.ParseDuration(value)
	case "sni":
		in.Flags.SNI = value
	case "tls":
		in.Flags.TLS = true
	}
	if err != nil || in.Flags.Abort < 0 || in.Flags.After < 0 {
		p.fault(s.start, ruleFile, "`%s` is not a time; write it as in `%s=500ms` or `%s=2s`", value, key, key)
	}
}

// parseRecord parses a recorded part.
func (p *parser) parseRecord(s section) {
	p.record = min(p.record, s.start-len("-- "))
	words, varies := s.words, false
	if last := len(words) - 1; last > 0 && words[last] == "varies" {
		words, varies = words[:last], true
	}
	part := Part{Name: strings.Join(words, " "), Varies: varies, Text: s.text}
	p.names = append(p.names, part.Name)
	if part.Name == "versions" {
		p.parseVersions(s)
		return
	}
	p.recorded = append(p.recorded, s.start)
	p.Parts = append(p.Parts, part)
}

// parseVersions parses lines such as `nginx 1.22.1`.
func (p *parser) parseVersions(s section) {
	offset := s.offset
	for line := range strings.Lines(s.text) {
		program, number, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok {
			p.Versions = append(p.Versions, Version{program, number})
		} else if program != "" {
			p.fault(offset, ruleRecord, "`%s` has no version; record the experiment again with `httpcodes try --record`", program)
		}
		offset += len(line)
	}
}
