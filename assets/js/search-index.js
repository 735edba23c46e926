// Opens the index: from the lines of the pages it makes a table of words, each
// with the lines that have it. The texts come later; then all is opened anew. The
// format is described in internal/search. It stops often, to be gone on with. With
// a limit it opens but so many lines of each page, and no constants.
function* openIndex({ docs, kinds, libraries, facts }, texts, limit) {
  const opened = {
    facts,
    opaque: texts && new RegExp(texts.opaque),
    docs: [],
    paths: new Map(),
    whole: new Map(),
    named: new Set(),
    lines: [],
    words: [],
    ids: new Map(),
    posts: [],
    pages: [],
    last: [],
    initials: {},
    english: new Set(),
    synonyms: new Map(),
    situational: new Set(),
    fields: new Set(),
    families: [],
    languages: new Set(libraries.flatMap(([language, library]) => wordsOf(`${language} ${library}`))),
    full: Boolean(texts),
  };
  const all = kinds
    .concat(texts?.kinds ?? [])
    .filter((list) => !limit || !"Cc".includes(list[0]))
    .map((list) => [list[0], list.slice(1).split("\f")]);
  for (const [number, head] of docs.entries()) {
    const lines = [];
    for (const [kind, pages] of all)
      if (pages[number])
        for (const line of pages[number].split("\n", limit && limit - lines.length))
          if (!limit || kind !== "k" || ascii.test(line)) lines.push(kind + line);
    const [path, className = "", told = ""] = head.split("\t");
    const doc = { path, className, told, number, title: lines[0].slice(1), summary: "", length: 0 };
    doc.kind = /^\d+$/.test(path) ? "code" : path === className ? "class" : "page";
    opened.docs.push(doc);
    opened.paths.set(path, doc);
    for (const line of lines) readLine(opened, doc, line[0], line.slice(1), libraries);
    yield;
  }
  opened.inLines = opened.words.length; // the words that have a smaller id stand in a line
  if (texts) addTexts(opened, texts);
  yield;
  yield* weigh(opened);
  return opened;
}

// All lines have one shape, which makes reading them fast.
function newLine(doc, kind, text) {
  return { doc, kind, text, words: [], place: 0, weight: 0, worth: worth[kind], name: false };
}

function readLine(opened, doc, kind, text, libraries) {
  if (kind === "y") doc.summary = text;
  if (kind === "m") return void (doc.opaque.shift().text[3] = text);
  if ("wh".includes(kind)) text = withID(text);
  if (kind === "C") addUsual(opened, doc, text, libraries);
  else addLine(opened, doc, kind === "w" && /^\S+\t/.test(text) ? "x" : kind, text, libraries);
  if (kind === "w") lend(opened, doc, text.split("\t"));
}

// Completes the id of a line, where "=" stands for the words of the line.
function withID(line) {
  const [text, id, more] = line.split("\t");
  const whole = (id || "=").replace(/=(.?)$/, (_, n) =>
    wordsOf(text)
      .slice(0, n || 99)
      .join("-")
      .replaceAll(".", "-"),
  );
  return [text, whole, ...(more ? [more] : [])].join("\t");
}

function idOf(opened, word) {
  let id = opened.ids.get(word);
  if (id === undefined) {
    id = opened.words.push(word) - 1;
    opened.ids.set(word, id);
    opened.posts.push([]);
    opened.pages.push(0);
    (opened.initials[word[0]] ??= []).push(id);
  }
  return id;
}

function addLine(opened, doc, kind, text, libraries, found) {
  const line = newLine(doc, kind, kind === "c" ? readConstant(text, libraries) : text.split("\t"));
  const before = opened.lines.at(-1);
  if (kind === "F" || kind === "G") line.place = "FG".includes(before.kind) ? before.place + 1 : 0;
  if (kind === "k" && /^\*|\*$/.test(text)) return void opened.families.push({ name: text.toLowerCase(), doc });
  if ("FGg".includes(kind)) opened.fields.add(line.text[0].toLowerCase());
  if (kind === "x" && opened.opaque.test(line.text[0])) (doc.opaque ??= []).push(line);
  const number = opened.lines.push(line) - 1;
  const naming = "naFG".includes(kind) && doc.kind !== "page";
  for (const word of found ?? lineWords(kind, line.text[0])) {
    const id = idOf(opened, word);
    if (opened.posts[id].at(-1) === number) continue;
    addPost(opened, id, number, line);
    line.words.push(id);
    if (naming) opened.named.add(id);
    if (kind === "v") opened.situational.add(id);
  }
  line.name = isName(line);
  if ("naf".includes(kind) && line.words.length > 1 && doc.kind === "code") joinLine(opened, line, number);
}

// Reports whether a line is one name of several words, such as BAD_REQUEST_PARAMETERS.
function isName({ kind, words, text: [name] }) {
  return "xivFG".includes(kind) && !name.includes(" ") && (words.length > 1 || /[a-z][A-Z]/.test(name));
}

// Adds a line to those that have a word, and counts the pages that have it.
function addPost(opened, id, number, { doc, kind }) {
  opened.posts[id].push(number);
  if ("iv".includes(kind) || opened.last[id] === doc) return;
  opened.last[id] = doc;
  opened.pages[id]++;
}

// Makes a name findable that is written as one word: "badgateway".
function joinLine(opened, line, number) {
  const whole = line.words.map((id) => opened.words[id]).join("");
  if (whole.length > 24 || opened.ids.has(whole)) return;
  const id = idOf(opened, whole);
  addPost(opened, id, number, line);
  opened.whole.set(id, line);
}

// Returns the words by which a line is found.
function lineWords(kind, text) {
  const list = kind === "c" ? constantWords(text) : wordsOf(text);
  for (let i = list.length - 1; i > 0; i--)
    if (pairs.get(list[i - 1])?.includes(list[i])) list.push(list[i - 1] + list[i]);
  return list;
}

// Gives words and lines their weight: a word weighs more, the fewer pages have it.
function* weigh(opened) {
  const { lines, words: all, docs } = opened;
  opened.weights = all.map((word, id) => weight(word, opened.pages[id], docs.length));
  yield;
  for (const line of lines) {
    if (line.kind === "t") line.weight = 12;
    else for (const id of line.words) line.weight += opened.weights[id];
    if ("vw".includes(line.kind) && !lists.includes(line.doc.path))
      line.weight = Math.min(line.weight, 13 + 0.3 * (line.weight - 13)); // it lists alternatives, and no query has all
    line.doc.length += docs.length / lines.length; // against that of the average page
  }
  for (const [id, line] of opened.whole) opened.weights[id] = line.weight;
  opened.cache = new Map();
}

function weight(word, pages, total) {
  const rare = Math.log(1 + total / Math.max(1, pages));
  if (plainWords.has(word)) return 0.12 * rare;
  return /^[\d.]+$/.test(word) ? 0.6 * rare : rare;
}
