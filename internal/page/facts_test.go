package page

import (
	"encoding/json"
	"os"
	"testing"

	"httpcodes/internal/content"
)

// Each word that the schema of codes.json has for repeating a request is
// explained on the page, and no other word is.
func TestRetryWordsAreThoseOfTheSchema(t *testing.T) {
	text, err := os.ReadFile("../feed/codes.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Defs struct {
			Code struct {
				Properties struct {
					Retry struct{ Enum []content.Retry }
				}
			}
		} `json:"$defs"`
	}
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	known := schema.Defs.Code.Properties.Retry.Enum
	for _, word := range known {
		if content.RetryWords[word] == "" {
			t.Errorf("the page has no words for `%s`", word)
		}
	}
	if len(known) != len(content.RetryWords) {
		t.Errorf("the schema has %d words, the page %d", len(known), len(content.RetryWords))
	}
}
