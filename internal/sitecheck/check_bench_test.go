package sitecheck

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"httpcodes/internal/tree"
)

const head = `<!doctype html><html lang=en><meta charset=utf-8>` +
	`<meta http-equiv=Content-Security-Policy content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self' file:">` +
	`<title>%d</title><link rel=stylesheet href=../assets/site.css><h1 id=top>%[1]d</h1>`

// largeTree returns a site without a fault of n pages of about 14 kB with a
// hundred links each.
func largeTree(n int) *tree.Tree {
	t := tree.New()
	t.Add("assets/site.css", []byte("a{color:red}"))
	for i := range n {
		var b bytes.Buffer
		fmt.Fprintf(&b, head, i)
		for j := range 100 {
			fmt.Fprintf(&b, `<p id=s%d class="row wide">Some words on the code <a class=code href="../%d/index.html#s%d">%[2]d</a>, with <code>%[2]d</code>.</p>`,
				j, (i+j*7)%n, j)
		}
		t.Add(fmt.Sprintf("%d/index.html", i), b.Bytes())
	}
	return t
}

func TestCheckOfLargeTreeIsClean(t *testing.T) {
	if list := Check(largeTree(50), "/"); len(list) > 0 {
		t.Errorf("got %d problems, want none; the first: %v", len(list), list[0])
	}
}

func BenchmarkCheck(b *testing.B) {
	tree := largeTree(1000)
	var size int64
	for _, path := range tree.Paths() {
		data, _ := tree.File(path)
		size += int64(len(data))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		if list := Check(tree, "/"); len(list) > 0 {
			b.Fatal(list[0])
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, seed := range []string{
		fmt.Sprintf(head, 404), `<a href="#`, `<svg/><svg><title>x`, `<img srcset=",, a ,b 2x">`,
		`<style>@import url(`, `<script>x</script`, `<a><span aria-hidden=true>`, "<p id=\"\x00\">", `<a href=":">`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, page string) {
		tree := tree.New()
		tree.Add("a/index.html", []byte(page))
		tree.Add("404.html", []byte(page))
		for _, p := range Check(tree, "/b/") {
			data, ok := tree.File(p.File)
			if !ok || p.Line < 1 || p.Column < 1 || p.Line > 1+bytes.Count(data, []byte("\n")) {
				t.Errorf("problem outside of its file: %v", p)
			}
			if strings.Contains(p.String(), "\n") {
				t.Errorf("problem of more than one line: %q", p)
			}
		}
	})
}
