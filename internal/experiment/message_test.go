package experiment

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestParseMessage(t *testing.T) {
	send := func(text string) Action { return Action{Do: "send", Text: text} }
	for _, c := range []struct {
		name, text string
		want       []Action
	}{
		{"head alone", "GET / HTTP/1.1\nHost: a\n\n", []Action{send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")}},
		{"head without an end", "GET / HTTP/1.1\n", []Action{send("GET / HTTP/1.1\r\n\r\n")}},
		{"body without its last line end", "HTTP/1.1 200 OK\n\na\nb\n", []Action{send("HTTP/1.1 200 OK\r\n\r\na\nb")}},
		{"empty line as a body", "HTTP/1.1 200 OK\n\n\n\n", []Action{send("HTTP/1.1 200 OK\r\n\r\n\n")}},
		{"chunks", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n1\na\n0\n", []Action{
			send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n"),
		}},
		{"chunks that do not end", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n1\na\n{close}\n", []Action{
			send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n"), {Do: "close"},
		}},
		{"interim response", "HTTP/1.1 100 Continue\n\n{body}\nHTTP/1.1 204 No Content\n", []Action{
			send("HTTP/1.1 100 Continue\r\n\r\n"), {Do: "body"}, send("HTTP/1.1 204 No Content\r\n\r\n"),
		}},
		{"repeat", "GET /{repeat 3 ab} HTTP/1.1\n", []Action{send("GET /ababab HTTP/1.1\r\n\r\n")}},
		{"dates", "HTTP/1.1 200 OK\nDate: {date}\nExpires: {date}\n", []Action{
			send("HTTP/1.1 200 OK\r\nDate: {date}\r\nExpires: {date}\r\n\r\n"),
		}},
		{"pause within a line", "HTTP/1.1 200 OK\n\na{pause 1s}b\n", []Action{
			send("HTTP/1.1 200 OK\r\n\r\na"), {Do: "pause", Pause: time.Second}, send("b"),
		}},
		{"unfinished head", "GET / HTTP/1.1\n{pause 1s}\n", []Action{send("GET / HTTP/1.1\r\n"), {Do: "pause", Pause: time.Second}}},
		{"nothing but an end", "{close}\n", []Action{{Do: "close"}}},
		{"placeholder", "GET / HTTP/1.1\nHost: {origin}\n", []Action{send("GET / HTTP/1.1\r\nHost: {origin}\r\n\r\n")}},
	} {
		got, fault := ParseMessage(c.text)
		if fault != nil {
			t.Errorf("%s: %v", c.name, fault)
		}
		if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(Action{})); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestFillDates(t *testing.T) {
	now := time.Date(2026, 11, 5, 12, 0, 0, 0, time.FixedZone("", 3600))
	got := FillDates("{date} {dates}", now)
	want := "Thu, 05 Nov 2026 11:00:00 GMT {dates}"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestSplitWords(t *testing.T) {
	for text, want := range map[string][]string{
		`curl -sS  http://a/`:       {"curl", "-sS", "http://a/"},
		`curl -d 'a b' -H 'X: "y"'`: {"curl", "-d", "a b", "-H", `X: "y"`},
		`a '' b"c d"e '\'`:          {"a", "", "bc de", `\`},
		"a\tb":                      {"a", "b"},
		"":                          nil,
	} {
		got, open := splitWords(text)
		if diff := cmp.Diff(want, got); diff != "" || open != "" {
			t.Errorf("%q: open %q (-want +got):\n%s", text, open, diff)
		}
	}
}

func TestCommandLinesAreJoined(t *testing.T) {
	got, fault := ParseCommand("curl -sS \\\n  http://{origin}/\n")
	if fault != nil || strings.Join(got, "|") != "curl|-sS|http://{origin}/" {
		t.Errorf("got %q, %v", got, fault)
	}
}
