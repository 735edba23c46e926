// Titles of the sections of a code, by id.
const sectionTitles = { instead: "Use something else when", example: "Example", seen: "If you see it", behavior: "Behavior", history: "History" };

// Adds the words of the texts, by section, those of general English, and synonyms.
function* addTexts(opened, sections, { terms, places, english, synonyms }) {
  const first = opened.lines.length;
  for (const section of sections) opened.lines.push(section);
  const lists = places.split(" ");
  for (const [i, word] of unpack(terms).entries()) {
    const id = idOf(opened, word);
    let place = first;
    for (const digit of lists[i])
      if (digit === "!") place += digits.length;
      else addPost(opened, id, (place += digits.indexOf(digit)), opened.lines[place]);
    if (i % 100 === 0) yield;
  }
  opened.english = new Set(unpack(english).map(stem));
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

const digits = "#$%&()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

// Reads a list of words of which each begins as the one before it.
function unpack(list) {
  let last = "";
  return list.trimEnd().split(" ").map((word) => (last = last.slice(0, digits.indexOf(word[0])) + word.slice(1)));
}

// These guides are but lists of words with their codes: who looks up an exception
// wants its code. A platform's token says more than its code.
const lists = ["exceptions", "log-lines"];

// Gives a row of a guide to the codes that it tells to send, too.
function lend(opened, guide, [name, id, codes = ""]) {
  const kind = lists.includes(guide.path) ? "i" : "v";
  for (const code of codes.split(" ")) {
    const doc = opened.paths.get(code);
    if (doc) addLine(opened, doc, kind, [name, id, guide.path].join("\t"));
  }
}
