// Cuts a text into words: runs of letters and digits, in lower case and without
// accents. An apostrophe does not end a word; "15.4.5" and "HTTP/2" are words.
const asciiWord = /http\/\d(?:\.\d)?|\d+(?:\.\d+)+|[a-z\d]+(?:'[a-z]+)*/gi; // many times faster than the next
const anyWord = /[Hh][Tt][Tt][Pp]\/\d(?:\.\d)?|\d+(?:\.\d+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu; // with the flag i it takes twice as long to compile
const ascii = /^[\0-\x7f]*$/;

function words(text) {
  const found = [];
  for (const { 0: raw, index } of text.matchAll(ascii.test(text) ? asciiWord : anyWord))
    found.push({ word: fold(raw), raw, start: index, end: index + raw.length });
  return found;
}

// Returns the words of a line of the index alone, most of which are plain.
function wordsOf(text) {
  if (/^[a-z\d ]+$/i.test(text)) return text.toLowerCase().split(" ");
  return words(text).map(({ word }) => word);
}

// Makes two spellings of a word equal.
function fold(word) {
  if (/^[a-z\d]+$/.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(/[\p{M}'’/]/gu, "")
    .toLowerCase();
}

const commonEndings = ["ing", "ed", "es", "s", "d"];

// Cuts the commonest endings off, as package search does.
function stem(word) {
  const ending = commonEndings.find((ending) => word.endsWith(ending) && word.length - ending.length > 3);
  return (ending ? word.slice(0, -ending.length) : word).replace(/e$/, "");
}

// Cuts the words of a camel-case name apart; the parts have at least two letters, but
// for a mark of one that a long name has, as in kHTTPStatusNotFound.
function pieces({ word, raw, start, end }) {
  const parts = [];
  for (const match of raw.matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{N}+/gu))
    parts.push({
      word: fold(match[0]),
      raw: match[0],
      start: start + match.index,
      end: start + match.index + match[0].length,
    });
  const long = parts.filter((part) => part.end - part.start > 1);
  return long.length < (long.length < parts.length ? 3 : 2) ? [{ word, raw, start, end }] : long;
}

// Words that say little about what is asked. They are looked for like others,
// but weigh less.
const plainWords = new Set(
  (
    "isnt doesnt dont cant wont a an the this that these it its i im am we you your my me of to in on at by for from with and or as be is are was were been do does did " +
    "has have had can could should would will may must what which when where why how who there here if then than so but about into " +
    "vs versus difference between compare compared or instead rather " +
    "http status statuscode statuscodes httpstatus httpstatuscode httpresponsestatus statuses code codes error errors err errno exception exceptions response responses return returns returned sc " +
    "get getting got give gives use used using uses see mean means meaning server http1 http2 request some any please problem problems issue after before while during send sends sent"
  ).split(" "),
);

// Programs that clients are written with, or run in. They say where a thing was
// seen, and not what.
const programs =
  /^(?:postman|python|curl|php|express|axios|firefox|chrome|safari|react|angular|flutter|android|docker|laravel|django|rails|spring|node|git|sql|css)$/;

// Pairs of words that are also written as one, by the first.
const pairs = new Map(
  Object.entries({
    log: "in on",
    sign: "in",
    time: "out",
    rate: "limit",
    web: "socket",
    hot: "spot",
    wi: "fi",
    early: "data",
    off: "line",
    user: "name",
    tea: "pot",
    pay: "load",
    back: "end",
  }),
);
