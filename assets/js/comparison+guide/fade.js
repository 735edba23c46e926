// Fades what is cut at its right edge where the style cannot follow a scroll: Firefox,
// and Safari before 26.
(function fadeCutEdges() {
  if (CSS.supports("animation-timeline", "scroll()")) return;
  const fade = ({ target: box }) => box.classList.toggle("cut", box.scrollLeft + box.clientWidth + 1 < box.scrollWidth);
  const sizes = new ResizeObserver((changes) => changes.forEach(fade));
  for (const box of document.querySelectorAll("pre, .table, .request, .response")) {
    sizes.observe(box);
    box.addEventListener("scroll", fade);
  }
})();
