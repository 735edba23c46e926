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
//	comparisons/401-vs-403.md the differences between two to four codes: Comparison
//	guides/redirects.md       an article: Guide
//	pages/about.md            a page about the site: Guide
//	house/404.md              a team's own rule about a code; only in its copy: HouseRule
//	house/site.yaml           the settings of a team's copy; only in that copy: House
//	house/logo.svg            the logo that house/site.yaml names
//	experiments/NAME.txtar    a test of servers and clients (package experiment)
//	…/old-name.md             the old address of a page that has moved: Stub
//	data/constants.csv        the names of the codes in languages and libraries
//	data/addresses.txt        the addresses that must keep working: Address
//	data/words.csv            the words that texts avoid; optional
//
// Any other source file (package sourcefile) is a fault. Files are UTF-8 without
// a byte order mark, and their lines end in LF. A file has at most 64 KiB; one in
// data/ has at most 1 MiB.
//
// # Front matter
//
// An entry begins with YAML between two lines `---`; a file site.yaml is YAML as a
// whole. The types whose names end in Front define the keys of entries, Config and
// House those of the two files: the fields and their tags say which keys there are,
// what they mean and which are optional. The decoder follows these types, and tests
// write the front matter of scaffolds and the JSON Schemas from them. Unknown,
// repeated and missing keys, wrong types and bad values are faults.
//
// # Body
//
// The body of a code has fixed sections in a fixed order, each with a fixed id
// (CodeSections). So do the bodies of classes (ClassSections, UnofficialSections)
// and comparisons (ComparisonSections). The sections of guides are free.
//
// The running text of a body, and the texts of the front matter that readers see,
// avoid the words of data/words.csv. Its columns are words (a word or a run of
// words in lower case), rule (filler, hype, latin, plain or spelling) and
// instead (what to write; optional for filler and hype). The rules of style give advice and
// never a fault: see problem.Rules.
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
	"strings"
	"time"

	"httpcodes/internal/experiment"
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
	Stubs       []*Stub                  // where pages went
	Experiments []*experiment.Experiment // by name
	HouseRules  []*HouseRule             // by code
	Constants   map[int][]registry.Constant
	Addresses   []Address // nil if there is no list

	// Valid has the names of the pages and experiments: "redirects", "404", "4xx".
	// Faulty has the names of those that have no entry, since their files have
	// faults.
	Valid, Faulty map[string]bool

	house House
	logos map[string]string // SVG by the name of the file in content/house/
}

// folder is the folder of the entries.
var folder = sourcefile.Folder{Name: "content", Rule: ruleFile}

// A Reader reads libraries, one at a time. It reads a file again only if its bytes
// have changed.
type Reader struct {
	// FaultsOnly leaves out advice, which saves a tenth of the time of a build. It is
	// set before the first Load.
	FaultsOnly bool

	reg    *registry.Registry
	words  *wordList // of the last library; nil for none
	now    func() time.Time
	newest string             // the last day that an entry may name; "" if any
	last   map[string]*source // the files of the last library
}

// NewReader returns a reader that compares entries with reg.
func NewReader(reg *registry.Registry) *Reader {
	return &Reader{reg: reg, now: time.Now}
}

// Load reads the library below root, which holds the folder content/.
func (r *Reader) Load(root fs.FS) (*Library, problem.List, error) {
	var problems problem.List
	names, err := folder.List(root, &problems)
	if err != nil {
		return nil, nil, err
	}
	if day := newestDay(r.now()); day != r.newest {
		r.newest, r.last = day, nil
	}
	files, err := r.readAll(root, names)
	if err != nil {
		return nil, nil, err
	}
	lib := newLibrary(files)
	lib.check(r.reg, names, &problems)
	known := lib.allPhrases()
	for _, file := range files {
		problems = append(problems, *file.problems...)
		problems = append(problems, file.checkExchanges(known)...)
	}
	if r.FaultsOnly {
		problems = problems.Faults()
	}
	problems.Sort()
	return lib, problems, nil
}

// An entry is the content of one file. Its method join adds it to a library.
type entry interface{ join(*Library) }

// pageName returns the name of the page or experiment in a file.
func pageName(file string) string {
	dir, base := path.Split(file)
	if base == "index.md" {
		return path.Base(dir)
	}
	return strings.TrimSuffix(base, path.Ext(base))
}

// kinds are the kinds of files, by the pattern of their names. The first pattern
// that matches counts.
var kinds = []struct {
	pattern string
	read    func(*source) entry
}{
	{"site.yaml", readConfig},
	{"data/constants.csv", readConstants},
	{"data/addresses.txt", readAddresses},
	{"data/words.csv", readWords},
	{"experiments/*.txtar", readExperiment},
	{"house/site.yaml", readHouse},
	{"house/*.svg", readLogo},
	{"house/*.md", readHouseRule},
	{"[1-5]xx/index.md", readClass},
	{"[1-5]xx/*.md", readCode},
	{"unofficial/index.md", readClass},
	{"unofficial/*.md", readCode},
	{"comparisons/*.md", movable(readComparison)},
	{"guides/*.md", movable(readGuide)},
	{"pages/*.md", movable(readGuide)},
}

// kindOf returns the function that reads a file of that name, or nil.
func kindOf(name string) func(*source) entry {
	for _, kind := range kinds {
		if ok, _ := path.Match("content/"+kind.pattern, name); ok {
			return kind.read
		}
	}
	return nil
}
