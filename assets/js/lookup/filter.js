// Shows the rows that have all words of the field, with the headings above them, and
// nothing else of the guide. A link into what is hidden shows all again.
(function filterRows() {
  const box = document.querySelector(".filter");
  const [field, status] = box.children, all = status.textContent;

  // E-mail is email.
  function plain(text) {
    return text.toLowerCase().replaceAll("-", "");
  }

  function filter() {
    const words = plain(field.value).match(/\S+/g), filtered = !!words;
    let left = 0;
    for (const part of document.querySelectorAll(".filter ~ *")) {
      let above = [];
      part.hidden = filtered;
      for (const block of part.children) {
        block.hidden = filtered;
        if (block.matches("h2, h3")) above = [...above.filter((heading) => heading.tagName < block.tagName), block];
        for (const row of block.querySelectorAll("tbody tr")) {
          const text = plain([...above, ...row.cells].map((e) => e.textContent).join(" "));
          row.hidden = words?.some((word) => !text.includes(word));
          if (row.hidden) continue;
          left++;
          for (const shown of [part, block, ...above]) shown.hidden = false;
        }
      }
    }
    status.textContent = filtered ? left + " of " + all : all;
    const { bottom } = box.previousElementSibling.getBoundingClientRect();
    if (filtered && bottom < 0) scrollBy(0, bottom);
  }

  function clear() {
    field.value = "";
    filter();
  }

  function reveal(hash) {
    const target = document.getElementById(namedBy(hash));
    if (!target?.closest("[hidden]")) return;
    clear();
    target.scrollIntoView();
  }

  field.addEventListener("input", filter);
  field.addEventListener("keydown", ({ key }) => key === "Escape" && clear());
  addEventListener("click", ({ target }) => reveal(target.closest("[href^='#']")?.hash ?? ""));
  addEventListener("hashchange", () => reveal(location.hash));
})();
