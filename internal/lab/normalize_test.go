package lab

import (
	"strings"
	"testing"
	"time"
)

func TestNormalize(t *testing.T) {
	n := normalizer{"Expires: Thu, 01 Jan 2037 00:00:00 GMT\nAge: 3\n", time.Date(2026, 11, 5, 12, 0, 0, 0, time.UTC)}
	for _, c := range []struct{ name, text, want string }{
		{"date", "Date: Thu, 05 Nov 2026 12:00:01 GMT", "Date: ‹date›"},
		{"date made from another", "Last-Modified: Thu, 01 Oct 2026 00:00:00 GMT", "Last-Modified: ‹date›"},
		{"date of long ago", "Expires: Thu, 01 Jan 1970 00:00:00 GMT", "Expires: Thu, 01 Jan 1970 00:00:00 GMT"},
		{"date of a file", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT", "Last-Modified: Thu, 01 Jan 2026 00:00:00 GMT"},
		{"date of the source", "Expires: Thu, 01 Jan 2037 00:00:00 GMT", "Expires: Thu, 01 Jan 2037 00:00:00 GMT"},
		{"date of a cookie", "expires=Fri, 06-Nov-2026 12:00:01 GMT", "expires=‹date›"},
		{"no date", "Date: Thu, 99 Nov 2026 12:00:01 GMT", "Date: Thu, 99 Nov 2026 12:00:01 GMT"},
		{"age", "Age: 0\nage: 2", "Age: ‹seconds›\nage: ‹seconds›"},
		{"age of the source", "Age: 3", "Age: 3"},
		{"age of two digits", "Age: 10", "Age: 10"},
		{"nginx", `2026/11/05 12:00:00 [error] 12#34: *5 upstream, client: 127.0.0.1:40001`, `‹date› [error] ‹pid›: *‹n› upstream, client: 127.0.0.1:‹port›`},
		{"nginx without a connection", "2026/11/05 12:00:00 [notice] 12#34: x", "‹date› [notice] ‹pid›: x"},
		{"common log", `127.0.0.1 - - [05/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 5`, `127.0.0.1 - - [‹date›] "GET / HTTP/1.1" 200 5`},
		{"Python", `127.0.0.1 - - [05/Nov/2026 12:00:00] "GET / HTTP/1.1" 200 -`, `127.0.0.1 - - [‹date›] "GET / HTTP/1.1" 200 -`},
		{"Apache", "[Thu Nov 05 12:00:00.123456 2026] [proxy:error] [pid 12:tid 34] AH1\n[Thu Nov 05 12:00:00.1 2026] [mpm_event:notice] [pid 1:tid 2] starts\n[Thu Nov 05 12:00:00.1 2026] [core:info] [pid 1:tid 2] AH00096: removed PID file (pid=1)\n", "[‹date›] [proxy:error] [pid ‹pid›] AH1\n"},
		{"HTTP/2 in Apache", "h2_stream(12-0-1,IDLE): x\n[Thu Nov 05 12:00:00.1 2026] [http2:info] [pid 1:tid 2] h2_workers: created with min=25 max=37 idle_ms=600000\n", "h2_stream(‹pid›-0-1,IDLE): x\n"},
		{
			"HAProxy", `127.0.0.1:46342 [05/Nov/2026:12:00:00.123] lab lab/o 0/3/-1/-1/12 503 217 - - sQ-- 1/1/0/0/3 0/0 "GET / HTTP/1.1"`,
			`127.0.0.1:‹port› [‹date›] lab lab/o ‹ms›/‹ms›/-1/-1/‹ms› 503 217 - - sQ-- ‹n›/‹n›/‹n›/‹n›/3 ‹n›/‹n› "GET / HTTP/1.1"`,
		},
		{"OpenSSL", "Server: Apache/2.4.71 (Debian) OpenSSL/3.0.19", "Server: Apache/2.4.71 (Debian) OpenSSL/‹version›"},
		{"Squid", "1793880000.123     12 127.0.0.1 TCP_MISS/200 218 GET /", "‹date› ‹ms› 127.0.0.1 TCP_MISS/200 218 GET /"},
		{"Caddy", `{"ts":1793880000.12,"duration":0.00021,"remote_port":"4000"}`, `{"ts":‹date›,"duration":‹seconds›,"remote_port":"‹port›"}`},
		{"Varnish", "X-Varnish: 32770 3\nXID: 12", "X-Varnish: ‹id› ‹id›\nXID: ‹id›"},
		{"boundary", "Content-Type: multipart/byteranges; boundary=0ab\n\n--0ab\n", "Content-Type: multipart/byteranges; boundary=‹boundary›\n\n--‹boundary›\n"},
		{"style", "<style type=a>p {}\n</style>", "<style type=a>‹style›</style>"},
		{"run", "X: " + strings.Repeat("a", 81) + "b", "X: {repeat 81 a}b"},
		{"shorter run", strings.Repeat("=", 79), strings.Repeat("=", 79)},
		{"bytes", "HTTP/1.1 200 OK\n\n\xff\xfe\x00", "HTTP/1.1 200 OK\n\n‹3 bytes›\n"},
		{"bytes without a head", "\xff\xfe", "‹2 bytes›\n"},
		{"marker", "a\n-- b --\n", "a\n -- b --\n"},
		{"icon", "GET /favicon.ico 404\nGET / 200\n", "GET / 200\n"},
	} {
		if got := n.normalize(c.text); got != c.want {
			t.Errorf("%s:\ngot  %q\nwant %q", c.name, got, c.want)
		}
	}
}
