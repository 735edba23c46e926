// Adds the words that the texts of pages alone have, stems of general English, and
// synonyms.
function addTexts(opened, { kinds, words, common, english, synonyms }) {
  for (const [number, list] of words.split("\f").entries()) if (list) addLine(opened, opened.docs[number], "t", list);
  const stems = new Set(
    [...new Set([kinds, synonyms].join().match(/[a-z]{3,}/gi))].map((word) => stem(word.toLowerCase())),
  );
  const known = [...stems].filter((_, i) => ((common.charCodeAt(i / 6) - 48) >> (i % 6)) & 1);
  opened.english = new Set(known.concat(unpack(english) ?? []));
  for (const line of synonyms) addSynonyms(opened, ...line.split(" > "));
}

// Adds the words that people use for others: each word of a group for all of the
// group, or for those that it has beside it.
function addSynonyms({ synonyms }, said, meant = said) {
  for (const word of said.split(" ")) {
    const key = stem(word);
    synonyms.set(key, (synonyms.get(key) ?? []).concat(meant.split(" ")));
  }
}

// Writes the words of the second part out: a letter stands for one of the first part.
function writeOut(texts, first) {
  const known = [...new Set(first.join().match(/[a-z\d]{3,}/g))];
  for (const list of [texts.kinds, texts.synonyms])
    list.forEach(
      (text, i) =>
        (list[i] = text.replace(/\xad?[\u0100-\u07ff]/g, (letter) => known[letter.charCodeAt() - 256] ?? letter[1])),
    );
  return texts;
}

// Reads a list of words, each with a capital letter that says how much of the one
// before it begins as that does.
function unpack(list) {
  let last = "";
  return list.match(/[A-Z][^A-Z]*/g)?.map((word) => (last = last.slice(0, word.charCodeAt() - 65) + word.slice(1)));
}

// These guides are but lists of words with their codes: who looks up an exception
// wants its code. A platform's token says more than its code.
const lists = ["exceptions", "log-lines", "cms-errors", "provider-errors", "service-errors", "proxies-and-cdns"];

// Gives a row of a guide to the codes that it tells to send, too. A vendor's own code
// says more than a row about it.
function lend(opened, guide, [name, id, codes = ""]) {
  const own = opened.paths.get(codes)?.className === "unofficial";
  const kind = own || lists.includes(guide.path) ? "i" : "v";
  for (const [place, code] of codes.split(" ").entries()) {
    const doc = opened.paths.get(code);
    if (!doc) continue;
    addLine(opened, doc, kind, [name, id, guide.path].join("\t"));
    opened.lines.at(-1).place = 5 * place; // the first is the most usual
  }
}
