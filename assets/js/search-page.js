// The page of results: shows them all while the box is typed in, and keeps query,
// kind and place in its address and history.
whenOpen(function searchPage() {
  const results = pageResults;
  if (!results) return;
  const form = document.querySelector("[data-search]");
  const input = form.elements.q;
  const status = element("p", "search-status");
  const constant = element("p", "search-constant");
  const nothing = element("p", "search-nothing");
  const kind = kindChoice(() => (show(), keepAddress()));
  const title = document.title;
  let exact = null;
  let pending = 0;
  let patient = true; // a list that is complete in a moment is not shown before
  let back = history.state?.scroll ?? 0; // where the reader was before

  status.role = "status";
  results.before(kind.group, status, constant, nothing);
  history.scrollRestoration = "manual"; // the browser would scroll before the results are there

  function show() {
    const text = input.value;
    const name = text.trim();
    const searching = text.trim() && !opened.full;
    if (searching) status.textContent = "Searching …";
    if (searching && patient) return;
    const answer = find(opened, text);
    const shown = answer.results.filter(({ doc }) => kind.shows(doc));
    const list = element("ol");
    exact = answer.exact;
    delete results.dataset.query;
    results.replaceChildren(list);
    if (!searching) status.textContent = name && count(shown.length, answer.results.length, name);
    fillConstant(constant, shown, answer);
    kind.group.hidden = !answer.results.length;
    nothing.hidden = searching || answer.results.length > 0;
    if (!nothing.hidden) fillNothing(nothing, answer, "");
    document.title = name ? `${name} · ${title}` : title;
    draw(list, answer, shown, 0);
  }

  // Shows what fits a screen at once and the rest a moment later, so that typing
  // stays quick. The search has finished when data-query is there.
  function draw(list, answer, shown, from) {
    if (!list.isConnected) return; // another query has come
    const next = shown.slice(from, from + 8);
    list.append(...next.map((result) => element("li", "", drawResult(result, answer))));
    if (from + 8 < shown.length) return void setTimeout(draw, 0, list, answer, shown, from + 8);
    if (!opened.full) return;
    if (answer.query.text.trim()) results.dataset.query = answer.query.text;
    if (back) scrollTo(0, back);
    back = 0;
  }

  // Browsers slow down pages that change their address at every letter.
  function keepAddress() {
    clearTimeout(pending);
    pending = setTimeout(keepNow, 300);
  }

  function keepNow() {
    clearTimeout(pending);
    const asked = new URLSearchParams();
    if (input.value) asked.set("q", input.value);
    if (kind.value) asked.set("kind", kind.value);
    history.replaceState({ scroll: Math.round(scrollY) }, "", location.pathname + (asked.size ? "?" + asked : ""));
  }

  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") ?? "";
    kind.value = asked.get("kind") ?? "";
    show();
  }

  input.addEventListener("input", () => {
    show();
    keepAddress();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (exact) location.href = `${root}${exact}/index.html`;
    else results.querySelector("a")?.focus();
  });
  document.addEventListener("keydown", (event) => moveThrough(results, input, event));
  addEventListener("popstate", fromAddress);
  addEventListener("pagehide", keepNow);
  takeQueryAlong(results, () => input.value);
  fromAddress();
  if (!matchMedia("(pointer: coarse)").matches) input.focus({ preventScroll: true }); // else a keyboard would cover the results

  setTimeout(() => {
    patient = false;
    if (!opened.full) show();
  }, 300);

  // What comes later does not move what the reader is about to choose.
  whenMore(() => {
    const chosen =
      results.contains(document.activeElement) || (results.querySelector("a") && results.matches(":hover"));
    if (!chosen) return show();
    if (!opened.full) return;
    const { length } = results.querySelectorAll("a");
    status.textContent = count(length, length, input.value.trim());
    results.dataset.query = input.value;
  });
});

function count(shown, all, name) {
  if (!all) return `Nothing found for "${name}".`;
  const total = `${all} ${all === 1 ? "result" : "results"} for "${name}"`;
  return shown < all ? `${shown} of ${total}` : total;
}

// Moves the focus from the box through the results and back.
function moveThrough(results, input, event) {
  const links = [...results.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement);
  const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1, Escape: -1 };
  const { key, target } = event;
  if (!(key in steps) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (target === input ? key !== "ArrowDown" : at < 0) return;
  event.preventDefault();
  if (steps[key] < 0) input.focus();
  else links[Math.min(steps[key], links.length - 1)]?.focus();
}
