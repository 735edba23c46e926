package markdown

import (
	"strings"
	"testing"
)

// checkOffsets compares each byte of the code of each block with the byte
// of src that Offset names.
func checkOffsets(t *testing.T, src string, d *Doc) {
	t.Helper()
	for _, b := range d.Blocks() {
		for i := range len(b.Text) {
			at := b.Offset(i)
			if at < 0 || at >= len(src) {
				// The end of the file replaces a missing line end.
				if b.Text[i] != '\n' || at != len(src) {
					t.Fatalf("Offset(%d) = %d of %d bytes\nsrc %q\ncode %q", i, at, len(src), src, b.Text)
				}
				continue
			}
			// A tab in src may stand for several spaces of the code.
			if src[at] != b.Text[i] && !(src[at] == '\t' && b.Text[i] == ' ') {
				t.Fatalf("Offset(%d) = %d, which is %q, want %q\nsrc %q\ncode %q", i, at, src[at], b.Text[i], src, b.Text)
			}
		}
	}
}

func TestBlockOffsets(t *testing.T) {
	for name, md := range map[string]string{
		"plain":           "```text\nab\n\ncd\n```\n",
		"indented":        "  ```text\n  ab\n c\n     d\n  ```\n",
		"in a list":       "- x\n\n  ```text\n  ab\n\n  cd\n  ```\n",
		"in a deep list":  "1. x\n   - y\n\n     ```text\n     ab\n       cd\n     ```\n",
		"in a quote":      "> ```text\n> ab\n>\n>cd\n> ```\n",
		"in an alert":     "> [!NOTE]\n> ```text\n> ab\n> ```\n",
		"quote in a list": "- > ```text\n  > ab\n  > cd\n  > ```\n",
		"with tabs":       "```text\n\tab\n \tcd\n```\n",
		"tabs in a list":  "- x\n\n\t```text\n\tab\n\t\tcd\n\t```\n",
		"no line end":     "```text\nab",
		"not closed":      "> ```text\n> ab\n\ncd\n",
		"empty lines":     "```text\n\n\n```\n",
		"wide characters": "```text\né→\n```\n",
	} {
		const front = "---\ncode: 503\n---\n"
		src := front + "text before\n\n" + md
		d := Parse([]byte(src), len(front), Options{})
		if len(d.Blocks()) != 1 {
			t.Fatalf("%s: %d blocks, want 1\n%s", name, len(d.Blocks()), md)
		}
		t.Run(name, func(t *testing.T) { checkOffsets(t, src, d) })
	}
}

func TestOffsetOutsideCodeIsMovedToItsEnds(t *testing.T) {
	src := "```text\nab\n```\n"
	b := Parse([]byte(src), 0, Options{}).Blocks()[0]
	for i, want := range map[int]int{-5: 8, 0: 8, 2: 10, 99: 10} {
		if got := b.Offset(i); got != want {
			t.Errorf("Offset(%d) = %d, want %d", i, got, want)
		}
	}
	src = "x\n\n```text\n```\n"
	if got, want := Parse([]byte(src), 0, Options{}).Blocks()[0].Offset(0), 3; got != want {
		t.Errorf("Offset(0) of an empty block = %d, want its fence %d", got, want)
	}
}

func TestHTTPBlocksAreReadWithTheirText(t *testing.T) {
	src := "```http\nGET / HTTP/1.1\nHost: example.com\n\nHTTP/1.1 204 No Content\n```\n"
	b := Parse([]byte(src), 0, Options{}).Blocks()[0]
	if b.Exchange == nil || len(b.Exchange.Messages) != 2 {
		t.Fatalf("exchange of %q is %+v, want two messages", b.Text, b.Exchange)
	}
	at := b.Offset(b.Exchange.Messages[1].Start)
	if got, want := at, strings.Index(src, "HTTP/1.1 204"); got != want {
		t.Errorf("the response begins at %d, want %d", got, want)
	}
}
