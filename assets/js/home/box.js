// Brings the box to the top of a phone when it gets the focus: the keys that come with
// it would cover half of what it finds.
(function boxToTop() {
  const form = document.querySelector("[data-search]");
  const phone = matchMedia("(max-width: 40rem) and (hover: none)");
  form.elements.q.addEventListener("focus", () => phone.matches && form.scrollIntoView());
})();
