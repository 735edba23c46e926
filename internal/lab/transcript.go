package lab

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"httpcodes/internal/experiment"
)

// transcript collects the results and checks the claims. Claims are checked against
// the text with placeholders for addresses, before it is normalized.
func (s *session) transcript() (*experiment.Transcript, error) {
	t := &experiment.Transcript{Versions: s.versions}
	n := normalizer{s.Text(), s.begun}
	texts := map[string]string{}
	for _, name := range s.PartNames() {
		raw, err := s.raw(name)
		if err != nil {
			return nil, err
		}
		texts[name] = s.contract(strings.ReplaceAll(raw, "\r\n", "\n"))
		t.Parts = append(t.Parts, experiment.Part{Name: name, Text: endLine(strings.TrimRight(n.normalize(texts[name]), "\n"))})
	}
	for _, c := range s.Claims {
		if why := c.Refute(texts[c.Part], s.results[c.Part].took); why != "" {
			t.Refuted = append(t.Refuted, experiment.Refutation{Claim: c, Why: why})
		}
	}
	return t, nil
}

// raw returns a part before any replacement.
func (s *session) raw(name string) (string, error) {
	kind, rest, _ := strings.Cut(name, " ")
	switch kind {
	case "seen":
		return s.origins[cmp.Or(rest, "origin")].seen(), nil
	case "log":
		if rest == "" {
			rest = s.firstServer()
		}
		return s.log(rest)
	}
	return s.results[name].text, nil
}

// firstServer returns the first server that is not an origin.
func (s *session) firstServer() string {
	parties := s.Parties()
	return parties[slices.IndexFunc(parties, func(name string) bool { return !experiment.IsOrigin(name) })]
}

// log returns the log of a server: requests first, then errors.
func (s *session) log(party string) (string, error) {
	var b strings.Builder
	for _, file := range []string{s.accessLog(party), filepath.Join(s.dir, party, "error.log")} {
		text, err := os.ReadFile(file)
		if err != nil && !os.IsNotExist(err) {
			return "", err
		}
		b.WriteString(endLine(string(text)))
	}
	return b.String(), nil
}
