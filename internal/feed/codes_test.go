package feed

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/registry"
	"httpcodes/internal/sitetest"
)

// published is where the tests publish the site: below a path, which is the
// harder case.
const published = "https://example.org/codes/"

// full is the small site with codes that together have all that a code may have.
func full(t *testing.T, base string) *catalog.Catalog {
	t.Helper()
	return fullWith(t, base)
}

// housed is full with a rule of a team.
func housed(t *testing.T) *catalog.Catalog {
	t.Helper()
	return fullWith(t, published, sitetest.Edit{
		File: "content/house/404.md", New: "---\ntitle: Say what is missing\n---\n\nName the *thing*, see [410](410).\n",
	})
}

func fullWith(t *testing.T, base string, edits ...sitetest.Edit) *catalog.Catalog {
	t.Helper()
	return sitetest.Catalog(t, base, append(edits,
		sitetest.Edit{File: "content/3xx/308.md", Old: "\nretry: after-delay\n", New: "\nretry: after-delay\nretry-note: at the new address\n"},
		sitetest.Edit{File: "content/data/constants.csv", Old: "404,Go,net/http,http.StatusNotFound,,", New: "404,Go,net/http,http.StatusNotFound,since 1.0,"},
	)...)
}

// linkReal is the catalog of the real content.
func linkReal(t *testing.T) *catalog.Catalog {
	t.Helper()
	reg := registry.Load()
	lib, problems, err := content.NewReader(reg).Load(os.DirFS("../.."))
	if err != nil || len(problems) > 0 {
		t.Fatalf("%v\n%s", err, problems)
	}
	cat, problems := catalog.New(lib, reg, published)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return cat
}

// dataFiles returns codes.json and the index.json of each code, by path.
func dataFiles(t *testing.T, cat *catalog.Catalog) map[string][]byte {
	t.Helper()
	all, err := CodesJSON(cat)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{"codes.json": all}
	for _, c := range cat.Codes {
		one, err := CodeJSON(cat, c)
		if err != nil {
			t.Fatal(err)
		}
		files[string(c.Path)+"/index.json"] = one
	}
	return files
}

// The data of a code is the same in its own file and in codes.json, which has
// all codes by number.
func TestDataFilesAgree(t *testing.T) {
	cat := full(t, "")
	files := dataFiles(t, cat)
	all := decode(t, files["codes.json"]).(map[string]any)
	codes := all["codes"].([]any)
	if len(codes) != len(cat.Codes) {
		t.Fatalf("codes.json has %d codes; want %d", len(codes), len(cat.Codes))
	}
	for i, value := range codes {
		listed := value.(map[string]any)
		number := int(listed["code"].(float64))
		if number != cat.Codes[i].Number {
			t.Fatalf("codes.json has %d where %d comes by number", number, cat.Codes[i].Number)
		}
		own := decode(t, files[strconv.Itoa(number)+"/index.json"]).(map[string]any)
		if own["version"] != all["version"] {
			t.Errorf("%d/index.json has version %v, codes.json %v", number, own["version"], all["version"])
		}
		delete(own, "$schema")
		delete(own, "version")
		if got, want := asJSON(t, own), asJSON(t, listed); got != want {
			t.Errorf("%d/index.json has\n%s\nand codes.json\n%s", number, got, want)
		}
	}
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	data, err := encode(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The data of a code is that of its front matter, of the registry, and of what
// links to it.
func TestCodeAsData(t *testing.T) {
	files := dataFiles(t, full(t, published))
	for _, c := range []struct{ file, want string }{
		{"404/index.json", `"url": "https://example.org/codes/404/"`},
		{"404/index.json", `"reference": "RFC 9110 §15.5.5"`},
		{"404/index.json", `"note": "since 1.0"`},
		{"403/index.json", "\"comparisons\": [\n    \"401-vs-403\"\n  ]"},
		{"308/index.json", "\"guides\": [\n    \"redirects\"\n  ]"},
		{"308/index.json", `"method": "kept"`},
		{"499/index.json", `"source": "https://example.com/nginx"`},
		{"codes.json", `"registry": "2025-09-15"`},
	} {
		if !strings.Contains(string(files[c.file]), c.want) {
			t.Errorf("%s has no %s:\n%.900s", c.file, c.want, files[c.file])
		}
	}
	local, err := CodeJSON(full(t, ""), full(t, "").Code(404))
	if err != nil || strings.Contains(string(local), `"url": "https://example.org`) {
		t.Errorf("without an address, the data of 404 has one: %v\n%s", err, local)
	}
}
