package markdown

import (
	"os"
	"testing"
)

func benchPage(b *testing.B) []byte {
	src, err := os.ReadFile("testdata/page.md")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	return src
}

func BenchmarkParse(b *testing.B) {
	src := benchPage(b)
	opt := testOptions()
	for b.Loop() {
		Parse(src, bodyOf(src), opt)
	}
}

func BenchmarkDraw(b *testing.B) {
	src := benchPage(b)
	d := Parse(src, bodyOf(src), testOptions())
	for b.Loop() {
		drawAll(d)
	}
}
