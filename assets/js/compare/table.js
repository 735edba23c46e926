// Fills the table of facts. All text of the facts becomes text nodes.

// Shows in the head of a column which code is chosen, as its number in the box and
// its name below, which leads to its page. The box is too narrow for both.
function showChosen(chooser, code) {
  const head = chooser.closest("th");
  const shown = head.querySelector("b");
  head.className = code ? "c" + code.class : "";
  head.ariaLabel = code ? code.number + " " + code.name : null;
  shown.className = code ? "number" : "";
  shown.textContent = code?.number ?? "Choose";
  head.querySelector("a")?.remove();
  if (code) head.append(compareLink(code.href, code.name));
}

// The rows of facts. A fact that all columns share is there once, across them.
function factRows(rows, columns) {
  const made = (name, role, ...children) => {
    const element = document.createElement(name);
    element.role = role; // narrow screens lay rows out in a way that takes their roles from them
    element.append(...children);
    return element;
  };

  return rows.map((name, i) => {
    const cells = columns.map((code) => code?.cells[i]);
    if (!cells.some((cell) => cell?.text)) return "";
    const head = made("th", "rowheader", name);
    head.scope = "row";
    if (!alike(cells)) return made("tr", "row", head, ...cells.map((cell) => made("td", "cell", ...factNodes(cell))));
    const shared = made("td", "cell", columns.length > 2 ? "All three: " : "Both: ", ...factNodes(cells[0]));
    shared.colSpan = shared.ariaColSpan = columns.length;
    return made("tr", "row", head, shared);
  });
}

function compareLink(href, ...children) {
  const link = document.createElement("a");
  link.href = href;
  if (href.startsWith("https:")) link.rel = "external";
  link.append(...children);
  return link;
}

function factNodes(cell) {
  if (!cell?.text) return cell ? ["—"] : [];
  const { text, note, href } = cell;
  const nodes = [href ? compareLink(href, text) : text];
  if (note) {
    const more = document.createElement("p");
    more.className = "note";
    more.textContent = note;
    nodes.push(more);
  }
  return nodes;
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
  words.push(same.length ? `Alike in: ${same.join(", ").toLowerCase()}. ` : "Alike in none of these facts. ");
  const about = articles.filter((article) => codes.filter(({ number }) => article.codes.includes(number)).length > 1);
  about.forEach(({ href, codes: numbers }, i) => words.push(i ? ", " : "In depth: ", compareLink(href, numbers.join(" vs "))));
  return words;
}
