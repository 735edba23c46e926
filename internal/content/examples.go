package content

import (
	"bytes"
	"strconv"
	"strings"

	"httpcodes/internal/exchange"
	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
)

// checkExamples checks the exchanges of a code, which may show no other code unless
// they say so.
func (s *source) checkExamples(c *Code) {
	phrases := map[int][]string{c.Number: phrases(c)}
	for _, b := range c.Doc.Blocks() {
		codes := append([]int{c.Number}, s.otherCodes(b)...)
		s.checkExchange(b, exchange.Options{Codes: codes, Phrases: phrases})
	}
}

// checkExchanges returns the faults of the exchanges of an entry that may show any
// code. It is called after all codes have been read: the argument known holds, for
// each code, the phrases besides the registered one.
func (s *source) checkExchanges(known map[int][]string) problem.List {
	later := *s
	later.problems = new(problem.List)
	for _, b := range s.exchanges {
		later.otherCodes(b)
		later.checkExchange(b, exchange.Options{Phrases: known})
	}
	return *later.problems
}

func (s *source) checkExchange(b *markdown.Block, want exchange.Options) {
	if b.Exchange == nil {
		return
	}
	for _, f := range b.Exchange.Check(s.reg, want) {
		s.fault(b.Offset(f.Offset), f.Rule, "%s", f.Text)
	}
}

// phrases returns the phrases that a status line with the code may have, besides the
// registered one.
func phrases(c *Code) []string {
	var list []string
	if !c.Official() || c.Status == "reserved" || c.Status == "deprecated" {
		list = append(list, c.Phrase, c.Alias)
	}
	for _, o := range c.Owners {
		list = append(list, o.Phrase)
	}
	return list
}

// otherCodes parses the attribute `status` of a block: the codes that its responses
// may have besides that of the page.
func (s *source) otherCodes(b *markdown.Block) []int {
	attr, ok := b.Attrs["status"]
	if !ok {
		return nil
	}
	var codes []int
	for word := range strings.SplitSeq(attr, ",") {
		code, err := strconv.Atoi(strings.TrimSpace(word))
		if err != nil || code < 100 || code > 999 {
			s.fault(b.Fence+max(0, bytes.Index(s.text[b.Fence:], []byte("status="))), ruleFenceStatus, "`status=%s` is not a list of codes; write it as `status=401,200`", attr)
			return codes
		}
		codes = append(codes, code)
	}
	return codes
}
