// Finds the rows of a guide that say the words of the field by others, for the filter,
// which loads this when no row has them: first those that do in their first cell or
// the headings above, else in any cell.
(function synonymsOfRows(groups) {
  const [field, status] = document.querySelector(".filter").children,
    none = document.querySelector(".filter + p"),
    others = new Map(), // stems that may be meant, by the stem of what is said
    stemsOf = new Map(); // stems of the words of a text

  // Cuts the commonest endings off.
  function stem(word) {
    return word.replace(/(?:ing|e?[sd]|e)$/, "");
  }

  function stems(text) {
    if (!stemsOf.has(text)) {
      const words = text.toLowerCase().match(/[a-z\d]+/g) ?? [];
      stemsOf.set(text, new Set(words.map(stem)));
    }
    return stemsOf.get(text);
  }

  function says(word, text) {
    return others.get(stem(word))?.some((other) => stems(text).has(other));
  }

  for (const group of groups.split("\n")) {
    const [said, meant = said] = group.split(" > ").map((list) => list.split(" ").map(stem));
    for (const word of said) others.set(word, (others.get(word) ?? []).concat(meant));
  }

  // How a row says a word, by the text of some of its cells and the headings above.
  const read = (cells) => (word, row, above) =>
    says(word, [...above, ...cells(row)].map((element) => element?.textContent).join(" "));

  // What says that no row has the words, and leads to the search, stays.
  window.filterBySynonyms = (filter) => {
    if (!filter({ says: read((row) => [row.children[0]]) }) && !filter({ says: read((row) => row.children) })) return;
    status.textContent = status.textContent.replace(" ", " similar ");
    none.hidden = false;
  };
  field.dispatchEvent(new Event("input"));
})(SYNONYMS);
