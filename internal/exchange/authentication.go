package exchange

import (
	"encoding/base64"
	"regexp"
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
	for at := 0; at < len(f.Value) || at == 0; {
		m := challengeForm.FindStringSubmatch(f.Value[at:])
		if m == nil {
			if badToken(f.Value[at:]) == 0 || f.Value == "" {
				c.fault(f.ValueStart+at, "a challenge begins with a scheme; write it as `Basic realm=\"example\"`")
			} else {
				at += len(challengeStart.FindString(f.Value[at:]))
				c.fault(f.ValueStart+at, "write the parameters of a challenge as `name=\"value\"`, with commas between them")
			}
			return
		}
		c.challengeNeeds(f.ValueStart+at, m[1], m[2])
		at += len(m[0])
	}
}

func (c *checker) challengeNeeds(at int, scheme, parameters string) {
	for _, need := range schemeNeeds[strings.ToLower(scheme)] {
		if !regexp.MustCompile(`(?i)\b` + need + `[ \t]*=`).MatchString(parameters) {
			c.fault(at, "a %s challenge has a %s; write `%s %s=\"…\"`", scheme, need, scheme, need)
		}
	}
	if strings.EqualFold(scheme, "Bearer") && parameters == "" {
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
	req := m.request()
	if req != nil && !req.has("Authorization") && !strings.Contains(req.Target+req.Body, "access_token=") {
		c.fault(f.ValueStart+found[2], "the request has no token that could be wrong; remove the error, or add Authorization")
	}
}

func checkCredentials(c *checker, _ *Message, f *Field) {
	scheme, rest, _ := strings.Cut(f.Value, " ")
	if !isToken(scheme) || rest == "" {
		c.fault(f.ValueStart, "credentials are a scheme and a token; write `%s: Bearer …` with a token", f.Name)
		return
	}
	at := f.ValueStart + len(scheme) + 1
	switch strings.ToLower(scheme) {
	case "bearer":
		if !single.MatchString(rest) {
			c.fault(at, "a Bearer token has only letters, digits and -._~+/ (RFC 6750 §2.1); write it as one word")
		}
	case "basic":
		if plain, err := base64.StdEncoding.DecodeString(rest); err != nil || !strings.Contains(string(plain), ":") {
			c.fault(at, "Basic credentials are `user:password` in Base64 (RFC 7617 §2); write `Basic dXNlcjpwYXNzd29yZA==`")
		}
	default:
		if challengeForm.FindString(f.Value) != f.Value {
			at = f.ValueStart + len(challengeStart.FindString(f.Value))
			c.fault(at, "write the parameters of credentials as `name=\"value\"`, with commas between them")
		}
	}
}

// single matches the form of a token that is one word.
var single = regexp.MustCompile(`^` + token68 + `$`)
