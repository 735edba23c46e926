// Draws the table of facts. All text of the facts becomes text nodes.
function compareTable(rows, codes) {
  const made = (name, role, ...children) => {
    const element = document.createElement(name);
    element.role = role; // narrow screens lay rows out in a way that takes their roles from them
    element.append(...children);
    return element;
  };

  const corner = made("td", "cell");
  const heads = codes.map((code) => {
    const head = made("th", "columnheader", codeLink(code));
    head.scope = "col";
    return head;
  });
  const body = rows.map((name, i) => {
    const cells = codes.map((code) => code.cells[i]);
    if (!cells.some(({ text }) => text)) return "";
    const head = made("th", "rowheader", name);
    head.scope = "row";
    const row = made("tr", "row", head, ...cells.map((cell) => made("td", "cell", ...factNodes(cell))));
    if (codes.length > 1 && alike(cells)) row.className = "same";
    return row;
  });
  const table = made(
    "table",
    "table",
    made("thead", "rowgroup", made("tr", "row", corner, ...heads)),
    made("tbody", "rowgroup", ...body),
  );
  table.className = "compared by-" + codes.length;
  return table;
}

function compareLink(href, ...children) {
  const link = document.createElement("a");
  link.href = href;
  if (href.startsWith("https:")) link.rel = "external";
  link.append(...children);
  return link;
}

function codeLink({ number, name, class: className, href }) {
  const digits = document.createElement("b");
  digits.className = "number";
  digits.textContent = number;
  const link = compareLink(href, digits, " " + name);
  link.className = "c" + className;
  return link;
}

function factNodes({ text, note, href }) {
  if (!text) return ["—"];
  const nodes = [href ? compareLink(href, text) : text];
  if (note) {
    const more = document.createElement("p");
    more.className = "note";
    more.textContent = note;
    nodes.push(more);
  }
  return nodes;
}

function alike(cells) {
  return cells.every(({ text }) => text === cells[0].text);
}

// Says in what the codes are alike, which articles tell them apart, and which
// numbers have no facts.
function compareWords({ rows, articles }, codes, unknown) {
  const words = unknown.map((number) => `${number} has no facts here. `);
  if (codes.length < 2) return [...words, codes.length ? "Choose a second code." : "Choose two codes, or three."];
  const same = rows.filter((_, i) => codes[0].cells[i].text && alike(codes.map(({ cells }) => cells[i])));
  words.push(same.length ? `Alike in: ${same.join(", ").toLowerCase()}. ` : "Alike in none of these facts. ");
  const about = articles.filter((article) => codes.filter(({ number }) => article.codes.includes(number)).length > 1);
  about.forEach(({ href, codes: numbers }, i) => words.push(i ? ", " : "In depth: ", compareLink(href, numbers.join(" vs "))));
  return words;
}
