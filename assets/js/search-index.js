// Opens the index: from the lines of the pages it makes a table of words, each
// with the lines that have it. The texts come later; then all is opened anew. The
// format is described in internal/search. It stops often, to be gone on with.
function* openIndex({ docs, libraries }, texts) {
  const opened = { docs: [], paths: new Map(), whole: new Map(), named: new Set(), lines: [], words: [], ids: new Map(), posts: [], english: new Set(), full: Boolean(texts) };
  const sections = []; // lines of kind t, to be added last
  for (const [number, [path, className, ...first]] of docs.entries()) {
    const lines = texts ? first.concat(texts.lines[number]) : first;
    const doc = { path, className, number, title: first[0].slice(1).split("\t")[0], summary: "" };
    doc.kind = /^\d+$/.test(path) ? "code" : path === className ? "class" : "page";
    opened.docs.push(doc);
    opened.paths.set(path, doc);
    if (texts) sections.push(newLine(doc, "t", ["", ""]));
    for (const line of lines) readLine(opened, sections, doc, line[0], line.slice(1), libraries);
    yield;
  }
  if (texts) yield* addTexts(opened, sections, texts);
  yield* weigh(opened);
  return opened;
}

// All lines have one shape, which makes reading them fast.
function newLine(doc, kind, text) {
  return { doc, kind, text, words: [], place: 0, weight: 0, worth: worth[kind] };
}

function readLine(opened, sections, doc, kind, text, libraries) {
  const parts = text.split("\t");
  if (kind === "y") doc.summary = text;
  if (kind === "H") sections.push(newLine(doc, "t", parts));
  if (kind === "S") for (const id of text.split(" ")) sections.push(newLine(doc, "t", [sectionTitles[id] ?? "", id]));
  else if (kind === "C") addUsual(opened, doc, text, libraries);
  else addLine(opened, doc, kind === "H" ? "h" : kind === "w" && !parts[0].includes(" ") ? "x" : kind, text, libraries);
  if (kind === "w") lend(opened, doc, parts);
}

// Adds the constants that libraries have for a name. Their words are those of the
// prefix and of the name, which is quicker than to cut each apart.
function addUsual(opened, doc, letters, libraries) {
  const name = words(doc.title).map(({ word }) => word);
  for (const letter of letters) {
    const library = libraryOf(libraries, letter);
    library[4] ??= constantWords(library[2], words(library[2])).map(({ word }) => word);
    addLine(opened, doc, "c", letter + usual(libraries, letter, doc.title), libraries, new Set([...library[4], ...name]));
  }
}

function libraryOf(libraries, letter) {
  return libraries[letter.charCodeAt(0) - 97];
}

// Returns the constant that a library has for a name: its prefix, then the name
// in its style.
function usual(libraries, letter, name) {
  const [, , prefix, style] = libraryOf(libraries, letter);
  const list = name.replaceAll("'", "").match(/[a-z0-9]+/gi);
  const camel = (all) => all.map((word) => word[0].toUpperCase() + word.slice(1).toLowerCase()).join("");
  const styles = [
    () => camel(list),
    () => list[0].toLowerCase() + camel(list.slice(1)),
    () => list.join("_").toLowerCase(),
    () => list.join("_").toUpperCase(),
    () => list.join(" "),
  ];
  return prefix + styles[style]();
}

function idOf(opened, word) {
  let id = opened.ids.get(word);
  if (id === undefined) {
    id = opened.words.push(word) - 1;
    opened.ids.set(word, id);
    opened.posts.push([]);
  }
  return id;
}

function addLine(opened, doc, kind, text, libraries, found) {
  const line = newLine(doc, kind, text.split("\t"));
  if (kind === "c") line.text = [text.slice(1), libraryOf(libraries, text[0]).slice(0, 2).join(", ")];
  if (kind === "F" || kind === "G") line.place = "FG".includes(opened.lines.at(-1).kind) ? opened.lines.at(-1).place + 1 : 0;
  const number = opened.lines.push(line) - 1;
  for (const word of found ?? lineWords(kind, line.text[0])) {
    const id = idOf(opened, word);
    if (opened.posts[id].at(-1) === number) continue;
    opened.posts[id].push(number);
    line.words.push(id);
    if ("naFG".includes(kind) && doc.kind !== "page") opened.named.add(id);
  }
  if ("naf".includes(kind) && line.words.length > 1 && doc.kind === "code") joinLine(opened, line, number);
}

// Makes a name findable that is written as one word: "badgateway".
function joinLine(opened, line, number) {
  const whole = line.words.map((id) => opened.words[id]).join("");
  if (whole.length > 24 || opened.ids.has(whole)) return;
  const id = idOf(opened, whole);
  opened.posts[id].push(number);
  opened.whole.set(id, line);
}

// Returns the words by which a line is found.
function lineWords(kind, text) {
  const list = words(text);
  const found = new Set((kind === "c" ? constantWords(text, list) : list).map(({ word }) => word));
  for (let i = 1; i < list.length; i++) {
    const both = list[i - 1].word + list[i].word;
    if (pairs.has(both)) found.add(both);
  }
  return found;
}

// Returns the words of a constant: those of its name are cut apart, those of what
// it belongs to are not, so that "connection" does not find HttpURLConnection.
function constantWords(text, list) {
  const name = text.search(/[^.:]+$/);
  return list.flatMap((entry) => (entry.start < name ? [entry] : pieces(entry)));
}

// Gives words and lines their weight: a word weighs more, the fewer pages have it.
function* weigh(opened) {
  const { lines, posts, words: all, docs } = opened;
  opened.pages = [];
  for (const list of posts)
    if (opened.pages.push(new Set(list.filter((line) => lines[line].kind !== "v").map((line) => lines[line].doc)).size) % 100 === 0) yield;
  opened.weights = all.map((word, id) => weight(word, opened.pages[id], docs.length));
  yield;
  for (const line of lines)
    line.weight = line.kind === "t" ? 12 : line.words.reduce((sum, id) => sum + opened.weights[id], 0);
  for (const [id, line] of opened.whole) opened.weights[id] = line.weight;
  yield;
  // Typos are mended only toward words that stand in a line.
  opened.masks = Int32Array.from(all, (word, id) => (lines[posts[id][0]].kind === "t" ? -1 : letters(word)));
  yield;
  opened.sorted = all.map((_, id) => id).sort((a, b) => (all[a] < all[b] ? -1 : 1));
  opened.cache = new Map();
  for (const doc of docs) doc.length = 0; // against that of the average page
  for (const { doc } of lines) doc.length += docs.length / lines.length;
}

function weight(word, pages, total) {
  const rare = Math.log(1 + total / Math.max(1, pages));
  if (plainWords.has(word)) return 0.12 * rare;
  return /^[\d.]+$/.test(word) ? 0.6 * rare : rare;
}

// Returns the set of letters of a word as bits.
function letters(word) {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return mask;
}
