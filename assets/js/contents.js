// Marks the section at hand in the contents of the page: the one that was jumped to, or
// to a row of it, while it is in sight, else the one whose heading is the first in the
// upper part of the window, where a search shows its hits, else the last that has begun;
// at the end of the page, the last.
(function currentSection() {
  const links = [...document.querySelectorAll("[data-contents] li a")];
  const targets = links.map((link) => document.getElementById(namedBy(link.hash)));

  function mark() {
    const ended = scrollY + innerHeight > document.documentElement.scrollHeight - 2;
    const box = (element) => element.getBoundingClientRect();
    const begun = targets.filter((target) => target.offsetParent && box(target).top < innerHeight * (ended ? 1 : 0.4));
    const jumped = targets.find(
      (target) =>
        target.matches(":target, .part:has(tr:target) h2") &&
        box(target).top < innerHeight &&
        box(target.closest(".part") ?? target).bottom > innerHeight / 12,
    );
    const current = jumped ?? ((!ended && begun.find((target) => box(target).top > -1)) || begun.at(-1));
    links.forEach((link, i) => (link.ariaCurrent = targets[i] === current || null));
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
