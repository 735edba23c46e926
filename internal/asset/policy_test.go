package asset

import (
	"slices"
	"strings"
	"testing"
)

// The policy allows what it names and nothing else, and it names no host.
func TestPolicyNamesNoHost(t *testing.T) {
	allowed := []string{"'none'", "'self'", "'script'", "data:", "file:", "search-index"}
	for directive := range strings.SplitSeq(policy("'sha256-a'", "'sha256-b'"), "; ") {
		for _, source := range strings.Fields(directive)[1:] {
			if !slices.Contains(allowed, source) && !strings.HasPrefix(source, "'sha256-") {
				t.Errorf("%s allows %s", directive, source)
			}
		}
	}
	if !strings.HasPrefix(policy("", ""), "default-src 'none';") {
		t.Error("what the policy does not name is allowed")
	}
}
