// The page of results: shows them all while the box is typed in, and keeps the
// query in its address.
whenOpen(function searchPage() {
  const results = pageResults;
  if (!results) return;
  const form = document.querySelector("[data-search]");
  const input = form.elements.q;
  const status = element("p", "search-status");
  const nothing = element("p", "search-nothing");
  const title = document.title;
  let exact = null;
  let pending = 0;

  status.setAttribute("role", "status");
  results.before(status, nothing);
  nothing.append("Try a number, a phrase, a header, a constant or a line of a log. Or look through a class: ");
  for (const { path, title } of opened.docs.filter(({ kind }) => kind === "class")) {
    const link = element("a", "c" + path, title);
    link.href = `${root}${path}/index.html`;
    nothing.append(link, " ");
  }

  // Shows what fits a screen at once and the rest a moment later, so that
  // typing stays quick. The search has finished when data-query is there.
  function show() {
    const text = input.value;
    const name = text.trim();
    const answer = find(opened, text);
    const { length } = answer.results;
    const list = element("ol");
    exact = answer.exact;
    delete results.dataset.query;
    results.replaceChildren(list);
    status.textContent = !name ? "" : length ? `${length} ${length === 1 ? "result" : "results"} for “${name}”` : `Nothing found for “${name}”.`;
    nothing.hidden = length > 0;
    document.title = name ? `${name} · ${title}` : title;
    draw(list, answer, 0);
  }

  function draw(list, answer, from) {
    if (!list.isConnected) return; // another query has come
    const next = answer.results.slice(from, from + 8);
    list.append(...next.map((result) => element("li", "", drawResult(result, answer))));
    if (from + 8 < answer.results.length) setTimeout(draw, 0, list, answer, from + 8);
    else if (answer.query.text.trim()) results.dataset.query = answer.query.text;
  }

  // Browsers slow down pages that change their address at every letter.
  function keepAddress() {
    clearTimeout(pending);
    pending = setTimeout(() => {
      const { pathname } = location;
      history.replaceState(history.state, "", input.value ? `${pathname}?q=${encodeURIComponent(input.value)}` : pathname);
    }, 300);
  }

  function fromAddress() {
    input.value = new URLSearchParams(location.search).get("q") ?? "";
    show();
  }

  // Moves the focus from the box through the results and back.
  function move(event) {
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

  input.addEventListener("input", () => {
    show();
    keepAddress();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (exact) location.href = `${root}${exact}/index.html`;
    else results.querySelector("a")?.focus();
  });
  document.addEventListener("keydown", move);
  addEventListener("popstate", fromAddress);
  addEventListener("pagehide", () => clearTimeout(pending));
  takeQueryAlong(results, () => input.value);
  fromAddress();
  input.focus({ preventScroll: true });
});
