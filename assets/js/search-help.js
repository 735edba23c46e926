// Fills a paragraph for a query that nothing answers: what is wrong with a number
// that is no code, or what else is to be said first, the nearest codes, and the
// two ways in.
function fillNothing(paragraph, { query, near }, first) {
  const links = near.map(({ path, title }) => pageLink(path, `${path} ${title}`));
  paragraph.replaceChildren(query.beyond ? "Status codes end at 599; some services use larger numbers. " : first);
  if (links.length) paragraph.append("Nearest: ", ...links.flatMap((link, i) => [i ? ", " : "", link]), ". ");
  paragraph.append(
    "Other ways in: ",
    pageLink("choosing-a-code", "choosing a code"),
    " and ",
    pageLink("seen-an-error", "you have seen an error"),
    ".",
  );
}

function pageLink(path, text) {
  const link = element("a", "", text);
  link.href = `${root}${path}/index.html`;
  return link;
}

// Fills a paragraph with the constant of the first result, to be copied. The result
// itself need not show it again.
function fillConstant(paragraph, results, answer) {
  const { line } = results[0] ?? {};
  paragraph.hidden = line?.kind !== "c";
  if (paragraph.hidden) return;
  answer.copied = line;
  const [name, , where] = line.text;
  const button = element("button", "", "Copy");
  button.type = "button";
  button.ariaLabel = "Copy " + name;
  button.addEventListener("click", () => copy(name));
  paragraph.replaceChildren(
    element("code", "", ...name.split(/(?<=[_.:])/).flatMap((part) => [part, element("wbr")])),
    ` (${where}) `,
    button,
  );
}
