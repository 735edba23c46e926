// What a line is worth that has all words of the query and no others: the order
// of ranking. Then how far it may leave other words of the query unanswered.
const worth = {
  n: 1,
  a: 0.98,
  o: 0.9,
  c: 0.93,
  f: 0.92,
  F: 0.9,
  G: 0.89,
  s: 0.88,
  k: 0.86,
  e: 0.8,
  x: 0.92,
  i: 0.92,
  w: 0.75,
  v: 0.85,
  y: 0.66,
  h: 0.6,
  g: 0.55,
  t: 0.9,
};
const evidence = { n: 1.6, a: 1.6, o: 1.6, c: 1.6, f: 1.6, F: 1.4, G: 1.4, k: 1.15 };

// Scores the pages by their lines. A line is as good as the share of the query
// that it has and the share of it that the query has; a page is as good as its
// best line, and better for the words that its other lines have.
function score(opened, query, slots) {
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0) + (query.section?.weight ?? 0);
  if (!total) return { results: [], doubtful: [] };
  const tally = (opened.tally ??= {
    got: new Float32Array(opened.lines.length), // weight of the query's words that the line has
    hit: new Float32Array(opened.lines.length), // weight of the line's words that the query has
    seen: new Uint8Array(opened.lines.length), // the last word of the query that was found there
    answered: new Float32Array(opened.docs.length), // how surely the page answers
    value: new Float32Array(opened.docs.length), // what all its lines are worth together
  });
  for (const list of Object.values(tally)) list.fill(0);
  slots.forEach((slot, i) => addSlot(opened, slot, i + 1, tally));
  if (query.section) addSections(opened, query.section, tally);
  return choose(
    query,
    bestLines(opened, query, slots, total, tally),
    tally,
    total,
    wanted(opened, query, slots, total),
  );
}

// Adds to each line and page what a word of the query finds there, by the best of
// its meanings. A word of general English that names no code proves less.
function addSlot(
  { lines, docs, posts, weights },
  { found, weight, common },
  mark,
  { seen, got, hit, answered, value },
) {
  const spots = new Map(); // by page: the best line that has the word, and how often it is there
  for (const [id, quality] of found)
    for (const number of posts[id]) {
      const { doc, kind, worth } = lines[number];
      const there = quality * (0.4 + 0.6 * worth);
      let spot = spots.get(doc);
      if (!spot) spots.set(doc, (spot = { best: 0, proof: 0, often: 0 }));
      if (there > spot.best) {
        spot.best = there;
        spot.proof = quality * (evidence[kind] ?? 0.85) * (common ? 0.65 : 1);
      }
      if (seen[number] === mark) continue;
      seen[number] = mark;
      spot.often += quality * (0.3 + 0.7 * worth);
      got[number] += weight * quality;
      hit[number] += weights[id] * quality;
    }
  for (const [doc, { best, proof, often }] of spots) {
    answered[doc.number] += weight * proof;
    value[doc.number] += weight * (best / 2 + often / (2 * often + 1.2 * (1 + doc.length))); // half of it as BM25 does
  }
}

// "An id exists already" hardly answers "the id does not exist".
const denial = /\bnot?\b|never|without|n['’]t\b/i;

// Finds the best line of each page, and the line that shows best why: a section
// may hold more of the query than a line says, but a line says it. Where the query
// has the token of a row, such as H17, the row shows it, whatever else is asked.
function bestLines(opened, query, slots, total, { got, hit }) {
  const meaty = slots.filter((slot) => slot.weight > 0.5).length;
  const lean = Math.max(0.3, 0.68 - 0.07 * Math.max(0, meaty - 3)); // how much the query counts, and how little the line
  const asked = joinWords(query.words);
  const said = asked + joinWords(query.all); // a line has each of its words once
  const long = query.words.length > 3;
  const sentence = query.words.length > 1 && !query.printed;
  const field = [...query.tokens].some((token) => opened.fields.has(token));
  const denies = denial.test(query.text);
  const fuller = situationShare(opened, got, hit) / total;
  const best = [];
  for (let number = 0; number < got.length; number++) {
    const line = opened.lines[number];
    if (got[number] < (line.kind === "x" ? 0.03 : 0.05) * total) continue; // as lines that have but a plain word
    const fit = Math.min(1, hit[number] / line.weight);
    const share = got[number] / total;
    const both = 1 / (lean / share + (1 - lean) / fit);
    const agreed = fit < 0.95 ? both : agreement(opened, query, share, fit, both, line, asked, said, fuller);
    const borrowed = isBorrowed(opened, line);
    line.denies ??= denial.test(line.text[0]);
    const points =
      (line.worth - 0.004 * line.place) *
      agreed *
      (line.denies === denies ? 1 : denies ? 0.92 : 0.95) *
      (sentence && line.name && isOther(query, line) ? 0.85 : borrowed ? 0.8 : 1);
    const token = (line.kind === "x" || (line.kind === "c" && query.printed)) && isToken(query, line, fit);
    const shows =
      token || (field && line.kind === "h" && isOfField(opened, query, line))
        ? 2
        : points * (line.kind === "t" ? 0.75 : (line.kind === "k" && line.doc.kind === "page") || borrowed ? 0.6 : 1);
    const found = (best[line.doc.number] ??= {
      doc: line.doc,
      line,
      points: 0,
      shows: 0,
      fit,
      agreed,
      sure: false,
      by: line,
      token,
    });
    found.token ||= token;
    if (points > found.points) {
      found.points = points;
      found.fit = fit;
      found.agreed = agreed;
      found.by = line;
      found.sure =
        line.words.length > 1 ? long && fit > 0.7 : agreed > 0.7 && (names(query, line.text[0]) || isTold(query, line));
    }
    if (shows > found.shows) {
      found.shows = shows;
      found.line = line;
    }
  }
  return best.filter(Boolean);
}

// Reports whether a line is the token of a row, such as H17, or a constant, and the query has it.
function isToken(query, { kind, text: [name] }, fit) {
  if (kind === "c") return fit > 0.8 && names(query, name.replace(/^.*\W/, ""));
  return kind === "x" && fit > 0.98 && /\d/.test(name) && names(query, name);
}

// Reports whether a line is the heading of a section about a field that the query has.
function isOfField({ fields }, { tokens }, { text: [name] }) {
  return fields.has(name.toLowerCase()) && tokens.has(name.toLowerCase());
}

// Reports whether a query does not have a name: who writes a sentence with its words
// speaks of something else. A field, such as Upload-Limit, is also said in a few words, or
// with the word "header".
function isOther({ tokens, words, text }, { kind, text: [name] }) {
  return (
    !tokens.has(name.toLowerCase()) &&
    (!"FG".includes(kind) || (words.length > 3 && !/\b(?:header|field)s?\b/i.test(text)))
  );
}

// Reports whether a line is one word that also names codes, as "Timeout" of one vendor,
// or a number that is told in a guide.
function isBorrowed({ named }, { kind, words, text }) {
  return "vo".includes(kind) && words.length === 1 && (named.has(words[0]) || /^\d+$/.test(text[0]));
}

// Returns the most that a situation, and no token, has of the query, if the query has much of it.
function situationShare({ lines }, got, hit) {
  let most = 0;
  for (let number = 0; number < got.length; number++)
    if (
      got[number] > most &&
      lines[number].kind === "v" &&
      lines[number].words.length > 2 &&
      hit[number] > 0.4 * lines[number].weight
    )
      most = got[number];
  return most;
}

function joinWords(list) {
  return ` ${list.map(({ word }) => word).join(" ")} `;
}

// Says how well query and line agree. A line that stands whole in the query,
// word after word, agrees well, whatever else the query says, but a keyword less so if
// a situation has clearly more of the query.
function agreement(opened, query, share, fit, both, line, asked, said, fuller) {
  const { doc, kind, words, text } = line;
  if (kind === "w" && Math.min(share, fit) > 0.95) return both + (words.length > 2 ? 0.22 : 0.1);
  if (fit < 0.98 || !"nafokFGxi".includes(kind)) return both;
  const whole = ` ${words.map((id) => opened.words[id]).join(" ")} `;
  const named =
    names(query, text[0]) ||
    isTold(query, line) ||
    (kind === "k" && query.tokens.has(text[0]) && /\w-\w/.test(text[0])); // stale-if-error
  if (whole === asked) return Math.max(both, 1) + (named || (isOwn(kind, doc) && text[0].length > 2) ? 0.12 : 0);
  if (named || (kind === "n" && isException(query, text[0]))) return Math.max(both, share + (1 - share) * 0.8);
  if ("xi".includes(kind) && !text[0].includes(" ")) return both;
  if (words.length < 2 || !said.includes(whole)) return both;
  return Math.max(
    both,
    share +
      (1 - share) *
        (kind === "k" && fuller > share + 0.15 ? 0.38 : "FG".includes(kind) ? 0.6 : words.length > 2 ? 0.85 : 0.75),
  );
}

// Reports whether a line is of a code, and not a name that a vendor gives to a
// registered code for a use of its own.
function isOwn(kind, { kind: page, className }) {
  return page !== "page" && (kind !== "o" || className === "unofficial");
}

// Reports whether a query has the name of one error as programs write it: H17,
// 401.4, NoSuchKey, ECONNRESET, AH01618 with a message.
function names({ tokens }, line) {
  const end = line.indexOf(": ");
  const text = end < 0 ? line : line.slice(0, end);
  if (/^[A-Z]{2,}$|^[a-z][A-Z]$/.test(text)) return tokens.has(text);
  return /^(?!\d+$)\S*(?:\d|_|[a-z][A-Z])\S*$/.test(text) && tokens.has(text.toLowerCase());
}

// Reports whether a query says that a page said the name, of one word: "it says forbidden".
function isTold({ told }, { kind, text: [name] }) {
  return kind === "n" && name.toLowerCase() === told;
}

// Reports whether a query has the name of a code as programs name an exception:
// TooManyRequests, ConflictException.
function isException({ tokens }, name) {
  const joined = name.replace(/\W|(?<= .+ )error$/gi, "").toLowerCase();
  return ["", "exception", "error", "httpexception"].some(
    (ending) => (ending || joined !== name.toLowerCase()) && tokens.has(joined + ending),
  );
}

// Keeps the pages that answer enough of the query, in order, and apart from them
// those that do not.
function choose(query, best, { answered, value }, total, wanted) {
  const results = [];
  const doubtful = [];
  for (const { doc, line, points, fit, agreed, sure, by, token } of best) {
    const answers = answered[doc.number] / total >= wanted.share || sure;
    const beside = Math.min(0.33, 0.06 + 0.6 * Math.max(0, 1 - agreed)); // how much the other lines count
    const both = (1 - beside) * points + (beside * value[doc.number]) / total;
    (answers ? results : doubtful).push({ doc, line, points: both * (token ? 1.1 : favor(doc, query, fit, by)) });
  }
  for (const list of [results, doubtful]) list.sort((a, b) => b.points - a.points || a.doc.number - b.doc.number);
  if (!(results[0]?.points >= wanted.points)) return { results: [], doubtful: results.concat(doubtful) };
  return { results: results.filter(({ points }) => points > 0.4 * results[0].points), doubtful };
}

// Where all else is near equal, common codes come before rare ones, registered
// ones before others, and codes before pages, unless the query asks for a choice.
function favor(doc, query, fit, { kind, text }) {
  if (kind === "o" && query.codes.length && !query.codes.includes(doc.path)) return 0.6; // a name of another code
  if (doc.path === "about") return 0.7;
  if (doc.path === "situations" || (doc.path === "seen-an-error" && query.visitor)) return 1;
  if (doc.kind === "page")
    return query.choice
      ? 1.1
      : query.question || hasPath(query, doc) || (kind === "k" && names(query, text[0]))
        ? 1
        : 0.85;
  if (doc.kind === "class") return 0.92;
  return (doc.className !== "unofficial" ? 1 : fit > 0.9 ? 0.85 : 0.75) + 0.05 * Math.exp(-doc.number / 12);
}

// Reports whether a query has the words of a page's path: "grpc", "range requests".
function hasPath({ words }, { path }) {
  return path.split("-").every((part) => words.some(({ word }) => word === part));
}
