package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

// A guide that gets another name leaves a stub, and all links follow it with
// the sections that they name.
func TestMoveGuide(t *testing.T) {
	root := valid(t)
	root["content/guides/older.md"] = &fstest.MapFile{Data: []byte("---\nmoved: retries\n---\n")}
	edit := func(file, more string) {
		root[file] = &fstest.MapFile{Data: []byte(string(root[file].Data) + more)}
	}
	edit("content/4xx/429.md", "\nSee [](retries), [how long](retries#how-long), `[](retries)` and [retries](503).\n")
	edit("content/comparisons/429-vs-503.md", "\nSee [retries][r], [](retries-not), and\nthen [this](<retries#how-long>).\n\n[r]: retries#how-long\n[s]: retries-not\n")
	edit("content/guides/retries.md", "\nSee [above](#how-long) and [itself](retries#how-long).\n")
	lib, _ := loadLibrary(t, root)
	got, err := lib.MoveGuide("retries", "repeats")
	if err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{
		"content/4xx/429.md":                "See [](repeats), [how long](repeats#how-long), `[](retries)` and [retries](503).",
		"content/comparisons/429-vs-503.md": "See [retries][r], [](retries-not), and\nthen [this](<repeats#how-long>).\n\n[r]: repeats#how-long\n[s]: retries-not\n",
		"content/guides/repeats.md":         "title: Retries\n",
		"content/guides/retries.md":         "---\nmoved: repeats\n---\n",
		"content/guides/older.md":           "---\nmoved: repeats\n---\n",
	} {
		if !strings.Contains(got[file], want) {
			t.Errorf("%s: got\n%s\nwant in it\n%s", file, got[file], want)
		}
		delete(got, file)
	}
	if len(got) > 0 {
		t.Errorf("these changed too: %v", got)
	}
}

func TestMoveGuideThatIsNone(t *testing.T) {
	root := valid(t)
	root["content/guides/older.md"] = &fstest.MapFile{Data: []byte("---\nmoved: retries\n---\n")}
	lib, _ := loadLibrary(t, root)
	for from, want := range map[string]string{
		"retrys": "there is no guide `retrys`; did you mean `retries`?",
		"about":  "there is no guide `about`; the guides are the files of content/guides",
		"older":  "content/guides/older.md has already moved to retries",
	} {
		if _, err := lib.MoveGuide(from, "repeats"); err == nil || err.Error() != want {
			t.Errorf("MoveGuide(%q) = %v, want %s", from, err, want)
		}
	}
}
