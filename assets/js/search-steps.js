// Makes what leads from mark to mark: how many there are, and two buttons. It
// begins at the passage that answers, and brings it into sight if the reader has
// not begun to read; else at the section that the address names.
function markSteps(all, passage, target) {
  const marks = all.map(({ range }) => range);
  const after = Node.DOCUMENT_POSITION_FOLLOWING;
  let at = marks.indexOf(passage);
  if (at < 0 && target) at = marks.findIndex((range) => target.compareDocumentPosition(range.startContainer) & after);
  let met = false; // whether the reader has seen a mark
  const counter = element("span");
  counter.role = "status";

  function show() {
    const current = new Highlight(marks[at]);
    current.priority = 1;
    CSS.highlights.set("search-at", current);
    counter.textContent = `${at + 1} of ${marks.length}`;
  }

  function step(by) {
    if (met || inSight(marks[at])) at = (at + by + marks.length) % marks.length;
    met = true;
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
  const unread = target ? inSight(target) : scrollY === 0;
  if (passage && marks.length && unread && !inSight(marks[at])) step(0);
  if (marks.length < 2) return [];
  show();
  return [counter, button("Previous mark", "‹", -1), button("Next mark", "›", 1)];
}

// Returns the part of the page that is folded over a mark, or null.
function folded({ startContainer }) {
  return startContainer.parentElement.closest("details:not([open])");
}

// Reports whether a mark or heading begins where the note on the marks does not
// cover it.
function inSight(place) {
  const { top } = place.getBoundingClientRect();
  return top > -1 && top < innerHeight - 100;
}
