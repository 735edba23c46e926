package exchange

import (
	"encoding/base64"
	"regexp"
	"slices"
	"strings"
)

// schemeNeeds are the parameters that a challenge of a scheme must have
// (RFC 7616 §3.3, RFC 7617 §2).
var schemeNeeds = map[string][]string{
	"basic":  {"realm"},
	"digest": {"realm", "nonce"},
}

// checkChallenge checks a list of challenges. A comma separates challenges as well
// as parameters (RFC 9110 §11.6.1): a word before `=` is a parameter.
func checkChallenge(c *checker, _ *Message, f *Field) {
	s := &scanner{s: f.Value}
	for {
		at := s.i
		scheme := s.token()
		if scheme == "" {
			c.fault(f.ValueStart+at, "a challenge begins with a scheme; write it as `Basic realm=\"example\"`")
			return
		}
		names, ok := s.authParameters()
		if !ok {
			c.fault(f.ValueStart+s.i, "write the parameters of a challenge as `name=\"value\"`, with commas between them")
			return
		}
		c.challengeNeeds(f.ValueStart+at, scheme, names)
		if s.done() {
			return
		}
	}
}

func (c *checker) challengeNeeds(at int, scheme string, names []string) {
	for _, need := range schemeNeeds[strings.ToLower(scheme)] {
		if !slices.Contains(names, need) {
			c.fault(at, "a %s challenge has a %s; write `%s %s=\"…\"`", scheme, need, scheme, need)
		}
	}
	if strings.EqualFold(scheme, "Bearer") && len(names) == 0 {
		c.fault(at, "a Bearer challenge has a parameter (RFC 6750 §3); write `Bearer realm=\"…\"`")
	}
}

// bearerErrors maps an error of a Bearer token to the code of its response.
var bearerErrors = map[string]int{"invalid_request": 400, "invalid_token": 401, "insufficient_scope": 403}

var bearerError = regexp.MustCompile(`(?i)^(?:.*, ?)?Bearer [^=]*(?:.*[ ,])?error="?(invalid_request|invalid_token|insufficient_scope)\b`)

func checkBearerError(c *checker, m *Message, f *Field) {
	found := bearerError.FindStringSubmatchIndex(f.Value)
	if found == nil || m.broken {
		return
	}
	name := f.Value[found[2]:found[3]]
	if code := bearerErrors[strings.ToLower(name)]; code != m.Code {
		c.fault(f.ValueStart+found[2], "`%s` is the error of a %[2]d response; write another error, or answer %[2]d", name, code)
	}
	req := c.request(m)
	if req != nil && !req.has("Authorization") && !strings.Contains(req.Target+req.Body, "access_token=") {
		c.fault(f.ValueStart+found[2], "the request has no token that could be wrong; drop the error, or add Authorization")
	}
}

// authParameters reads the parameters after a scheme, up to the next scheme or the
// end, and returns their names. For a single token68 it returns the token68.
func (s *scanner) authParameters() (names []string, ok bool) {
	if !s.take(' ') {
		s.space()
		return nil, s.done() || s.comma()
	}
	s.space()
	if n := token68(s.rest()); n > 0 && (s.i+n == len(s.s) || s.s[s.i+n] == ',') {
		names = append(names, s.rest()[:n])
		s.i += n
		return names, s.done() || s.comma()
	}
	for {
		start := s.i
		name := s.token()
		s.space()
		if name == "" || !s.take('=') {
			s.i = start
			return names, len(names) > 0 && name != ""
		}
		s.space()
		if _, ok := s.word(); !ok {
			return names, false
		}
		names = append(names, strings.ToLower(name))
		s.space()
		if s.done() {
			return names, true
		}
		if !s.comma() {
			return names, false
		}
	}
}

// comma skips a comma and the white space around it. It reports whether there was
// a comma with text after it.
func (s *scanner) comma() bool {
	s.space()
	ok := s.take(',')
	s.space()
	return ok && !s.done()
}

// token68 returns the length of the token68 at the beginning of s.
func token68(s string) int {
	n := 0
	for n < len(s) && (isAlpha(s[n]) || isDigit(s[n]) || strings.IndexByte("-._~+/", s[n]) >= 0) {
		n++
	}
	if n == 0 {
		return 0
	}
	for n < len(s) && s[n] == '=' {
		n++
	}
	return n
}

func checkCredentials(c *checker, _ *Message, f *Field) {
	scheme, rest, _ := strings.Cut(f.Value, " ")
	if !isToken(scheme) || rest == "" {
		c.fault(f.ValueStart, "credentials are a scheme and a token; write `%s: Bearer …` with a token", f.Name)
		return
	}
	at := f.ValueStart + len(scheme) + 1
	single := token68(rest) == len(rest)
	switch strings.ToLower(scheme) {
	case "bearer":
		if !single {
			c.fault(at, "a Bearer token has only letters, digits and -._~+/ (RFC 6750 §2.1); write it as one word")
		}
	case "basic":
		if plain, err := base64.StdEncoding.DecodeString(rest); err != nil || !strings.Contains(string(plain), ":") {
			c.fault(at, "Basic credentials are `user:password` in Base64 (RFC 7617 §2); write `Basic dXNlcjpwYXNzd29yZA==`")
		}
	default:
		s := &scanner{s: f.Value, i: len(scheme)}
		if _, ok := s.authParameters(); !single && (!ok || !s.done()) {
			c.fault(f.ValueStart+s.i, "write the parameters of credentials as `name=\"value\"`, with commas between them")
		}
	}
}
