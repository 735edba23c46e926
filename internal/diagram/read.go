package diagram

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/token"

	"httpcodes/internal/problem"
	"httpcodes/internal/sourcefile"
)

// A reader reads the YAML of a block and records its faults.
type reader struct {
	text   string
	faults []problem.Fault
}

func (r *reader) fault(at int, format string, args ...any) {
	r.faults = append(r.faults, problem.Fault{Offset: at, Text: fmt.Sprintf(format, args...)})
}

// decode decodes the block into the struct that v points to. The argument known has
// the keys of the struct, and a question mark after those that may be absent.
func (r *reader) decode(v any, known string) (ok bool) {
	defer func() {
		if recover() != nil { // the decoder panics at a tag without a value
			r.fault(0, "the YAML cannot be read; put words that begin with `!` in quotes")
			ok = false
		}
	}()
	keys := strings.Fields(strings.ReplaceAll(known, "?", ""))
	err := yaml.UnmarshalWithOptions([]byte(r.text), v, yaml.Strict())
	if e, ok := errors.AsType[yaml.Error](err); ok {
		r.fault(r.offset(e.GetToken()), "%s", says(e, keys))
	} else if err != nil {
		r.fault(0, "the YAML cannot be read: %s", err)
	}
	for key := range strings.FieldsSeq(known) {
		if err == nil && !strings.HasSuffix(key, "?") && !r.has(key) {
			r.fault(0, "key `%s` is missing; add it", key)
		}
	}
	return len(r.faults) == 0
}

// says returns the message about an error of the YAML.
func says(err error, keys []string) string {
	if unknown, ok := errors.AsType[*yaml.UnknownFieldError](err); ok {
		key := unknown.Token.Value
		return "unknown key `" + key + "`" + problem.Choose(key, keys)
	}
	_, form := errors.AsType[*yaml.TypeError](err)
	if _, node := errors.AsType[*yaml.UnexpectedNodeTypeError](err); form || node {
		return "a value of this key has the wrong form; write a list as `[one, two]`, and other values as words"
	}
	e, _ := errors.AsType[yaml.Error](err)
	return sourcefile.YAMLFault(e.GetMessage())
}

// offset returns the offset of a token, whose column counts characters.
func (r *reader) offset(t *token.Token) int {
	if t == nil {
		return 0
	}
	at := 0
	for range t.Position.Line - 1 {
		at += strings.IndexByte(r.text[at:]+"\n", '\n') + 1
	}
	at = min(at, len(r.text))
	for range t.Position.Column - 1 {
		_, size := utf8.DecodeRuneInString(r.text[at:])
		at += size
	}
	return min(at, len(r.text))
}

// at returns the offset of a key at the beginning of a line, or -1.
func (r *reader) at(key string) int {
	found := regexp.MustCompile(`(?m)^` + key + ` *:`).FindStringIndex(r.text)
	if found == nil {
		return -1
	}
	return found[0]
}

func (r *reader) has(key string) bool { return r.at(key) >= 0 }

// fits reports words of a key that are empty, or for which the picture has no room.
func (r *reader) fits(key string, most int, words ...string) {
	for _, word := range words {
		if strings.TrimSpace(word) == "" {
			r.fault(max(0, r.at(key)), "`%s` is empty; write a few words", key)
		}
		if n := utf8.RuneCountInString(word); n > most {
			r.fault(max(0, r.at(key)), "`%s` has a text of %d characters, and the picture has room for %d", key, n, most)
		}
	}
}
