// Scores the pages by their lines. A line is as good as the share of the query
// that it has and the share of it that the query has; a page is as good as its
// best line, and a little better for the words that its other lines have.
function score(opened, query, slots) {
  const { lines, docs, posts, weights } = opened;
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0) + (query.section ? 6 : 0);
  if (!total) return [];
  const got = new Float32Array(lines.length); // weight of the query's words that the line has
  const hit = new Float32Array(lines.length); // weight of the line's words that the query has
  const mark = new Int16Array(lines.length);
  const answered = new Float32Array(docs.length);
  const value = new Float32Array(docs.length);
  slots.forEach(({ found, weight }, i) => {
    const best = new Map();
    for (const [id, quality] of found)
      for (const number of posts[id]) {
        const { doc, kind } = lines[number];
        const there = best.get(doc.number);
        const worthy = quality * (0.4 + 0.6 * worth[kind]);
        if (!(there >= worthy)) best.set(doc.number, worthy);
        if (mark[number] === i + 1) continue;
        mark[number] = i + 1;
        got[number] += weight * quality;
        hit[number] += weights[id] * quality;
      }
    for (const [doc, worthy] of best) {
      value[doc] += weight * worthy;
      answered[doc] += weight * Math.min(1, worthy * 1.2);
    }
  });
  if (query.section) addSections(opened, query.section, got, hit, answered, value);
  const meaty = slots.filter((slot) => slot.weight > 0.5).length;
  const lean = meaty <= 3 ? 0.85 : Math.max(0.3, 0.85 - 0.07 * (meaty - 3));
  const asked = ` ${query.words.map(({ word }) => word).join(" ")} `;
  const best = new Map();
  for (let number = 0; number < lines.length; number++) {
    if (!got[number]) continue;
    const { kind, doc, weight } = lines[number];
    const share = got[number] / total;
    const fit = Math.min(1, hit[number] / weight);
    const agreed = agreement(opened, share, fit, lean, lines[number], asked);
    const points = (worth[kind] - 0.004 * (lines[number].place ?? 0)) * agreed;
    const there = best.get(doc);
    if (!there || points > there.points) best.set(doc, { points, number, fit, agreed });
  }
  return choose(opened, query, slots, best, answered, value, total);
}

// Says how well query and line agree. A line that stands whole in the query,
// word after word, agrees well, whatever else the query says.
function agreement(opened, share, fit, lean, { kind, words }, asked) {
  const both = 1 / (lean / share + (1 - lean) / fit);
  if (fit < 0.98 || !"nafok".includes(kind)) return both;
  const whole = ` ${words.map((id) => opened.words[id]).join(" ")} `;
  if (whole === asked) return Math.max(both, 1) + 0.05;
  const enough = words.length > ("ok".includes(kind) ? 2 : 1);
  return enough && asked.includes(whole) ? Math.max(both, 0.85 + 0.15 * share) : both;
}

// Keeps the pages that answer enough of the query, in order.
function choose(opened, query, slots, best, answered, value, total) {
  const results = [];
  for (const [doc, { points, number, fit, agreed }] of best) {
    const enough = answered[doc.number] / total >= least || (fit > 0.7 && slots.length > 3 && opened.lines[number].words.length > 1);
    if (!enough) continue;
    const line = opened.lines[number];
    const beside = Math.min(0.3, 0.6 * Math.max(0, 1 - agreed)); // how much the other lines count
    const both = (1 - beside) * points + (beside * value[doc.number]) / total;
    results.push({ doc, line, points: both * favor(doc, query) });
  }
  results.sort((a, b) => b.points - a.points || a.doc.number - b.doc.number);
  return results.filter(({ points }) => points > 0.3 * results[0].points);
}

// Where all else is near equal, common codes come before rare ones, registered
// ones before others, and codes before pages, unless the query asks for a choice.
function favor(doc, query) {
  if (doc.kind === "page") return query.choice ? 1.1 : 0.9;
  if (doc.kind === "class") return 0.92;
  return (doc.className === "unofficial" ? 0.95 : 1) + 0.05 * Math.exp(-doc.number / 12);
}

// Scores the lines that name a section of a specification.
function addSections(opened, section, got, hit, answered, value) {
  opened.lines.forEach((line, number) => {
    if (!"ser".includes(line.kind)) return;
    const quality = sameSection(section, line.text[0]);
    if (!quality) return;
    got[number] += 6 * quality;
    hit[number] = line.weight * quality;
    const { number: doc } = line.doc;
    answered[doc] = Math.max(answered[doc], 6);
    value[doc] = Math.max(value[doc], 6 * quality * worth[line.kind]);
  });
}

// Says how well a reference such as "RFC 9110 §15.4.5" fits what is asked.
function sameSection({ document, number }, reference) {
  const [, rfc, , place = ""] = /^(?:RFC (\d+)|(\S+))(?: §(\S+))?/.exec(reference) ?? [];
  if (document && rfc !== document) return !number && rfc?.startsWith(document) ? 0.5 : 0;
  const section = place.toLowerCase();
  if (!number) return 0.8;
  if (section === number) return 1;
  return section.startsWith(number + ".") ? 0.7 : 0;
}
