// Scores the lines that name the section of a specification that is asked for.
function addSections(opened, section, { got, hit, answered, value }) {
  const named = new Set();
  opened.lines.forEach((line, number) => {
    if (!"ser".includes(line.kind) && !(line.kind === "k" && /^rfc \d+$/i.test(line.text[0]))) return;
    const quality = sameSection(section, line.text[0]);
    if (!quality) return;
    got[number] += section.weight * quality;
    hit[number] = line.weight * quality;
    const { number: doc } = line.doc;
    if (!named.has(doc)) answered[doc] += section.weight;
    named.add(doc);
    value[doc] = Math.max(value[doc], section.weight * quality * worth[line.kind]);
  });
}

// Says how well a reference such as "RFC 9110 §15.4.5" fits what is asked.
function sameSection({ document, number }, reference) {
  const [, rfc, , place = ""] = /^(?:RFC (\d+)|(\S+))(?: §(\S+))?/i.exec(reference) ?? [];
  if (document && rfc !== document) return !number && rfc?.startsWith(document) ? 0.5 : 0;
  const section = place.toLowerCase();
  if (!number) return 0.8;
  if (section === number) return 1;
  return section.startsWith(number + ".") ? 0.7 : 0;
}
