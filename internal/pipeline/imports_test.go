package pipeline

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The packages import each other as the picture in the README says, and no
// arrow of the picture has lost its import.
func TestImportsAreThoseOfThePicture(t *testing.T) {
	drawn, got := picture(t), imports(t)
	for name, list := range got {
		for _, other := range list {
			if !slices.Contains(drawn[name], other) {
				t.Errorf("%s imports %s; the picture in README.md has no such arrow", name, other)
			}
		}
	}
	for name, list := range drawn {
		for _, other := range list {
			if !slices.Contains(got[name], other) {
				t.Errorf("README.md draws %s -> %s; the code has no such import", name, other)
			}
		}
	}
}

// picture reads the lines "name -> other other" of the README.
func picture(t *testing.T) map[string][]string {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	drawn := make(map[string][]string)
	for line := range strings.Lines(string(text)) {
		name, list, ok := strings.Cut(line, " -> ")
		if ok && !strings.Contains(line, "--") {
			drawn[strings.TrimSpace(name)] = strings.Fields(list)
		}
	}
	if len(drawn) < 5 {
		t.Fatalf("got %d arrows from README.md; the picture has moved", len(drawn))
	}
	return drawn
}

// imports asks the go command which of our packages each one imports.
func imports(t *testing.T) map[string][]string {
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports", "httpcodes/...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	got := make(map[string][]string)
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return got
		} else if err != nil {
			t.Fatal(err)
		}
		name := short(p.ImportPath)
		got[name] = []string{}
		for _, path := range p.Imports {
			if strings.HasPrefix(path, "httpcodes/") {
				got[name] = append(got[name], short(path))
			}
		}
	}
}

func short(path string) string {
	if path == "httpcodes" {
		return "main"
	}
	return strings.TrimPrefix(path, "httpcodes/internal/")
}
