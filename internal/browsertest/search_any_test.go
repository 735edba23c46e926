package browsertest

import (
	"flag"
	"math/rand/v2"
	"strings"
	"testing"
)

var (
	querySeed = flag.Uint64("query-seed", 0, "seed of TestSearchTakesAnyQuery, as it logs it; 0 takes a new one")
	queries   = flag.Int("queries", 2000, "how many queries TestSearchTakesAnyQuery asks")
)

// queryParts are what random queries are made of: what scripts, patterns, markup
// and the letters of the world take for something else.
var queryParts = []string{
	"404", "5xx", "599", "600", "-1", "0", "1e3", "00404", "４０４", "٤٠٤", "40", "4.0.4", "401.2", "H12", "http/2", "HTTP/1.1 500", "429:", "404–410",
	"vs", "or", "not", "and", "to", "a", "I", "'", "''", "’s", "don't", "__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "NaN",
	"<b>", "</script>", "<!--", "&amp;", "\"", "\\", "\\u0000", "\x00", "\t", "\n", "(", "[", "{", "*", "+", "?", ".", "^", "$", "|", "%", "%zz", "%00", "#", "/", "//", "..", ";",
	"é", "e\u0301", "ß", "İ", "ı", "ﬁ", "Ωμέγα", "привет", "שלום", "مرحبا", "नमस्ते", "你好", "こんにちは", "한국어", "👩‍🚀", "🇩🇪", "\u202e", "\u200d", "\ufeff", "\ud7ff", "\U0010ffff",
	"gateway", "timeout", "StatusNotFound", "java.net.SocketTimeoutException", "ERR_TOO_MANY_REDIRECTS", "nginx", "too many redirects", "Retry-After", "x-", "--", "rfc9110",
}

func randomQuery(random *rand.Rand) string {
	var b strings.Builder
	for range 1 + random.IntN(8) {
		part := queryParts[random.IntN(len(queryParts))]
		switch random.IntN(8) {
		case 0: // cut short
			letters := []rune(part)
			part = string(letters[:random.IntN(len(letters)+1)])
		case 1:
			part = strings.Repeat(part, 1+random.IntN(20))
		}
		b.WriteString(part)
		if random.IntN(3) > 0 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// The search answers any query. An exception would leave the page without
// results.
func TestSearchTakesAnyQuery(t *testing.T) {
	seed := *querySeed
	if seed == 0 {
		seed = rand.Uint64()
	}
	t.Logf("to repeat it: go test ./internal/browsertest -run %s -query-seed %d", t.Name(), seed)
	random := rand.New(rand.NewPCG(seed, 0))
	site := newSearchSite(t, "../..")
	tab := newSearchTab(t, newSearchBrowser(t))
	tab.open(site.http + "search/index.html?q=404")
	tab.wait(results + `.dataset.query === "404"`)
	for range *queries / 100 {
		list := make([]string, 100)
		for i := range list {
			list[i] = randomQuery(random)
		}
		for _, query := range value[[]string](tab, unanswered+"("+quoteAll(list)+")") {
			t.Errorf("no answer to %q", query)
		}
	}
}

// unanswered types all queries into the page of results and returns those that
// it does not answer within ten seconds.
const unanswered = `(async (queries) => {
  const input = document.querySelector("#q");
  const results = document.querySelector("[data-search-results]");
  const list = [];
  for (const query of queries) {
    input.value = query;
    if (!input.value.trim()) continue; // no question
    delete results.dataset.query;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    const end = performance.now() + 10_000;
    while (results.dataset.query === undefined && performance.now() < end) await new Promise((done) => setTimeout(done));
    if (results.dataset.query === undefined) list.push(query);
  }
  return list;
})`
