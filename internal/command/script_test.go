package command

import (
	"cmp"
	"errors"
	"flag"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"httpcodes/internal/sitetest"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect to be printed")

// The test binary is the program when it is called httpcodes, and on Linux, when it is
// called fulldisk, the program where no file can have more than 2000 bytes. Ages are counted
// to one day, which scripts change by the variable TODAY.
func TestMain(m *testing.M) { testscript.Main(m, programs) }

var programs = map[string]func(){"httpcodes": program}

func program() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, today)) }

func today() time.Time {
	day, err := time.Parse(time.DateOnly, cmp.Or(os.Getenv("TODAY"), "2026-01-15"))
	if err != nil {
		panic(err)
	}
	return day
}

// TestScripts runs each file of testdata/script in a small project, with
// templates and assets of the real one. Beside the commands of testscript there are
//
//	status N COMMAND…   runs a command, which must end with that exit status
//	await FILE          waits until the file is there
//	listen PORTVAR      listens on a free port and puts its number into the variable
//	edit FILE OLD NEW   replaces text that is there once
//	iana VAR DIR        serves a folder, and under away/ a redirect that leaves
//	                    the server, and puts its address into the variable
func TestScripts(t *testing.T) {
	params := testscript.Params{
		Dir:   "testdata/script",
		Setup: setUp,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "await": await, "listen": listen, "edit": edit, "iana": iana,
		},
		RequireExplicitExec: true,
		UpdateScripts:       *update,
	}
	testscript.Run(t, params)
}

// setUp writes the small sources to the folder project, and lets go find its
// caches.
func setUp(env *testscript.Env) error {
	root, err := filepath.Abs("../..")
	if err != nil {
		return err
	}
	sources, err := sitetest.Sources(os.DirFS(root))
	if err != nil {
		return err
	}
	if err := os.CopyFS(filepath.Join(env.WorkDir, "project"), sources); err != nil {
		return err
	}
	for _, name := range []string{"GOCACHE", "GOMODCACHE", "GOTOOLCHAIN", "GOPROXY"} {
		value, err := exec.Command("go", "env", name).Output()
		if err != nil {
			return err
		}
		env.Setenv(name, strings.TrimSpace(string(value)))
	}
	env.Setenv("SOURCE", root)
	env.Cd = filepath.Join(env.WorkDir, "project")
	return nil
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND…")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s ended with status %d, want %d\n%s%s", strings.Join(args[1:], " "), got, want, ts.ReadFile("stdout"), ts.ReadFile("stderr"))
	}
}

func await(ts *testscript.TestScript, neg bool, args []string) {
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
		if _, err := os.Stat(ts.MkAbs(args[0])); err == nil {
			return
		}
	}
	ts.Fatalf("%s is not there after 20 seconds", args[0])
}

func listen(ts *testscript.TestScript, neg bool, args []string) {
	listener, err := net.Listen("tcp", "localhost:0")
	ts.Check(err)
	ts.Defer(func() { listener.Close() })
	ts.Setenv(args[0], strconv.Itoa(listener.Addr().(*net.TCPAddr).Port))
}

func iana(ts *testscript.TestScript, neg bool, args []string) {
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServer(http.Dir(ts.MkAbs(args[1]))))
	mux.Handle("/away/", http.RedirectHandler("http://example.com/", http.StatusFound))
	server := httptest.NewServer(mux)
	ts.Defer(server.Close)
	ts.Setenv(args[0], server.URL+"/")
}

func edit(ts *testscript.TestScript, neg bool, args []string) {
	text := ts.ReadFile(args[0])
	if strings.Count(text, args[1]) != 1 {
		ts.Fatalf("%s has %q %d times, not once", args[0], args[1], strings.Count(text, args[1]))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o644))
}
