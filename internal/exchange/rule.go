package exchange

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"

	"httpcodes/internal/problem"
	"httpcodes/internal/table"
)

// rulesText is the table of all rules, from those about the form of messages to
// those about single codes. Its columns are those of a row.
//
//go:embed rules.csv
var rulesText string

// A row is a rule, and when it is checked.
type row struct {
	problem.Requirement
	codes   []int    // the codes of the responses that it is about; nil for all messages
	answers []int    // codes that servers send for a request that breaks the rule
	fields  []string // the fields that it is about, in registered capitalization
	needs   []string // the fields that the responses have
	bars    []string // the fields that they do not have, or "content"
	asks    []string // fields of which their requests have one, the most usual first
	refuses []string // the fields that their requests do not have
	methods []string // the methods of their requests; nil for any
}

// says returns the reason in the form of a message.
func (r *row) says() string {
	return strings.ToLower(r.Reason[:1]) + strings.TrimSuffix(r.Reason[1:], ".")
}

// rows holds all rules. It is only read.
var rows = readRows()

func readRows() []row {
	var list []row
	for _, r := range table.Embedded("rules.csv", rulesText, "rule,spec,codes,answers,fields,needs,bars,asks,refuses,methods,reason") {
		list = append(list, row{
			Requirement: problem.Requirement{
				About: "HTTP messages in examples", Rule: problem.Rule(r.Cells[0]), Spec: r.Cells[1], Reason: r.Cells[10],
			},
			codes: numbers(r.List(2)), answers: numbers(r.List(3)), fields: r.List(4),
			needs: r.List(5), bars: r.List(6), asks: r.List(7), refuses: r.List(8), methods: r.List(9),
		})
	}
	return list
}

func numbers(words []string) []int {
	var list []int
	for _, word := range words {
		n, _ := strconv.Atoi(word) // a test shows that these are codes
		list = append(list, n)
	}
	return list
}

// named returns the row of a rule.
func named(rule problem.Rule) *row {
	return &rows[slices.IndexFunc(rows, func(r row) bool { return r.Rule == rule })]
}

// Rules returns all rules, in the order of the table.
func Rules() []problem.Requirement {
	rules := make([]problem.Requirement, len(rows))
	for i := range rows {
		rules[i] = rows[i].Requirement
	}
	return rules
}

// messageChecks are the functions that check a message, by rule. A rule may have none:
// Parse checks most of those about the form of messages, and the method columns checks
// what the table says.
var messageChecks = map[problem.Rule]func(*checker, *Message){
	"method":               checkMethod,
	"target":               checkTarget,
	"code":                 checkCode,
	"phrase":               checkPhrase,
	"page-code":            checkPageCode,
	"one-response":         checkOneResponse,
	"host":                 checkHost,
	"request-content":      checkRequestContent,
	"request-length":       checkRequestLength,
	"upgrade":              checkUpgrade,
	"head":                 replies(checkHead),
	"connect":              replies(checkConnect),
	"length":               checkLength,
	"chunked":              checkChunked,
	"content-type":         checkContentType,
	"query":                checkQuery,
	"content-encoding":     checkContentEncoding,
	"json":                 checkJSON,
	"problem":              checkProblem,
	"xml":                  checkXML,
	"multipart":            checkMultipart,
	"byteranges":           checkByteRanges,
	"interim-version":      replies(checkInterimVersion),
	"interim-final":        checkInterimFinal,
	"switching":            replies(checkSwitching),
	"websocket":            replies(checkWebSocket),
	"ok-condition":         replies(checkOKCondition),
	"created":              checkCreated,
	"partial":              checkPartial,
	"multi-status":         checkMultiStatus,
	"not-modified":         checkNotModified,
	"not-modified-request": replies(checkNotModifiedRequest),
	"not-allowed":          replies(checkNotAllowed),
	"precondition-failed":  replies(checkPreconditionFailed),
	"content-refused":      replies(checkContentRefused),
	"range-refused":        checkRangeRefused,
	"not-stored":           checkNotStored,
	"blocked-by":           checkBlockedBy,
}

// fieldChecks are the functions that check a field, by rule.
var fieldChecks = map[problem.Rule]func(*checker, *Message, *Field){
	"content-length":    checkContentLength,
	"transfer-encoding": checkTransferEncoding,
	"repeated":          checkRepeated,
	"date":              checkDate,
	"last-modified":     checkLastModified,
	"retry-after":       checkRetryAfter,
	"number":            whole(numberForm, "a whole number; write only digits"),
	"list":              checkList,
	"tokens":            members(tokenForm, "a token; write words of letters, digits and hyphens, with commas between them"),
	"protocol":          members(protocolForm, "a protocol; write it as `websocket` or `HTTP/2.0`"),
	"vary":              orStar(members(nameForm, "a field name; separate the names by commas")),
	"listed-name":       checkListedNames,
	"option":            checkOptions,
	"language":          members(languageForm, "a language; write it as `en` or `en-US`"),
	"language-range":    members(rangeForm, "a language or `*`; write it as `en` or `en-US;q=0.8`"),
	"origin":            checkOrigin,
	"cookie":            whole(cookieForm, "a list of cookies; write it as `name=value; other=value`"),
	"set-cookie":        checkSetCookie,
	"allow":             checkAllow,
	"uri":               checkReference,
	"location":          checkLocation,
	"media-type":        checkMediaType,
	"accept":            members(mediaRange, "a media range; write it as `text/html`, `text/*` or `*/*`"),
	"accept-query":      members(queryFormat, "a media range of Accept-Query; write it as `application/json` or `\"application/json\";charset=\"UTF-8\"`"),
	"quality":           checkQuality,
	"link-field":        checkLink,
	"cache-control":     checkCacheControl,
	"etag":              whole(tagForm, tagExample),
	"precondition":      orStar(members(tagForm, tagExample)),
	"strong-match":      checkStrongMatch,
	"if-range":          checkIfRange,
	"range":             checkRange,
	"content-range":     checkContentRange,
	"expect":            checkExpect,
	"challenge":         checkChallenge,
	"bearer-error":      checkBearerError,
	"credentials":       checkCredentials,
}
