// Finds the words of the index that a word of the query may mean, the best
// first: [id, quality] with quality 1 for the word itself.
function meanings(opened, word, last) {
  const key = last ? word + "*" : word;
  let found = opened.cache.get(key);
  if (!found) {
    const best = new Map();
    const note = (id, quality) => quality > (best.get(id) ?? 0) && best.set(id, quality);
    collect(opened, word, last, note);
    found = [...best].sort((a, b) => b[1] - a[1]);
    opened.cache.set(key, found);
  }
  return found;
}

function collect(opened, word, last, note) {
  const exact = opened.ids.get(word);
  if (exact !== undefined) note(exact, 1);
  if (last && word.length < 3)
    return prefixes(opened, word, 0.6, (id, quality) => opened.named.has(id) && note(id, quality));
  const others = opened.synonyms.get(stem(word)) ?? [];
  for (const other of others) alike(opened, other, note);
  if (/^\d/.test(word)) {
    if (last && word.length > 1 && exact === undefined) prefixes(opened, word, 0.6, note);
    return;
  }
  const whole = word === "https"; // no plural of http, and no beginning of HttpServlet
  const real = whole || (exact === undefined && isEnglish(opened, word));
  const begun = !real && (last || word.length > 3) && prefixes(opened, word, last ? 0.6 : 0.4, note);
  if (real && last) prefixes(opened, word + "e", 0.6, note); // "tak", of which English knows "take"
  if (!whole) forms(opened, word, note);
  if (/is(?:e|ed|es|ing|ation)$/.test(word)) known(opened, word.replace(/is(?=[a-z]+$)/, "iz"), 0.97, note); // as in Britain
  const sure = others.length || isEnglish(opened, word) || exact !== undefined || opened.languages.has(word);
  if (!sure && !begun && !plainWords.has(word)) typos(opened, word, last, note);
}

// Notes a word that people use for another, and its forms.
function alike(opened, word, note) {
  known(opened, word, 0.66, note);
  forms(opened, word, (id, quality) => note(id, 0.66 * quality));
}

// Reports whether general English has the word, in one of its forms.
function isEnglish({ english }, word) {
  return english.has(stem(word));
}

function known(opened, word, quality, note) {
  const id = opened.ids.get(word);
  if (id !== undefined) note(id, quality);
}

// Notes the words that begin with the word; reports whether a line has one.
function prefixes(opened, word, base, note) {
  let begun = false;
  for (const id of opened.initials[word[0]] ?? []) {
    const other = opened.words[id];
    if (!other.startsWith(word)) continue;
    note(id, Math.min(0.95, base + 0.35 * (word.length / other.length)));
    begun ||= id < opened.inLines;
  }
  return begun;
}

const endings = /^(?:|e|s|es|d|ed|r|er|ers|ing|y|ies|ied|ion|ions|ation|ations|ment|ly|able|ful)$/;

// Notes other forms of the word: equal beginnings, different usual endings.
function forms(opened, word, note) {
  for (let cut = 0; cut <= 5 && word.length - cut >= 3; cut++) {
    const stem = word.slice(0, word.length - cut);
    const had = word.slice(stem.length);
    if (!endings.test(had)) continue;
    if (stem.length < 4 && cut > 2) break;
    for (const ending of endingsFor(stem, had)) known(opened, stem + ending, 0.92 - 0.03 * (cut + ending.length), note);
    if (stem.endsWith("i")) known(opened, stem.slice(0, -1) + "y", 0.85, note);
  }
}

// Returns the endings that a stem may have that had another: no "car" is a "care",
// no "cook" a "cookie".
function endingsFor(stem, had) {
  const list = ["", "s", "es", "ed", "er", "ing", "ion", "ions", "ation", "ment", "ly", "able"];
  if (/^[aei]/.test(had)) list.push("e");
  if (stem.endsWith("e")) list.push("d");
  if (/^(?:y|ie)/.test(had)) list.push("y", "ies", "ied");
  return list;
}

// Notes words of lines that differ by typos: one in 4 to 7 letters, two in longer
// words, and two in 6 or 7 letters of which the first four are right.
function typos(opened, word, last, note) {
  const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
  if (!most) return;
  const shortened = most === 1 && word.length > 5 && !isNearlyPlain(word) ? word.slice(0, 4) : "-"; // tempory
  const mask = letters(word);
  opened.masks ??= opened.words.slice(0, opened.inLines).map(letters);
  opened.masks.forEach((other, id) => {
    if (bits(mask & ~other) > most) return;
    const candidate = opened.words[id];
    if (candidate.startsWith(shortened) && distance(word, candidate, 2) < 3) note(id, 0.6);
    const longer = candidate.length - word.length;
    if (longer < -most) return;
    if (longer <= most && bits(other & ~mask) <= most) {
      const edits = distance(word, candidate, most);
      if (edits <= most && candidate.length > 3) return note(id, 0.9 - 0.15 * edits);
    }
    if (!last || word.length < 5 || longer < 1) return;
    const edits = distance(word, candidate.slice(0, word.length), most);
    if (edits <= most) note(id, 0.7 - 0.15 * edits);
  });
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

function bits(mask) {
  let count = 0;
  for (; mask; mask &= mask - 1) count++;
  return count;
}

// Counts the edits between two words, a transposition as one; more than most
// is all the same.
function distance(a, b, most) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j], before[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > most) return least;
    before = last;
    last = row;
  }
  return last[b.length];
}
