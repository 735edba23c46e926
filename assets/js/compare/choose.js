// Sets the codes that a reader chooses side by side. The address says which, so
// that it can be shared, and going back leads to the choice before.
(function compareCodes() {
  const choosers = [...document.querySelectorAll("[data-compare-code]")];
  const status = document.querySelector("[data-compare-status]");
  const host = document.querySelector("[data-compare-table]");
  const facts = JSON.parse(document.querySelector("[data-compare-facts]").textContent);
  const byNumber = new Map(facts.codes.map((code) => [String(code.number), code]));
  const title = document.title;

  for (const chooser of choosers) chooser.append(...codeOptions(facts.codes));

  // The codes that are chosen, each once.
  function chosen() {
    return [...new Set(choosers.map((chooser) => chooser.value).filter(Boolean))].map((number) => byNumber.get(number));
  }

  function show(unknown = []) {
    const codes = chosen();
    host.hidden = !codes.length;
    host.replaceChildren(...(codes.length ? [compareTable(facts.rows, codes)] : []));
    status.replaceChildren(...compareWords(facts, codes, unknown));
    document.title = codes.length ? codes.map(({ number }) => number).join(" vs ") + " · " + title : title;
  }

  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    const unknown = [];
    for (const chooser of choosers) {
      const number = asked.get(chooser.dataset.compareCode) ?? "";
      chooser.value = byNumber.has(number) ? number : "";
      if (number && !chooser.value) unknown.push(number);
    }
    show(unknown);
  }

  function toAddress() {
    const asked = new URLSearchParams();
    for (const { dataset, value } of choosers) if (value) asked.set(dataset.compareCode, value);
    history.pushState(null, "", location.pathname + (asked.size ? "?" + asked : ""));
    show();
  }

  for (const chooser of choosers) chooser.addEventListener("change", toAddress);
  addEventListener("popstate", fromAddress);
  fromAddress();
})();

// All codes to choose from, by class.
function codeOptions(codes) {
  const groups = Object.entries(Object.groupBy(codes, ({ group }) => group)).map(([label, list]) => {
    const made = document.createElement("optgroup");
    made.label = label;
    made.append(...list.map(({ number, name }) => new Option(number + " " + name, number)));
    return made;
  });
  return [new Option("None", ""), ...groups];
}
