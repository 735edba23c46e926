// Marks the section at hand in the contents of the page: the one that was jumped
// to while it is in sight, else the last that has begun; at the end of the page,
// the last.
(function currentSection() {
  const links = [...document.querySelectorAll("[data-contents] a")];
  if (!links.length) return;
  const ids = links.map((link) => namedBy(link.hash));
  const sections = ids.map((id) => document.getElementById(id)).map((target) => target.closest(".part") ?? target);

  function mark() {
    const boxes = sections.map((section) => section.getBoundingClientRect());
    const ended = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    const begun = ({ top }) => top < innerHeight / (ended ? 1 : 3);
    const last = boxes.findLast(begun);
    const jumped = boxes[ids.indexOf(namedBy(location.hash))];
    // Of two sections side by side, the first.
    const marked = jumped?.bottom > 0 && begun(jumped) ? jumped : boxes.find(({ top }) => top === last?.top);
    links.forEach((link, i) => (link.ariaCurrent = marked && boxes[i] === marked ? "true" : null));
  }

  let asked = 0;
  for (const kind of ["scroll", "resize", "hashchange"])
    addEventListener(kind, () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(mark);
    });
  mark();
})();
