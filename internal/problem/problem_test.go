package problem

import "testing"

func TestAtCountsLinesAndCharacters(t *testing.T) {
	src := []byte("ab\nçd→e\n")
	for _, c := range []struct {
		offset int
		want   string
	}{
		{0, "f:1:1"}, {2, "f:1:3"}, {3, "f:2:1"}, {5, "f:2:2"}, {9, "f:2:4"},
		{len(src), "f:3:1"}, {-4, "f:1:1"}, {99, "f:3:1"},
	} {
		if got := At("f", src, c.offset).String(); got != c.want {
			t.Errorf("At(%d) = %s, want %s", c.offset, got, c.want)
		}
	}
}

func TestSortOrdersByPlaceAndDropsRepeats(t *testing.T) {
	var l List
	l.Add(Pos{"b.md", 1, 1}, "r", "one")
	l.Add(Pos{"a.md", 10, 2}, "r", "two")
	l.Add(Pos{"a.md", 9, 3}, "r", "three")
	l.Add(Pos{"b.md", 1, 1}, "r", "one")
	l.Add(Pos{File: "a.md"}, "r", "whole file")
	l.Sort()
	want := "a.md: whole file\na.md:9:3: three\na.md:10:2: two\nb.md:1:1: one\n"
	if got := l.String(); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// A text is one line of characters that can be seen.
func TestTextIsVisible(t *testing.T) {
	for text, want := range map[string]string{
		"plain `ü`":           "a.md: plain `ü`",
		"a\n\tb":              "a.md: a b",
		"key `a\u200bb`":      "a.md: key `a\\u200bb`",
		"bell \a, byte \xff.": "a.md: bell \\a, byte \ufffd.",
	} {
		var l List
		l.Add(Pos{File: "a.md"}, "r", "%s", text)
		if got := l[0].String(); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Advice is printed as such, and is no fault.
func TestAdviceIsNoFault(t *testing.T) {
	var l List
	l.Add(Pos{"a.md", 1, 2}, "hype", "leave it out")
	l.Add(Pos{"a.md", 3, 4}, "facts", "it is wrong")
	if got, want := l.String(), "a.md:1:2: advice: leave it out\na.md:3:4: it is wrong\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got, want := l.Faults().String(), "a.md:3:4: it is wrong\n"; got != want {
		t.Errorf("got the faults\n%swant\n%s", got, want)
	}
}

func TestNearestForgivesSlipsOnly(t *testing.T) {
	known := []string{"summary", "spec", "since", "sender", "status", "code", "heuristic"}
	for word, want := range map[string]string{
		"summry": "summary", "Sumamry": "summary", "spce": "spec", "sinse": "since",
		"heuristics": "heuristic", "xyz": "", "": "", "cod": "code", "banana": "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestSuggest(t *testing.T) {
	if got, want := Suggest("summry", []string{"summary"}), "; did you mean `summary`?"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := Suggest("banana", []string{"summary"}); got != "" {
		t.Errorf("got %q, want nothing", got)
	}
}

func TestChooseListsWhatIsKnown(t *testing.T) {
	for word, want := range map[string]string{"sumary": "; did you mean `summary`?", "color": "; known: title, summary"} {
		if got := Choose(word, []string{"title", "summary"}); got != want {
			t.Errorf("Choose(%q) = %q, want %q", word, got, want)
		}
	}
}
