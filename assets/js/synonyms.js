// Finds the rows that have other forms or synonyms of the words of the field. The filter
// loads this script when no row has the words themselves. It shows the rows of which a
// name stands in a pasted line of a log. If there are none, it shows those that have other
// forms of the words, then those that have a synonym in their first cell or in the
// headings above, then those that have one in any cell.
(function synonymsOfRows(groups) {
  const [field, status] = document.querySelector(".filter").children,
    none = document.querySelector(".filter + p"),
    others = new Map(), // the stems of the synonyms of a word, by its stem
    stemsOf = new Map(); // the stems of the words of a text, by the text

  // Cuts off the commonest endings.
  function stem(word) {
    return word.replace(/(?:ing|e?[sd]|e)$/, "");
  }

  function wordsIn(text) {
    return text.toLowerCase().match(/[a-z\d]+/g) ?? [];
  }

  function stems(text) {
    if (!stemsOf.has(text)) {
      const words = wordsIn(text);
      const pairs = words.map((word, i) => word + words[i + 1]); // username for user name
      stemsOf.set(text, new Set([...words, ...pairs].map(stem)));
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

  // Reports whether a name in the first cell of a row stands in the field, where somebody
  // has pasted a line of a log.
  function pasted(_, row) {
    const line = wordsIn(field.value);
    const names = [...row.children[0].querySelectorAll("code")].map(({ textContent }) => wordsIn(textContent));
    return line.length > 7 && names.some((name) => name[0] && name.every((word) => line.includes(word)));
  }

  // Reports whether a text has a word in another form: polled for polling.
  function has(word, text) {
    return stems(text).has(stem(word));
  }

  // Returns a function that reports whether some cells of a row, or the headings above
  // it, say a word in a way.
  const read = (way, cells) => (word, row, above) =>
    way(word, [...above, ...cells(row)].map((element) => element?.textContent).join(" "));
  const first = (row) => [row.children[0]],
    every = (row) => row.children;

  // The note that no row has the words, with its link to the search, stays visible.
  window.filterBySynonyms = (filter) => {
    const either = (word, text) => has(word, text) || says(word, text);
    if (![pasted, read(has, every), read(either, first), read(either, every)].some((way) => filter({ says: way })))
      return;
    status.textContent = status.textContent.replace(" ", " similar ");
    none.hidden = false;
  };
  field.dispatchEvent(new Event("input"));
})(SYNONYMS);
