package exchange

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
)

var update = flag.Bool("update", false, "rewrite the expected faults in testdata")

// A testCase is an exchange of a txtar file. Its name is the reason for it
// and, in brackets, what the page asks: [page=403,404] or [phrase=499:Text].
type testCase struct {
	name, src string
	want      Options
	faults    string
}

var marks = strings.NewReplacer("␠", " ", "→", "\t", "␍", "\r", "␀", "\x00")

// cases reads the exchanges of a file and the faults after each.
func cases(t testing.TB, file string) (*txtar.Archive, []testCase) {
	t.Helper()
	a, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var list []testCase
	for _, f := range a.Files {
		if f.Name == "faults" {
			list[len(list)-1].faults = string(f.Data)
			continue
		}
		src := marks.Replace(strings.TrimSuffix(string(f.Data), "\n"))
		list = append(list, testCase{name: f.Name, src: src, want: readWant(t, f.Name)})
	}
	return a, list
}

func readWant(t testing.TB, name string) (want Options) {
	_, option, _ := strings.Cut(strings.TrimSuffix(name, "]"), "[")
	kind, value, ok := strings.Cut(option, "=")
	if !ok {
		return want
	}
	switch kind {
	case "page":
		for word := range strings.SplitSeq(value, ",") {
			want.Codes = append(want.Codes, number(word))
		}
	case "phrase":
		code, phrase, _ := strings.Cut(value, ":")
		want.Phrases = map[int][]string{number(code): {phrase}}
	default:
		t.Fatalf("%s: unknown option %q", name, kind)
	}
	return want
}

// report returns one line for each fault, "line:column: rule: text".
func report(src string, faults []problem.Fault) string {
	var out strings.Builder
	for _, f := range faults {
		at := problem.At("", []byte(src), f.Offset)
		fmt.Fprintf(&out, "%d:%d: %s: %s\n", at.Line, at.Column, f.Rule, f.Text)
	}
	return out.String()
}

// spoiled lists the files whose exchanges are wrong on purpose.
var spoiled = []string{"form", "message", "content", "fields", "codes"}

func TestSpoiledExchanges(t *testing.T) {
	reg := registry.Load()
	for _, name := range spoiled {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join("testdata", name+".txtar")
			a, list := cases(t, file)
			for i, c := range list {
				got := report(c.src, Parse(c.src).Check(reg, c.want))
				if *update {
					a.Files[2*i+1].Data = []byte(got)
				} else if got != c.faults || got == "" {
					t.Errorf("%s\n%s\ngot\n%swant\n%s", c.name, c.src, got, c.faults)
				}
			}
			if *update {
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func TestGoodExchanges(t *testing.T) {
	reg := registry.Load()
	shown := map[int]bool{}
	_, list := cases(t, "testdata/good.txtar")
	for _, c := range list {
		x := Parse(c.src)
		if got := report(c.src, x.Check(reg, c.want)); got != "" {
			t.Errorf("%s\n%s\ngot\n%swant no fault", c.name, c.src, got)
		}
		for _, m := range x.Messages {
			shown[m.Code] = true
		}
	}
	for _, row := range rows {
		for _, code := range row.codes {
			if !shown[code] {
				t.Errorf("%d has the rule %s, but good.txtar does not show it", code, row.Rule)
			}
		}
	}
}

func TestEveryRuleIsBroken(t *testing.T) {
	broken := map[problem.Rule]bool{}
	for _, name := range spoiled {
		_, list := cases(t, filepath.Join("testdata", name+".txtar"))
		for _, c := range list {
			for line := range strings.Lines(c.faults) {
				broken[problem.Rule(strings.Split(line, ": ")[1])] = true
			}
		}
	}
	for _, r := range Rules() {
		if !broken[r.Rule] {
			t.Errorf("no exchange in testdata breaks the rule %s", r.Rule)
		}
		delete(broken, r.Rule)
	}
	for name := range broken {
		t.Errorf("faults name the rule %s, which Rules does not list", name)
	}
}

func TestRulesAreDescribed(t *testing.T) {
	reg := registry.Load()
	seen := map[problem.Rule]bool{}
	for _, r := range Rules() {
		if seen[r.Rule] || r.Rule == "" || !strings.HasSuffix(r.Reason, ".") {
			t.Errorf("rule %+v: the name is unique, and the reason is a sentence", r)
		}
		seen[r.Rule] = true
		if strings.HasPrefix(r.Spec, "RFC") {
			spec, err := registry.ParseSpec(r.Spec)
			if fault := reg.SectionFault(spec); err != nil || fault != "" {
				t.Errorf("rule %s: %v %s", r.Rule, err, fault)
			}
		}
	}
}

func TestMessagesAreCut(t *testing.T) {
	_, list := cases(t, "testdata/cut.txtar")
	for _, c := range list {
		var got []string
		for _, m := range Parse(c.src).Messages {
			got = append(got, fmt.Sprintf("%s%s %d %d %q", m.Method, m.Version, m.Code, len(m.Fields), m.Body))
		}
		want := strings.Split(strings.TrimSuffix(c.faults, "\n"), "\n")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s\n%s\n-want +got\n%s", c.name, c.src, diff)
		}
	}
}

// Each rule is checked by Parse, by what it needs and asks for, by a function about
// messages or by one about fields, and each function belongs to a rule.
func TestChecksAreThoseOfTheTable(t *testing.T) {
	for name := range messageChecks {
		if named(name).fields != nil || fieldChecks[name] != nil {
			t.Errorf("the rule %s is about fields", name)
		}
	}
	for _, r := range rows {
		if (fieldChecks[r.Rule] != nil) != (r.fields != nil) {
			t.Errorf("the rule %s has fields %q, but its function is missing, or there is one too many", r.Rule, r.fields)
		}
		for _, code := range append(r.codes, r.answers...) {
			if code < 100 || code > 599 {
				t.Errorf("the rule %s is about the code %d", r.Rule, code)
			}
		}
	}
}
