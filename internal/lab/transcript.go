package lab

import (
	"os"
	"slices"
	"strings"
	"time"
)

// A Transcript is what came in one run.
type Transcript struct {
	Parts    []Part // all parts, in the order of steps, origins and servers
	Versions []Version
	Refuted  []Refutation
}

// A Refutation is a claim that does not hold, and why.
type Refutation struct {
	Claim
	Why string
}

// transcript gathers what came and checks the claims against it. Claims see
// the text with placeholders for addresses, but with all that normalizing hides.
func (s *session) transcript() (*Transcript, error) {
	t := &Transcript{Versions: s.versions}
	n := normalizer{string(s.source[:s.record]), s.begun}
	texts := map[string]string{}
	for _, name := range s.parts() {
		raw, err := s.raw(name)
		if err != nil {
			return nil, err
		}
		texts[name] = s.contract(strings.ReplaceAll(raw, "\r\n", "\n"))
		t.Parts = append(t.Parts, Part{Name: name, Text: tidy(n.normalize(texts[name]))})
	}
	for _, c := range s.Claims {
		if why := c.refute(texts[c.part], s.took(c.part)); why != "" {
			t.Refuted = append(t.Refuted, Refutation{c, why})
		}
	}
	return t, nil
}

// tidy ends a text in exactly one line end, so that it stands in an archive.
func tidy(text string) string { return endLine(strings.TrimRight(text, "\n")) }

// took returns how long the step took that brought a part.
func (s *session) took(part string) time.Duration { return s.results[part].took }

// raw returns a part as it came.
func (s *session) raw(name string) (string, error) {
	kind, rest, _ := strings.Cut(name, " ")
	switch kind {
	case "seen":
		if rest == "" {
			rest = "origin"
		}
		return s.origins[rest].seen(), nil
	case "log":
		if rest == "" {
			rest = s.firstServer()
		}
		return s.log(rest)
	}
	return s.results[name].text, nil
}

// firstServer returns the first party that is no origin.
func (s *session) firstServer() string {
	parties := s.Parties()
	return parties[slices.IndexFunc(parties, func(name string) bool { return !isOrigin(name) })]
}

// log returns what a server logged: requests first, then errors.
func (s *session) log(party string) (string, error) {
	var b strings.Builder
	for _, file := range s.logs[party] {
		text, err := os.ReadFile(file)
		if err != nil && !os.IsNotExist(err) {
			return "", err
		}
		b.WriteString(endLine(string(text)))
	}
	return b.String(), nil
}
