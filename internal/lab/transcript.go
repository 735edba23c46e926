package lab

import (
	"os"
	"slices"
	"strings"
	"time"

	"httpcodes/internal/experiment"
)

// transcript gathers what came and checks the claims against it. Claims see
// the text with placeholders for addresses, but with all that normalizing hides.
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
		t.Parts = append(t.Parts, experiment.Part{Name: name, Text: tidy(n.normalize(texts[name]))})
	}
	for _, c := range s.Claims {
		if why := c.Refute(texts[c.Part], s.took(c.Part)); why != "" {
			t.Refuted = append(t.Refuted, experiment.Refutation{Claim: c, Why: why})
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
	return parties[slices.IndexFunc(parties, func(name string) bool { return !experiment.IsOrigin(name) })]
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
