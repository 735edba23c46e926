package browsertest

// listDetails are those of lists, of the rows of guides, and of what addresses lead to.
var listDetails = []detail{
	{"the contents mark the section of a row that an address names", "cloud-gateway-errors", 1366, `(async () => {
		location.hash = "cloudfront-page";
		await new Promise((done) => setTimeout(done, 300));
		const marked = [...document.querySelectorAll("[data-contents] [aria-current]")].map((a) => a.textContent).join();
		return marked === "AWS CloudFront" ? "" : "marked: " + marked; })()`},
	{"the results of the home page end on the screen of a phone", "", 390, `(async () => {
		const box = document.getElementById("q");
		box.focus();
		box.value = "timeout";
		box.dispatchEvent(new Event("input", { bubbles: true }));
		for (let i = 0; i < 100 && !document.querySelector(".search-foot a"); i++) await new Promise((done) => setTimeout(done, 50));
		const { bottom } = document.querySelector(".search-list").getBoundingClientRect();
		return bottom <= innerHeight ? "" : bottom + " px of " + innerHeight; })()`},
	{"the codes of a class stand in two columns on phones", "524", 390, `(() => {
		const [first, second] = [...document.querySelectorAll(".rail li")].map((e) => e.getBoundingClientRect().top);
		return first === second ? "" : second - first + " px apart"; })()`},
	{"no heading is cut above the one that an address names", "403", 390, `(async () => {
		location.hash = "seen-visitor";
		await new Promise((done) => setTimeout(done, 300));
		const above = document.getElementById("seen").getBoundingClientRect().bottom;
		return above <= 0 ? "" : above + " px are in sight"; })()`},
	{"the field of a guide stands between its lead and its text", "situations", 1366, `(() => {
		const [lead, field, text] = [".summary", ".filter input", ".opening p"].map((s) => document.querySelector(s).getBoundingClientRect());
		const above = field.top - lead.bottom, below = text.top - field.bottom;
		return above > 15 && below < 2 * above ? "" : above + " px above, " + below + " px below"; })()`},
	{"text keeps off the headings of guides with many rows", "platform-errors", 768, `
		[...document.querySelectorAll(".part > h2")].filter((e) => e.nextElementSibling.getBoundingClientRect().top - e.getBoundingClientRect().bottom < 6).map((e) => e.textContent).join()`},
	{"what the named cells of a row hold begins on one line", "redirects", 390, valuesInLine},
	{"it does so where some wrap", "not-a-status-code", 320, valuesInLine},
	{"many sources fold, and none is lost", "retries", 390, `(() => {
		const part = document.querySelector(".part-sources"), seen = [...part.querySelectorAll("li")].filter((e) => e.checkVisibility()).length;
		const more = part.querySelectorAll("details li").length;
		return seen !== 10 || parseInt(part.querySelector("summary").textContent) !== more ? seen + " seen, " + more + " folded" : ""; })()`},
	{"a name that underscores join reads as one mark", "search/index.html?q=rate_limit_exceeded", 390, `(async () => {
		while (!document.querySelector("main [data-query] code mark")) await new Promise((done) => setTimeout(done, 20));
		const names = [...document.querySelectorAll("main .why code")].filter((e) => e.children.length > 1);
		return names.length ? names.filter((e) => [...e.childNodes].some((n) => n.data === "_")).map((e) => e.textContent).join() : "no name has two marks"; })()`},
	{"it does so on the page that it leads to", "provider-errors/index.html?mark=rate_limit_exceeded", 390, `(async () => {
		while (!CSS.highlights.get("search")) await new Promise((done) => setTimeout(done, 20));
		const marked = [...CSS.highlights.get("search")].map(String).join(" ");
		return /rate _limit _exceeded/.test(marked) ? "" : marked.slice(0, 200); })()`},
	{"names are whole where codes are compared on small phones", "compare/index.html?a=401&b=403", 320, `(async () => {
		while (!document.querySelector(".compared li code")) await new Promise((done) => setTimeout(done, 20));
		const names = [...document.querySelectorAll(".compared li code")].filter((e) => !/\s/.test(e.textContent));
		const room = document.querySelector(".compared li").clientWidth, most = 236; // for 32 letters
		return room < most ? room + " px of room" : names.filter((e) => e.getClientRects().length > 1).map((e) => e.textContent).join(); })()`},
	{"who reads on two codes can compare them with a third", "400-vs-422", 1366, `(() => {
		const link = [...document.querySelectorAll("main .part a")].find((e) => e.textContent === "Compare with a third code");
		return link?.getAttribute("href") === "../compare/index.html?a=400&b=422" && link.checkVisibility() ? "" : link?.href ?? "there is no link"; })()`},
	{"who reads on three codes is offered no fourth", "413-vs-414-vs-431", 1366, `document.querySelector("main a[href*='compare/index.html?']") ? "there is a link" : ""`},
	{"the contents mark the section that a hit is in", "retries/index.html?mark=curl+retry-connrefused", 1366, contentsMarkHit},
	{"and where a section before it is in sight", "503/index.html?mark=Error+503.+Backend+fetch+failed", 1366, contentsMarkHit},
}

// valuesInLine lists the cells, in rows of five cells or more, whose text is not aligned
// with that of the others on each of its lines.
const valuesInLine = `(() => {
	const cells = [...document.querySelectorAll("main tr:has(> [data-column]:nth-child(2) ~ :nth-child(5)) > td + td")];
	const wrong = cells.filter((cell) => {
		const text = document.createRange();
		text.selectNodeContents(cell);
		const left = cell.parentElement.getBoundingClientRect().left + parseFloat(getComputedStyle(cell).fontSize) * 7;
		return !cell.textContent || [...text.getClientRects()].some((box) => box.left < left);
	});
	return cells.length ? wrong.map((cell) => cell.textContent).slice(0, 3).join() : "no cell"; })()`

// contentsMarkHit says which section the contents of a page mark if it is not that of
// the mark at hand.
const contentsMarkHit = `(async () => {
	while (!CSS.highlights.get("search-at")) await new Promise((done) => setTimeout(done, 20));
	await new Promise((done) => setTimeout(done, 300));
	const [at] = CSS.highlights.get("search-at");
	const section = at.startContainer.parentElement.closest(".part").querySelector("h2").id;
	const marked = [...document.querySelectorAll("[data-contents] [aria-current]")].map((a) => a.hash.slice(1)).join();
	return scrollY && marked === section ? "" : marked + " instead of " + section; })()`
