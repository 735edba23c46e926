// Filters the list of codes by class and by number or phrase, and shows or
// hides the unofficial ones. Who comes back finds the filter as it was.
(function filterList() {
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const root = document.documentElement;
  const text = form.querySelector("[data-filter-text]");
  const classes = [...form.querySelectorAll("[data-filter-class]")];
  const unofficial = form.querySelector("[data-unofficial-switch]");
  const status = form.querySelector("[data-filter-status]");
  const bands = [...document.querySelectorAll("[data-band]")];

  const pressed = () => classes.filter((b) => b.ariaPressed === "true").map((b) => b.dataset.filterClass);

  function filter() {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = pressed();
    let count = 0;
    delete root.dataset.unofficialOnly;
    for (const band of bands) {
      const wanted = !chosen.length || chosen.includes(band.dataset.band);
      let left = 0;
      for (const cell of band.querySelectorAll("li")) {
        const name = cell.textContent.toLowerCase();
        cell.hidden = !wanted || !words.every((word) => name.includes(word));
        if (!cell.hidden) left++;
      }
      band.hidden = !left;
      // The unofficial ones come last, and show in any case if no others are left.
      if (left && !count) root.dataset.unofficialOnly = band.dataset.band === "unofficial";
      if (left && band.checkVisibility()) count += left;
    }
    const all = !words.length && !chosen.length;
    status.textContent = all ? "" : count === 1 ? "1 code" : count + " codes";
  }

  function showUnofficial(on) {
    unofficial.checked = on;
    root.dataset.unofficial = on ? "on" : "off";
    filter();
  }

  function keep() {
    history.replaceState({ ...history.state, filter: { text: text.value, classes: pressed() } }, "");
    filter();
  }

  const kept = history.state?.filter;
  if (kept) {
    text.value = kept.text;
    for (const b of classes) b.ariaPressed = String(kept.classes.includes(b.dataset.filterClass));
  }
  text.addEventListener("input", keep);
  form.addEventListener("click", ({ target }) => {
    if (!classes.includes(target)) return;
    target.ariaPressed = String(target.ariaPressed !== "true");
    keep();
  });
  unofficial.addEventListener("change", () => {
    remember("unofficial", unofficial.checked ? "on" : "off");
    showUnofficial(unofficial.checked);
  });
  showUnofficial(root.dataset.unofficial === "on" || location.hash === "#unofficial");
})();
