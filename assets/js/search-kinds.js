// The choice of a kind on the page of results: all, codes, comparisons or guides.
const kinds = [
  ["", "All", () => true],
  ["codes", "Codes", ({ kind }) => kind !== "page"],
  ["comparisons", "Comparisons", isVersus],
  ["guides", "Guides", (doc) => doc.kind === "page" && !isVersus(doc)],
];

// Returns a group of radio buttons, with the chosen kind as its value.
function kindChoice(changed) {
  const group = element("fieldset", "search-kinds", element("legend", "visually-hidden", "Kinds of results"));
  for (const [value, text] of kinds) {
    const radio = element("input");
    Object.assign(radio, { type: "radio", name: "kind", value });
    group.append(element("label", "", radio, text));
  }
  group.addEventListener("change", changed);
  const radios = [...group.querySelectorAll("input")];
  return {
    group,
    get value() {
      return radios.find(({ checked }) => checked)?.value ?? "";
    },
    set value(kind) {
      (radios.find(({ value }) => value === kind) ?? radios[0]).checked = true;
    },
    shows: (doc) =>
      kinds[
        Math.max(
          0,
          radios.findIndex(({ checked }) => checked),
        )
      ][2](doc),
  };
}
