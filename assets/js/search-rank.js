// Finds the pages that answer a query, the best first. A result is {doc, line},
// where line shows why, or is null. The answer has too the words that were hit,
// the path of the code if the query is nothing but a code, and the nearest codes
// if nothing answers.
function find(opened, text) {
  const query = readQuery(text, (code) => opened.paths.has(code));
  const constant = constantFor(opened, query);
  if (constant) query.words = query.words.filter(({ word }) => !wordsOf(constant.text[1]).includes(word)); // it answers them
  const sure = named(opened, query);
  const slots = slotsOf(opened, query);
  const meaty = slots.some(({ weight }) => weight > 0.5);
  const scored = score(opened, query, slots);
  const found = scored.results.filter(({ doc }) => ![...sure].some(({ path }) => path === doc.path));
  const results = ranked(sure, scored, slots)
    .map((doc) => ({ doc, line: constant?.doc === doc ? constant : factFor(opened, doc, query) }))
    .concat(found);
  const kin = sure.size ? null : family(opened, query, results[0]);
  if (kin) {
    const place = results.findIndex(({ doc }) => doc === kin);
    results.unshift(place < 0 ? { doc: kin, line: null } : results.splice(place, 1)[0]);
  }
  if (slots.length > 3 && sure.size && found[0] && hasPath(query, found[0].doc) && found[0].points > 0.8)
    results.unshift(...results.splice(sure.size, 1));
  if (query.className && !meaty)
    for (const doc of opened.docs)
      if (doc.kind === "code" && doc.className === query.className && !results.some((result) => result.doc === doc))
        results.push({ doc, line: null });
  if (!sure.size && differences.test(text)) putComparison(results);
  if (!sure.size) putRow(results);
  if (!sure.size && !(results[0]?.points >= 0.5) && !kin) addHelp(opened, query, results, slots);
  const alone =
    query.codes.length === 1 && words(text).every(({ word }) => word.endsWith(query.codes[0]) || plainWords.has(word));
  const near = results.length ? [] : nearest(opened, query, scored.doubtful);
  return { query, results, near, hits: hitsOf(opened, slots), exact: alone ? query.codes[0] : null };
}

// Asks for a comparison.
const differences = /\b(?:vs?\.?|versus|differences?|compared?)\b/i;

// Puts that page first which compares the two codes that answer best.
function putComparison(results) {
  const codes = results
    .map(({ doc }) => doc)
    .filter(({ kind }) => kind === "code")
    .map(({ path }) => path)
    .slice(0, 2);
  const place = results.findIndex(({ doc }) => codes[1] && compares(doc, codes));
  if (place > 0) results.unshift(...results.splice(place, 1));
}

// Puts a guide before the codes that answer best if its row shows why two of them do: it
// tells them apart. Those of a situation stay: who asks for it wants a code.
function putRow(results) {
  const [row = [], other = []] = results.map(({ line }) => (line?.kind === "v" ? line.text : []));
  const place =
    row[1] === other[1] && row[2] !== "situations" ? results.findIndex(({ doc }) => doc.path === row[2]) : 0;
  if (place > 0) results.unshift(...results.splice(place, 1));
}

// Tells a code of HTTP from that of a dress or an area.
const ofHTTP = /\b(?:https?|api|status code)\b/i;

// Adds the guide that helps where nothing answers well: to those who met an error on
// a site, or who choose a code. If nothing answers at all, and a word is unknown, there
// has to be a sign of programs.
function addHelp(opened, query, results, slots) {
  const { trouble, refusal, visitor, chooser } = query;
  const known = slots.every(({ found, weight }) => found.length || weight < 4);
  if (!results.length && !known && (trouble ? !visitor : technical(opened, query, slots) < 1)) return;
  const doc = opened.paths.get(
    trouble
      ? "seen-an-error"
      : (chooser && ofHTTP.test(query.text)) || (refusal && (results.length || !refusal[1] || known))
        ? "situations"
        : "",
  );
  if (doc && !results.some((result) => result.doc === doc)) results.splice(1, 0, { doc, line: null });
}

// Returns the page for names that begin or end as one in the query does: a keyword
// such as "CURLE_*" stands for all of them. A line with the very name is better,
// and so is one with nearly all of the query, or a registered code of that name.
function family({ families }, query, best) {
  if (!/_|[A-Z]{3}|\p{Ll}\p{Lu}/u.test(query.text) || best?.points > 0.85) return null;
  if (
    best?.line &&
    (names(query, best.line.text[0]) || (isException(query, best.doc.title) && best.doc.className !== "unofficial"))
  )
    return null;
  const tokens = [...query.tokens].filter((token) => token.length > 5);
  const has = (name) =>
    tokens.some((token) => (name.endsWith("*") ? token.startsWith(name.slice(0, -1)) : token.endsWith(name.slice(1))));
  return families.find(({ name }) => has(name))?.doc;
}

// Returns the pages that the query names by number, in order. Where it says more
// than numbers, as "200 or 404 for an empty list" does, those come first that say
// so too, and the page that compares any codes last.
function ranked(sure, { results }, slots) {
  const list = [...sure];
  if (!list[0]?.asked || slots.filter(({ word, weight }) => weight > 1 && !/^\d/.test(word)).length < 2) return list;
  const place = (doc) => results.findIndex((result) => result.doc.path === doc.path) >>> 0;
  return list
    .slice(1)
    .sort((a, b) => place(a) - place(b))
    .concat(list[0]);
}

// Returns the line with the constant of the code in the language or library that
// the query names, by most of its words, or nothing.
function constantFor({ lines }, { codes, words: asked }) {
  if (codes.length !== 1) return null;
  const told = ({ text }) =>
    asked.filter(({ word }) => wordsOf(text[1]).includes(word) && !plainWords.has(word)).length;
  return lines
    .filter((line) => line.kind === "c" && line.doc.path === codes[0] && told(line))
    .sort((a, b) => told(b) - told(a))[0];
}

// Returns a line with the fact of a code that the query asks for beside its number, as
// in "may a 301 be cached", or null. A word of the code's own name asks for nothing.
function factFor({ facts }, doc, { codes, words: asked }) {
  if (codes.length !== 1 || doc.path !== codes[0]) return null;
  const own = wordsOf(doc.title);
  for (const [i, digit] of [...(doc.told ?? "")].entries()) {
    const [words, name, ...values] = facts[i];
    if (digit > 0 && asked.some(({ word }) => !own.includes(word) && words.split(" ").includes(word)))
      return { kind: "q", text: [name, values[digit]] };
  }
  return null;
}

// Returns the codes that come nearest to what was asked: by number beyond those
// that HTTP has, or by what little they answer.
function nearest(opened, { beyond }, doubtful) {
  const codes = opened.docs.filter(({ kind, path }) => kind === "code" && path > "599");
  if (!beyond)
    return doubtful
      .map(({ doc }) => doc)
      .filter(({ kind }) => kind === "code")
      .slice(0, 3);
  const away = ({ path }) => Math.abs(path - beyond);
  return codes.sort((a, b) => away(a) - away(b)).slice(0, 3);
}

// Returns the pages that the query names by number, in order.
function named(opened, { codes, className, digits }) {
  const sure = new Set();
  const add = (doc) => doc && sure.add(doc);
  if (codes.length > 1) opened.docs.filter((doc) => compares(doc, codes)).forEach(add);
  if (codes.length > 1 && codes.length < 4 && !sure.size) add(comparing(opened, codes));
  for (const code of codes) add(opened.paths.get(code) ?? unassigned(code));
  if (className) add(opened.paths.get(className));
  if (digits.length === 1) add(opened.paths.get(digits + "xx"));
  if (digits) opened.docs.filter((doc) => doc.kind === "code" && doc.path.startsWith(digits)).forEach(add);
  return sure;
}

// Returns the words of the index that the query hits.
function hitsOf(opened, slots) {
  return new Set(slots.flatMap((slot) => marksOf(opened, slot)));
}

// Returns the words to be marked for a word of the query: it and its forms. Words of
// like meaning, or that a typo may have meant, would distract where it is there, and
// words that say little everywhere.
function marksOf(opened, { found }) {
  return found
    .filter(([, quality]) => quality > found[0][1] - 0.12)
    .map(([id]) => opened.words[id])
    .filter((word) => !plainWords.has(word));
}

// Reports whether a page compares all of the codes.
function compares(doc, codes) {
  return doc.kind === "page" && codes.every((code) => doc.path.split("-vs-").includes(code));
}

// Makes the result for two or three codes that no article compares: the page that
// compares any.
function comparing({ paths }, codes) {
  const title = "Compare " + codes.join(", ").replace(/, (\d+)$/, " and $1");
  return { ...paths.get("compare"), title, asked: "?" + codes.map((code, i) => "abc"[i] + "=" + code).join("&") };
}

// Makes the result for a number that nobody has assigned.
function unassigned(code) {
  return {
    path: code,
    className: code[0] + "xx",
    kind: "code",
    title: "Not assigned",
    summary: "Nobody has registered this number. Its class says what to make of it.",
  };
}
