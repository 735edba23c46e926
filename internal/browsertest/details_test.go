package browsertest

import (
	"path"
	"slices"
	"strings"
	"testing"
)

// A detail is a script that lists what is wrong at a width, "" for nothing.
type detail struct {
	name   string
	page   string
	width  int64
	script string
}

// address returns the address of the page, whose folder may be all that is named.
func (d detail) address() string {
	if strings.Contains(d.page, "?") {
		return d.page
	}
	return path.Join(d.page, "index.html")
}

var details = []detail{
	{"the list of results hangs from the box", "", 1366, `(() => {
		const form = document.querySelector(".title-page .search");
		const gap = form.getBoundingClientRect().bottom - form.elements.q.getBoundingClientRect().bottom;
		return Math.abs(gap) > 1 ? gap + " px between them" : ""; })()`},
	{"number and phrase of a code share a line", "choosing-a-code", 1366, `
		[...document.querySelectorAll("main :is(p, li) > a.code")].filter((a) => a.getClientRects().length > 1).map((a) => a.textContent).join()`},
	{"headings get smaller by level", "all", 1366, `(() => {
		const size = (level) => parseFloat(getComputedStyle(document.querySelector(".book " + level)).fontSize);
		const sizes = ["h2", "h3", "h4"].map(size);
		return sizes[0] > sizes[1] && sizes[1] > sizes[2] ? "" : sizes.join(); })()`},
	{"the contents mark a part of the book", "all", 1366, `(async () => {
		document.getElementById("503").scrollIntoView({ behavior: "instant" });
		await new Promise((done) => setTimeout(done, 300));
		const marked = [...document.querySelectorAll("[data-contents] [aria-current]")].map((a) => a.hash).join();
		return marked === "#5xx" ? "" : "marked: " + marked; })()`},
	{"the copy button stays on the line of the contents", "401-vs-403", 280, `(() => {
		const button = document.querySelector(".tools button").getBoundingClientRect();
		return button.top < document.querySelector(".contents h2").getBoundingClientRect().bottom ? "" : "it is below"; })()`},
	{"the side list begins with its heading while its own code is in sight", "418", 1366, `
		((rail) => (rail.scrollTop ? rail.scrollTop + " px" : ""))(document.querySelector(".rail"))`},
	{"the side list keeps its heading, whole rows and its own code", "418", 1366, railRows},
	{"the side list keeps them far down, too", "451", 1024, railRows},
	{"the side list keeps them in the middle", "540", 1366, railRows},
	{"what a page is in stands on one line", "404", 1366, `
		[...document.querySelectorAll(".crumbs > li")].filter((e) => e.offsetHeight > 32).map((e) => e.textContent).join()`},
	{"a phone has two lines above a page, and the one of its contents", "404", 390, `(() => {
		const top = Math.round(document.querySelector("h1").getBoundingClientRect().top);
		return top < 130 ? "" : "the title begins at " + top + " px"; })()`},
	{"phones do not zoom into the box", "404", 390, `(() => {
		const box = document.getElementById("q"), size = parseFloat(getComputedStyle(box).fontSize);
		return size < 16 || box.enterKeyHint !== "search" || box.autocapitalize !== "none" ? size + box.enterKeyHint + box.autocapitalize : ""; })()`},
	{"the choice of a language keeps off the next heading", "422", 1366, `(() => {
		const select = document.querySelector(".language select");
		select.value = "Go";
		select.dispatchEvent(new Event("change"));
		const gap = document.querySelector(".part-in-code + .part h2").getBoundingClientRect().top - select.getBoundingClientRect().bottom;
		return gap < 16 ? gap + " px between them" : ""; })()`},
	{"an unofficial code is called one code", "520", 1366, `(() => {
		const said = document.querySelector(".badges").innerText.replace(/\s+/g, " ");
		return said.startsWith("Unofficial code treat as 5xx") ? "" : said; })()`},
	{"a class opens with its first paragraph", "4xx", 1366, `
		document.querySelector(".opening").getBoundingClientRect().top < document.querySelector(".codes").getBoundingClientRect().top ? "" : "rows come first"`},
	{"the placeholder of the home page fits", "", 320, `(() => {
		const box = document.getElementById("q"), words = document.createElement("span"), style = getComputedStyle(box);
		words.style.font = style.font;
		words.style.whiteSpace = "nowrap";
		words.textContent = box.placeholder;
		document.body.append(words);
		const room = box.clientWidth - 2 * parseFloat(style.paddingLeft), needed = words.getBoundingClientRect().width;
		return needed > room ? needed + " px in " + room : ""; })()`},
	{"the guide to a code folds on phones", "choosing-a-code", 390, `(async () => {
		const height = document.documentElement.scrollHeight, shown = () => document.querySelector(".part-the-server-failed li").checkVisibility();
		const before = shown();
		location.hash = "the-server-failed";
		await new Promise((done) => setTimeout(done, 100));
		return height > 5000 || before || !shown() ? height + " px, " + before + ", " + shown() : ""; })()`},
	{"the index of guides is short on phones", "guides", 390, `(() => {
		const height = document.documentElement.scrollHeight;
		return height > 3000 ? height + " px" : ""; })()`},
	{"the columns of the index of guides end close together", "guides", 1366, `(() => {
		const ends = {};
		for (const e of document.querySelectorAll(".subject")) ends[e.offsetLeft] = e.getBoundingClientRect().bottom;
		const free = Math.max(...Object.values(ends)) - Math.min(...Object.values(ends));
		return Object.keys(ends).length === 3 && free < 150 ? "" : free + " px are free"; })()`},
	{"the home page has the guides by subject, and on phones their titles alone", "", 390, `(() => {
		const subjects = [...document.querySelectorAll(".subject")], part = document.querySelector(".subjects");
		const said = [...part.querySelectorAll("dd")].filter((e) => e.checkVisibility()).length;
		return subjects.length > 4 && subjects.every((e) => e.querySelector("h3")) && !said && part.offsetHeight < 1500 ? "" : subjects.length + " subjects, " + said + " summaries, " + part.offsetHeight + " px"; })()`},
	{"every guide has a subject", "guides", 1366, `
		[...document.querySelectorAll(".subject h3")].map((h) => h.textContent).filter((words) => !words || words === "More guides").join()`},
	{"the five entrances stand in one row", "choosing-a-code", 1366, `
		new Set([...document.querySelectorAll(".part-what-happened li")].map((e) => e.getBoundingClientRect().top)).size === 1 ? "" : "they do not"`},
	{"no entrance has a row to itself on tablets", "choosing-a-code", 768, `(() => {
		const rows = Object.values(Object.groupBy(document.querySelectorAll(".part-what-happened li"), (e) => e.offsetTop)).map((row) => row.length);
		return new Set(rows).size === 1 ? "" : rows.join(); })()`},
	{"entrances are called like their sections", "choosing-a-code", 1366, `
		[...document.querySelectorAll(".part-what-happened a[href^='#']:not(.anchor)")].map((a) => a.textContent)
			.filter((name, i) => name !== document.querySelectorAll(".entrance h2")[i].textContent.trim()).join()`},
	{"no full stop follows a code in a box", "choosing-a-code", 1366, `
		[...document.querySelectorAll(".entrance li > a.code")].filter((a) => a.nextSibling?.data?.startsWith(".")).map((a) => a.textContent).join()`},
	{"the mark of a heading keeps off the text", "choosing-a-code", 1366, `
		[...document.querySelectorAll(".entrance h2")].filter((h) => {
			const mark = 1.1 * parseFloat(getComputedStyle(h).fontSize), words = new Range();
			words.selectNodeContents(h.querySelector(".anchor"));
			return Math.max(...[...words.getClientRects()].map((r) => r.right)) + mark + 16 > h.nextElementSibling.getBoundingClientRect().left;
		}).map((h) => h.textContent).join()`},
	{"a leaf of the guide to a code stands beside its answer, or below it", "choosing-a-code", 1366, `
		[...document.querySelectorAll(".entrance li > a.code")].filter((a) => {
			const leaf = a.getBoundingClientRect(), answer = new Range();
			answer.setStart(a.parentNode, 0);
			answer.setEndBefore(a);
			const beside = [...answer.getClientRects()].map((r) => r.width > 4 && r.bottom > leaf.top + 4);
			return beside.includes(true) && beside.includes(false) && answer.getBoundingClientRect().height > 30;
		}).map((a) => a.parentNode.textContent).join()`},
	{"the rows of the guide to a code are links on phones", "choosing-a-code", 390, `
		[...document.querySelectorAll(".entrance h2")].filter((h) => {
			const { width, height } = h.firstElementChild.getBoundingClientRect();
			return height < 44 || width < h.offsetWidth;
		}).map((h) => h.textContent).join()`},
	{"a second tap closes a row of the guide to a code", "choosing-a-code", 390, `(async () => {
		const shown = [], row = document.querySelector("#the-server-failed .anchor");
		for (let i = 0; i < 3; i++) {
			row.click();
			await new Promise((done) => setTimeout(done, 100));
			shown.push(document.querySelector(".part-the-server-failed li").checkVisibility());
		}
		return shown.join() === "true,false,true" && !document.querySelector(".toast").textContent ? "" : shown.join(); })()`},
	{"the codes in the guide to a code fit phones", "choosing-a-code", 320, `(async () => {
		location.hash = "the-client-has-to-act";
		await new Promise((done) => setTimeout(done, 100));
		return [...document.querySelectorAll(".entrance .code")].filter((e) => e.getBoundingClientRect().right > 304).map((e) => e.textContent).join(); })()`},
	{"the guide to a code is open on desks", "choosing-a-code", 1366, `
		[...document.querySelectorAll(".entrance li")].filter((e) => !e.checkVisibility()).map((e) => e.textContent).join()`},
	{"the table for visitors becomes cards", "seen-an-error", 320, `(() => {
		const cells = [...document.querySelectorAll(".part-what-the-page-says td")].map((e) => e.getBoundingClientRect().width);
		return cells.some((width) => width < 220) ? Math.min(...cells) + " px" : ""; })()`},
	{"few guides are in sight, and none is lost", "404", 1366, `(() => {
		const part = document.querySelector(".part-compare"), seen = [...part.querySelectorAll("p a")].filter((a) => a.checkVisibility()).length;
		const more = part.querySelectorAll("details a").length, said = parseInt(part.querySelector("summary").textContent);
		return seen < 2 || seen > 5 || more !== said ? seen + " seen, " + more + " of " + said : ""; })()`},
	{"the cards for visitors say what each line is", "seen-an-error", 390, `
		[...document.querySelectorAll(".part-what-the-page-says td + td")].filter((e) => getComputedStyle(e, "::before").content === "none").map((e) => e.textContent).join()`},
	{"the table for visitors is in the order of the numbers, which are links", "seen-an-error", 1366, `(() => {
		const marks = [...document.querySelectorAll(".part-what-the-page-says td:first-child strong")].filter((e) => /^\d/.test(e.textContent));
		const numbers = marks.filter((e) => !e.previousElementSibling).map((e) => parseInt(e.textContent)), bare = marks.filter((e) => !e.querySelector("a"));
		return bare.map((e) => e.textContent).join() || numbers.filter((n, i) => n < numbers[i - 1]).join(); })()`},
	{"the codes of a class have the width of the page, and their facts a line below the summary", "4xx", 1366, `(() => {
		const box = (e) => e.getBoundingClientRect(), list = box(document.querySelector(".codes"));
		const rows = [...document.querySelectorAll(".codes > div")].filter((row) => row.querySelector(".fact"));
		const wrong = rows.filter((row) => {
			const [name, summary, ...facts] = [...row.children].map(box);
			return summary.right < list.right || facts[0].left !== summary.left || facts.some((f) => f.top < summary.bottom || f.top !== facts[0].top);
		});
		return rows.length ? wrong.map((row) => row.textContent).join() : "no row has a fact"; })()`},
	{"what is unusual in a class stands out", "4xx", 1366, `(() => {
		const facts = (code) => [...document.querySelector('.codes a[href*="' + code + '"]').closest("div").querySelectorAll(".fact")].map((e) => e.textContent).join();
		const seen = [facts(400), facts(404), facts(429)].join("; ");
		return seen === "; cached: by default,retry: no; cached: never,retry: after a delay" ? "" : seen; })()`},
	{"facts have one weight in all classes", "4xx", 1366, factWeights},
	{"facts of unofficial codes, too", "unofficial", 1366, factWeights},
	{"names of codes have the whole width of a phone", "4xx", 390, `
		[...document.querySelectorAll(".codes .name")].filter((e) => e.getBoundingClientRect().height > 25).map((e) => e.textContent).join()`},
	{"facts stand in one row on tablets", "4xx", 768, `
		[...document.querySelectorAll(".codes > div")].filter((e) => new Set([...e.querySelectorAll(".fact")].map((f) => f.offsetTop)).size > 1).map((e) => e.textContent).join()`},
	{"names of constants and their buttons fit phones", "422", 320, `(() => {
		const table = document.querySelector(".constants").parentNode, out = [...table.querySelectorAll("code, .copy")].filter((e) => e.getBoundingClientRect().right > 320 - 16);
		return table.scrollWidth > table.clientWidth || out.length ? out.map((e) => e.textContent).join() || "it scrolls" : ""; })()`},
	{"names of constants break between their words", "429", 320, `
		[...document.querySelectorAll(".constants td > code")].flatMap((c) => [...c.childNodes]).filter((node) => {
			const part = new Range();
			part.selectNodeContents(node);
			return part.getClientRects().length > 1;
		}).map((node) => node.data).join()`},
	{"flags stay whole on phones", "redirects", 320, flagsBroken},
	{"flags stay whole where there are many", "301", 320, flagsBroken},
	{"names with hyphens stay whole on phones", "401", 320, hyphensBroken},
	{"names with hyphens stay whole where there are many", "caching", 390, hyphensBroken},
	{"code wraps, messages too", "401", 320, `
		[...document.querySelectorAll("pre, .request, .response")].filter((e) => e.scrollWidth > e.clientWidth || e.tabIndex >= 0).map((e) => e.textContent).join()`},
	{"what wraps of a message is indented, and its lines are not", "502", 320, `(() => {
		const message = document.querySelector(".response"), words = new Range();
		words.selectNodeContents(message);
		const left = message.getBoundingClientRect().left + 12, lefts = [...words.getClientRects()].filter((r) => r.width).map((r) => Math.round(r.left - left));
		const starts = new Range(), status = message.firstChild;
		starts.setStart(status, 0);
		starts.setEnd(status, 1);
		return Math.round(starts.getBoundingClientRect().left - left) || !lefts.some((x) => x > 12 && x < 24) ? lefts.join() : ""; })()`},
	{"no line of the footer begins or ends with a dot, and its parts are apart", "guides", 320, `(() => {
		const foot = document.querySelector(".site-footer"), parts = [...foot.querySelector("p").children].map((e) => e.getBoundingClientRect());
		const close = parts.some((r, i) => i && r.top < parts[i - 1].bottom && r.left < parts[i - 1].right + 12);
		return foot.textContent.includes("·") || parts.length < 5 || close ? foot.textContent : ""; })()`},
	{"a phone shows no key for the box", "404", 390, `
		((content) => (content === "none" ? "" : content))(getComputedStyle(document.querySelector(".search"), "::after").content)`},
	{"the links to the texts of a page stand below its last section", "4xx", 1366, `(() => {
		const [twins, sources] = [".twins", ".part-sources li"].map((s) => { const words = new Range(); words.selectNodeContents(document.querySelector(s)); return words.getBoundingClientRect().left; });
		return Math.abs(twins - sources) < 30 ? "" : twins + " and " + sources; })()`},
	{"the rule below three sides keeps off the last", "413-vs-414-vs-431", 390, `
		[...document.querySelectorAll(".part-differences tbody tr")].filter((tr) => tr.getBoundingClientRect().bottom - tr.lastElementChild.getBoundingClientRect().bottom < 8).map((tr) => tr.textContent).join()`},
	{"what is wrong between two programs has room", "502", 390, `(() => {
		const boxes = [...document.querySelectorAll(".picture path")].map((e) => e.getBoundingClientRect()).filter((r) => Math.abs(r.height - 33) < 4 && r.width > 50);
		const gap = Math.max(...boxes.map((r, i) => (i ? r.left - boxes[i - 1].right : 0)));
		return gap > 28 ? "" : gap + " px"; })()`},
	{"closed experiments take the room they are given", "experiments", 390, `(() => {
		const rows = [...document.querySelectorAll(".experiment")], given = parseFloat(getComputedStyle(rows[0]).containIntrinsicHeight.split(" ").at(-1));
		for (const row of rows) row.style.contentVisibility = "visible";
		const mean = rows.reduce((sum, row) => sum + row.offsetHeight, 0) / rows.length;
		return Math.abs(mean - given) < 10 ? "" : mean + " px, not " + given; })()`},
	{"what was found is not cut within a word", "search/index.html?q=too+many+redirects", 390, `(async () => {
		while (!document.querySelector("main .search-hit .why mark")) await new Promise((done) => setTimeout(done, 20));
		return [...document.querySelectorAll("main .why mark")].filter((e) => e.getClientRects().length > 1).map((e) => e.textContent).join(); })()`},
	{"a message fits a phone", "404", 320, `(() => {
		announce("Copied " + location.origin + "/StatusCodes.Status404NotFound/StatusCodes.Status404NotFound");
		const { left, right } = document.querySelector(".toast").getBoundingClientRect();
		const long = left === 16 && right === 304;
		announce("Copied StatusCodes.Status404");
		const short = document.querySelector(".toast").getBoundingClientRect();
		return long && short.height < 40 && Math.abs(short.left + short.right - 320) < 2 ? "" : left + " " + right + " " + short.height; })()`},
	{"a message covers neither the code that was copied nor its button", "404", 390, `(() => {
		const covered = [...document.querySelectorAll("main .copy")].map((button) => {
			const code = button.closest("figure, tr"), { height } = code.getBoundingClientRect();
			code.scrollIntoView({ block: height < innerHeight - 100 ? "end" : "center" });
			announce("Copied example 1");
			const told = document.querySelector(".toast").getBoundingClientRect(), at = code.getBoundingClientRect();
			return told.top < at.bottom && told.bottom > at.top && height < innerHeight - 100 ? button.previousElementSibling.textContent.slice(0, 20) : "";
		});
		return covered.length ? covered.filter(Boolean).join() : "there is no button"; })()`},
	{"a message does not cover the buttons that share a page", "404", 1366, `(() => {
		announce("Copied " + location.origin + "/404/");
		return document.querySelector(".toast").getBoundingClientRect().bottom < document.querySelector("[data-share] button").getBoundingClientRect().top ? "" : "it does"; })()`},
	{"buttons stand below each other, after the constants that they copy, and away from the libraries", "422", 1366, copyColumn},
	{"buttons stand below each other, after the notes of constants", "429", 1366, copyColumn},
	{"buttons of constants stand below each other on phones", "429", 390, copyColumn},
	{"buttons of constants stand below each other on tablets", "422", 768, copyColumn},
	{"names of constants stay whole beside their language", "422", 768, namesWhole},
	{"names of constants stay whole beside the codes of a class", "422", 1024, namesWhole},
	{"names of constants take the room that libraries leave", "431", 1366, `
		[...document.querySelectorAll(".constants td > code")].filter((e) => e.offsetHeight > 24 && e.textContent.length < 50).map((e) => e.textContent).join()`},
	{"what a note has of code is in its face", "404", 1366, `((code) => code && getComputedStyle(code).fontFamily.includes("mono") ? "" : "no code in the notes")(document.querySelector(".constants .note code"))`},
	{"names of fields stay whole", "206", 768, fieldsWhole},
	{"long names of fields stay whole", "429", 1366, fieldsWhole},
	{"the choices stay where they are when a code is chosen", "compare", 390, choicesStay},
	{"the choices stay where they are on tablets", "compare", 768, choicesStay},
	{"lists of three codes have the width of a tablet", "compare/index.html?a=400&b=409&c=422", 768, `
		[...document.querySelectorAll(".compared td:has(li)")].filter((e) => e.offsetWidth < 600).map((e) => e.offsetWidth).join()`},
	{"the facts of one code have the width of a phone", "compare/index.html?a=400", 390, `
		[...document.querySelectorAll(".compared tbody td:not(:empty)")].filter((e) => e.offsetWidth < 300).map((e) => e.textContent).join()`},
	{"the contents open over a page on tablets", "404", 768, `(() => {
		const title = document.querySelector("h1"), { top } = title.getBoundingClientRect();
		document.querySelector("[data-contents] h2 a").click();
		return document.querySelector("[data-contents] ul").checkVisibility() && title.getBoundingClientRect().top === top ? "" : "the title moves"; })()`},
	{"a message leaves the bar of marks free", "404", 1366, `(() => {
		document.body.append(Object.assign(document.createElement("p"), { className: "marks" }));
		announce("Copied");
		return innerHeight - document.querySelector(".toast").getBoundingClientRect().bottom > 60 ? "" : "it covers the bar"; })()`},
	{"the first screen of a reserved code says what to do with it", "418", 390, `((lead) => /do not send it/.test(lead.textContent) && lead.getBoundingClientRect().bottom < innerHeight ? "" : lead.textContent)(document.querySelector(".summary"))`},
	{"labels do not look like buttons", "418", 1366, `
		[...document.querySelectorAll("li.badge")].filter((e) => getComputedStyle(e).borderTopStyle !== "none").map((e) => e.textContent).join()`},
	{"numbers in a cell stand beside each other", "cloudflare-errors", 390, `((e) => e.offsetHeight < 30 ? "" : e.offsetHeight + " px")(document.querySelector("#cf-1006 td"))`},
	{"the choices stand close together until a code is chosen", "compare", 1366, choicesInRow},
	{"the ways in stand on the columns of codes", "", 1366, waysOnColumns},
	{"the ways in stand on the columns of codes of wide pages", "", 1920, waysOnColumns},
	{"lines that wrap are indented", "499", 390, `(() => {
		const code = [...document.querySelectorAll("pre code")].find((e) => e.textContent.includes("epoll_wait")), words = new Range();
		words.selectNodeContents(code);
		const left = code.getBoundingClientRect().left, lefts = [...words.getClientRects()].map((r) => Math.round(r.left - left));
		return lefts.filter((x) => x > 5).length > 4 && lefts.includes(0) ? "" : lefts.join(); })()`},
	{"what wraps of code hangs from its own line, and no word is cut", "422", 390, codeFolds},
	{"what wraps of code hangs from its own line on small phones", "422", 320, codeFolds},
	{"addresses in code break between their parts", "301", 390, codeFolds},
	{"elements in code break before their end", "424", 320, codeFolds},
	{"configuration hangs from its own line", "redirects", 320, codeFolds},
	{"names of fields break at hyphens only", "206", 390, `
		[...document.querySelectorAll(".part:has(#fields) th code")].filter((e) => e.getClientRects().length > e.textContent.split("-").length).map((e) => e.textContent).join()`},
	{"the codes of a class stand close together", "", 1366, `(() => {
		const cells = [...document.querySelectorAll(".band.c3xx .cell")].map((e) => e.getBoundingClientRect()), second = Math.max(...cells.map((r) => r.top));
		const gap = second - Math.max(...cells.filter((r) => r.top < second).map((r) => r.bottom));
		return gap < 2 ? "" : gap + " px between two lines"; })()`},
	{"names in code stay whole in a guide", "grpc", 390, `
		[...document.querySelectorAll("td > code:not(:has(wbr))")].filter((c) => !/\s/.test(c.textContent) && c.getClientRects().length > 1).map((c) => c.textContent).join()`},
	{"the mark of a heading stays with its last word", "seen-an-error", 1366, markAlone},
	{"the mark of a heading stays with its last word on phones", "502", 320, markAlone},
	{"numbers stay whole in the tables of guides", "iis-substatus", 390, `
		[...document.querySelectorAll("td:first-child > code")].filter((c) => c.getClientRects().length > 1).map((c) => c.textContent).join()`},
	{"a heading that unfolds copies nothing", "choosing-a-code", 390, `(async () => {
		document.querySelector("#the-server-failed .anchor").click();
		await new Promise((done) => setTimeout(done, 100));
		const shown = document.querySelector(".part-the-server-failed li").checkVisibility(), said = document.querySelector(".toast").textContent;
		return !shown || said ? shown + " " + said : ""; })()`},
	{"the guide to a code lists no code again", "choosing-a-code", 1366, `
		document.querySelector(".chips") || !document.getElementById("codes") ? "it does, or its anchor is lost" : ""`},
	{"the box of the legend stays with its words", "", 390, `(() => {
		const box = document.querySelector("[data-unofficial-switch]"), words = new Range();
		words.selectNodeContents(box.parentNode);
		return Math.abs(words.getClientRects()[1].top - box.getBoundingClientRect().top) > 8 ? "it does not" : ""; })()`},
	{"the box of the home page stands beside the ways in", "", 1920, `
		document.querySelector(".title-page .search").getBoundingClientRect().bottom > document.querySelector(".ways").getBoundingClientRect().top ? "" : "it stands above"`},
	{"the kinds of results stand in one row", "search/index.html?q=gateway", 320, `(async () => {
		while (!document.querySelector("main .search-hit")) await new Promise((done) => setTimeout(done, 20));
		return new Set([...document.querySelectorAll(".search-kinds label")].map((e) => e.offsetTop)).size > 1 ? "they do not" : ""; })()`},
	{"items of a fact are apart where codes are compared", "compare/index.html?a=301&b=302&c=308", 390, `
		getComputedStyle(document.querySelector(".compared li + li")).marginTop === "0px" ? "they touch" : ""`},
	{"results stand below the box, and their kinds in the margin", "search/index.html?q=gateway", 1920, `(async () => {
		while (!document.querySelector("main .search-hit .number")) await new Promise((done) => setTimeout(done, 20));
		const left = (selector) => Math.round(document.querySelector(selector).getBoundingClientRect().left);
		const said = [left(".results li") - left("form.search"), left(".search-kinds") - left("h1")].join();
		return said === "0,0" ? "" : said; })()`},
	{"who has asked nothing finds examples, and no kinds of results", "search", 1366, `(async () => {
		while (!document.querySelector(".search-nothing a")) await new Promise((done) => setTimeout(done, 20));
		const seen = (selector) => document.querySelector(selector).checkVisibility();
		return !seen(".examples") || seen(".search-kinds") ? "they do not" : ""; })()`},
	{"who has asked finds no examples", "search/index.html?q=xyzzy", 1366, `(async () => {
		while (!document.querySelector(".results[data-query]")) await new Promise((done) => setTimeout(done, 20));
		return document.querySelector(".examples").checkVisibility() ? "they do" : ""; })()`},
	{"examples of queries stand below the box of the home page, in one line with the legend", "", 1366, `(() => {
		const [box, line, legend] = [".title-page .search", ".examples", ".legend"].map((s) => document.querySelector(s).getBoundingClientRect());
		return line.left === box.left && line.top > box.bottom && line.bottom === legend.bottom && line.height === legend.height ? "" : "they do not"; })()`},
	{"what is compared has equal columns", "413-vs-414-vs-431", 1366, `
		new Set([...document.querySelectorAll(".part-differences thead th")].map((e) => Math.round(e.offsetWidth))).size === 1 ? "" : "they differ"`},
	{"a card that is left over is as wide as the others", "404", 1366, `
		new Set([...document.querySelectorAll(".card")].map((e) => e.offsetWidth)).size === 1 ? "" : "it is not"`},
	{"the rules between results begin with their text", "search/index.html?q=gateway", 390, `(async () => {
		while (!document.querySelector("main .search-hit")) await new Promise((done) => setTimeout(done, 20));
		const left = document.querySelector("h1").getBoundingClientRect().left;
		const rules = [...document.querySelectorAll(".results *")].filter((e) => parseFloat(getComputedStyle(e).borderTopWidth));
		return rules.length && rules.every((e) => e.getBoundingClientRect().left === left) ? "" : "they do not"; })()`},
	{"results that are no codes are named as what they are", "search/index.html?q=range", 390, `(async () => {
		const find = (page) => document.querySelector('main [data-page="' + page + '"]')?.textContent;
		while (!find("range-requests") || !find("200-vs-206")) await new Promise((done) => setTimeout(done, 20));
		const said = find("range-requests").slice(0, 12) + find("200-vs-206").slice(0, 10);
		return said === "Guide Range Versus 200" ? "" : said; })()`},
	{"what keys do begins on one line", "404", 1366, `(async () => {
		while (!document.querySelector(".keys[open]")) { // the keys work once their script is there
			document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
			await new Promise((done) => setTimeout(done, 200));
		}
		return new Set([...document.querySelectorAll(".keys dd")].map((e) => e.getBoundingClientRect().left)).size > 1 ? "it does not" : ""; })()`},
	{"the cell at hand is printed as it is seen", "302-vs-307", 1366, `
		getComputedStyle(document.querySelector(".matrix [aria-current]")).printColorAdjust === "exact" ? "" : "its ground is left out"`},
	{"the buttons of blocks stand inside, beside the text", "429", 390, copyInside},
	{"the buttons of blocks without a caption, too", "301", 390, copyInside},
	{"pages are as wide as the home page", "404", 1920, oneFrame},
	{"class pages are as wide as the home page", "4xx", 1920, oneFrame},
	{"the home page is as wide as others", "", 1920, oneFrame},
	{"the ways in take the room beside the box", "", 1920, `(() => {
		const gap = document.querySelector(".bands").getBoundingClientRect().right - document.querySelector(".ways").lastElementChild.getBoundingClientRect().right;
		return gap > 1 ? gap + " px are free" : ""; })()`},
	{"the mark at hand begins the line that was asked for", "502/index.html?mark=upstream+sent+too+big+header", 1366, `(async () => {
		while (!CSS.highlights.has("search-at")) await new Promise((done) => setTimeout(done, 20));
		const [at] = CSS.highlights.get("search-at");
		const line = at.startContainer.data.slice(at.startOffset, at.startOffset + 24);
		return line === "upstream sent too big he" ? "" : line; })()`},
	{"a field is not said to be what the summary says", "search/index.html?q=may+a+301+be+cached", 1366, `(async () => {
		while (!document.querySelector('main [data-code="404"] .why')) await new Promise((done) => setTimeout(done, 20));
		const said = document.querySelector('main [data-code="404"] .why').textContent;
		return said.endsWith(". Field Cache-Control") ? "" : said; })()`},
	{"the badge of a class keeps off the phrase on phones", "429", 390, `(() => {
		const gap = document.querySelector(".badge-class").getBoundingClientRect().top - document.querySelector("h1 .name").getBoundingClientRect().bottom;
		return gap < 4 ? gap + " px between them" : ""; })()`},
	{"what to send instead stands in line with its neighbors", "522", 1366, `(() => {
		const left = (id) => Math.round(document.getElementById(id).closest(".part").querySelector("li").getBoundingClientRect().left);
		return left("instead") === left("seen") ? "" : left("instead") + " px"; })()`},
	{"few owners are in sight, and none is lost", "499", 390, `(() => {
		const part = document.querySelector(".part-owners"), seen = [...part.querySelectorAll("li")].filter((e) => e.checkVisibility()).length;
		const more = part.querySelectorAll("details li").length;
		return seen > 3 || parseInt(part.querySelector("summary").textContent) !== more ? seen + " seen, " + more + " folded" : ""; })()`},
	{"one table says which redirect to send", "redirects", 1366, `
		[...document.querySelectorAll(".part-which-redirect-to-send table")].map((t) => t.className).join() === "matrix" && !document.querySelector(".opening table") ? "" : "it does not"`},
	{"names of fields stay whole in a table", "401-vs-403", 320, `
		[...document.querySelectorAll("td > code:not(:has(wbr))")].filter((c) => c.getClientRects().length > 1).map((c) => c.textContent).join()`},
}

// oneFrame lists what is narrower than the widest frame of pages.
const oneFrame = `[".site-header", ".layout"].filter((s) => document.querySelector(s).getBoundingClientRect().width < 1920).join()`

// markAlone lists the headings whose mark is on a line of its own.
const markAlone = `[...document.querySelectorAll(".anchor")].filter((a) => {
	const words = new Range();
	words.selectNodeContents(a);
	const lines = (rects) => new Set([...rects].map((r) => Math.round(r.top / 8))).size;
	return lines(a.getClientRects()) > lines(words.getClientRects());
}).map((a) => a.textContent).join()`

// Small parts of the layout are in their places.
func detailsStand(t *testing.T, s *suite) {
	t.Parallel()
	tab := s.tab(t, 1366, 768, "light")
	for _, d := range slices.Concat(details, listDetails, tableDetails) {
		resize(tab, d.width, 768)
		tab.open(s.disk + d.address())
		if got := value[string](tab, d.script); got != "" {
			t.Errorf("%s: %s", d.name, got)
		}
	}
}
