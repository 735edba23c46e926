// Brings search in when a reader turns to it: one script, with the index in it,
// at the first focus of the box, on the page of results, and on a page whose
// hits are to be marked. The keys that lead to the box work from the start.
(function searchLoader() {
  const form = document.querySelector("[data-search]");
  if (!form) return;
  const { search: file, searchPage: page } = form.dataset;
  const input = form.elements.q;
  const policy = window.trustedTypes?.createPolicy("search-index", { createScriptURL: (url) => (url === file ? url : null) });
  let script;

  function load() {
    if (script) return;
    script = document.createElement("script");
    script.src = policy ? policy.createScriptURL(file) : file;
    document.head.append(script);
  }

  // Programs that press keys send the character of a key by itself, after it.
  function swallow(pressed) {
    const stop = (event) => event.key === pressed && event.preventDefault();
    input.addEventListener("keypress", stop);
    addEventListener("keyup", () => input.removeEventListener("keypress", stop), { once: true });
  }

  form.action = page; // without script the form leads to the full list
  input.addEventListener("focus", load);
  if (document.activeElement === input || document.querySelector("[data-search-results]") || /[?&]mark=/.test(location.search)) load();
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const chord = (ctrlKey || metaKey) && !altKey && key.toLowerCase() === "k";
    const single = !ctrlKey && !metaKey && !altKey && !target.closest("input, textarea, select, dialog") && remembered("keys") !== "off";
    if (chord || (single && key === "/")) {
      event.preventDefault();
      input.focus();
      input.select();
      swallow(key);
    } else if (single && key === "?") {
      form.dataset.keys = "";
      load();
      form.dispatchEvent(new Event("keys"));
    }
  });
})();
