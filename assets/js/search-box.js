// The box in the header: a combobox with the best results below it. The focus
// stays in the box; arrows move through the results.
whenOpen(function searchBox() {
  const form = document.querySelector("[data-search]");
  if (pageResults) return;
  const input = form.elements.q;
  const list = element("div");
  const more = element("p", "search-more");
  const status = element("p", "visually-hidden");
  const constant = element("p", "search-more");
  const keys = element("button", "", "Keys (?)");
  const popup = element("div", "search-list", constant, list, element("div", "search-foot", more, keys));
  let options = [];
  let active = -1;
  let exact = null;

  list.id = "search-results";
  list.dataset.searchResults = "";
  keys.type = "button";
  keys.hidden = !matchMedia("(hover)").matches; // who has a pointer has keys
  keys.addEventListener("click", () => form.dispatchEvent(new Event("keys")));
  popup.hidden = true;
  set(list, { role: "listbox", "aria-label": "Results" });
  status.role = "status";
  set(input, {
    role: "combobox",
    "aria-controls": list.id,
    "aria-expanded": "false",
    "aria-autocomplete": "list",
    "aria-keyshortcuts": "/ Control+K",
  });
  form.append(popup, status);

  function set(target, attributes) {
    for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, value);
  }

  function open(shown) {
    popup.hidden = !shown;
    input.setAttribute("aria-expanded", String(shown && options.length > 0));
    if (!shown) choose(-1);
  }

  function choose(next) {
    options[active]?.setAttribute("aria-selected", "false");
    active = next;
    input.removeAttribute("aria-activedescendant");
    if (active < 0) return;
    options[active].setAttribute("aria-selected", "true");
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }

  function update() {
    const text = input.value;
    active = -1;
    const answer = find(opened, text);
    exact = answer.exact;
    fillConstant(constant, answer.results, answer);
    options = answer.results.slice(0, 8).map((result, i) => {
      const option = drawResult(result, answer);
      set(option, { role: "option", id: "search-result-" + i, "aria-selected": "false", tabindex: "-1" });
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = !options.length;
    const { length } = answer.results;
    if (!opened.full) more.textContent = "Searching …";
    else if (length) more.replaceChildren(...(length > 8 ? [allLink(length)] : []));
    else fillNothing(more, answer, "Nothing found. ");
    more.hidden = !more.firstChild;
    status.textContent = !text.trim()
      ? ""
      : opened.full
        ? `Results: ${length > 8 ? "8 of " : ""}${length}`
        : "Searching …";
    delete list.dataset.query;
    if (opened.full) list.dataset.query = text;
    open(text.trim() !== "");
  }

  // Leads where Enter leads, for who has no keys.
  function allLink(length) {
    const link = pageLink("search", `Show all ${length} results`);
    link.search = new URLSearchParams({ q: input.value });
    return link;
  }

  const moves = {
    ArrowDown: () => (popup.hidden ? update() : choose(active + 1 < options.length ? active + 1 : 0)),
    ArrowUp: () => choose(active > 0 ? active - 1 : options.length - 1),
    Home: () => choose(0),
    End: () => choose(options.length - 1),
  };

  input.addEventListener("input", update);
  input.addEventListener("keydown", (event) => {
    const { key, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (isComposing || ctrlKey || metaKey || altKey || shiftKey) return;
    const inList = active >= 0 || key.startsWith("Arrow");
    if (moves[key] && inList && input.value.trim()) {
      event.preventDefault();
      if (options.length || popup.hidden) moves[key]();
    } else if (key === "Escape" && !popup.hidden) {
      event.preventDefault();
      open(false);
    }
  });
  form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || open(false));
  form.addEventListener("submit", (event) => {
    if (active < 0 && !exact && input.value.trim()) return;
    event.preventDefault();
    if (active >= 0) options[active].click();
    else if (exact) location.href = `${root}${exact}/index.html`;
  });
  popup.addEventListener("mousedown", (event) => event.preventDefault());
  takeQueryAlong(list, () => input.value);
  if (input.value.trim() && document.activeElement === input) update();

  // What comes later does not move what the reader is about to choose.
  whenMore(() => {
    if (popup.hidden) return;
    if (active < 0 && !(options.length && popup.matches(":hover"))) update();
    else if (opened.full) list.dataset.query = input.value;
  });
});
