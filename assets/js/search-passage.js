// Returns those slots of which a list of words has one.
function had(slots, words) {
  return slots.filter(({ has }) => words.some((word) => has.has(word)));
}

// Finds the passage that answers among the marks of a page, so that a reader who
// followed a hit lands on it: the block that has most of what is asked, if that is
// clearly more than the head of the page has.
//
//   - The headings of its section and of its columns speak for a block, too.
//   - A row that has an id, or begins with a code that is asked for, counts twice if it
//     has more than that. If a heading, such as "Azure Front Door", has a word that is
//     asked for, a row elsewhere does not, unless it has all such words and begins with
//     the code.
//   - If a name such as retry-after is asked for, text outside of tables counts twice.
//   - A number, such as 1020, is asked for by itself.
//   - Constants and examples answer only those who asked for them.
//   - If the address names a section, the block is one of that section.
//
// Returns its mark after which the query follows most closely, or null.
function passageOf(marks, slots, target) {
  const entry = document.querySelector("main .entry");
  const own = entry.querySelector("h1 .number")?.textContent; // all of the page is about it
  const asked = slots.filter(({ word }) => word !== own);
  const sum = (words) => had(asked, words).reduce((all, { weight }) => all + weight, 0);
  const wordsAt = (list) => list.map(({ word }) => word);
  const scope = target && (target.closest("tr, .part") ?? target);
  const after = ({ range: { startContainer: at } }) =>
    scope.contains(at) && target.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;

  const led = had(
    asked,
    [...document.querySelectorAll("main h2")].flatMap(({ textContent }) =>
      wordsOf(textContent.replace(/\w+-\w+/g, "")),
    ),
  );
  let best = null;
  const head = scope ? 0 : sum(wordsOf(entry.innerText));
  let most = scope ? 0 : Math.max(head / 0.75, sum(wordsAt(marks)) / 2);
  for (const [block, list] of Map.groupBy(scope ? marks.filter(after) : marks, ({ block }) => block)) {
    const named = wordsOf(block.closest(".part")?.querySelector("h2")?.textContent ?? "");
    const heads = [...(block.closest("table")?.tHead?.rows[0].cells ?? [])];
    const said = [...wordsAt(list), ...named, ...heads.flatMap(({ textContent }) => wordsOf(textContent))];
    const found = had(asked, said);
    const first = block.cells
      ? had(asked, block.cells[0].textContent.split(/, (?=\d)/))[0]
      : asked.some(({ name }) => name);
    const row =
      (first || block.matches("tr[id]")) &&
      (led.every((slot) => first && found.includes(slot)) || had(asked, named)[0]);
    const points = sum(said) * (row && (found.length > 1 || asked.length < 3) ? 2 : 1);
    const answers =
      scope ||
      (row && points > 2 * head) ||
      found.length > 1 ||
      (block.matches("h2, h3") ? !found[0]?.common : /\d/.test(found[0]?.word));
    if (!answers || points <= most || (!scope && block.closest(".part-in-code, [data-language=http]"))) continue;
    most = points;
    best = list;
  }
  return best && densest(best);

  // Returns where the shortest run of marks begins that has what all have.
  function densest(list) {
    const all = sum(wordsAt(list));
    for (let count = 1; ; count++) {
      const at = list.findIndex((_, from) => sum(wordsAt(list.slice(from, from + count))) === all);
      if (at >= 0) return list[at].range;
    }
  }
}
