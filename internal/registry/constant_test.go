package registry

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"httpcodes/internal/problem"
)

const header = constantHeader + "\n"

func TestReadConstants(t *testing.T) {
	got, faults := read(header +
		"404,Go,net/http,http.StatusNotFound,,\"Go 1.26.8, net/http/status.go\"\n" +
		"413,Ruby,Rack,:payload_too_large,obsolete symbol,rack/rack\n")
	want := []Constant{
		{404, "Go", "net/http", "http.StatusNotFound", "", "Go 1.26.8, net/http/status.go", 2},
		{413, "Ruby", "Rack", ":payload_too_large", "obsolete symbol", "rack/rack", 3},
	}
	if diff := cmp.Diff(want, got); diff != "" || faults != nil {
		t.Errorf("faults %v, constants (-want +got):\n%s", faults, diff)
	}
}

func TestReadConstantsRejects(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"", "1:1: the first line is not `" + constantHeader + "`; write it there"},
		{"code,language\n", "1:1: the first line is not `" + constantHeader + "`; write it there"},
		{header + "404,Go,net/http\n", "2:1: the row has 3 cells instead of 6; put a cell that has a comma in double quotes"},
		{header + "40,Go,l,n,,s\n", `2:1: "40" is not a status code; write three digits, from 100`},
		{header + "+40,Go,l,n,,s\n", `2:1: "+40" is not a status code; write three digits, from 100`},
		{header + "099,Go,l,n,,s\n", `2:1: "099" is not a status code; write three digits, from 100`},
		{header + "404,Go,l,,,s\n", "2:10: no constant; write one"},
		{header + "404,Gö,l,,,s\n", "2:10: no constant; write one"},
		{header + "404,Go,l,n,,\n", "2:13: no source; write one"},
		{header + "404,Go,l,n,,s\n405,Go,l,m,,s\n404,Go,l,n,x,y\n", "4:10: n is already 404 in line 2; correct or remove one of the rows"},
		{header + "404,Go,l,n,,s\n410,Go,l,n,,s\n", "3:10: n is already 404 in line 2; correct or remove one of the rows"},
		{header + "404, Go,l,n,,s\n", "2:5: spaces around the language; remove them"},
		{header + "404,Go,l,n,,\"s\n", "2:1: a quoted cell does not end; close its double quote, and double each quote inside the cell"},
		{header + "404,Gö,l\"x,n,,s\n", "2:9: the cell contains a double quote; put the cell in double quotes, and double each quote in it"},
	} {
		if _, faults := read(c.src); len(faults) != 1 || told(faults[0]) != c.want {
			t.Errorf("ReadConstants(%q): %v, want %s", c.src, faults, c.want)
		}
	}
}

func TestReadConstantsFindsEveryFault(t *testing.T) {
	for _, c := range []struct {
		why, rows string
		want      []string
	}{
		{"one in each row", "40,Go,l,n,,s\n404,Go,l,n,,s\n405,Go\n406,Go,l,,,s\n407,\"G\n", []string{"2:1", "4:1", "5:10", "6:1"}},
		{"an open quote spoils its row alone", "404,\"Go,l,n,,s\n405,Go,l,m,,s\n40,Go,l,o,,s\n406,Go,\"l,n,,s\n40,Go,l,p,,s\n", []string{"2:1", "4:1", "5:1", "6:1"}},
		{"a quote within a cell, too", "404,G\"o,l,n,,s\n40,Go,l,n,,s\n", []string{"2:6", "3:1"}},
		{"a line break within quotes ends the row", "404,\"Go\nor so\",l,n,,s\n40,Go,l,n,,s\n", []string{"2:1", "3:6", "4:1"}},
		{"several in a row", "404, Go,,n,,\n", []string{"2:5", "2:9", "2:13"}},
		{"below an empty line", "\n40,Go,l,n,,s\n", []string{"3:1"}},
	} {
		_, faults := read(header + c.rows)
		var got []string
		for _, f := range faults {
			got = append(got, fmt.Sprintf("%d:%d", f.Line, f.Column))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: ReadConstants(%q): faults at %q; want %q", c.why, c.rows, got, c.want)
		}
	}
}

func TestReadConstantsKeepsRowsBesideABrokenOne(t *testing.T) {
	got, _ := read(header + "404,\"Go,l,n,,s\n405,Go,l,m,,s\n")
	if want := []Constant{{405, "Go", "l", "m", "", "s", 3}}; !slices.Equal(got, want) {
		t.Errorf("got %v; want %v", got, want)
	}
}

func FuzzReadConstants(f *testing.F) {
	f.Add(header + "404,Go,net/http,http.StatusNotFound,,source\n")
	f.Add(header + "404,\"a\nb\",l,n,,s\n404,\"a\nb\",l,n,,s\n")
	f.Add(header + "404,Gö\"")
	f.Fuzz(func(t *testing.T, src string) {
		constants, faults := read(src)
		if len(constants) > strings.Count(src, "\n") {
			t.Errorf("ReadConstants(%q) = %d constants", src, len(constants))
		}
		for _, fault := range faults {
			if fault.Line < 1 || fault.Column < 1 || fault.Line > 2+strings.Count(src, "\n")+strings.Count(src, "\r") {
				t.Errorf("ReadConstants(%q): fault at %d:%d", src, fault.Line, fault.Column)
			}
		}
	})
}

// readAll returns the constants of the site.
func readAll(t *testing.T) []Constant {
	t.Helper()
	src, err := os.ReadFile("../../content/data/constants.csv")
	if err != nil {
		t.Fatal(err)
	}
	constants, faults := read(string(src))
	if faults != nil {
		t.Fatalf("content/data/constants.csv: %v", faults)
	}
	return constants
}

// No library loses a name; some gain one now and then.
func TestConstantsCoverTheLibraries(t *testing.T) {
	got := map[string]int{}
	for _, c := range readAll(t) {
		got[c.Language+": "+c.Library]++
	}
	want := map[string]int{
		"C#: ASP.NET Core StatusCodes":            66,
		"C#: System.Net.HttpStatusCode":           67,
		"C++: Boost.Beast":                        62,
		"Dart: dart:io":                           63,
		"Elixir: Plug":                            64,
		"Go: net/http":                            62,
		"Java: Apache HttpCore 5 HttpStatus":      64,
		"Java: Jakarta Servlet":                   45,
		"Java: Spring Framework HttpStatus":       64,
		"Java: jakarta.ws.rs Response.Status":     44,
		"Java: java.net.HttpURLConnection":        36,
		"JavaScript (Node.js): http-status-codes": 58,
		"JavaScript (Node.js): http.STATUS_CODES": 63,
		"Kotlin: Ktor":                            54,
		"PHP: Symfony HttpFoundation":             63,
		"Python: Django REST framework":           64,
		"Python: Starlette, FastAPI":              67,
		"Python: http.HTTPStatus":                 66,
		"Ruby: Rack":                              64,
		"Rust: http":                              62,
		"Swift: SwiftNIO HTTPResponseStatus":      60,
		"Zig: std.http.Status":                    62,
	}
	for library, least := range want {
		if got[library] < least {
			t.Errorf("%s has %d rows, want %d or more", library, got[library], least)
		}
	}
}

// read reads a table of constants with the name c.csv.
func read(src string) ([]Constant, problem.List) {
	var faults problem.List
	list := ReadConstants("c.csv", src, "", &faults)
	faults.Sort()
	return list, faults
}

// told returns a fault with its position.
func told(p problem.Problem) string { return strings.TrimPrefix(p.String(), "c.csv:") }
