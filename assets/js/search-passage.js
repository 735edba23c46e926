// Finds the passage that answers among the marks of a page, so that a reader who
// followed a hit lands on it: a row of a table that has an id, a heading, or a
// block that has most of the query where the head of the page has little. Where
// the address names a section, it is the block of that section that has most.
// Returns its mark after which the query follows most closely, or null.
function passageOf(marks, slots, target) {
  const sum = (list) => list.reduce((all, { weight }) => all + weight, 0);
  const had = (words) => slots.filter(({ has }) => words.some((word) => has.has(word)));
  const scope = target && (target.closest("tr, .part") ?? target);
  const head = scope ? [] : had(wordsOf(document.querySelector("main .entry").textContent));
  const asked = slots.filter((slot) => !head.includes(slot));
  const unsaid = sum(asked) > sum(slots) / 2;

  // Says how much of what is asked a block has, or 0 if that is no answer.
  function points(block, words) {
    const found = had(words).filter((slot) => asked.includes(slot));
    const row = block.matches("tr[id]");
    const answers = scope || row || (unsaid && sum(found) > 0.75 * sum(asked) && (found.length > 1 || block.matches("h2, h3")));
    return answers ? sum(found) * (row ? 2 : 1) : 0;
  }

  const blocks = new Map();
  for (const { range, word } of marks) {
    const at = range.startContainer;
    if (scope && !(scope.contains(at) && target.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    const block = at.parentElement.closest("tr, li, p, pre, dd, h2, h3, .entry") || scope || document.body;
    if (!blocks.has(block)) blocks.set(block, { ranges: [], words: [] });
    blocks.get(block).ranges.push(range);
    blocks.get(block).words.push(word);
  }
  let best = { most: 0 };
  for (const [block, { ranges, words }] of blocks) {
    const most = points(block, words);
    if (most > best.most) best = { most, ranges, words };
  }
  return best.ranges?.[densest(best.words)] ?? null;

  // Returns where in a list of words the shortest run begins that has what all have.
  function densest(words) {
    const all = sum(had(words));
    for (let count = 1; ; count++) {
      const at = words.findIndex((_, from) => sum(had(words.slice(from, from + count))) === all);
      if (at >= 0) return at;
    }
  }
}
