package browsertest

// tableDetails are those of the tables of guides and of compared codes.
var tableDetails = []detail{
	{"the row at hand is marked below its heads", "cloudflare-errors/index.html?#cf-1020", 1366, rowAtHand},
	{"a row of a long table, too", "iis-substatus/index.html?#s404-13", 1366, rowAtHand},
	{"a row with long names, too", "platform-errors/index.html?#h12", 768, rowAtHand},
	{"phones mark a row whose cells stand below each other", "situations/index.html?#email-not-confirmed", 390, `(() => {
		const row = document.querySelector("tr:target"), box = row.getBoundingClientRect();
		const marked = getComputedStyle(row).outlineStyle !== "none" && box.top >= 0 && box.bottom <= innerHeight;
		return marked ? "" : "row at " + box.top; })()`},
	{"the text of a row at hand stays in line with the others", "situations/index.html?#email-not-confirmed", 390, `(() => {
		const row = document.querySelector("tr:target"), left = (r) => [...r.cells].map((e) => e.getBoundingClientRect().left + parseFloat(getComputedStyle(e).paddingLeft)).join();
		const cut = getComputedStyle(row.closest(".table")).overflowX !== "visible";
		return left(row) !== left(row.nextElementSibling) || cut || parseFloat(getComputedStyle(row).outlineOffset) < 4 ? left(row) + " " + cut : ""; })()`},
	{"phones name the columns whose cells do not say what they are", "provider-errors", 320, columnsNamed},
	{"phones have an arrow for who has to act", "platform-errors", 390, columnsNamed},
	{"the codes at the end of a guide are not parted", "service-errors", 390, `
		[...document.querySelectorAll(".chips li")].filter((e) => e.getClientRects().length > 1).map((e) => e.textContent).join()`},
	{"a guide with few rows has no field to filter them", "redirects", 390, `document.querySelector(".filter, [src*='assets/lookup']") ? "it has one" : ""`},
	{"codes stand beside names on phones", "exceptions", 390, codesApart},
	{"codes stand beside situations on small phones", "situations", 320, codesApart},
	{"codes stand below numbers on phones", "cloudflare-errors", 390, codesApart},
	{"situations are short on phones", "situations", 390, rowsWithin("75")},
	{"exceptions are short on phones", "exceptions", 390, rowsWithin("80")},
	{"substatus codes are short on phones", "iis-substatus", 390, rowsWithin("72")},
	{"phones name wide columns, too", "kubernetes", 390, columnsNamed},
	{"phones name the columns of the guide to a code", "choosing-a-code", 390, columnsNamed},
	{"phones see the heads of two columns while a table is read", "not-a-status-code", 390, `(async () => {
		const rows = document.querySelector("table").rows;
		scrollTo(0, scrollY + rows[rows.length - 3].getBoundingClientRect().top - 100);
		await new Promise((done) => setTimeout(done, 100));
		const top = rows[0].cells[0].getBoundingClientRect().top;
		return top === 0 ? "" : "the heads are at " + top; })()`},
	{"phones show what phrases mean below them", "proxies-and-cdns", 390, `
		[...document.querySelectorAll(".phrased td + td")].filter((e) => e.getBoundingClientRect().top < e.previousElementSibling.getBoundingClientRect().bottom).map((e) => e.textContent).join()`},
	{"a column is wide that has more than codes", "cloud-gateway-errors", 1366, `
		[...document.querySelectorAll("td[data-column=Means]")].filter((e) => e.offsetWidth < 180).map((e) => e.textContent).join()`},
	{"comparisons fit phones", "401-vs-403", 320, tablesFit},
	{"comparisons of three codes fit phones", "413-vs-414-vs-431", 320, tablesFit},
	{"comparisons fit larger phones", "401-vs-403", 390, tablesFit},
	{"no cell is empty in a guide", "kubernetes", 1366, emptyCells},
	{"no cell is empty among numbers", "cloudflare-errors", 1366, emptyCells},
	{"the tables of a section share their columns", "platform-errors", 1366, sharedColumns},
	{"the tables of exceptions share their columns", "exceptions", 1366, sharedColumns},
	{"the tables of situations share their columns", "situations", 1366, sharedColumns},
	{"the numbers of compared codes are seen on their boxes", "compare/index.html?a=400&b=409", 1366, `(async () => {
		while (!document.querySelector(".chooser .number")) await new Promise((done) => setTimeout(done, 20));
		const hidden = [...document.querySelectorAll(".chooser .number")].filter((e) => {
			e.style.pointerEvents = "auto";
			const { left, top } = e.getBoundingClientRect();
			return document.elementFromPoint(left + 20, top + 10) !== e;
		});
		return hidden.map((e) => e.textContent).join(); })()`},
	{"two codes have the width of the table, and equal columns", "compare/index.html?a=400&b=409", 1366, `(async () => {
		while (!document.querySelector(".chooser .number")) await new Promise((done) => setTimeout(done, 20));
		const [, a, b] = [...document.querySelector(".compared tbody tr").cells].map((e) => e.getBoundingClientRect());
		const free = document.querySelector(".compared").getBoundingClientRect().right - b.right;
		return free > 2 || Math.abs(a.width - b.width) > 2 ? free + " px are free" : ""; })()`},
	{"facts stand below the codes that they are of", "compare/index.html?a=400&b=409", 1366, columnsApart},
	{"facts stand below three codes on phones", "compare/index.html?a=511&b=422&c=203", 320, columnsApart},
	{"three codes have a line for each fact on phones", "compare/index.html?a=301&b=302&c=308", 390, linesOfFacts(true)},
	{"three sides of a comparison have a line each on phones", "413-vs-414-vs-431", 320, `
		[...document.querySelectorAll(".part-differences tbody td")].filter((e) => e.offsetWidth < 250 || !/^"\d{3}"/.test(getComputedStyle(e, "::before").content)).map((e) => e.textContent).join()`},
	{"lists have a line for each code on phones", "compare/index.html?a=400&b=409", 320, linesOfFacts(false)},
	{"the third choice has a line of its own on phones, beside its name", "compare/index.html?a=400&b=409", 390, `(async () => {
		while (!document.querySelector(".chooser .number")) await new Promise((done) => setTimeout(done, 20));
		const third = [...document.querySelectorAll(".compared thead th")].at(-1), word = third.querySelector("span").getBoundingClientRect();
		const box = third.querySelector("select").getBoundingClientRect();
		return word.right > box.left || word.bottom > box.bottom || third.getBoundingClientRect().width < 300 ? "it does not" : ""; })()`},
}
