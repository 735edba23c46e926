// Returns the words and parts of words of a text. What is a part of a longer name
// in the page, so that the name can break there, is found by the name, too.
function wordsIn({ data, parentNode }) {
  const found = words(data).flatMap((entry) => [entry, ...pieces(entry)]);
  if (!parentNode.querySelector(":scope > wbr")) return found;
  return [...wordsOf(parentNode.textContent).map((word) => ({ word, start: 0, end: data.length })), ...found];
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

  const slots = slotsOf(opened, readQuery(text, (code) => opened.paths.has(code))).map((slot) => ({
    weight: slot.weight,
    has: new Set([slot.word, ...marksOf(opened, slot)].filter((word) => !plainWords.has(word))), // the index has not all words of pages
  }));
  const marks = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); )
    for (const { word, start, end } of wordsIn(node)) {
      // The heading says what page this is, and would become a block of color.
      if (!slots.some(({ has }) => has.has(word)) || node.parentNode.closest("h1")) continue;
      const before = marks.at(-1)?.range;
      if (before?.endContainer === node && before.endOffset > start) continue; // a piece of that word
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      marks.push({ range, word });
    }
  if (!marks.length) return;
  CSS.highlights.set("search", new Highlight(...marks.map(({ range }) => range)));

  const target = location.hash && document.getElementById(namedBy(location.hash));
  const clear = element("button", "", "Clear");
  const note = element("p", "marks", element("span", "query", `Marked: ${text.trim()}`), ...markSteps(marks, passageOf(marks, slots, target), target), clear);
  clear.type = "button";
  clear.addEventListener("click", dismiss);
  document.addEventListener("keydown", ({ key, target }) => key === "Escape" && !target.closest("input, dialog") && dismiss());
  document.body.append(note);

  function dismiss() {
    CSS.highlights.delete("search");
    CSS.highlights.delete("search-at");
    note.remove();
  }
});
