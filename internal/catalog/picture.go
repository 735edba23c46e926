package catalog

import (
	"fmt"
	"slices"
	"strings"

	"httpcodes/internal/content"
	"httpcodes/internal/diagram"
	"httpcodes/internal/problem"
)

// checkPictures checks that pictures agree with the facts of the codes in them.
func (c *Catalog) checkPictures(problems *problem.List) {
	for _, p := range c.WithText() {
		for _, b := range p.Doc.Blocks() {
			switch picture := b.Picture.(type) {
			case *diagram.Chain:
				if key, fault := c.checkChain(p, picture); fault != "" {
					problems.Add(p.Front.At(b.Offset(max(0, strings.Index(b.Text, key+":")))), rulePictureFacts, "%s", fault)
				}
			case *diagram.Flow:
				for _, code := range picture.Codes() {
					if c.lacks(code) {
						problems.Add(p.Front.At(b.Offset(0)), rulePictureFacts, "code %d in this picture has no entry; write another code", code)
					}
				}
			}
		}
	}
}

// checkChain compares a chain with the facts of its code. It returns what is
// wrong and the key that says so.
func (c *Catalog) checkChain(p *Page, chain *diagram.Chain) (key, fault string) {
	code := c.Code(chain.Code)
	switch {
	case p.Kind == KindCode && p.Codes[0].Number != chain.Code:
		return "code", fmt.Sprintf("this picture is about %d, but the page is about %[2]d; write `code: %[2]d`", chain.Code, p.Codes[0].Number)
	case code == nil && c.lacks(chain.Code):
		return "code", fmt.Sprintf("code %d in this picture has no entry; write another code", chain.Code)
	case code == nil:
		return "", ""
	case chain.Logs != "" && !slices.Contains(code.Sender, "log"):
		return "logs", fmt.Sprintf("%d is sent, not only logged; write `answers` instead of `logs`", chain.Code)
	case chain.Answers != "" && code.Sender[0] == "log":
		return "answers", fmt.Sprintf("%d is only logged, never sent; write `logs` instead of `answers`", chain.Code)
	case chain.Answers != "" && !slices.Contains(code.Sender, content.Sender(chain.Answers)):
		return "answers", fmt.Sprintf("`%s` does not send %d; `sender` of that code has %s", chain.Answers, chain.Code, senders(code))
	}
	return "", ""
}

// senders returns the senders of a code as its entry lists them.
func senders(code *Code) string {
	var words []string
	for _, s := range code.Sender {
		words = append(words, string(s))
	}
	return strings.Join(words, ", ")
}
