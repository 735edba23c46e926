// What a line is worth that has all words of the query and no others: the order
// of ranking. Then how far it may leave other words of the query unanswered.
const worth = { n: 1, a: 0.98, o: 0.9, c: 0.93, f: 0.92, F: 0.9, G: 0.89, s: 0.88, k: 0.86, e: 0.8, u: 0.7, y: 0.66, r: 0.6, h: 0.6, g: 0.55, t: 0.4 };
const evidence = { n: 1.6, a: 1.6, o: 1.6, c: 1.6, f: 1.6, F: 1.4, G: 1.4, k: 1.15 };
const least = 0.45; // share of the query that a page has to answer

// Scores the pages by their lines. A line is as good as the share of the query
// that it has and the share of it that the query has; a page is as good as its
// best line, and a little better for the words that its other lines have.
function score(opened, query, slots) {
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0) + (query.section ? 6 : 0);
  if (!total) return [];
  const tally = (opened.tally ??= {
    got: new Float32Array(opened.lines.length), // weight of the query's words that the line has
    hit: new Float32Array(opened.lines.length), // weight of the line's words that the query has
    answered: new Float32Array(opened.docs.length),
    value: new Float32Array(opened.docs.length),
  });
  for (const list of Object.values(tally)) list.fill(0);
  addSlots(opened, slots, tally);
  if (query.section) addSections(opened, query.section, tally);
  return choose(opened, query, bestLines(opened, query, slots, total, tally), tally, total);
}

// Adds to each line and page what the words of the query find there, each word
// by the best of its meanings.
function addSlots({ lines, docs, posts, weights }, slots, { got, hit, answered, value }) {
  const seen = new Uint8Array(lines.length);
  const best = new Float32Array(docs.length);
  const proof = new Float32Array(docs.length);
  slots.forEach(({ found, weight }, i) => {
    best.fill(0);
    for (const [id, quality] of found)
      for (const number of posts[id]) {
        const { doc, kind } = lines[number];
        const there = quality * (0.4 + 0.6 * worth[kind]);
        if (there > best[doc.number]) {
          best[doc.number] = there;
          proof[doc.number] = quality * (evidence[kind] ?? 0.85);
        }
        if (seen[number] === i + 1) continue;
        seen[number] = i + 1;
        got[number] += weight * quality;
        hit[number] += weights[id] * quality;
      }
    for (let doc = 0; doc < docs.length; doc++) {
      value[doc] += weight * best[doc];
      if (best[doc]) answered[doc] += weight * proof[doc];
    }
  });
}

// Finds the best line of each page.
function bestLines(opened, query, slots, total, { got, hit }) {
  const meaty = slots.filter((slot) => slot.weight > 0.5).length;
  const lean = meaty <= 3 ? 0.85 : Math.max(0.3, 0.85 - 0.07 * (meaty - 3));
  const asked = ` ${query.words.map(({ word }) => word).join(" ")} `;
  const best = new Map();
  opened.lines.forEach((line, number) => {
    if (!got[number]) return;
    const fit = Math.min(1, hit[number] / line.weight);
    const agreed = agreement(opened, got[number] / total, fit, lean, line, asked);
    const points = (worth[line.kind] - 0.004 * (line.place ?? 0)) * agreed;
    if (!(best.get(line.doc)?.points >= points)) best.set(line.doc, { line, points, fit, agreed });
  });
  return best;
}

// Says how well query and line agree. A line that stands whole in the query,
// word after word, agrees well, whatever else the query says.
function agreement(opened, share, fit, lean, { doc, kind, words }, asked) {
  const both = 1 / (lean / share + (1 - lean) / fit);
  if (fit < 0.98 || !"nafokFG".includes(kind)) return both;
  const whole = ` ${words.map((id) => opened.words[id]).join(" ")} `;
  if (whole === asked) return Math.max(both, 1) + (doc.kind === "page" ? 0.05 : 0.12);
  if (words.length < 2 || !asked.includes(whole)) return both;
  return Math.max(both, share + (1 - share) * (words.length > 2 || "nafFG".includes(kind) ? 0.85 : 0.7));
}

// Keeps the pages that answer enough of the query, in order.
function choose(opened, query, best, { answered, value }, total) {
  const results = [];
  const long = query.words.length > 3;
  for (const [doc, { line, points, fit, agreed }] of best) {
    const enough = answered[doc.number] / total >= least || (long && fit > 0.7 && line.words.length > 1);
    if (!enough) continue;
    const beside = Math.min(0.3, 0.06 + 0.6 * Math.max(0, 1 - agreed)); // how much the other lines count
    const both = (1 - beside) * points + (beside * value[doc.number]) / total;
    results.push({ doc, line, points: both * favor(doc, query) });
  }
  results.sort((a, b) => b.points - a.points || a.doc.number - b.doc.number);
  return results.filter(({ points }) => points > 0.4 * results[0].points);
}

// Where all else is near equal, common codes come before rare ones, registered
// ones before others, and codes before pages, unless the query asks for a choice.
function favor(doc, query) {
  if (doc.path === "about") return 0.7;
  if (doc.kind === "page") return query.choice ? 1.1 : 0.87;
  if (doc.kind === "class") return 0.92;
  return (doc.className === "unofficial" ? 0.92 : 1) + 0.05 * Math.exp(-doc.number / 12);
}
