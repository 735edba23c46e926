// Makes what leads from mark to mark: how many there are, and two buttons. It
// begins at the section that the address names.
function markSteps(ranges) {
  const folded = (range) => range.startContainer.parentElement.closest("details:not([open])");
  const marks = ranges.filter((range) => range.getClientRects().length || folded(range));
  if (marks.length < 2) return [];
  const target = location.hash && document.getElementById(namedBy(location.hash));
  const after = Node.DOCUMENT_POSITION_FOLLOWING;
  let at = target ? marks.findIndex((range) => target.compareDocumentPosition(range.startContainer) & after) : 0;
  const counter = element("span");
  counter.setAttribute("role", "status");

  function show() {
    const current = new Highlight(marks[at]);
    current.priority = 1;
    CSS.highlights.set("search-at", current);
    counter.textContent = `${at + 1} of ${marks.length}`;
  }

  function step(by) {
    at = (at + by + marks.length) % marks.length;
    const mark = marks[at];
    folded(mark)?.setAttribute("open", "");
    mark.startContainer.parentElement.scrollIntoView({ block: "nearest", inline: "nearest" });
    scrollBy(0, mark.getBoundingClientRect().top - innerHeight / 3);
    show();
  }

  function button(label, sign, by) {
    const made = element("button", "", sign);
    made.type = "button";
    made.ariaLabel = label;
    made.addEventListener("click", () => step(by));
    return made;
  }

  at = Math.max(at, 0);
  show();
  return [counter, " ", button("Previous mark", "‹", -1), " ", button("Next mark", "›", 1), " "];
}
