// Marks the section at hand in the contents of the page.
(function currentSection() {
  const links = [...document.querySelectorAll("[data-contents] a")];
  if (!links.length || !window.IntersectionObserver) return;
  const seen = new Set();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) seen[isIntersecting ? "add" : "delete"](target.firstElementChild.id);
    const current = links.find((link) => seen.has(namedBy(link.hash)));
    if (!current) return;
    for (const link of links) link.toggleAttribute("aria-current", link === current);
    current.setAttribute("aria-current", "true");
  }, { rootMargin: "-8% 0px -66%" });
  for (const section of document.querySelectorAll(".part")) observer.observe(section);
})();
