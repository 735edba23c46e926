package search

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
	"httpcodes/internal/registry"
)

// The words of texts are those that no line has, one form of each, without general
// English and what is on many pages; what is on the fewest comes first.
func TestWordsOfTexts(t *testing.T) {
	docs := []*document{
		{texts: []string{"A webhook link; the kubelets keep caches. x 42 Don't"}},
		{lines: []string{"kcloud"}, texts: []string{"cached webhooks"}},
		{texts: []string{"kubelet naïveté 30001ms"}},
	}
	for range 20 {
		docs = append(docs, &document{texts: []string{"same the same"}})
	}
	list := findWords(docs, wordsOfLines(docs))
	if got, want := packTexts(list, len(docs)), "dont kubelet webhook\fwebhook\fkubelet naivete"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := packTexts(list[:2], len(docs)), "dont\f\fnaivete"; got != want {
		t.Errorf("two words: got %q, want %q", got, want)
	}
}

// Words are cut as the search script cuts them: its test reads this table, too.
func TestWords(t *testing.T) {
	text, err := os.ReadFile("testdata/words.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(text)) {
		if given, want, ok := strings.Cut(strings.TrimSpace(line), " => "); ok {
			if got := strings.Join(slices.Collect(words(given)), " "); got != want {
				t.Errorf("words of %q: got %q, want %q", given, got, want)
			}
		}
	}
}

func TestLongestEnglishWord(t *testing.T) {
	for _, word := range strings.Fields(english + spokenEnglish) {
		if len(word) > longest {
			t.Errorf("%s has %d letters, more than the constant longest says", word, len(word))
		}
	}
}

// Of general English the index has what a search could take for words of the
// site.
func TestEnglishNear(t *testing.T) {
	docs := []*document{{lines: []string{"ncare", "kinterests", "kpass the port", "koperation", "kcloud"}, texts: []string{"city"}}}
	list := englishNear(wordsOfLines(docs))
	for word, want := range map[string]bool{"car": true, "interest": true, "passport": true, "opera": true, "loud": true, "sleepy": false, "ticket": true, "city": false, "gold": false, "mountain": false} {
		if got := slices.Contains(list, word); got != want {
			t.Errorf("%s is in the list: got %t, want %t", word, got, want)
		}
	}
}

// What the lines have of a list of words takes a bit, in the order of their first words.
func TestPackEnglish(t *testing.T) {
	stems := []string{"car", "ear", "interest", "know", "port"}
	common, others := packEnglish(stems, []string{"kPorts of interest", "wport,knows ab", "kfive six seven eight interests port"})
	if got := unpack(others); !slices.Equal(got, []string{"car", "ear"}) {
		t.Errorf("got the other words %q", got)
	}
	if want := ":4"; common != want { // kport, interest, wport, know, kfiv, six; seven, eight, port
		t.Errorf("got the bits %q, want %q", common, want)
	}
}

// A group of synonyms is words, or what readers say and what is meant by it.
func TestSynonyms(t *testing.T) {
	for line := range strings.Lines(synonyms) {
		said, meant, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " > ")
		for _, part := range []string{said, meant} {
			if list := slices.Collect(words(part)); strings.Join(list, " ") != part || (part == meant) == ok && len(list) == 0 {
				t.Errorf("%q: want words in lower case, or words, \" > \" and words", line)
			}
		}
	}
}

// unpack reads what packWords has written.
func unpack(packed string) []string {
	var list []string
	last := ""
	for _, word := range regexp.MustCompile(`[A-Z][^A-Z]*`).FindAllString(packed, -1) {
		last = last[:word[0]-'A'] + word[1:]
		list = append(list, last)
	}
	return list
}

func TestSpelling(t *testing.T) {
	s := newSpelling()
	s.add("card")
	s.add("unauthorized")
	for word, want := range map[string]bool{"cards": true, "crad": true, "cord": true, "car": true, "unauthorised": true, "unathorize": true, "authority": false} {
		if got := s.has(word); got != want {
			t.Errorf("%s: got %t, want %t", word, got, want)
		}
	}
}

// A row of a table is found by each token of its first cell.
func TestRows(t *testing.T) {
	doc := markdown.Parse([]byte("## Codes\n\n| Code | HTTP | Means |\n|---|---|---|\n| `H10`, `H11` {#h10} | [503](503), [504](504) | The server is down |\n| Nobody, at all {#nobody} | none | – |\n| Plain | – | – |\n"), 0, markdown.Options{})
	d := &document{}
	for _, s := range doc.Sections() {
		d.rows(s)
	}
	if want := []string{"wH10\t\t503 504", "mserver is down", "wH11\th10\t503 504", "mserver is down", "wNobody, at all\t=1"}; !slices.Equal(d.lines, want) {
		t.Errorf("got %q, want %q", d.lines, want)
	}
}

// A meaning stands whole if it is short, and is cut where something is said.
func TestMeaning(t *testing.T) {
	for _, c := range []struct {
		cells []string
		want  string
	}{
		{[]string{"[530](530)", "A firewall rule of the owner has refused", "The owner"}, "firewall rule of the owner has refused"},
		{[]string{"–", "The request to the server lasted longer than allowed"}, "request to the server …"},
		{[]string{"Nobody asks; nobody answers", "more"}, "Nobody asks"},
		{[]string{"[502](502), [503](503)", "–"}, ""},
	} {
		if got := meaning(c.cells); got != c.want {
			t.Errorf("%q: got %q, want %q", c.cells, got, c.want)
		}
	}
	for name, want := range map[string]bool{"H17": true, "1020": true, "401.2": true, "UMSDR": true, "502": false, "NOT_FOUND": false, "NoSuchKey": false} {
		if got := opaque.MatchString(name); got != want {
			t.Errorf("%s: opaque is %t, want %t", name, got, want)
		}
	}
}

// A packed word says by its capital how many letters it shares with the one before.
func TestPackWords(t *testing.T) {
	long := strings.Repeat("x", 30)
	list := []string{"cache", "cachet", "dog", long, long + "y"}
	packed := packWords(list)
	if want := "AcacheFtAdogA" + long + "Z" + long[25:] + "y"; packed != want || !slices.Equal(unpack(packed), list) {
		t.Errorf("got %q, want %q", packed, want)
	}
}

// A library's constants that are prefix and name are one line, those with the number in
// the prefix last, others each one. A digit says which note of the library is theirs.
func TestSearchConstants(t *testing.T) {
	codes := []*catalog.Code{
		coded(404, "Not Found", "http.StatusNotFound", "status.HTTP_404_NOT_FOUND", "HttpStatus.NOT_FOUND"),
		coded(203, "Non-Authoritative Information", "http.StatusNonAuthoritativeInfo", "status.HTTP_203_NON_AUTHORITATIVE_INFORMATION", "HttpStatus.NON_AUTHORITATIVE_INFORMATION"),
		coded(409, "Conflict", "http.StatusConflict", "status.HTTP_409_CONFLICT", "HttpStatus.CONFLICT"),
	}
	codes[0].Constants[1].Note = "since 0.48.0"
	codes[1].Constants[0].Note = "since Go 1.2"
	codes[1].Constants[2].Note = "an alias"
	codes[2].Constants[0].Note = "since Go 1.1"
	found := findLibraries(codes)
	want := []library{
		{"0", "0", "http.Status", 0, []string{"since Go 1.2", "since Go 1.1"}},
		{"1", "1", "status.HTTP_#_", 3, []string{"since 0.48.0"}},
		{"2", "2", "HttpStatus.", 3, nil},
	}
	if !reflect.DeepEqual(found, want) {
		t.Fatalf("got %v, want %v", found, want)
	}
	for i, want := range [][]string{{"Cacb4"}, {"ca4http.StatusNonAuthoritativeInfo", "Ccb"}, {"Ca5cb"}} {
		d := &document{}
		d.constants(found, codes[i])
		if !slices.Equal(d.lines, want) {
			t.Errorf("%d: got %q, want %q", codes[i].Number, d.lines, want)
		}
	}
}

// coded makes a code with constants, each of a library of its own.
func coded(number int, phrase string, constants ...string) *catalog.Code {
	c := &catalog.Code{Code: &content.Code{CodeFront: content.CodeFront{Number: number, Phrase: phrase}}}
	for i, name := range constants {
		library := string(rune('0' + i))
		c.Constants = append(c.Constants, registry.Constant{Code: number, Language: library, Library: library, Name: name})
	}
	return c
}

// Common codes come first, then registered ones, then those of vendors.
func TestSearchOrder(t *testing.T) {
	rare, vendor, common := coded(226, "IM Used"), coded(444, "No Response"), coded(500, "Internal Server Error")
	vendor.Status = "unofficial"
	if got := inOrder([]*catalog.Code{rare, vendor, common}); !slices.Equal(got, []*catalog.Code{common, rare, vendor}) {
		t.Errorf("got %d %d %d, want 500 226 444", got[0].Number, got[1].Number, got[2].Number)
	}
}

// An id does not repeat the words of its text.
func TestShortID(t *testing.T) {
	for _, c := range [][3]string{
		{"court-order", "Court order", ""},
		{"court-order", "Court order, takedown", "=2"},
		{"court", "Court order", "=1"},
		{"s400-2", "400.2", "s="},
		{"400-2", "400.2", ""},
		{"takedown", "Court order, takedown", "takedown"},
		{"dash", "–", "dash"},
	} {
		if got := shortID(c[0], c[1]); got != c[2] {
			t.Errorf("%s of %q: got %q, want %q", c[0], c[1], got, c[2])
		}
	}
}
