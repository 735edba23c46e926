// Decides what a query has to find to be answered at all.

// Returns the share of the query that a page has to answer, and the points below
// which the best page is no answer. Words that nothing has, as in "forbidden
// fruit", ask for more, and so does general English alone. What speaks of programs
// for certain is no small talk.
function wanted(opened, query, slots, total) {
  const sure = technical(opened, query, slots);
  if (sure > 2) return sure < 3 ? { share: 0.27, points: 0.27 } : { share: 0.2, points: 0.2 };
  const unknown = slots.reduce((sum, { found, weight }) => sum + (found.length || weight < 4 ? 0 : weight), 0);
  const chat = slots.every(({ found, weight, common }) => common || weight < 0.5 || !found.length);
  return { share: 0.48, points: (chat || sure < 1.5 ? 0.42 : 0.35) + 1.5 * Math.max(0, unknown / total - 0.35) };
}

// Words of programs that are general English too, and say here what is meant.
const ofPrograms =
  /\b(?:schema|dataset|quota|batch|chunks?|entries|client|in-app|moderator|queries|param\w*|webhooks?|databases?|payload|sso|endpoints?|uploaded|ids)\b/gi;

// What tells of a person, and no program does.
const stories = /^\s*(?:the|an?|our)\b|\b(?:s?he|his|hers?|him)\b/i;

// Says how surely a query speaks of programs: by its marks, by words of lines that
// general English lacks, and by words of situations.
function technical(opened, { text, codes }, slots) {
  let sure =
    codes.length ||
    /\p{Ll}\p{Lu}|\w_\w|\w::?\w|\w\.\w+\.\w|\b(?:[Hh][Tt][Tt][Pp]s?|[Rr][Ff][Cc]|API|api|REST|endpoint|json|(?:status|response|error|which) codes?|(?:which|what) status)\b/u.test(
      text,
    )
      ? 3
      : 1.4 * (text.match(ofPrograms) ?? []).length;
  for (const { word, found, common, weight } of slots) {
    if (plainWords.has(word) || programs.test(word) || word < "a" || found[0]?.[1] !== 1 || !inLine(opened, word))
      continue;
    sure += !isEnglish(opened, word)
      ? 1
      : opened.situational.has(found[0][0]) && weight > 1.5 && !stories.test(text)
        ? 0.7
        : 0;
  }
  return sure;
}
