package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"httpcodes/internal/problem"
)

// maxSentence is the number of words after which a tired reader starts again.
const maxSentence = 35

// A phrasing is something that the texts of this site avoid.
type phrasing struct {
	rule   problem.Rule
	advice string
}

var (
	filler  = phrasing{ruleFiller, "says nothing; leave it out"}
	hype    = phrasing{ruleHype, "is hype; say what it does"}
	latin   = phrasing{ruleLatin, "is Latin; write `for example`, `that is` or `and so on`"}
	british = phrasing{ruleSpelling, "is British; the site is written in American spelling"}
)

// avoided maps words, and runs of words with single spaces, to what is wrong
// with them. All are lower case.
var avoided = map[phrasing][]string{
	filler: {"simply", "basically", "obviously", "essentially", "actually", "literally", "of course", "please note",
		"note that", "in order to", "at this point in time", "needless to say", "it should be noted", "as you can see", "feel free"},
	hype: {"powerful", "seamless", "seamlessly", "robust", "blazing", "blazingly", "cutting-edge", "leverage", "leverages",
		"leveraging", "utilize", "utilizes", "utilizing", "delve", "delves", "delving", "game-changer", "world-class"},
	latin: {"e.g.", "i.e.", "etc."},
	british: {"licence", "centre", "centres", "catalogue", "catalogues", "cancelled", "cancelling", "analyse", "analysed",
		"artefact", "artefacts", "grey", "whilst", "amongst", "behaviour", "behaviours", "colour", "colours", "favour",
		"favourite", "honour", "honours", "honoured", "neighbour", "neighbours", "neighbouring"},
}

// stems begin British words that have many endings.
var stems = []string{"recognis", "authoris", "organis", "standardis", "normalis", "optimis", "travell", "labell"}

// byFirst is avoided, by the first word of each run.
var byFirst = func() map[string][]run {
	index := make(map[string][]run)
	for p, list := range avoided {
		for _, text := range list {
			first, _, _ := strings.Cut(strings.TrimSuffix(text, "."), " ")
			index[first] = append(index[first], run{text, p})
		}
	}
	return index
}()

// A run is a run of words to avoid.
type run struct {
	text string
	phrasing
}

// checkWords holds the summary and the body to the words of the site.
func (s *source) checkWords(summary Summary) {
	if text := string(summary); strings.HasPrefix(text, "The HTTP") {
		s.problems.Add(s.at("summary"), ruleWords, "`summary` begins with `The HTTP`; say at once what happened")
	} else if opening := passive(text); opening != "" {
		s.problems.Add(s.at("summary"), rulePassive, "`summary` begins with `%s`; say who does what", opening)
	}
	s.checkPlaceholders()
	text := prose(s.text, s.body)
	for start, end := range words(text) {
		if r := avoid(text, start, end); r.text != "" {
			s.fault(s.body+start, r.rule, "`%s` %s", text[start:start+len(r.text)], r.advice)
		} else if leftOver[text[start:end]] {
			s.fault(s.body+start, rulePlaceholder, "still to be written: %s", text[start:end])
		}
	}
	for _, slip := range miscited(s.reg, text) {
		s.fault(s.body+slip.at, slip.rule, "%s", slip.text)
	}
	s.checkTwice(text)
	for start, end := range paragraphs(text) {
		s.checkParagraph(text, start, end)
	}
}

// words yields the places of the words of a text: letters, with hyphens and
// full stops between them.
func words(text string) func(yield func(start, end int) bool) {
	return func(yield func(start, end int) bool) {
		for i := 0; i < len(text); i++ {
			if !letter(text[i]) {
				continue
			}
			start := i
			for i < len(text) && (letter(text[i]) || joins(text, i)) {
				i++
			}
			if !yield(start, i) {
				return
			}
		}
	}
}

func letter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' || b >= utf8.RuneSelf }

// joins reports whether a hyphen or full stop stands between two letters.
func joins(text string, i int) bool {
	return (text[i] == '-' || text[i] == '.') && i > 0 && i+1 < len(text) && letter(text[i-1]) && letter(text[i+1])
}

// avoid returns the run to avoid that begins with the word at start, if any.
func avoid(text string, start, end int) run {
	word := strings.ToLower(text[start:end])
	for _, r := range byFirst[word] {
		if start+len(r.text) <= len(text) && strings.EqualFold(text[start:start+len(r.text)], r.text) &&
			(start+len(r.text) == len(text) || !letter(text[start+len(r.text)])) {
			return r.unless(text[start:end])
		}
	}
	for _, stem := range stems {
		if strings.HasPrefix(word, stem) {
			return run{word, british}.unless(text[start:end])
		}
	}
	return run{}
}

// unless returns r, or nothing if the word is British and in capitals: then it
// is a name, such as CANCELLED of gRPC.
func (r run) unless(word string) run {
	if r.phrasing == british && strings.ToUpper(word) == word {
		return run{}
	}
	return r
}

// checkParagraph looks at the sentences of a paragraph or list item.
func (s *source) checkParagraph(text string, start, end int) {
	content := start
	item := strings.HasPrefix(text[start:end], "- ") || strings.HasPrefix(text[start:end], "* ")
	if item {
		content += 2
		content += len(text[content:end]) - len(strings.TrimLeft(text[content:end], " "))
	}
	for from, to := range sentences(text, content, end) {
		sentence := text[from:to]
		if n := countWords(sentence); n > maxSentence {
			s.fault(s.body+from, ruleLongSentence, "the sentence has %d words; say it in at most %d, or in two", n, maxSentence)
		}
		if opening := passive(sentence); opening != "" {
			s.fault(s.body+from, rulePassive, "the sentence begins with `%s`; say who does what", opening)
		}
	}
	if item && !ended(text[content:end]) {
		s.fault(s.body+content, ruleFullStop, "the list item does not end with a full stop")
	}
}

func countWords(text string) int {
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}

// sentences yields the sentences of text[start:end].
func sentences(text string, start, end int) func(yield func(from, to int) bool) {
	return func(yield func(from, to int) bool) {
		for i := start; i < end; i++ {
			last := i == end-1
			stop := text[i] == '.' || text[i] == '!' || text[i] == '?'
			if !last && !(stop && (text[i+1] == ' ' || text[i+1] == '\n') && opens(text[i+1:end])) {
				continue
			}
			from := i + 1 - len(strings.TrimLeft(text[start:i+1], " \n>"))
			if !yield(from, i+1) {
				return
			}
			start = i + 1
		}
	}
}

// opens reports whether text begins like a sentence.
func opens(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \n>`*[(\"“"))
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// ended reports whether a text ends as a sentence does, or leads to what follows.
func ended(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, "\"')`*_”’ \n"))
	return strings.ContainsRune(".:?!…›", last)
}

var (
	subjects    = []string{"It ", "This ", "This code ", "This status code ", "This response ", "The code ", "The status code "}
	auxiliaries = []string{"is ", "was ", "has been "}
	participles = []string{"used", "sent", "returned", "given", "issued", "generated", "emitted", "recommended", "intended", "meant", "designed"}
	headless    = []string{"Used ", "Returned ", "Sent ", "Issued "}
	relatives   = []string{"when", "if", "to", "by"}
)

// passive returns the opening of a sentence that hides who does something, or "".
func passive(sentence string) string {
	if opening := begins(sentence, subjects, auxiliaries, participles); opening != "" {
		return opening
	}
	return begins(sentence, headless, relatives)
}

// begins returns the beginning of text that is made of one of each list in
// turn, up to the end of a word, or "".
func begins(text string, lists ...[]string) string {
	if len(lists) == 0 {
		return ""
	}
	for _, part := range lists[0] {
		rest, ok := strings.CutPrefix(text, part)
		switch {
		case !ok:
		case len(lists) > 1:
			if more := begins(rest, lists[1:]...); more != "" {
				return part + more
			}
		case rest == "" || !letter(rest[0]):
			return part
		}
	}
	return ""
}
