package browsertest

// Scripts of details, on code, on facts and on tables.

// copyInside lists the copy buttons that stand on the edge of their block, or on
// its text.
const copyInside = `[...document.querySelectorAll("figure.code")].filter((figure) => {
	const [block, button] = [figure, figure.querySelector(".copy")].map((e) => e.getBoundingClientRect());
	const out = button.top < block.top || button.right > block.right || button.height < 24;
	const caption = figure.querySelector("figcaption"), pre = figure.querySelector("pre"), text = new Range();
	let under = false;
	for (const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
		text.selectNodeContents(walker.currentNode);
		under ||= [...text.getClientRects()].some((r) => r.right > button.left && r.top < button.bottom);
	}
	const lies = caption ? button.bottom > pre.getBoundingClientRect().top : figure.dataset.language !== "http" && under;
	return out || lies;
}).map((figure) => figure.textContent.slice(0, 30)).join()`

// codeFolds lists the lines of code that wrap within a word or before a sign that ends
// a statement, and those of which the rest stands left of where they begin.
const codeFolds = `(() => {
	const bad = [], at = new Range();
	for (const code of document.querySelectorAll("pre code")) {
		let begin = null, top = 0, row = "";
		for (const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT); walker.nextNode(); )
			for (const [i, sign] of [...walker.currentNode.data].entries()) {
				if (sign === "\n") begin = null;
				if (!sign.trim()) row = begin === null ? "" : row + sign;
				else {
					at.setStart(walker.currentNode, i);
					at.setEnd(walker.currentNode, i + 1);
					const r = at.getBoundingClientRect(), wraps = begin !== null && r.top > top + 8;
					if (wraps && (r.left < begin + 8 || sign === ";" || /\w$/.test(row) && /[a-z\d]/.test(sign))) bad.push(row + "|" + sign);
					if (begin === null || wraps) [begin, top, row] = [begin ?? r.left, r.top, ""];
					row += sign;
				}
			}
	}
	return document.querySelector("pre code") ? bad.join(" ") : "there is none"; })()`

// railRows says what is wrong with the list of codes at the side: its heading is away, a
// row is cut by it, or the code at hand is not in sight, or it is where the list fades.
const railRows = `(() => {
	const box = (e) => e.getBoundingClientRect(), rail = document.querySelector(".rail"), head = box(rail.firstElementChild);
	const cut = [...rail.querySelectorAll("li")].filter((e) => box(e).top < head.bottom - 2 && box(e).bottom > head.bottom + 2);
	const at = box(rail.querySelector("[aria-current]")), fades = getComputedStyle(rail).maskImage !== "none";
	const seen = at.top > head.bottom - 2 && at.bottom < box(rail).bottom - 48;
	return cut.map((e) => e.textContent).join() || (head.top === box(rail).top && seen && fades ? "" : head.top + " " + at.top + " " + fades); })()`

// rowAtHand says what is wrong with the row that the address names.
const rowAtHand = `(async () => {
	await new Promise((done) => setTimeout(done, 100));
	const row = document.querySelector("tr:target"), style = getComputedStyle(row), box = row.getBoundingClientRect();
	const heads = row.closest("table").tHead.rows[0].cells[0].getBoundingClientRect();
	if (style.outlineStyle === "none" || style.backgroundColor === "rgba(0, 0, 0, 0)") return "it is not marked";
	return heads.top < 0 || heads.bottom > box.top + 1 || box.bottom > innerHeight ? "heads at " + heads.top + ", row at " + box.top : ""; })()`

// tablesFit lists the tables that are cut.
const tablesFit = `[...document.querySelectorAll(".table")].filter((e) => e.scrollWidth > e.clientWidth).map((e) => e.ariaLabel).join()`

// columnsNamed lists the cells of wide tables that do not show the head of their
// column, or what is short for it: nothing for a code and what it means, and an arrow
// for who has to act.
const columnsNamed = `(() => {
	const short = { Code: "", HTTP: "", Send: "", Means: "", When: "", Why: "", Note: "", "Who fixes it": "→" };
	const cells = [...document.querySelectorAll("tbody td + td, tbody th + td")].filter((e) => e.parentNode.cells.length > 2 && !e.closest(".matrix"));
	const bare = cells.filter((e) => {
		const head = e.closest("table").tHead.rows[0].cells[e.cellIndex], name = short[head.textContent] ?? head.textContent;
		const shown = getComputedStyle(e, "::before").content;
		return head.checkVisibility() || !shown.startsWith(name ? JSON.stringify(name) : "none");
	});
	return cells.length ? bare.map((e) => e.textContent.slice(0, 30)).join() : "there are none"; })()`

// codesApart lists the codes that do not stand at the end of the line on which the name
// of their row begins, or below the number of their row.
const codesApart = `(() => {
	const cells = [...document.querySelectorAll(".stacked.coded td:nth-child(2):not([data-column])")];
	const apart = cells.filter((e) => {
		const name = e.previousElementSibling.getBoundingClientRect(), code = e.getBoundingClientRect(), row = e.parentNode.getBoundingClientRect();
		return e.closest(".keyed") ? code.left !== name.left || code.top < name.bottom - 1 : code.top !== name.top || code.right < row.right - 1 || code.left < name.right;
	});
	return cells.length ? apart.map((e) => e.parentNode.textContent.slice(0, 30)).join() : "there are none"; })()`

// rowsWithin says how high the rows of a page are, if that is more than so many pixels.
func rowsWithin(most string) string {
	return `(() => {
	const rows = [...document.querySelectorAll("tbody tr")], height = Math.round(rows.reduce((sum, e) => sum + e.offsetHeight, 0) / rows.length);
	return rows.length > 99 && height <= ` + most + ` ? "" : rows.length + " rows of " + height + " px"; })()`
}

// emptyCells counts the cells that say nothing.
const emptyCells = `(() => {
	const empty = [...document.querySelectorAll("tbody td")].filter((e) => !e.textContent.trim()).length;
	return empty ? empty + " are" : ""; })()`

// sharedColumns lists the widths of tables that tell codes and of their first
// columns, where a section has more than one, and the codes that are parted.
const sharedColumns = `(() => {
	const tables = [...document.querySelectorAll("main table:has(td:nth-child(2) > .code)")];
	const widths = (part) => new Set(tables.filter((t) => part.contains(t)).map((t) => [t, t.tHead.rows[0].cells[0]].map((e) => Math.round(e.getBoundingClientRect().width)).join(" ")));
	const uneven = [...document.querySelectorAll("main .part")].map(widths).filter((w) => w.size > 1).map((w) => [...w].join());
	const parted = [...document.querySelectorAll("td > .code")].filter((e) => e.getClientRects().length > 1);
	return uneven.concat(parted.map((e) => e.textContent)).join(); })()`

// overfull lists the texts that are wider than their cells.
const overfull = `[...document.querySelectorAll("main :is(td, th)")].filter((cell) => {
	const text = new Range();
	text.selectNodeContents(cell);
	return text.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1;
}).map((cell) => cell.textContent.slice(0, 30)).join()`

// linesOfFacts lists the facts of compared codes that are too narrow to be read, or
// that do not say their code: all of them, or only lists.
func linesOfFacts(all bool) string {
	cells := "td:has(li)"
	if all {
		cells = "tr:not(:has(.short)) td:not(:only-of-type)"
	}
	return `(async () => {
	while (!document.querySelector(".chooser .number")) await new Promise((done) => setTimeout(done, 20));
	const cells = [...document.querySelectorAll(".compared tbody ` + cells + `")];
	const bad = cells.filter((e) => e.offsetWidth < 250 || !/^"\d{3}"/.test(getComputedStyle(e, "::before").content));
	return cells.length ? bad.map((e) => e.textContent).join() : "there are none"; })()`
}

// columnsApart lists what stands off the columns of compared codes, and what the
// heads of these columns cut off.
const columnsApart = `(() => {
	const lefts = (e) => [...e.children].filter((c) => c.checkVisibility()).map((c) => Math.round(c.getBoundingClientRect().left));
	const heads = lefts(document.querySelector(".compared thead tr")), cells = new Set();
	for (const row of document.querySelectorAll(".compared tbody tr")) for (const left of lefts(row)) cells.add(left);
	const cut = [...document.querySelectorAll(".chooser b, .compared thead a")].filter((e) => e.scrollWidth > e.clientWidth + 1 && e.clientWidth || e.getBoundingClientRect().right > innerWidth - 16);
	const off = [...cells].filter((left) => !heads.includes(left) && left !== Math.round(document.querySelector("h1").getBoundingClientRect().left));
	return off.concat(cut.map((e) => e.textContent)).join(); })()`

// factWeights lists the weights of the facts in a list of codes, if they differ.
const factWeights = `(() => {
	const weights = new Set([...document.querySelectorAll(".fact, .fact b")].map((e) => getComputedStyle(e).fontWeight));
	return weights.size === 1 ? "" : [...weights].join(); })()`

// hyphensBroken lists the names in running text that go over two lines though they
// have room on one.
const hyphensBroken = `(() => {
	const names = [...document.querySelectorAll("main :is(p, li) code")].filter((e) => /^\w[^ ]*-[^ ]*$/.test(e.textContent) && e.textContent.length <= 23);
	return names.length ? names.filter((e) => e.getClientRects().length > 1).map((e) => e.textContent).join() : "there are none"; })()`

// flagsBroken lists the flags of programs that go over two lines.
const flagsBroken = `(() => {
	const flags = [...document.querySelectorAll("main code")].filter((e) => /^--?\w[^ ]{0,14}$/.test(e.textContent));
	return flags.length ? flags.filter((e) => e.getClientRects().length > 1).map((e) => e.textContent).join() : "there are none"; })()`

// copyColumn lists the constants whose buttons stand apart from the others, or close to
// a name, its note or the library beside them.
const copyColumn = `(() => {
	const buttons = [...document.querySelectorAll(".constants .copy")].filter((e) => e.checkVisibility()), left = Math.round(buttons[0].getBoundingClientRect().left);
	return buttons.filter((e) => {
		const at = e.getBoundingClientRect(), cell = e.closest("td"), words = new Range();
		const close = (node, before, after) => {
			words.selectNodeContents(node);
			return [...words.getClientRects()].some((r) => r.top < at.bottom && r.bottom > at.top && r.right > at.left - before && r.left < at.right + after);
		};
		const name = [...cell.children].filter((c) => c !== e).some((c) => close(c, 8, 0));
		return Math.round(at.left) !== left || name || close(cell.nextElementSibling, 8, 16);
	}).map((e) => e.parentNode.textContent).join(); })()`

// namesWhole lists the constants that go over two lines, or do not stand on the right
// of their language.
const namesWhole = `[...document.querySelectorAll(".constants td > code")].filter((e) => e.checkVisibility()).filter((e) => {
	const at = e.getBoundingClientRect(), language = e.closest("tbody").querySelector("th").getBoundingClientRect();
	return at.height > 24 || at.left < language.left + 80 || at.top < language.top;
}).map((e) => e.textContent).join()`

// fieldsWhole lists the names of fields that go over two lines or touch the next
// column.
const fieldsWhole = `[...document.querySelectorAll(".part:has(#fields) th code")].filter((e) => {
	const next = e.closest("th").nextElementSibling.getBoundingClientRect();
	return e.getClientRects().length > 1 || e.getBoundingClientRect().right > next.left - 16;
}).map((e) => e.textContent).join()`

// choicesInRow says where the choices of codes are if they stand apart.
const choicesInRow = `(async () => {
	while (!document.querySelector("option")) await new Promise((done) => setTimeout(done, 20));
	const boxes = [...document.querySelectorAll(".chooser")].map((e) => e.getBoundingClientRect());
	const apart = boxes.some((b, i) => i && (b.top !== boxes[0].top || b.left - boxes[i - 1].right > 40));
	return apart ? boxes.map((b) => b.left + " " + b.top).join() : ""; })()`

// choicesStay says where the choices of codes are before and after the first is made, if
// they move.
const choicesStay = `(async () => {
	while (!document.querySelector("option")) await new Promise((done) => setTimeout(done, 20));
	const boxes = [...document.querySelectorAll(".chooser select")], places = () => boxes.map((e) => Math.round(e.getBoundingClientRect().left)).join();
	const before = places();
	boxes[0].value = "404";
	boxes[0].dispatchEvent(new Event("change"));
	return places() === before ? "" : before + " then " + places(); })()`

// waysOnColumns lists the ways in that begin between two columns of codes.
const waysOnColumns = `(() => {
	const left = (e) => Math.round(e.getBoundingClientRect().left), columns = [...document.querySelectorAll(".c4xx .cell")].map(left);
	return [...document.querySelectorAll(".ways > *")].filter((e) => !columns.includes(left(e))).map((e) => e.textContent).join(); })()`
