// Shows the rows that have all words of the field, with the headings above them, and
// hides the other parts of the article. If there are none, it says so, links to the
// search, and loads a script that looks for rows with synonyms of the words. A link to a
// hidden part shows all again. Going back leads to what was shown.
(function filterRows() {
  const box = document.querySelector(".filter");
  const none = box.nextElementSibling;
  const [field, status] = box.children,
    [missing, link] = none.children,
    all = status.textContent;
  let script;

  // E-mail is email.
  function plain(text) {
    return text.toLowerCase().replace(/-/g, "");
  }

  // The function says, if there is one, reports whether a row has a synonym of a word.
  function filter({ says }) {
    const words = plain(field.value).match(/\S+/g),
      filtered = !!words;
    let left = 0;
    for (const part of document.querySelectorAll(".filter + p ~ *")) {
      const above = []; // the heading of the part, and that below it
      part.hidden = filtered;
      for (const block of part.children) {
        block.hidden = filtered;
        if (block.matches("h2, h3, .group")) above[+!block.matches("h2")] = block;
        for (const row of block.querySelectorAll("tbody tr, dl > div")) {
          const text = plain(above.map((heading) => heading.textContent) + row.textContent);
          row.hidden = words?.some((word) => !text.includes(word) && !says?.(word, row, above));
          if (row.hidden) continue;
          left++;
          for (const shown of [part, block, ...above]) shown.hidden = false;
        }
      }
    }
    status.textContent = filtered ? left + " of " + all : all;
    none.hidden = left || !filtered;
    missing.textContent = field.value;
    link.search = new URLSearchParams({ q: field.value });
    const { bottom } = box.previousElementSibling.getBoundingClientRect();
    if (filtered && bottom < 0) scrollBy(0, bottom);
    if (says || none.hidden) return left;
    script ??= loadSearch(box.dataset.synonyms);
    window.filterBySynonyms?.(filter);
  }

  function clear() {
    field.value = "";
    filter({});
  }

  function reveal(link) {
    const target = link && document.getElementById(namedBy(link.hash));
    if (!target?.closest("[hidden]")) return;
    clear();
    target.scrollIntoView();
  }

  field.addEventListener("input", filter);
  field.addEventListener("keydown", ({ key }) => key === "Escape" && clear());
  addEventListener("click", ({ target }) => reveal(target.closest("[href^='#']")));
  addEventListener("hashchange", () => reveal(location));
  addEventListener("pagehide", () => history.replaceState({ filter: field.value }, ""));
  field.value = history.state?.filter ?? "";
  if (field.value) filter({});
})();
