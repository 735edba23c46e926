// Turns the query's words into slots: what each may mean, and its weight.
function slotsOf(opened, query) {
  const slots = [];
  const end = lastEnd(query);
  const value = valueStart(opened, query);
  const asked = query.codes.length ? query.words.filter(({ word }) => !plainWords.has(word)) : query.words;
  const list = unique(asked.flatMap((entry) => apart(opened, entry, entry.end === end)));
  list.forEach(({ word, start, end: here }, i) => {
    const last = i === list.length - 1 && here === end;
    const found = new Map(meanings(opened, word, last));
    for (const [a, b] of [
      [i - 1, i],
      [i, i + 1],
    ]) {
      const id = list[a] && list[b] && opened.ids.get(list[a].word + list[b].word);
      if (id !== undefined && !(found.get(id) > 0.9)) found.set(id, 0.9);
    }
    const common = isEnglish(opened, word) && !opened.named.has(opened.ids.get(word));
    slots.push({
      word,
      found: [...found].sort((a, b) => b[1] - a[1]),
      weight:
        (last && word.length < 3
          ? 0.4
          : query.chooser && qualities.test(word)
            ? 0.12
            : slotWeight(opened, word, found, list.length)) *
        (start < value || found.size ? 1 : 0.3) *
        (common && found.size ? 0.9 : 1),
      common,
    });
  });
  return slots;
}

// Returns where the value begins in a query that is a header field, as in "Range:
// bytes=500-": words there that nothing has matter little.
function valueStart({ fields }, { text }) {
  const [start, name] = /^\s*([a-z-]+):/i.exec(text) ?? [];
  return fields.has(name?.toLowerCase()) ? start.length : Infinity;
}

function lastEnd({ text }) {
  const all = words(text.replaceAll("_", " "));
  return all.length ? all.at(-1).end : 0;
}

const numbers = /^(?:[\d.]+|two|three|four|five|six|seven|eight|nine|ten|fifty|hundred)$/;

// A word of the query weighs as much as the commonest of its best meanings.
function slotWeight(opened, word, found, count) {
  if (plainWords.has(word) || word === "example") return 0.12; // all codes have examples
  const number = numbers.test(word);
  const program = programs.test(word);
  if (!found.size) return number ? 0.2 : isNearlyPlain(word) || opened.languages.has(word) ? 0.12 : program ? 1 : 5;
  const best = Math.max(...found.values());
  let pages = 0;
  for (const [id, quality] of found) if (quality > best - 0.1) pages += opened.pages[id];
  return (
    weight(word, Math.min(pages, opened.docs.length), opened.docs.length) *
    (number && (count > 6 || word > "9") ? 0.3 : program ? 0.5 : 1)
  );
}

const longPlainWords = [...plainWords].filter((word) => word.length > 4);

const nearlyPlain = new Map(); // whether words are, since each keystroke asks again

// Reports whether a word is a plain one but for a typo.
function isNearlyPlain(word) {
  if (!nearlyPlain.has(word))
    nearlyPlain.set(
      word,
      longPlainWords.some((plain) => Math.abs(plain.length - word.length) < 2 && distance(word, plain, 1) < 2),
    );
  return nearlyPlain.get(word);
}

// Cuts a word that no line has: by camel case, or into words that lines have.
function apart(opened, entry, last) {
  if (inLine(opened, entry.word)) return [entry];
  const parts = pieces(entry);
  const cut = (entry) => joined(opened, entry.word).map((word) => ({ ...entry, word }));
  if (parts.length > 1 && parts.some(({ word }) => opened.ids.has(word)))
    return parts.flatMap((part) => (opened.ids.has(part.word) ? [part] : cut(part))); // HTTPURITooLong
  if (opened.ids.has(entry.word) || opened.synonyms.has(stem(entry.word))) return [entry];
  const whole = isEnglish(opened, entry.word) || (last && prefixes(opened, entry.word, 0, () => {}));
  return whole ? [entry] : cut(entry);
}

// Cuts a run of letters into known words, fewest first; itself if that fails.
function joined(opened, word) {
  const best = [[]];
  for (let end = 1; end <= word.length; end++)
    for (let start = Math.max(0, end - 16); start < end; start++) {
      const part = word.slice(start, end);
      if (!best[start] || (part.length < 3 && !/^(?:im|ok|no|of|to|in)$/.test(part)) || !inLine(opened, part)) continue;
      if (part.length === 3 && !plainWords.has(part) && !opened.named.has(opened.ids.get(part))) continue; // no "geo" in "geocaching"
      if (!best[end] || best[start].length + 1 < best[end].length) best[end] = [...best[start], part];
    }
  return best[word.length]?.length <= word.length / 3 ? best[word.length] : [word];
}

function inLine(opened, word) {
  return opened.ids.get(word) < opened.inLines;
}
