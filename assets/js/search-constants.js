// Adds the constants that libraries have for a name. Their words are those of the
// prefix and of the name, which is quicker than to cut each apart.
function addUsual(opened, doc, letters, libraries) {
  const name = wordsOf(doc.title);
  for (const letter of letters) {
    const library = libraryOf(libraries, letter);
    library[4] ??= constantWords(library[2]);
    addLine(opened, doc, "c", letter + usual(libraries, letter, doc.title), libraries, library[4].concat(name));
  }
}

function libraryOf(libraries, letter) {
  return libraries[letter.charCodeAt(0) - 97];
}

// Returns the constant that a library has for a name: its prefix, then the name
// in its style.
function usual(libraries, letter, name) {
  const [, , prefix, style] = libraryOf(libraries, letter);
  const list = name.replaceAll("'", "").match(/[a-z0-9]+/gi);
  const camel = (all) => all.map((word) => word[0].toUpperCase() + word.slice(1).toLowerCase()).join("");
  const styles = [
    () => camel(list),
    () => list[0].toLowerCase() + camel(list.slice(1)),
    () => list.join("_").toLowerCase(),
    () => list.join("_").toUpperCase(),
    () => list.join(" "),
  ];
  return prefix + styles[style]();
}

// Returns the words of a constant: those of its name are cut apart, those of what
// it belongs to are not, so that "connection" does not find HttpURLConnection.
function constantWords(text) {
  const name = text.search(/[^.:]+$/);
  return words(text).flatMap((entry) => (entry.start < name ? [entry] : pieces(entry))).map(({ word }) => word);
}
