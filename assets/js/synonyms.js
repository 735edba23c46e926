// Finds the rows that have synonyms of the words of the field. The filter loads this
// script when no row has the words themselves. It shows the rows that have a synonym in
// their first cell or in the headings above, or, if there are none, in any cell.
(function synonymsOfRows(groups) {
  const [field, status] = document.querySelector(".filter").children,
    none = document.querySelector(".filter + p"),
    others = new Map(), // the stems of the synonyms of a word, by its stem
    stemsOf = new Map(); // the stems of the words of a text, by the text

  // Cuts off the commonest endings.
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

  // Returns a function that reports whether some cells of a row, or the headings above
  // it, have a synonym of a word.
  const read = (cells) => (word, row, above) =>
    says(word, [...above, ...cells(row)].map((element) => element?.textContent).join(" "));

  // The note that no row has the words, with its link to the search, stays visible.
  window.filterBySynonyms = (filter) => {
    if (!filter({ says: read((row) => [row.children[0]]) }) && !filter({ says: read((row) => row.children) })) return;
    status.textContent = status.textContent.replace(" ", " similar ");
    none.hidden = false;
  };
  field.dispatchEvent(new Event("input"));
})(SYNONYMS);
