package browsertest

import (
	"context"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"httpcodes/internal/needtest"
)

// A suite is the real site, open in a browser.
type suite struct {
	*searchSite
	browser context.Context
	tools   string // folder with node_modules, "" if they could not be fetched
}

// kinds names a page of each kind by its path.
func (s *suite) kinds() []string {
	list := []string{s.numbers()[0], "guides/index.html", "compare/index.html?a=400&b=409", "search/index.html?q=gateway", "experiments/index.html"}
	for _, page := range []string{
		"", "4xx", "unofficial", "404", "429", "520", "401-vs-403", "413-vs-414-vs-431", "redirects", "platform-errors", "about",
	} {
		list = append(list, path.Join(s.follow(page), "index.html"))
	}
	return list
}

// numbers lists the pages of unassigned numbers.
func (s *searchSite) numbers() []string {
	var list []string
	for _, name := range s.tree.Paths() {
		if data, _ := s.tree.File(name); strings.Contains(string(data), `"page-number`) {
			list = append(list, name)
		}
	}
	return list
}

var leadsOn = regexp.MustCompile(`http-equiv="?refresh"? content="0; url=\.\./([^/"]+)/`)

// follow returns the page that is read in the place of one that moved, or the
// page itself.
func (s *searchSite) follow(page string) string {
	data, _ := s.tree.File(path.Join(page, "index.html"))
	if m := leadsOn.FindSubmatch(data); m != nil {
		return string(m[1])
	}
	return page
}

// A reading is something that readers do with the site.
type reading struct {
	name   string
	run    func(*testing.T, *suite)
	depend bool // on what serves the site
}

var readings = []reading{
	{"KindsStandAtEveryWidth", kindsStand, true},
	{"AxeFindsNothing", axeFindsNothing, false},
	{"NamesAreSaidOnce", namesSaidOnce, false},
	{"KeysAloneSuffice", keysSuffice, true},
	{"FocusIsSeen", focusIsSeen, false},
	{"CopyButtonsCopy", copyButtonsCopy, true},
	{"PublishedAddressIsCopied", publishedAddress, false},
	{"ThemeNeverFlashes", themeNeverFlashes, true},
	{"ChoicesAreRemembered", choicesRemembered, true},
	{"CodesStandSideBySide", codesCompared, true},
	{"TableMovesNothing", tableMovesNothing, false},
	{"ResultsMoveNothing", resultsMoveNothing, false},
	{"EverydayCodesStandOut", everydayStandsOut, false},
	{"ContentsMarkTheSection", contentsMark, false},
	{"ContentsFollowTheReader", contentsFollow, false},
	{"ContentsUnfoldOnPhones", contentsUnfold, false},
	{"BoxSaysWhatItHolds", boxSays, false},
	{"BoxKeepsItsQuery", boxKeepsQuery, true},
	{"RowsAreFiltered", rowsFiltered, true},
	{"RowsAreFilteredBySynonyms", rowsFilteredBySynonyms, true},
	{"UnofficialCodesAreFiltered", unofficialFiltered, false},
	{"FilterIsKept", filterIsKept, true},
	{"RowsHaveAddresses", rowsHaveAddresses, false},
	{"FilterYieldsToLinks", filterYieldsToLinks, false},
	{"FilterLeadsToContents", filterLeadsToContents, false},
	{"FilterStaysInSight", filterStays, false},
	{"FingersHitWhatTheyTap", fingersHit, false},
	{"ResultsEndAboveKeys", resultsAboveKeys, false},
	{"TextAloneIsMarked", textMarked, false},
	{"MarksAreStepped", marksStepped, false},
	{"PassageIsFound", passageFound, false},
	{"FillersAreUnmarked", fillersUnmarked, false},
	{"LargeFontsFit", largeFonts, false},
	{"AllReadsWithoutScript", readsWithoutScript, true},
	{"AddressesAreShortened", addressesShortened, true},
	{"LostAddressesAreHelped", lostAddresses, true},
	{"CodesPrintOnTwoSheets", codesPrint, false},
	{"ListsPrint", listsPrint, false},
	{"HomePrints", homePrints, false},
	{"EverythingPrints", everythingPrints, false},
	{"DetailsStand", detailsStand, false},
	{"RulesKeepOffText", rulesKeepOff, false},
	{"ForcedColorsDrawNoBars", forcedColors, false},
}

// fromDisk is what readers meet only where no server answers.
var fromDisk = []reading{
	{"LostScriptLeavesNoButtons", lostScript, false},
}

// promises of the layout hold with each face.
var promises = []reading{
	{"EveryPageFitsAPhone", everyPageFits, false},
	{"CodesAnswerWithoutScrolling", codesAnswer, false},
	{"CellsHoldTheirText", cellsHold, false},
	{"HomeShowsAllClasses", homeShowsAll, false},
	{"TextSpacingLosesNothing", textSpacing, false},
}

// TestLayoutHoldsWithEachFace opens the site where a family of fonts is alone.
func TestLayoutHoldsWithEachFace(t *testing.T) {
	site := newSearchSite(t, "../..")
	for _, f := range faces {
		t.Run(f.name, func(t *testing.T) {
			s := &suite{searchSite: site, browser: startBrowser(t, f.mustFind(t))}
			f.isUsed(t, s)
			for _, r := range promises {
				t.Run(r.name, func(t *testing.T) { r.run(t, s) })
			}
		})
	}
}

// TestRealSite opens the site once for all that readers do with it.
func TestRealSite(t *testing.T) {
	s := &suite{searchSite: newSearchSite(t, "../.."), browser: newSearchBrowser(t), tools: fetchTools(t)}
	for _, r := range slices.Concat(readings, fromDisk) {
		t.Run(r.name, func(t *testing.T) { r.run(t, s) })
	}
}

// fetchTools installs what testdata/package.json pins into the user's cache.
func fetchTools(t *testing.T) string {
	t.Helper()
	pinned, err := os.ReadFile("testdata/package.json")
	if err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(cache, "httpcodes-browser-tests")
	stamp := filepath.Join(dir, "installed") // what package.json said when all was there
	if have, err := os.ReadFile(stamp); err == nil && string(have) == string(pinned) {
		return dir
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "package.json"), pinned, 0o644); err != nil {
		t.Fatal(err)
	}
	install := exec.Command("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts")
	install.Dir = dir
	if out, err := install.CombinedOutput(); err != nil {
		t.Logf("npm install: %v\n%s", err, out)
		return ""
	}
	if err := os.WriteFile(stamp, pinned, 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// needTools skips a test if fetchTools could not fetch the tools, but not in CI.
func needTools(t *testing.T, tools string) {
	t.Helper()
	if tools == "" {
		needtest.Program(t, "npm")
		needtest.Missing(t, "npm", "npm could not fetch the tools")
	}
}

// tab opens a tab of a size, for readers who prefer a theme. Nothing moves in
// it, so that clicks meet what they aim at.
func (s *suite) tab(t *testing.T, width, height int64, theme string) *searchTab {
	t.Helper()
	tab := newSearchTab(t, s.browser)
	resize(tab, width, height)
	emulate(tab, "", "prefers-color-scheme", theme, "prefers-reduced-motion", "reduce")
	return tab
}

func resize(tab *searchTab, width, height int64) {
	tab.t.Helper()
	tab.do(chromedp.EmulateViewport(width, height))
}

// emulate sets the medium and, in pairs, media features.
func emulate(tab *searchTab, media string, features ...string) {
	tab.t.Helper()
	params := emulation.SetEmulatedMediaParams{Media: media}
	for i := 0; i < len(features); i += 2 {
		params.Features = append(params.Features, &emulation.MediaFeature{Name: features[i], Value: features[i+1]})
	}
	if _, err := chromedp.Call(tab.ctx, emulation.SetEmulatedMedia, params); err != nil {
		tab.t.Fatal(err)
	}
}

// written lists all pages except those of unassigned numbers; of these it has
// two.
func (s *suite) written() []string {
	var list []string
	for _, name := range s.tree.Paths() {
		data, _ := s.tree.File(name)
		if !strings.HasSuffix(name, "/index.html") || strings.HasPrefix(name, "all/") {
			continue
		}
		if !strings.Contains(string(data), `"page-number`) && !leadsOn.Match(data) {
			list = append(list, name)
		}
	}
	numbers := s.numbers()
	return append(list, numbers[0], numbers[len(numbers)-1])
}
