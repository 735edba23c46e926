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

// The rows below the heads: what the articles on these codes say, the facts that
// differ, and in one row those that do not.
function factRows(rows, columns, cards) {
  const same = [];
  const made = rows.map((name, i) => {
    const cells = columns.map((code) => code?.cells[i]);
    if (alike(cells)) same.push(name + ": " + cells[0].text);
    else if (cells.some((cell) => cell?.text || cell?.list)) return factRow(name, ...cells.map(factNodes));
    return "";
  });
  if (cards.length) made.unshift(factRow("In short", [compareElement("ul", { className: "cards" }, ...cards)]));
  if (same.length) made.push(factRow("Alike", [same.join(" · ")]));
  return made;
}

// Rows and cells say their roles, which the layout of narrow screens takes from them. A
// single fact is for all columns.
function factRow(name, ...facts) {
  const cells = facts.map((nodes) => compareElement("td", { role: "cell", colSpan: facts[1] ? 1 : 3 }, ...nodes));
  return compareElement("tr", { role: "row" }, compareElement("th", { role: "rowheader" }, name), ...cells);
}

function factNodes(fact) {
  if (!fact) return [];
  const { text, list, note, href } = fact;
  if (list) return [compareElement("ul", {}, ...list.map((item) => compareElement("li", {}, item)))];
  const nodes = [href ? compareElement("a", { href }, text) : text || "—"];
  if (note) nodes.push(compareElement("p", { className: "note" }, note));
  return nodes;
}

// Facts are alike if their notes are, too.
function alike([first, ...others]) {
  return first?.text && others.every((cell) => cell?.text === first.text && cell.note === first.note);
}

// The cards of the articles that tell two of the codes apart.
function cardsOn(codes) {
  const cards = [...document.querySelectorAll(".part .card")];
  return cards.filter((card) => codes.filter(({ number }) => card.firstChild.textContent.includes(number)).length > 1).map((card) => card.cloneNode(true));
}
