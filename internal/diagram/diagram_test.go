package diagram

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"httpcodes/internal/exchange"
	"httpcodes/internal/problem"
)

var update = flag.Bool("update", false, "rewrite what is expected in testdata")

// result is what a case has: the faults, or else title, lines and SVG.
func result(text string, above []*exchange.Exchange) string {
	var out strings.Builder
	picture, faults := Parse(text, above)
	for _, f := range faults {
		at := problem.At("", []byte(text), f.Offset)
		out.WriteString(strconv.Itoa(at.Line) + ":" + strconv.Itoa(at.Column) + ": " + f.Text + "\n")
	}
	if picture == nil {
		return out.String()
	}
	out.WriteString(picture.Title() + "\n- " + strings.Join(picture.Lines(), "\n- ") + "\n")
	svg := strings.NewReplacer("><", ">\n<", "</title>\n", "</title>\n").Replace(SVG(picture))
	return out.String() + svg + "\n"
}

// Each file of testdata has cases: a block, the exchange above it if it begins
// with one, and what comes of it.
func TestPictures(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var above []*exchange.Exchange
		var got string
		for i, f := range a.Files {
			switch {
			case f.Name == "http":
				above = append(above, exchange.Parse(strings.TrimSuffix(string(f.Data), "\n")))
			case f.Name != "result":
				got, above = result(strings.TrimSuffix(string(f.Data), "\n"), above), nil
			case *update:
				a.Files[i].Data = []byte(got)
			default:
				if diff := cmp.Diff(string(f.Data), got); diff != "" {
					t.Errorf("%s: %s\n%s\n-want +got\n%s", file, a.Files[i-1].Name, a.Files[i-1].Data, diff)
				}
			}
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

var (
	placed = regexp.MustCompile(`<text x="(\d+)" y="(\d+)"( text-anchor="\w+")?[^>]*>(.*?)</text>`)
	height = regexp.MustCompile(`viewBox="0 0 288 (\d+)"`)
	tags   = regexp.MustCompile(`<[^>]*>`)
)

// All text is inside the picture, even if it has the largest width.
func TestTextStaysWithin(t *testing.T) {
	long := strings.Repeat("m", 200)
	above := exchange.Parse("GET /" + long + " HTTP/1.1\nHost: " + long + "\n\nHTTP/1.1 200 OK\nServer: " + long)
	for _, block := range []string{
		"sequence: [" + long[:mostParty] + ", Server]\nfields: [Host, Server]\nnotes: {200: " + strings.Repeat("a", mostNote) + "}",
		"chain: [client, origin]\ncode: 500\nanswers: origin\nhow: " + strings.Repeat("a", mostHow),
		"chain: [client, cdn, gateway, origin]\ncode: 502\nanswers: cdn\nbreaks: [cdn, gateway]\nhow: short",
		"flow: Which\nsteps:\n  - {ask: [" + long[:mostAsk] + "], if: " + long[:3] + ", to: [304 " + long[:mostTo-4] + ", 412], else: " + long[:mostWay] + "}\nend: [" + long[:40] + "]",
	} {
		picture, faults := Parse(block, []*exchange.Exchange{above})
		if picture == nil {
			t.Fatal(faults)
		}
		svg := SVG(picture)
		tall, _ := strconv.Atoi(height.FindStringSubmatch(svg)[1])
		for _, m := range placed.FindAllStringSubmatch(svg, -1) {
			x, _ := strconv.Atoi(m[1])
			y, _ := strconv.Atoi(m[2])
			wide := len([]rune(tags.ReplaceAllString(m[4], ""))) * letter / 10
			left := map[string]int{string(start): x, string(middle): x - wide/2, string(end): x - wide}[m[3]]
			if left < -1 || left+wide > width+1 || y < 10 || y > tall {
				t.Errorf("text from %d to %d at %d of %d: %s", left, left+wide, y, tall, m[4])
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("sequence: [a, b]\nnotes: {200: x}", "GET / HTTP/1.1\n\nHTTP/1.1 200 OK")
	f.Add("chain: [client, origin]\ncode: 500\nanswers: origin", "")
	f.Add("flow: a\nsteps:\n  - {ask: [b], if: c, to: [200], else: d}\nend: [e]", "")
	f.Add("a: [\n\xff", "")
	f.Add("sequence: ! ", "")
	f.Add("flow: &a [*a]", "")
	f.Add("flow: a\nsteps: &a [*a, *a]\nend: *a", "")
	f.Fuzz(func(t *testing.T, text, above string) {
		picture, faults := Parse(text, []*exchange.Exchange{exchange.Parse(above)})
		if (picture == nil) != (len(faults) > 0) {
			t.Errorf("%q has a picture: %t, faults: %v", text, picture != nil, faults)
		}
		if slices.ContainsFunc(faults, func(f problem.Fault) bool { return f.Offset < 0 || f.Offset > len(text) || f.Text == "" }) {
			t.Errorf("%q has faults %v", text, faults)
		}
		if picture != nil {
			SVG(picture)
		}
	})
}

// The document for authors shows blocks that are right.
func TestDocumentedPictures(t *testing.T) {
	text, err := os.ReadFile("../../docs/pictures.md")
	if err != nil {
		t.Fatal(err)
	}
	above := exchange.Parse("GET / HTTP/1.1\nHost: a.example\nAuthorization: Basic YQ==\n\n" +
		"HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"a\"")
	blocks := regexp.MustCompile("(?s)```picture\n(.*?)\n```").FindAllStringSubmatch(string(text), -1)
	for _, block := range blocks {
		if _, faults := Parse(block[1], []*exchange.Exchange{above}); len(faults) > 0 {
			t.Errorf("%s\nhas faults %v", block[1], faults)
		}
	}
	if len(blocks) != 3 {
		t.Errorf("docs/pictures.md shows %d pictures, want one of each kind", len(blocks))
	}
}

// A long field is folded at a space, and cut only where that does not help.
func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Link: </a>; rel=preload":        "Link: </a>; rel=preload",
		"Link: <https://a.example>; rel": "Link: <https://a.example>;|rel",
		"a b " + strings.Repeat("c", 40): "a b|" + strings.Repeat("c", 25) + "…",
		strings.Repeat("ä", 40):          strings.Repeat("ä", 25) + "…",
	} {
		if got := strings.Join(fold(text, 26), "|"); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}
