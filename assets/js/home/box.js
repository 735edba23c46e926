// Scrolls the box to the top of a phone when the box gets the focus, because the
// keyboard would otherwise cover half of the results.
(function boxToTop() {
  const form = document.querySelector("[data-search]");
  const phone = matchMedia("(max-width: 40rem) and (hover: none)");
  form.elements.q.addEventListener("focus", () => phone.matches && form.scrollIntoView());
})();
