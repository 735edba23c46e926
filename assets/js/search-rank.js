// Finds the pages that answer a query, the best first. A result is {doc, line},
// where line shows why, or is null. The answer has too the words that were hit,
// the path of the code if the query is nothing but a code, and the nearest codes
// if nothing answers.
function find(opened, text) {
  const query = readQuery(text, (code) => opened.paths.has(code));
  const sure = named(opened, query);
  const slots = slotsOf(opened, query);
  const meaty = slots.some(({ weight }) => weight > 0.5);
  const scored = score(opened, query, slots);
  const found = scored.results.filter(({ doc }) => ![...sure].some(({ path }) => path === doc.path));
  const results = ranked(sure, scored, slots).map((doc) => ({ doc, line: constantFor(opened, doc, query) })).concat(found);
  if (slots.length > 5 && sure.size && found[0] && hasPath(query, found[0].doc) && found[0].points > 0.8) results.unshift(...results.splice(sure.size, 1));
  if (query.className && !meaty)
    for (const doc of opened.docs)
      if (doc.kind === "code" && doc.className === query.className && !results.some((result) => result.doc === doc)) results.push({ doc, line: null });
  const alone = query.codes.length === 1 && words(text).every(({ word }) => word.endsWith(query.codes[0]) || plainWords.has(word));
  const near = results.length ? [] : nearest(opened, query, scored.doubtful);
  return { query, results, near, hits: hitsOf(opened, slots), exact: alone ? query.codes[0] : null };
}

// Returns the pages that the query names by number, in order. Where it says more
// than numbers, as "200 or 404 for an empty list" does, those come first that say
// so too, and the page that compares any codes last.
function ranked(sure, { results }, slots) {
  const list = [...sure];
  if (!list[0]?.asked || slots.filter(({ weight }) => weight > 1).length < 3) return list;
  const place = (doc) => results.findIndex((result) => result.doc.path === doc.path) >>> 0;
  return list.slice(1).sort((a, b) => place(a) - place(b)).concat(list[0]);
}

// Returns the line with the constant of a code in the language or library that
// the query names, or null.
function constantFor(opened, doc, { codes, words: asked }) {
  if (codes.length !== 1 || doc.path !== codes[0]) return null;
  const has = (name) => asked.some(({ word }) => word === name);
  return opened.lines.find((line) => line.kind === "c" && line.doc === doc && words(line.text[1]).some(({ word }) => has(word))) ?? null;
}

// Returns the codes that come nearest to what was asked: by number, or by what
// little they answer.
function nearest(opened, { beyond }, doubtful) {
  const codes = opened.docs.filter(({ kind }) => kind === "code");
  if (!beyond) return doubtful.map(({ doc }) => doc).filter(({ kind }) => kind === "code").slice(0, 3);
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
  return new Set(slots.flatMap(({ found }) => found.map(([id]) => opened.words[id])));
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
  return { path: code, className: code[0] + "xx", kind: "code", title: "Not assigned", summary: "Nobody has registered this number. Its class says what to make of it." };
}

// Turns the query's words into slots: what each may mean, and its weight.
function slotsOf(opened, query) {
  const slots = [];
  const end = lastEnd(query);
  const asked = query.codes.length ? query.words.filter(({ word }) => !plainWords.has(word)) : query.words;
  const list = asked.flatMap((entry) => apart(opened, entry, entry.end === end));
  list.forEach(({ word, end: here }, i) => {
    const last = i === list.length - 1 && here === end;
    const found = new Map(meanings(opened, word, last));
    for (const [a, b] of [[i - 1, i], [i, i + 1]]) {
      const id = list[a] && list[b] && opened.ids.get(list[a].word + list[b].word);
      if (id !== undefined && !(found.get(id) > 0.9)) found.set(id, 0.9);
    }
    slots.push({
      word,
      found: [...found].sort((a, b) => b[1] - a[1]),
      weight: last && word.length < 3 ? 0.4 : slotWeight(opened, word, found, list.length),
      common: isEnglish(opened, word) && !opened.named.has(opened.ids.get(word)),
    });
  });
  return slots;
}

function lastEnd({ text }) {
  const all = words(text.replaceAll("_", " "));
  return all.length ? all.at(-1).end : 0;
}

// A word of the query weighs as much as the commonest of its best meanings.
function slotWeight(opened, word, found, count) {
  if (plainWords.has(word)) return 0.12;
  const number = /^[\d.]+$/.test(word);
  if (!found.size) return number ? 0.2 : 5;
  const best = Math.max(...found.values());
  let pages = 0;
  for (const [id, quality] of found) if (quality > best - 0.1) pages += opened.pages[id];
  return weight(word, Math.min(pages, opened.docs.length), opened.docs.length) * (number && count > 6 ? 0.3 : 1);
}

// Cuts a word that no line has: by camel case, or into words that lines have.
function apart(opened, entry, last) {
  if (inLine(opened, entry.word)) return [entry];
  const parts = pieces(entry);
  if (parts.length > 1 && parts.some(({ word }) => opened.ids.has(word))) return parts;
  if (opened.ids.has(entry.word) || opened.synonyms.has(stem(entry.word))) return [entry];
  const begun = last && prefixes(opened, entry.word, 0, () => {});
  return begun ? [entry] : joined(opened, entry.word).map((word) => ({ ...entry, word }));
}

// Cuts a run of letters into known words, fewest first; itself if that fails.
function joined(opened, word) {
  const best = [[]];
  for (let end = 1; end <= word.length; end++)
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const part = word.slice(start, end);
      if (!best[start] || (part.length < 3 && !/^(?:a|i|im|ok|no|of|to|in)$/.test(part)) || !inLine(opened, part)) continue;
      if (!best[end] || best[start].length + 1 < best[end].length) best[end] = [...best[start], part];
    }
  return best[word.length]?.length <= word.length / 3 ? best[word.length] : [word];
}

function inLine(opened, word) {
  return opened.ids.get(word) < opened.inLines;
}
