// Fills the table of facts. All text of the facts becomes text nodes.

function compareElement(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// Shows in the head of a column which code is chosen, as its number in the box and
// its name below, which leads to its page. The box is too narrow for both.
function showChosen(chooser, code) {
  const head = chooser.closest("th");
  const shown = head.querySelector("b");
  head.className = code ? "c" + code.class : "";
  head.abbr = code?.number ?? ""; // what is said of each fact below
  shown.className = code ? "number" : "";
  shown.textContent = head.abbr || "Choose";
  head.querySelector("a")?.remove();
  if (code) head.append(compareElement("a", { href: code.href }, code.name));
}

// The rows of facts. A fact that all columns share is there once, across them.
function factRows(rows, columns) {
  return rows.map((name, i) => {
    const cells = columns.map((code) => code?.cells[i]);
    if (!cells.some((cell) => cell?.text)) return "";
    const facts = alike(cells)
      ? [compareElement("td", { colSpan: cells.length }, cells.length > 2 ? "All three: " : "Both: ", ...factNodes(cells[0]))]
      : cells.map((fact) => compareElement("td", {}, ...factNodes(fact)));
    return compareElement("tr", {}, compareElement("th", { scope: "row" }, name), ...facts);
  });
}

function factNodes(fact) {
  if (!fact?.text) return fact ? ["—"] : [];
  const { text, note, href } = fact;
  const nodes = [href ? compareElement("a", { href }, text) : text];
  if (note) nodes.push(compareElement("p", { className: "note" }, note));
  return nodes;
}

const compareRoles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

// Names the roles of a table, which the layout of narrow screens takes from it.
function nameRoles(table) {
  for (const e of [table, ...table.querySelectorAll("*")]) e.role = compareRoles[e.tagName] ?? (e.scope ? e.scope.replace("col", "column") + "header" : null);
}

// Facts are alike if their notes are, too.
function alike(cells) {
  return cells.every((cell) => cell && cell.text === cells[0].text && cell.note === cells[0].note);
}

// Says in what the codes are alike, which articles tell them apart, and which
// numbers have no facts.
function compareWords({ rows, articles }, codes, unknown) {
  const words = unknown.map((number) => `${number} has no facts here. `);
  if (codes.length < 2) return [...words, codes.length ? "Choose a second code." : "Choose two codes, or three."];
  const same = rows.filter((_, i) => codes[0].cells[i].text && alike(codes.map(({ cells }) => cells[i])));
  words.push(`Alike in: ${same.join(", ").toLowerCase() || "nothing"}. `);
  const about = articles.filter((article) => codes.filter(({ number }) => article.codes.includes(number)).length > 1);
  about.forEach(({ href, codes: numbers }, i) => words.push(i ? ", " : "In depth: ", compareElement("a", { href }, numbers.join(" vs "))));
  return words;
}
