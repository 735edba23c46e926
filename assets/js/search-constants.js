// Adds the constants that libraries have for a name. Their words are those of the
// prefix and of the name, which is quicker than to cut each apart.
function addUsual(opened, doc, signs, libraries) {
  const name = wordsOf(doc.title);
  for (const [sign, letter] of signs.matchAll(/(\D)\d?/g)) {
    const library = libraryOf(libraries, letter);
    library.words ??= constantWords(library[2]);
    addLine(
      opened,
      doc,
      "c",
      sign + usual(library, doc),
      libraries,
      library.words.concat(library[2].includes("#") ? doc.path : [], name),
    );
  }
}

function libraryOf(libraries, letter) {
  return libraries[letter.charCodeAt(0) - 97];
}

// Returns the parts of the line of a constant: it, where it is, and that with the
// versions that have it.
function readConstant(text, libraries) {
  const [, letter, note, name] = /(.)(\d?)(.*)/.exec(text);
  const library = libraryOf(libraries, letter);
  const where = library[0] + ", " + library[1];
  return [name, where, where + (note && "; " + library[note])];
}

// Returns the constant that a library has for a code: its prefix, then the name of the
// code in its style.
function usual([, , prefix, style], { path, title }) {
  const list = title.replaceAll("'", "").match(/[a-z0-9]+/gi);
  const camel = (all) => all.map((word) => word[0].toUpperCase() + word.slice(1).toLowerCase()).join("");
  const styles = [
    () => camel(list),
    () => list[0].toLowerCase() + camel(list.slice(1)),
    () => list.join("_").toLowerCase(),
    () => list.join("_").toUpperCase(),
    () => list.join(" "),
  ];
  return prefix.replace("#", path) + styles[style]();
}

// Returns the words of a constant: those of its name are cut apart, those of what
// it belongs to are not, so that "connection" does not find HttpURLConnection.
function constantWords(text) {
  const name = text.search(/[^.:]+$/);
  return words(text)
    .flatMap((entry) => (entry.start < name ? [entry] : pieces(entry)))
    .map(({ word }) => word);
}
