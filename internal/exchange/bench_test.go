package exchange

import (
	"testing"

	"httpcodes/internal/registry"
)

const sample = `GET /orders/17 HTTP/1.1
Host: api.example.com
Accept: application/json
Authorization: Bearer 7d9f2c

HTTP/1.1 429 Too Many Requests
Date: Sun, 22 Nov 2026 08:49:37 GMT
Content-Type: application/problem+json
Content-Length: 188
Retry-After: 30
Cache-Control: no-store

{
  "type": "https://example.com/problems/rate-limit",
  "title": "Rate limit reached",
  "status": 429,
  "detail": "100 requests in 60 seconds are allowed.",
  "instance": "/orders/17"
}`

func TestSampleIsGood(t *testing.T) {
	if got := report(sample, Parse(sample).Check(registry.Load(), Options{})); got != "" {
		t.Error(got)
	}
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Parse(sample)
	}
}

func BenchmarkCheck(b *testing.B) {
	b.ReportAllocs()
	reg, x := registry.Load(), Parse(sample)
	for b.Loop() {
		x.Check(reg, Options{Codes: []int{429}})
	}
}

func BenchmarkTokens(b *testing.B) {
	b.ReportAllocs()
	x := Parse(sample)
	for b.Loop() {
		x.Tokens(func(Token) {})
	}
}
