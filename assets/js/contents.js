// Marks the section at hand in the contents of the page: the one that was jumped
// to while it is in sight, else the first at the top of the window, with what has
// begun below it, else the last that has begun; at the end of the page, the last.
(function currentSection() {
  const links = [...document.querySelectorAll("[data-contents] li a")];
  const targets = links.map((link) => document.getElementById(namedBy(link.hash)));

  function mark() {
    const ended = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    const partOf = (target) => target.closest(".part") ?? target;
    const begun = targets.filter(
      (target) => target.offsetParent && target.getBoundingClientRect().top < innerHeight / (ended ? 1 : 3),
    );
    const inSight = begun.filter((target) => partOf(target).getBoundingClientRect().bottom > innerHeight / 12);
    const jumped = inSight.find((target) => target.matches(":target"));
    const current =
      jumped ?? ((!ended && inSight.findLast((target) => partOf(target) === partOf(inSight[0]))) || begun.at(-1));
    links.forEach((link, i) => (link.ariaCurrent = targets[i] === current ? "true" : null));
  }

  // Where the contents fold, their heading opens and closes them in place, and a link
  // in them closes them. Without script the address does.
  document.querySelector("[data-contents]")?.addEventListener("click", (event) => {
    const { classList } = event.currentTarget;
    if (!event.target.matches("h2 a")) return classList.remove("open");
    event.preventDefault();
    classList.toggle("open");
  });
  addEventListener("scroll", mark);
  addEventListener("hashchange", mark);
  mark();
})();
