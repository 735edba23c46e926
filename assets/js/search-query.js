// Words of those who met an error on a site, and did not build it.
const visitors = /\b(?:i|my|me|says?|cannot|can['’]?t|website|site|page|app|shop|browser|checkout)\b/i;

// What a visitor tells of trouble: on what, and how it shows.
const places = /\b(?:web ?site|site|page|app|shop|browser|checkout|link|video|download|login)s?\b/i;
const troubles =
  /\b(?:errors?|not|never|\w+n['’]?t|again|forever|ages|slow|white|blank|stuck|broken?|down|wrong|stop(?:s|ped)|fail(?:s|ed)|keeps|crash\w*|collapsed|charged|logged)\b/i;

// What those tell who choose a code: that something is refused, or in what state it
// is. What begins with a question word, or is about somebody, is none of theirs.
const refusals =
  /^(?!(?:wh\w+|how|is|are|can|do|does|the|our)\b|.*\b(?:i|my|me|s?he|his|hers?|him)\b).*\b(?:refused|rejected|denied|exceed(?:s|ed)|exhausted|in use|in progress|invalid|tries to|twice|\w+ed by|(cannot|already|not (?:allowed|possible|permitted|valid|known|ready|yet|on)|d(?:oes|id) not|(?:is|are|was|has) (?:\w+ed|unknown|running|busy|full)))\b/i;

// Questions that a guide answers, whatever code it is about.
const questions = /^\s*(?:how|why|best way)\b|\bwhich\b.*\bshould\b/i;

// Words of those who choose a code to send, and those among them that say no more.
const qualities = /^(?:best|right|correct|proper|appropriate)$/;
const choosers =
  /\b(?:wh(?:at|ich)|right|correct|proper|appropriate|best)\b.*\b(?:status|code)\b|\b(?:code|status) (?:for|when|if)\b/i;

// What a page or program says, as in "says forbidden" or "fails with conflict".
const sayings =
  /\b(?:says?|said|shows?|shown|error|gets?|getting|got|gives|(?:fail|stop|end|answer|respond|reject)\w* with)\W+(?:an? )?(\w+)/i;

// Letters and digits, roughly: classes of Unicode take a tenth of the time to the
// first answer to compile.
const written = "a-z\\d\\u00c0-\\u1fff\\u3040-\\ud7ff";

const mistyped = new RegExp(`(?<![${written}])[1-5][o\\d][o\\d](?![${written}])`, "gi"); // 4o4
const classNumber = new RegExp(`(?<![${written}])([1-5])(?:(\\d)x|xx?|\\*\\*|nn)(?![${written}])`, "i");

// Marks of what a program prints, and no one types.
const printed = /\w_\w|\p{Ll}\p{Lu}|\w::\w|[()[\]"<>]/u;

// Reads a query: which codes, class, first digits and section it names, and
// its words. Numbers that cannot be codes, such as addresses, dates, errno and
// amounts, are left to the words or dropped.
function readQuery(text, isCode) {
  const query = {
    text,
    codes: [],
    className: "",
    digits: "",
    section: null,
    words: [],
    all: [],
    choice: false,
    beyond: "",
    tokens: tokensOf(text),
    visitor: visitors.test(text) && !words(text).some(({ word }) => programs.test(word)),
    printed: printed.test(text),
    trouble: places.test(text) && troubles.test(text),
    refusal: refusals.exec(text),
    told: sayings.exec(text)?.[1].toLowerCase(),
    question: questions.test(text),
    chooser: choosers.test(text),
  };
  let rest = text
    .normalize("NFKC")
    .replace(/https?:\/\//gi, " ")
    .replace(mistyped, (code) => code.replace(/o/gi, "0"))
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, " ")
    .replace(/\b\d{4}[-/]\d\d[-/]\d\d\b|\b\d\d?:\d\d(?::\d\d)?\b|\b\d\d\/[a-z]{3}\/\d{4}/gi, " ");
  rest = readSection(rest, query);
  rest = readClass(rest, query);
  readCodes(rest, query, isCode);
  query.choice =
    query.codes.length > 1 ||
    (words(rest).length < 9 && /\b(?:vs?\.?|versus|or|differences?|compared?|between|which codes)\b/i.test(rest));
  const short = rest
    .replaceAll("_", " ")
    .replace(/\b(?:https?|status|code|error)\b/gi, " ")
    .trim();
  if (/^[1-9]\d?$/.test(short)) query.digits = short;
  else query.words = unique((query.all = queryWords(rest)));
  return query;
}

// Returns the names that a text may have, with and without their packages, as they
// are written and in lower case.
function tokensOf(text) {
  const list = text.split(/-*(?:[\s,;:=()"']+|$)/);
  const names = list.concat(list.flatMap((name) => name.split(/[.\\$/]/)));
  return new Set(names.concat(names.map((name) => name.toLowerCase())));
}

// Reads "RFC 9110 15.4.5", "rfc9110#section-15.4", "9110 §15", "15.4.5".
function readSection(text, query) {
  const rfc =
    /\brfc[\s-]*(\d{1,5})\b(?:[\s,:;#/-]*(?:§+|sections?|sec\b\.?)?[\s-]*((?:\d+|[a-z])(?:\.\d+)+\.?|\d{1,2}(?![\d.])))?/i;
  const bare = /(?:\b(\d{4})[\s,]*)?(?:§+\s*(\d+(?:\.\d+)*)|(?<![\d./v])(\d{1,2}(?:\.\d{1,2}){2,})(?![\d.]*\d))/i;
  const match = rfc.exec(text) ?? bare.exec(text);
  if (!match) return text;
  const number = (match[2] ?? match[3] ?? "").replace(/\.$/, "").toLowerCase();
  query.section = { document: match[1] ?? "", number, weight: number ? 6 : 2 }; // a section is surer than its document
  return text.replace(match[0], " ");
}

// Reads "4xx", "5XX", "4**", and "40x".
function readClass(text, query) {
  const match = classNumber.exec(text);
  if (!match) return text;
  if (match[2]) query.digits = match[1] + match[2];
  else query.className = match[1] + "xx";
  return text.replace(match[0], " ");
}

const units =
  "ms|s|secs?|seconds?|min|minutes?|hours?|days?|[kmg]i?b|bytes?|items|users?|times|lines|characters|chars|redirects|rows|records|percent|files|requests? per|connections";

const codeNumber = new RegExp(
  `(?<![${written}.,:/#$-]|\\b(?:port|line|errno|pid|max|over|under|below|above|than|least|most|between \\d{1,2} and)\\s)(?<!\\((?=\\d+(?:: |\\)[${written}])))(?:http|err|error|code|status|e)?[-_]?([1-9]\\d{2})s?(?![${written}]|[.,:]\\d|-(?=$|[\\s,])|\\s?(?:${units})\\b)`,
  "gi",
);

// Finds the codes that a text names.
function readCodes(text, query, isCode) {
  const logged = /(?:HTTP\/[\d.]+"?\s+|(?:TCP|TAG|NONE)_\w+\/)(\d{3})\b/i.exec(text);
  const found = logged ? [logged[1]] : [];
  if (!logged)
    for (const match of text
      .replace(/http\/\d(?:\.\d)?/gi, "http")
      .replaceAll("_", " ")
      .matchAll(codeNumber))
      found.push(match[1]);
  const alone =
    found.length === 1 &&
    words(text).every(({ word }) => word === found[0] || plainWords.has(word) || word.endsWith(found[0]));
  query.codes = [...new Set(found)].filter((code) => isCode(code) || (alone && code < "600"));
  if (alone && !query.codes.length) query.beyond = found[0]; // a number after the last that HTTP has
}

// Cuts the words of a query; long numbers are left out.
function queryWords(text) {
  return words(withoutPackages(text).replaceAll("_", " ")).filter(({ word }) => !/^\d{5,}$/.test(word));
}

// Drops words that are repeated.
function unique(list) {
  return list.filter((entry, i) => list.findIndex(({ word }) => word === entry.word) === i).slice(0, 40);
}

// Drops the package before the name of an exception or class: what follows the
// last dot says what is wrong.
function withoutPackages(text) {
  return text.replace(
    /(?<![\w./@:-])(?:[a-z]\w*\.)+(?=[A-Z])|(?<![\w\\])(?:[A-Z]\w*(?:::|\\))+(?=[A-Z])|\b(?:[A-Z]\w*\.)+(?=\w+(?:Exception|Error)\b)/g,
    " ",
  );
}
