// Returns the words and parts of words of a text. What is a part of a longer name
// in the page, so that the name can break there, is found by the words that the
// breaks are in, too.
function wordsIn({ data, parentNode }) {
  const found = words(data).flatMap((entry) => [entry, ...pieces(entry)]);
  if (!parentNode.querySelector(":scope > wbr")) return found;
  const parts = [...parentNode.childNodes].flatMap(({ textContent }) => wordsOf(textContent));
  const broken = wordsOf(parentNode.textContent).filter((word) => !parts.includes(word));
  return [...broken.map((word) => ({ word, start: 0, end: data.length })), ...found];
}

// Returns what is looked for in a page for each word of a query that says something.
// Words that a hyphen joins, as in "retry-after", are one if the page has it.
function askedOf(text, page) {
  const query = readQuery(text, (code) => opened.paths.has(code));
  let slots = slotsOf(opened, query).map((slot) => ({
    ...slot,
    has: new Set([slot.word, ...marksOf(opened, slot)].filter((word) => !plainWords.has(word))), // the index has not all words of pages
  }));
  for (const [name] of text.toLowerCase().matchAll(/\w+(?:-\w+)+/g))
    if (page.toLowerCase().includes(name))
      slots = slots
        .filter(({ word }) => !wordsOf(name).includes(word))
        .concat({ weight: 2, has: new Set([name]), name });
  slots = slots.filter(({ has }) => has.size);
  const own = document.querySelector("h1 .number")?.textContent; // stands everywhere
  const codes = slots.length ? query.codes.filter((code) => code !== own) : [];
  return slots.concat(codes.map((word) => ({ word, weight: 5, has: new Set([word]) })));
}

// Finds what slots have in the text of an element: ranges, their words and blocks.
function marksIn(main, slots) {
  const marks = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    // The heading says what page this is, and would become a block of color.
    if (node.parentNode.closest("h1")) continue;
    const joined = slots.flatMap(({ name }) =>
      name
        ? [...node.data.matchAll(new RegExp(name, "gi"))].map(({ index }) => ({
            word: name,
            start: index,
            end: index + name.length,
          }))
        : [],
    );
    for (const { word, start, end } of [...joined, ...wordsIn(node)].sort((a, b) => a.start - b.start)) {
      if (!slots.some(({ has }) => has.has(word))) continue;
      const before = marks.at(-1)?.range;
      if (before?.endContainer === node && before.endOffset > start) continue; // a piece of that word
      const range = new Range();
      if (before) range.setStart(before.endContainer, before.endOffset);
      range.setEnd(node, start);
      if (String(range) !== "_") range.setStart(node, start); // the parts of a name read as one mark
      range.setEnd(node, end);
      marks.push({ range, word, block: node.parentNode.closest("tr, li, p, pre, dd, h2, h3, .entry") ?? main });
    }
  }
  return marks;
}

// Leaves out words of general English and of two letters that stand alone in their
// block where more was asked, such as "says" and "no", and the "too" of names.
function telling(marks, slots) {
  if (slots.length < 3) return marks;
  const blocks = Map.groupBy(marks, ({ block }) => block);
  const kept = marks.filter(({ block }) => {
    const found = had(
      slots,
      blocks.get(block).map(({ word }) => word),
    );
    return found.length > 1 || !(found[0].common || /^(?:too|..?)$/.test(found[0].word));
  });
  return kept.length ? kept : marks;
}

// Marks the hits of a search on the page that it led to, without touching the
// page: the reader can clear them.
whenMore(function highlightHits() {
  if (!opened.full) return;
  const url = new URL(location);
  const text = url.searchParams.get("mark");
  if (!text) return;
  url.searchParams.delete("mark");
  history.replaceState(history.state, "", url);
  if (!CSS.highlights || pageResults) return;

  const main = document.querySelector("main");
  const slots = askedOf(text, main.textContent);
  const marks = telling(marksIn(main, slots), slots).filter(
    ({ range }) => range.getClientRects().length || folded(range),
  );
  if (!marks.length) return;
  CSS.highlights.set("search", new Highlight(...marks.map(({ range }) => range)));

  const target = location.hash && document.getElementById(namedBy(location.hash));
  const clear = element("button", "", "Clear");
  const note = element(
    "p",
    "marks",
    element("span", "query", `Marked: ${text.trim()}`),
    ...markSteps(marks, passageOf(marks, slots, target), target),
    clear,
  );
  clear.type = "button";
  clear.addEventListener("click", dismiss);
  document.addEventListener(
    "keydown",
    ({ key, target }) => key === "Escape" && !target.closest("input, dialog") && dismiss(),
  );
  document.body.append(note);

  function dismiss() {
    CSS.highlights.delete("search");
    CSS.highlights.delete("search-at");
    note.remove();
  }
});
