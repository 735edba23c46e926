// Filters the list of codes by class and by number or phrase, and shows or
// hides the unofficial ones.
(function filterList() {
  const form = document.querySelector("[data-filter]");
  if (!form) return;
  const root = document.documentElement;
  const text = form.querySelector("[data-filter-text]");
  const classes = [...form.querySelectorAll("[data-filter-class]")];
  const unofficial = form.querySelector("[data-unofficial-switch]");
  const status = form.querySelector("[data-filter-status]");
  const bands = [...document.querySelectorAll("[data-band]")];

  function filter() {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = classes.filter((b) => b.ariaPressed === "true").map((b) => b.dataset.filterClass);
    let count = 0;
    for (const band of bands) {
      const wanted = !chosen.length || chosen.includes(band.dataset.band);
      let left = 0;
      for (const cell of band.querySelectorAll("li")) {
        const name = cell.textContent.toLowerCase();
        cell.hidden = !wanted || !words.every((word) => name.includes(word));
        if (!cell.hidden) left++;
      }
      band.hidden = !left;
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

  text.addEventListener("input", filter);
  form.addEventListener("click", ({ target }) => {
    if (!classes.includes(target)) return;
    target.ariaPressed = String(target.ariaPressed !== "true");
    filter();
  });
  unofficial.addEventListener("change", () => {
    remember("unofficial", unofficial.checked ? "on" : "off");
    showUnofficial(unofficial.checked);
  });
  showUnofficial(root.dataset.unofficial === "on" || location.hash === "#unofficial");
})();
