// Sets the codes that a reader chooses side by side. The address says which, so
// that it can be shared, and going back leads to the choice before.
(function compareCodes() {
  const table = document.querySelector("[data-compare]");
  const choosers = [...table.querySelectorAll("[data-compare-code]")];
  const status = document.querySelector("[data-compare-status]");
  const facts = JSON.parse(document.querySelector("[data-compare-facts]").textContent);
  const heading = document.querySelector("h1");
  const [name, site] = document.title.split(" · ");

  for (const part of document.querySelectorAll("[data-role]")) part.role = part.dataset.role;
  for (const chooser of choosers) {
    chooser.append(...codeOptions(facts.codes));
    chooser.addEventListener("change", toAddress);
  }

  function show(unknown = "") {
    const chosen = choosers.map((chooser, i) => {
      if (choosers.findIndex(({ value }) => value === chooser.value) < i) chooser.value = ""; // a code stands beside others
      return facts.codes.find(({ number }) => number == chooser.value);
    });
    const columns = chosen.slice(0, chosen[2] ? 3 : 2); // the third is there once it is chosen
    const codes = chosen.filter(Boolean);
    choosers.forEach((chooser, i) => showChosen(chooser, chosen[i]));
    table.classList.toggle("of-two", !chosen[2]);
    table.tBodies[0].replaceChildren(...factRows(facts.rows, columns, codes));
    for (const cell of table.querySelectorAll("tbody td"))
      ({ abbr: cell.dataset.code, className: cell.className } = table.rows[0].cells[cell.cellIndex]); // what phones set before it
    status.textContent = unknown + (codes[1] ? "" : codes[0] ? "Choose a second code." : "Choose two or three codes.");
    heading.textContent = codes[1] ? codes.map(({ number }) => number).join(" vs ") : name;
    document.title = heading.textContent + " · " + site;
    document.body.dataset.query = location.search;
  }

  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    let unknown = "";
    for (const chooser of choosers) {
      const number = asked.get(chooser.dataset.compareCode);
      chooser.value = number ?? ""; // none, if there is no such code
      if (number && !chooser.value) unknown += number + " has no facts here. ";
    }
    show(unknown);
  }

  function toAddress() {
    const asked = new URLSearchParams();
    for (const { dataset, value } of choosers) if (value) asked.set(dataset.compareCode, value);
    history.pushState(0, "", "?" + asked);
    show();
  }

  addEventListener("popstate", fromAddress);
  fromAddress();
  table.hidden = false;
})();

// All codes to choose from, by class.
function codeOptions(codes) {
  const groups = Object.entries(Object.groupBy(codes, ({ group }) => group)).sort(); // "Unofficial" comes last
  return [
    new Option("None", ""),
    ...groups.map(([label, list]) =>
      create("optgroup", { label }, ...list.map(({ number, name }) => new Option(number + " " + name, number))),
    ),
  ];
}
