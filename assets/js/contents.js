// Marks the section at hand in the contents of the page: the one that was jumped
// to while it is in sight, else the first at the top of the window, with what has
// begun below it, else the last that has begun; at the end of the page, the last.
(function currentSection() {
  const links = [...document.querySelectorAll("[data-contents] li a")];
  const targets = links.map((link) => document.getElementById(namedBy(link.hash)));

  function mark() {
    const boxes = targets.map((target) => {
      const part = target.closest(".part") ?? target;
      return { part, top: target.getBoundingClientRect().top, bottom: part.getBoundingClientRect().bottom };
    });
    const ended = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    const begun = boxes.filter(({ top }) => top < innerHeight / (ended ? 1 : 3));
    const inSight = begun.filter(({ bottom }) => bottom > innerHeight / 12);
    const jumped = boxes[targets.findIndex((target) => target.matches(":target"))];
    const current = inSight.includes(jumped) ? jumped : (!ended && inSight.findLast(({ part }) => part === inSight[0].part)) || begun.at(-1);
    links.forEach((link, i) => (link.ariaCurrent = boxes[i] === current ? "true" : null));
  }

  addEventListener("scroll", mark);
  addEventListener("hashchange", mark);
  mark();
})();
