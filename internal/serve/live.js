// Follows the changes of the sources; only the local server sends it.
(function live() {
  const { page, tag } = document.currentScript.dataset;
  const events = new URL("events", document.currentScript.src);
  const scrollKey = "httpcodes-live-scroll";
  let current = tag;
  let sent = document.cloneNode(true); // the page as it was sent: no other script has run but what sets the theme
  let source = null;
  let turn = Promise.resolve();
  let overlay = null;
  let dismissed = "";

  restoreScroll();
  listen();
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("keydown", (event) => event.key === "Escape" && dismiss());

  // A browser opens six connections to a host at most: hidden pages need none.
  function listen() {
    if (source || document.hidden) return;
    events.search = new URLSearchParams({ page, tag: current });
    source = new EventSource(events);
    source.onmessage = (event) => hear(JSON.parse(event.data));
  }

  function rest() {
    source?.close();
    source = null;
  }

  // What the policy of a page calls a sink of scripts is no way to parse the
  // new version: it forbids them. A request for a document is none.
  function load() {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open("GET", location.href);
      request.responseType = "document";
      request.onloadend = () => resolve(request.response);
      request.send();
    });
  }

  // News that come while a page is renewed wait for it.
  function hear(news) {
    turn = turn.then(async () => {
      if (news.changed) await renew();
      showFaults(news.faults);
    });
  }

  async function renew() {
    const fresh = await load();
    const now = fresh?.querySelector("script[data-tag]")?.dataset.tag;
    if (!now || !patchPage(document, sent, fresh)) return reload();
    exchangeStyles(fresh);
    sent = fresh;
    current = now;
  }

  function reload() {
    rest();
    try {
      sessionStorage.setItem(scrollKey, JSON.stringify([location.pathname, scrollX, scrollY]));
    } catch {}
    location.reload();
  }

  function restoreScroll() {
    try {
      const [path, left, top] = JSON.parse(sessionStorage.getItem(scrollKey)) ?? [];
      sessionStorage.removeItem(scrollKey);
      if (path === location.pathname) scrollTo({ left, top, behavior: "instant" });
    } catch {}
  }

  // The old sheet stays until the new one is there, so that nothing flashes.
  function exchangeStyles(fresh) {
    const sheets = 'link[rel="stylesheet"]';
    const old = [...document.querySelectorAll(sheets)];
    [...fresh.querySelectorAll(sheets)].forEach((link, i) => {
      const href = link.getAttribute("href");
      if (!old[i] || old[i].getAttribute("href") === href) return;
      const sheet = old[i].cloneNode();
      sheet.href = href;
      sheet.addEventListener("load", () => old[i].remove());
      old[i].after(sheet);
    });
  }

  function showFaults(faults) {
    const text = faults.map((f) => `${f.place}: ${f.text}`).join("\n");
    if (overlay?.faults === text) return;
    overlay?.remove();
    overlay = null;
    if (!faults.length || text === dismissed) return;
    dismissed = "";
    overlay = document.createElement("httpcodes-faults");
    const root = overlay.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style()];
    const box = element("section", "", { role: "alert", "aria-label": "Faults in the sources" });
    const close = element("button", "Hide", { type: "button", title: "Hide until something changes (Esc)" });
    close.addEventListener("click", dismiss);
    const head = element("header", "");
    head.append(element("strong", faults.length === 1 ? "1 fault" : `${faults.length} faults`), close);
    const list = element("ol", "");
    list.append(...faults.map(item));
    box.append(head, list);
    root.append(box);
    overlay.faults = text;
    document.documentElement.append(overlay);
  }

  function dismiss() {
    if (!overlay) return;
    dismissed = overlay.faults;
    overlay.remove();
    overlay = null;
  }

  function item(fault) {
    const li = element("li", "");
    const place = fault.href ? element("a", fault.place, { href: fault.href }) : copyButton(fault.place);
    li.append(place, " ", element("span", fault.text));
    return li;
  }

  function copyButton(place) {
    const button = element("button", place, { type: "button", title: "Copy the place" });
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(place);
        button.textContent = "copied";
        setTimeout(() => (button.textContent = place), 1500);
      } catch {
        getSelection().selectAllChildren(button);
      }
    });
    return button;
  }

  function element(name, text, attributes = {}) {
    const e = document.createElement(name);
    e.textContent = text;
    for (const [key, value] of Object.entries(attributes)) e.setAttribute(key, value);
    return e;
  }

  // A constructed sheet is no inline style, which the policy of a page forbids.
  function style() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
        box-sizing: border-box; padding: .75rem 1rem; font: 15px/1.5 ui-monospace, monospace;
        color: #fff; background: #5c1016; border-top: 4px solid #ff6b6b; }
      header { display: flex; justify-content: space-between; align-items: baseline; }
      ol { margin: .5rem 0 0; padding: 0; list-style: none; }
      li { margin: .25rem 0; overflow-wrap: anywhere; }
      a, button { font: inherit; color: #ffd9a8; background: none; border: 0; padding: 0; cursor: pointer; text-decoration: underline; }
      :focus-visible { outline: 2px solid #ffd9a8; outline-offset: 2px; }
      @media print { section { display: none; } }`);
    return sheet;
  }
})();
