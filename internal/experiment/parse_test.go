package experiment

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"httpcodes/internal/problem"
)

// valid is an experiment without a fault; tests spoil one thing in it.
const valid = `nginx proxies.

It matters.
-- nginx.conf --
location / { proxy_pass http://{origin}; }
-- www/a.txt --
text
-- origin --
HTTP/1.1 200 OK
Content-Length: 2

ok
-- request --
GET / HTTP/1.1
Host: example.test

-- command --
curl -sS http://{nginx}/
-- browser --
open http://{nginx}/
-- claims --
response begins HTTP/1.1 200
-- response --
HTTP/1.1 200 OK
-- log varies --
-- versions --
nginx 1.22.1
`

func TestParseReadsAll(t *testing.T) {
	e, problems := Parse("content/experiments/proxy.txtar", []byte(valid))
	if len(problems) > 0 {
		t.Fatal(problem.List(problems))
	}
	var files []string
	for _, f := range e.Inputs {
		files = append(files, f.Pos.String()+" "+string(f.Kind)+" "+f.Name+" "+f.Party)
	}
	want := []string{
		"content/experiments/proxy.txtar:4:4 config nginx.conf nginx",
		"content/experiments/proxy.txtar:6:4 data www/a.txt ",
		"content/experiments/proxy.txtar:8:4 origin origin origin",
		"content/experiments/proxy.txtar:13:4 request request nginx",
		"content/experiments/proxy.txtar:17:4 command command ",
		"content/experiments/proxy.txtar:19:4 browser browser ",
	}
	if diff := cmp.Diff(want, files); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	parts := []Part{{"response", false, "HTTP/1.1 200 OK\n"}, {"log", true, ""}}
	if diff := cmp.Diff(parts, e.Parts); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
	if e.Name != "proxy" || e.Title != "nginx proxies." || e.Prose != "It matters." || e.Claims[0].Line != 22 {
		t.Errorf("got name %q, title %q, prose %q, claims %+v", e.Name, e.Title, e.Prose, e.Claims)
	}
	if diff := cmp.Diff([]Version{{"nginx", "1.22.1"}}, e.Versions); diff != "" {
		t.Errorf("versions (-want +got):\n%s", diff)
	}
}

// Each rule is broken by a case, and no fault names another one.
func TestParseNamesEachFault(t *testing.T) {
	broken := make(map[problem.Rule]bool)
	for _, c := range []struct{ old, new, want string }{
		{"nginx proxies.\n", "nginx proxies\n", "1:1: the first line is not a sentence; say what the experiment shows, in one line that ends in a period"},
		{"proxies.\n\n", "proxies.\n", "2:1: no empty line after the first; the title is one line, the rest comes after an empty line"},
		{"It matters.\n", "It matters.\r\n", "3:12: a line ends in CR LF; end each line in LF alone; CR LF is added to the heads of messages when they are sent"},
		{"-- nginx.conf --", "-- ngnix.conf --", "4:4: no part of an experiment is called `ngnix.conf`; did you mean `nginx.conf`?"},
		{"-- nginx.conf --", "-- nginx.conf tls --", "4:4: `nginx.conf` takes no options; remove them"},
		{"-- www/a.txt --", "-- ../a.txt --", "6:4: `../a.txt` is not a path inside the experiment's folder; write one such as `www/a.txt`"},
		{"-- www/a.txt --", "-- Server.py --", "6:4: a script cannot be called `Server`; take lower-case letters, such as `server`, that name no other server"},
		{"-- www/a.txt --", "-- nginx2.py --", "6:4: a script cannot be called `nginx2`; take lower-case letters, such as `server`, that name no other server"},
		{"-- www/a.txt --", "-- nginx.conf --", "6:4: `nginx.conf` appears twice; remove one, or if it is a step or an origin, number the second, as in `request 2`"},
		{"-- log varies --\n", "-- log varies --\n-- claims --\nresponse begins HTTP/1.1 200\n", "26:4: `claims` appears twice; remove one, or if it is a step or an origin, number the second, as in `request 2`"},
		{"-- origin --", "-- origin slow --", "8:4: `origin` does not take `slow`; known: tls"},
		{"-- www/a.txt --\ntext\n-- origin --", "-- origin --\n{close}\n-- origin 2 tls --", "8:4: write `tls` on the first answer only; it applies to the whole origin"},
		{"-- request --", "-- request ngin --", "13:4: `request` does not take `ngin`; did you mean `nginx`?"},
		{"-- request --", "-- request abort --", "13:4: `request` does not take `abort`; did you mean `abort=`?"},
		{"-- request --", "-- request abort=soon --", "13:4: `soon` is not a time; write it as in `abort=500ms` or `abort=2s`"},
		{"-- command --\n", "-- command --\ncurl -sS 'http://{nginx}/\n-- command 2 --\n", "18:1: the quote ' is not closed; close it"},
		{"curl -sS", "crul -sS", "18:1: `crul` cannot be run here; did you mean `curl`?"},
		{"curl -sS", "curl", "18:1: curl prints a progress meter, which differs each time; add `-sS`"},
		{"curl -sS http://{nginx}/", "curl -sS http://{nginx}/ | wc", "18:1: a command runs without a shell; write one program and its arguments, and other steps as `command 2`"},
		{"curl -sS http://{nginx}/", "", "18:1: the command is empty; write a line such as `curl -sS -i http://{nginx}/`"},
		{"curl -sS http://{nginx}/", "curl -sS http://example.com/", "18:10: `example.com` is outside this machine; write `{nginx}` or a name under .test"},
		{"curl -sS http://{nginx}/", "curl -sS http://{ngnix}/", "18:17: there is no placeholder `{ngnix}` here; did you mean `nginx`?"},
		{"http://{origin};", "http://{haproxy};", "5:32: there is no placeholder `{haproxy}` here"},
		{"open http", "go http", "20:1: the browser cannot `go`; known: click, eval, open, reload, wait"},
		{"open http://{nginx}/", "open", "20:1: write it as in `open http://{origin}/`"},
		{"open http://{nginx}/", "reload now", "20:1: write it as in `reload`"},
		{"open http://{nginx}/", "wait long", "20:1: `wait` takes a time; write it as `wait 300ms`"},
		{"open http://{nginx}/", "", "20:1: the browser has nothing to do; begin with `open http://{origin}/`"},
		{"\nok\n", "\n{repeat 3}\n", "12:1: `{repeat}` takes a number and a text, at most 64 MiB in all; write it as `{repeat 9000 a}`"},
		{"\nok\n", "\nok{date 1h}\n", "12:3: `{date}` takes no argument; remove it"},
		{"\nok\n", "\n{pause}\n", "12:1: `{pause}` takes a time; write it as `{pause 500ms}`"},
		{"\nok\n", "\n{close now}\n", "12:1: `{close}` takes no argument; remove it"},
		{"GET / HTTP/1.1\nHost: example.test\n\n", "", "14:1: the message is empty; to send no response, write `{close}`"},
		{"response begins HTTP/1.1 200\n", "", "1:1: there are no claims; add `-- claims --` with a line such as `response begins HTTP/1.1 200`"},
		{"response begins", "respond begins", "22:1: there is no part `respond`; did you mean `response`?"},
		{"response begins", "response starts", "22:1: a claim is the name of a part, one of the verbs begins, has, lacks, is, takes, and the expected value; write `response begins HTTP/1.1 200`"},
		{"begins HTTP/1.1 200", `has ""`, "22:1: a claim about the empty text says nothing; `is empty` asks for an empty part"},
		{"begins HTTP/1.1 200", `has "\x"`, "22:1: the quoted text cannot be read; it follows the rules of a Go string"},
		{"begins HTTP/1.1 200", `has /x*/`, "22:1: this regular expression matches the empty text, so the claim says nothing"},
		{"begins HTTP/1.1 200", `has /(/`, "22:1: the regular expression cannot be read: error parsing regexp: missing closing ): `(?m)(`"},
		{"begins HTTP/1.1 200", `is /x/`, "22:1: `is` compares with a text; use `has` with ^ or $"},
		{"begins HTTP/1.1 200", `has Date: ‹date›`, "22:1: the text in ‹› differs from run to run; claim only the text around it, with a /regular expression/"},
		{"begins HTTP/1.1 200", `has 2 requests`, "22:1: only `seen` has requests; to count a text, write `has 2 of TEXT`"},
		{"begins HTTP/1.1 200", `takes long`, "22:1: write `takes over 900ms` or `takes under 3s`"},
		{"response begins HTTP/1.1 200", `log takes over 1s`, "22:1: only the result of a step has a duration; name one, such as `response`"},
		{"-- response --", "-- response 2 --", "23:4: no step or server makes the part `response 2`; did you mean `response`?"},
		{"-- versions --", "-- www/b.txt --", "26:4: `www/b.txt` is after a recorded part; move it before all recorded parts"},
		{"nginx 1.22.1", "nginx", "27:1: `nginx` has no version; record the experiment again with `httpcodes try --record`"},
	} {
		src := strings.Replace(valid, c.old, c.new, 1)
		if src == valid {
			t.Fatalf("%q is not in the valid experiment", c.old)
		}
		_, problems := Parse("x.txtar", []byte(src))
		for _, p := range problems {
			broken[p.Rule] = true
		}
		got := strings.TrimSpace(problem.List(problems).String())
		if first, _, _ := strings.Cut(got, "\n"); first != "x.txtar:"+c.want {
			t.Errorf("%q in place of %q:\ngot  %s\nwant x.txtar:%s", c.new, c.old, got, c.want)
		}
	}
	for _, r := range problem.Rules() {
		if r.About == "Experiments" && !broken[r.Rule] {
			t.Errorf("no case breaks the rule %s", r.Rule)
		}
		if r.About == "Experiments" {
			delete(broken, r.Rule)
		}
	}
	if len(broken) > 0 {
		t.Errorf("problems name rules that are not listed: %v", broken)
	}
}

func TestParseWantsSomethingToHappen(t *testing.T) {
	_, problems := Parse("x.txtar", []byte("Nothing happens.\n-- claims --\nresponse is empty\n"))
	got := problem.List(problems).String()
	for _, want := range []string{"there are no steps; add", "there is no server; add", "there is no part `response`"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(valid))
	f.Add([]byte("A.\n-- origin --\n{repeat 2 \n-- request 2 origin tls --\n\n-- browser --\neval {x}\n-- claims --\nseen has 2 of x\n-- --\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		_, problems := Parse("x.txtar", src)
		lines := strings.Count(string(src), "\n") + 1
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Text == "" || p.Rule == "" {
				t.Errorf("bad problem %+v in %q", p, src)
			}
		}
	})
}
