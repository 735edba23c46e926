package lab

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"httpcodes/internal/experiment"
	"httpcodes/internal/needtest"
	"httpcodes/internal/problem"
)

// TestExperiments runs all experiments: those of content/, or of the folder
// that LAB_DIR names, and those that try out the laboratory itself.
func TestExperiments(t *testing.T) {
	folder := os.Getenv("LAB_DIR")
	if folder == "" {
		folder = "../../content/experiments"
	}
	turns := make(chan bool, 2) // so that timings hold on small machines
	for _, pattern := range []string{"testdata/*.txtar", filepath.Join(folder, "*.txtar")} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			e := read(t, file)
			t.Run(e.Name, func(t *testing.T) {
				t.Parallel()
				turns <- true
				defer func() { <-turns }()
				check(t, e, run(t, e, nil))
				for program, path := range newer(e) {
					again := run(t, e, map[string]string{program: path})
					checkClaims(t, e, again)
				}
			})
		}
	}
}

// debian returns the name of the Debian package that has a program.
func debian(program string) string {
	if library, ok := strings.CutPrefix(program, "Python package "); ok {
		return "python3-" + library
	}
	switch program {
	case "apache":
		return "apache2"
	case "node":
		return "nodejs"
	case "varnishncsa":
		return "varnish"
	}
	return program
}

// read parses a file that must have no faults.
func read(t *testing.T, file string) *experiment.Experiment {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	e, problems := experiment.Parse(filepath.ToSlash(file), src)
	if len(problems) > 0 {
		t.Fatal(problem.List(problems))
	}
	return e
}

// run runs an experiment. A program that is missing is a reason to skip it,
// but not on the machine that decides about a change.
func run(t *testing.T, e *experiment.Experiment, programs map[string]string) *experiment.Transcript {
	t.Helper()
	transcript, err := runWith(t.Context(), e, programs, time.Minute)
	var missing *missingError
	if errors.As(err, &missing) {
		needtest.Missing(t, debian(missing.program), missing.Error())
	}
	if err != nil {
		t.Fatal(err)
	}
	return transcript
}

// check compares a run with what the experiment claims and recorded.
func check(t *testing.T, e *experiment.Experiment, got *experiment.Transcript) {
	t.Helper()
	checkClaims(t, e, got)
	for _, p := range experiment.Differing(e, got) {
		old, _ := e.Part(p.Name)
		t.Errorf("%s differs from its record (-record +run):\n%s", p.Name, cmp.Diff(strings.Split(old.Text, "\n"), strings.Split(p.Text, "\n")))
	}
}

// checkClaims names each claim that does not hold, and shows the part.
func checkClaims(t *testing.T, e *experiment.Experiment, got *experiment.Transcript) {
	t.Helper()
	for _, r := range got.Refuted {
		text := ""
		for _, p := range got.Parts {
			if p.Name == r.Part {
				text = p.Text
			}
		}
		t.Errorf("%s: `%s` does not hold: %s\n%v\n%s", r.Pos, r.Text, r.Why, got.Versions, text)
	}
}

// newer returns the programs of the experiment of which .ci/lab-newer has
// brought a newer version than that of the system.
func newer(e *experiment.Experiment) map[string]string {
	folder := os.Getenv("LAB_NEWER")
	if cache, err := os.UserCacheDir(); folder == "" && err == nil {
		folder = filepath.Join(cache, "httpcodes-lab")
	}
	programs := map[string]string{}
	for _, f := range e.Inputs {
		program := map[string]string{"Caddyfile": "caddy"}[f.Name]
		if strings.HasSuffix(f.Name, ".js") || f.Kind == experiment.Command && strings.HasPrefix(f.Text, "node ") {
			program = "node"
		}
		path := filepath.Join(folder, program)
		if _, err := os.Stat(path); program != "" && err == nil {
			programs[program] = path
		}
	}
	return programs
}

// parse parses a text that must have no faults.
func parse(t *testing.T, text string) *experiment.Experiment {
	t.Helper()
	e, problems := experiment.Parse("test.txtar", []byte(text))
	if len(problems) > 0 {
		t.Fatal(problem.List(problems))
	}
	return e
}

const okOrigin = "-- origin --\nHTTP/1.1 200 OK\nContent-Length: 2\nDate: Thu, 01 Jan 2037 00:00:00 GMT\n\nok\n"

func TestRunSaysWhichClaimsFail(t *testing.T) {
	e := parse(t, "An origin answers.\n"+okOrigin+"-- request --\nGET / HTTP/1.1\n-- claims --\nresponse begins HTTP/1.1 404\nresponse has ok\n")
	got := run(t, e, nil)
	if len(got.Refuted) != 1 || got.Refuted[0].Line != 11 || got.Refuted[0].Why != `it begins "HTTP/1.1 200 OK"` {
		t.Errorf("got %+v", got.Refuted)
	}
}

func TestRecordKeepsWhatIsWrittenAndReplacesTheRest(t *testing.T) {
	const head = "An origin answers.\n" + okOrigin + "-- request --\nGET / HTTP/1.1\nHost: {origin}\n\n-- claims --\nresponse has ok\n"
	const records = "-- response --\nHTTP/1.1 200 OK\nContent-Length: 2\nDate: Thu, 01 Jan 2037 00:00:00 GMT\n\nok\n" +
		"-- seen varies --\nGET / HTTP/1.1\nHost: {origin}\n-- versions --\n"
	e := parse(t, head+"-- response --\nold\n-- seen varies --\n-- versions --\nnginx 1\n")
	got := run(t, e, nil)
	if differing := experiment.Differing(e, got); len(differing) > 0 {
		t.Errorf("%v is said to differ from the record of another version", differing)
	}
	if diff := cmp.Diff(head+records, string(experiment.Record(e, got))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRunSaysWhatIsNotInstalled(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	e := parse(t, "wget gets.\n"+okOrigin+"-- command --\nwget -q http://{origin}/\n-- claims --\noutput has ok\n")
	_, err := Run(t.Context(), e)
	var missing *missingError
	if !errors.As(err, &missing) || missing.Error() != "wget is not installed" {
		t.Errorf("got %v", err)
	}
}

func TestRunSaysWhyAServerDoesNotStart(t *testing.T) {
	e := parse(t, "nginx starts.\n-- nginx.conf --\nno_such_directive on;\n-- request --\nGET / HTTP/1.1\n-- claims --\nresponse has ok\n")
	_, err := Run(t.Context(), e)
	var missing *missingError
	if errors.As(err, &missing) {
		t.Skip(err)
	}
	if err == nil || !strings.Contains(err.Error(), "nginx does not start:") || !strings.Contains(err.Error(), `unknown directive "no_such_directive"`) {
		t.Errorf("got %v", err)
	}
}

func TestRunEndsInTime(t *testing.T) {
	for name, step := range map[string]string{
		"request": "-- request --\nGET / HTTP/1.1\n-- claims --\nresponse has ok\n",
		"command": "-- command --\ncurl -sS http://{origin}/\n-- claims --\noutput has ok\n",
		"after":   "-- request after=1m --\nGET / HTTP/1.1\n-- claims --\nresponse has ok\n",
	} {
		e := parse(t, "An origin is silent.\n-- origin --\n{hang}\n"+step)
		start := time.Now()
		_, err := runWith(t.Context(), e, nil, 500*time.Millisecond)
		if err == nil || !strings.Contains(err.Error(), "the experiment is not done after 500ms") || time.Since(start) > 5*time.Second {
			t.Errorf("%s: got %v after %v", name, err, time.Since(start))
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Run(ctx, parse(t, "An origin answers.\n"+okOrigin+"-- request --\nGET / HTTP/1.1\n-- claims --\nresponse has ok\n")); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
