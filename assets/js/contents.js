// Marks the section at hand in the contents of the page.
(function currentSection() {
  const links = [...document.querySelectorAll("[data-contents] a")];
  if (!links.length) return;
  const seen = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) seen[isIntersecting ? "add" : "delete"](target.firstElementChild.id);
    const current = links.find((link) => seen.has(namedBy(link.hash)));
    if (!current) return;
    for (const link of links) link.ariaCurrent = link === current ? "true" : null;
  }, { rootMargin: "-8% 0px -66%" });
  for (const section of document.querySelectorAll(".part")) observer.observe(section);
})();
