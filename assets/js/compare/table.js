// Fills the table of facts. All text of the facts becomes text nodes.

function create(name, properties, ...children) {
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
  if (code) head.append(create("a", { href: code.href }, code.name));
}

// The rows below the heads: the articles on the codes, the facts that differ, and in
// one row those that do not.
function factRows(rows, columns, codes) {
  const same = [];
  const made = rows.map((name, i) => {
    const cells = columns.map((code) => code?.cells[i]);
    if (alike(cells)) same.push(name + ": " + cells[0].text);
    else if (cells.some((cell) => cell?.text || cell?.list)) return factRow(name, ...cells.map(factNodes));
    return "";
  });
  if (same[0]) made.push(factRow("Alike", [same.join(" · ")]));
  return [...articles(codes), ...made];
}

// Rows and cells say their roles, which the layout of narrow screens takes from them. A
// single fact has the room of two columns.
function factRow(name, ...facts) {
  const cells = facts.map((nodes) => create("td", { role: "cell", colSpan: facts[1] ? 1 : 2 }, ...nodes));
  return create("tr", { role: "row" }, create("th", { role: "rowheader" }, name), ...cells);
}

function factNodes(fact) {
  if (!fact) return [];
  const { text, list, note, href } = fact;
  if (list)
    return [
      create(
        "ul",
        {},
        ...list.map((item) =>
          create("li", {}, ...item.split("`").map((part, i) => (i % 2 ? create("code", {}, part) : part))),
        ),
      ),
    ];
  return [href ? create("a", { href }, text) : text || "–", note ? create("p", { className: "note" }, note) : ""];
}

// Facts are alike if their notes are, too.
function alike([first, ...others]) {
  return first?.text && others.every((cell) => cell?.text === first.text && cell.note === first.note);
}

// What the article on all of the codes says in short, and the articles on any two.
function articles(codes) {
  const named = (card) => codes.filter(({ number }) => card.firstChild.textContent.includes(number)).length;
  const cards = [...document.querySelectorAll(".part .card")].filter((card) => named(card) > 1);
  const whole = cards.find((card) => named(card) === codes.length);
  const short = whole ? factRow("In short", [create("p", { className: "short" }, whole.lastChild.textContent)]) : "";
  const links = cards.flatMap(({ firstChild }) => [firstChild.cloneNode(true), " "]);
  return [short, links[0] ? factRow("Articles", links) : ""];
}
