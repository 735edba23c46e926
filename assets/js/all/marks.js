// Marks the part of the book at hand in its contents: the last that has begun.
(function currentPart() {
  const links = [...document.querySelectorAll("[data-contents] a")];
  const parts = links.map((link) => document.getElementById(link.hash.slice(1)));

  function mark() {
    const current = parts.findLastIndex((part) => part.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, i) => {
      if (i === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }

  let asked = 0;
  addEventListener("scroll", () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(mark);
  }, { passive: true });
  mark();
})();
