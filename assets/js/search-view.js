// Draws results. All text of the index and of the query becomes text nodes.
const root = document.body.dataset.root;
const style = new CSSStyleSheet();
style.replaceSync(SEARCH_STYLE);
document.adoptedStyleSheets.push(style);
const pageResults = document.querySelector("main > [data-search-results]"); // null but on the page of results

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

// Returns a link to the section of a page that answers: number, name, and why it
// was found.
function drawResult({ doc, line }, { hits, query, copied }) {
  const { kind, path, title, className } = doc;
  const link = element("a", "search-hit" + (className ? " c" + className : ""));
  const place = placeOf(line);
  const language = line?.kind === "c" && "?language=" + encodeURIComponent(line.text[1].split(", ")[0]);
  link.href = `${root}${path}/index.html${doc.asked || language || ""}${place && "#" + place}`;
  link.dataset[kind] = path;
  const sign = kind === "class" ? "Class" : isVersus(doc) ? "Versus" : "Guide";
  const number =
    kind === "page" || path === "unofficial"
      ? element("i", "", sign)
      : element("span", "number", ...numberParts(path, query));
  link.append(
    number,
    " ",
    element("span", "name", ...marked(kind === "class" ? title.replace(/^\dxx /, "") : title, hits)),
    " ",
  );
  link.append(element("span", "why", ...reason(doc, line === copied ? null : line, hits)));
  return link;
}

// Reports whether a page compares codes.
function isVersus({ path }) {
  return path === "compare" || path.includes("-vs-");
}

// Sections that lines of a kind stand in.
const placeOfKind = { F: "fields", G: "fields", c: "in-code", s: "sources", e: "sources" };

// Returns the id of the section or row that a line stands in, or "".
function placeOf(line) {
  if (!line) return "";
  return "wxh".includes(line.kind) ? (line.text[1] ?? "") : (placeOfKind[line.kind] ?? "");
}

// Marks the digits of a code or class that the query names.
function numberParts(path, { codes, digits, className }) {
  if (codes.includes(path) || className === path) return [element("mark", "", path)];
  return path.startsWith(digits) && digits ? [element("mark", "", digits), path.slice(digits.length)] : [path];
}

// Returns what shows why a page was found.
function reason(doc, line, hits) {
  const [text = "", more = "", other = "", meaning] = line?.text ?? [];
  const note = more && ` (${more})`;
  const summary = marked(doc.summary, hits);
  switch (line?.kind) {
    case "a":
      return doc.kind === "page" ? summary : ["Also called ", ...marked(text, hits)];
    case "o":
      return [...inFace(text, hits), note];
    case "c":
      return [element("code", "", ...marked(text, hits, true)), ` (${other})`];
    case "f":
      return ["Formerly ", ...marked(text, hits), note];
    case "F":
      return [element("code", "", ...marked(text, hits)), more && ": ", ...marked(more, hits)];
    case "G":
      return [...summary, " ", element("span", "keyword", "Field ", element("code", "", ...marked(text, hits)))];
    case "g":
      return ["With ", element("code", "", ...marked(text, hits)), " in the text or an example"];
    case "s":
      return ["Defined in ", element("mark", "", text)];
    case "e":
      return ["Formerly in ", element("mark", "", text)];
    case "k":
      return [...summary, " ", element("span", "keyword", "Found by: ", ...inFace(text, hits))];
    case "x":
      return [
        meaning ? "" : "Has a row for ",
        element("code", "", ...marked(text, hits)),
        other && " with " + codesOf(other),
        ...(meaning ? [": ", ...marked(meaning, hits)] : []),
      ];
    case "w":
      return [...inFace(text, hits), other && ": " + codesOf(other)];
    case "i":
    case "v":
      return [...inFace(text, hits), ` (${opened.paths.get(other).title})`];
    case "q":
      return [`${text}: `, element("b", "", more), ". ", ...summary];
    case "h":
      return ["Section ", ...marked(text, hits)];
    case "t":
      return inText(text, hits) ?? summary;
    default:
      return summary;
  }
}

// Returns a text in the face of code if it is a name that programs use, marked.
function inFace(text, hits) {
  const name = /^\S*([_\d.:]|\p{Ll}\p{Lu})\S*( \(\d+\))?$|^-/u.test(text);
  return name ? [element("code", "", ...marked(text, hits))] : marked(text, hits);
}

// Writes a list of codes as one reads it aloud.
function codesOf(list) {
  return list.replaceAll(" ", " or ");
}

// Returns the words that were hit among those that a text has, or null.
function inText(text, hits) {
  const found = text
    .split(" ")
    .filter((word) => hits.has(word))
    .slice(0, 4);
  if (!found.length) return null; // the query has other forms of them
  return ["In the text: ", ...found.flatMap((word, i) => [i ? ", " : "", element("mark", "", word)])];
}

// Returns a text as nodes in which the words that were hit are marked. Those of a
// name that underscores join read as one mark.
function marked(text, hits, camel) {
  const parts = [];
  let end = 0;
  for (const part of camel ? words(text).flatMap(pieces) : words(text)) {
    if (!hits.has(part.word)) continue;
    const start = end && text.slice(end, part.start) === "_" ? end : part.start;
    parts.push(text.slice(end, start), element("mark", "", text.slice(start, part.end)));
    end = part.end;
  }
  parts.push(text.slice(end));
  return parts;
}

// A link that is followed takes the query along, so that its page can mark the
// hits. The address of the link itself stays short.
function takeQueryAlong(list, queryOf) {
  const take = ({ target }) => {
    const link = target.closest("a.search-hit");
    if (!link || link.search || /^\d*$/.test(queryOf().trim())) return;
    const { href } = link;
    history.replaceState({ asked: queryOf() }, "");
    link.href = href.replace(/(?=#|$)/, `?mark=${encodeURIComponent(queryOf())}`);
    setTimeout(() => (link.href = href));
  };
  list.addEventListener("click", take);
  list.addEventListener("auxclick", take); // the middle button opens another tab
}
