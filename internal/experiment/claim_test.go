package experiment

import (
	"testing"
	"time"

	"httpcodes/internal/problem"
)

// parseOne reads one claim about an experiment that has all kinds of parts.
func parseOne(t *testing.T, claim string) Claim {
	t.Helper()
	e, problems := Parse("x.txtar", []byte("A claim.\n-- nginx.conf --\n-- origin --\n{close}\n-- request --\nGET / HTTP/1.1\n"+
		"-- command --\nwget -q http://{nginx}/\n-- claims --\n"+claim+"\n"))
	if len(problems) > 0 {
		t.Fatalf("%s: %v", claim, problem.List(problems))
	}
	return e.Claims[0]
}

func TestClaims(t *testing.T) {
	const response = "HTTP/1.1 200 OK\nContent-Length: 2\nX: /a/\n\nok\n"
	const seen = "‹request 1, connection 1›\nGET / HTTP/1.1\nHost: a\n\n‹request 2, connection 1›\nPOST / HTTP/1.0\n\n"
	for _, c := range []struct{ claim, text, why string }{
		{"response begins http/1.1 200", response, ""},
		{"response begins HTTP/1.1 404", response, `it begins "HTTP/1.1 200 OK"`},
		{"response has content-length: 2", response, ""},
		{"response has /^ok$/", response, ""},
		{"response has /^OK$/", response, "no such text"},
		{`response has "/a/"`, response, ""},
		{`response has "ok" is no quote`, `"ok" is no quote`, ""},
		{"response has 2 of ok", response, ""},
		{"response has 1 of /ok/", response, ""},
		{"response has 0 of nothing", response, ""},
		{"response lacks Content-Range", response, ""},
		{"response lacks content-length", response, "the text is there"},
		{"response lacks x", "", "it is empty; claim that instead, with `is empty`"},
		{"output is ok", "ok\n", ""},
		{"output is ok", "not ok\n", `it is "not ok"`},
		{"log is empty", "\n", ""},
		{"log nginx is empty", "x\n", "it is not empty"},
		{"seen has 2 requests", seen, ""},
		{"seen has 1 request", seen, "found 2 times"},
		{"response takes over 1s", "", "it took 1s"},
		{"response takes over 900ms", "", ""},
		{"response takes under 1s", "", "it took 1s"},
		{"response takes under 2s", "", ""},
	} {
		if why := parseOne(t, c.claim).Refute(c.text, time.Second); why != c.why {
			t.Errorf("%s: got %q, want %q", c.claim, why, c.why)
		}
	}
}
