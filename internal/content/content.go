// Package content reads the folder content/ into entries and rejects what
// the schema does not know.
//
// # Files
//
//	site.yaml                 the site itself: Config
//	1xx/index.md … 5xx/       a class: Class
//	4xx/429.md                a registered code: Code
//	unofficial/index.md       the vendor codes as a class: Class
//	unofficial/499.md         a vendor code: Code
//	comparisons/401-vs-403.md two or three codes told apart: Comparison
//	guides/redirects.md       an article: Guide
//	pages/about.md            a page beside the reference: Guide
//	house/404.md              what a team asks of itself; upstream has none: HouseRule
//	house/site.yaml           what a team's copy looks like; upstream has none: House
//	house/logo.svg            the picture that this file names
//	experiments/NAME.txtar    something that was tried: Experiment
//	…/old-name.md             a comparison, guide or page that went elsewhere: Stub
//	data/constants.csv        the names of the codes in languages and libraries
//	data/addresses.txt        the addresses that links may rely on: Address
//	data/words.csv            words that texts avoid; a site may have none
//
// Any other source file (package sourcefile) is a fault. Files are UTF-8 with
// line ends LF and without a byte order mark and at most 64 KiB, those
// of data/ at most 1 MiB.
//
// # Front matter
//
// An entry begins with YAML between two lines `---`. The keys of each kind of
// entry, their types, what they mean and which may be absent are the fields
// and tags of the types Code, Class, Comparison, Guide, Config, House and HouseRule: reading,
// the scaffold and the JSON Schema all follow these types. Unknown, repeated
// and missing keys, wrong types and bad values are faults.
//
// # Body
//
// The body of a code has fixed sections in a fixed order, each with a fixed id
// (CodeSections); so have classes (ClassSections, UnofficialSections) and
// comparisons (ComparisonSections). Guides are free.
//
// The running text of a body, and what readers see of texts in the front matter,
// avoids the words of data/words.csv. Its columns are words (a word or a run of
// words in lower case), rule (filler, hype, latin or spelling) and instead (what
// to write; words of filler and hype may be left out without). What the rules of
// style find is advice, not a fault: see Rules.
//
// # Truth
//
// The facts in an entry are compared with the registry and the specifications
// (package registry), and its examples with the rules of HTTP (package exchange).
// Package catalog resolves links and relations.
//
// # Failures
//
// Load reports all faults of all files at once. It fails only if a file or folder
// cannot be read.
package content

import (
	"io/fs"
	"path"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"httpcodes/internal/markdown"
	"httpcodes/internal/problem"
	"httpcodes/internal/registry"
	"httpcodes/internal/sourcefile"
)

// A Library holds the entries of content/, in the order of their addresses.
type Library struct {
	Config      Config
	Classes     []*Class // 1xx to 5xx, then unofficial
	Codes       []*Code  // by number
	Comparisons []*Comparison
	Guides      []*Guide
	Pages       []*Guide
	Stubs       []*Stub       // where pages went
	Experiments []*Experiment // by name
	HouseRules  []*HouseRule  // by code
	Constants   map[int][]registry.Constant
	Addresses   []Address // nil if there is no list

	// Unread are the names of pages and experiments whose files have faults that
	// leave nothing to be linked: "redirects", "404", "4xx".
	Unread map[string]bool
}

// folder is where entries are.
var folder = sourcefile.Folder{Name: "content", Rule: ruleFile}

// A Reader reads libraries, one at a time. It reads a file again only if its bytes
// have changed.
type Reader struct {
	reg      *registry.Registry
	colors   *markdown.Highlighter
	words    *wordList           // of the last library
	newest   string              // the last day that an entry may name; "" if any
	readings map[string]*reading // of the last library, by file
	phrases  map[int][]string    // of the last library, by code
}

// NewReader returns a reader that compares entries with reg.
func NewReader(reg *registry.Registry) *Reader {
	return &Reader{reg: reg, colors: markdown.NewHighlighter(), newest: newestDay(time.Now())}
}

// Load reads the library below root, which holds the folder content/.
func (r *Reader) Load(root fs.FS) (*Library, problem.List, error) {
	var problems problem.List
	names, err := folder.List(root, &problems)
	if err != nil {
		return nil, nil, err
	}
	readings, err := r.readAll(root, names)
	if err != nil {
		return nil, nil, err
	}
	lib := &Library{Unread: make(map[string]bool)}
	for _, reading := range readings {
		if reading.entry != nil {
			reading.entry.join(lib)
		} else {
			lib.Unread[pageName(reading.source.file)] = true
		}
	}
	lib.Config = lib.Config.House.over(lib.Config)
	lib.order()
	lib.check(r.reg, names, &problems)
	known := lib.allPhrases()
	same := reflect.DeepEqual(known, r.phrases)
	r.phrases = known
	parallel(len(readings), func(i int) {
		if !same || !readings[i].checked {
			readings[i].checkExchanges(known)
		}
	})
	for _, reading := range readings {
		problems = append(problems, *reading.source.problems...)
		problems = append(problems, reading.late...)
	}
	problems.Sort()
	return lib, problems, nil
}

// An entry is the content of one file. Its method join adds it to a library.
type entry interface{ join(*Library) }

// pageName returns the name of the page or experiment that a file is about.
func pageName(file string) string {
	dir, base := path.Split(file)
	if base == "index.md" {
		return path.Base(dir)
	}
	return strings.TrimSuffix(base, path.Ext(base))
}

// kindOf returns the function that reads a file of that name, or nil.
func kindOf(name string) func(*source) entry {
	dir, base := path.Split(strings.TrimPrefix(name, "content/"))
	dir = strings.TrimSuffix(dir, "/")
	switch {
	case dir == "" && base == "site.yaml":
		return readConfig
	case dir == "data" && base == "constants.csv":
		return readConstants
	case name == AddressFile:
		return readAddresses
	case dir == "experiments" && path.Ext(base) == ".txtar":
		return readExperiment
	case dir == "data" && base == "words.csv":
		return readWords
	case dir == "house" && base == "site.yaml":
		return readHouse
	case dir == "house" && path.Ext(base) == ".svg":
		return readLogo
	case path.Ext(base) != ".md":
		return nil
	case slices.Contains(ClassNames, dir) && base == "index.md":
		return readClass
	case slices.Contains(ClassNames, dir):
		return readCode
	case dir == "house":
		return readHouseRule
	case dir == "comparisons":
		return movable(readComparison)
	case dir == "guides" || dir == "pages":
		return movable(readGuide)
	}
	return nil
}

// parallel calls do(0) to do(n-1) on all processors.
func parallel(n int, do func(i int)) {
	var group errgroup.Group
	group.SetLimit(runtime.GOMAXPROCS(0))
	for i := range n {
		group.Go(func() error { do(i); return nil })
	}
	_ = group.Wait() // no job fails
}
