// Brings search in when a reader turns to it: a script with what answers most
// queries, when the pointer or the focus comes to the box, on the page of
// results, and on a page whose hits are to be marked. That script has this one
// load the texts. The keys that lead to the box work from the start.
const loadSearch = (function searchLoader() {
  const form = document.querySelector("[data-search]");
  if (!form) return;
  const { search: file, searchPage: page } = form.dataset;
  const input = form.elements.q;
  const ours = (url) => url.startsWith(file.replace(/[^/]*$/, "search")) && url.endsWith(".js");
  const policy = window.trustedTypes?.createPolicy("search-index", {
    createScriptURL: (url) => (ours(url) ? url : null),
  });
  let script;

  function insert(url) {
    const added = document.createElement("script");
    added.src = policy?.createScriptURL(url) ?? url;
    document.head.append(added);
    return added;
  }

  function load() {
    script ??= insert(file);
  }

  input.value ||= history.state?.asked ?? ""; // when the reader goes back from a hit
  form.action = page; // without script the form leads to the full list
  form.addEventListener("pointerenter", load); // a moment before the focus
  input.addEventListener("focus", load);
  if (
    document.activeElement === input ||
    document.querySelector("[data-search-results]") ||
    /[?&]mark=/.test(location.search)
  )
    load();
  addEventListener("keydown", (event) => {
    const { key, altKey, target } = event;
    const control = event.ctrlKey || event.metaKey;
    const chord = control && !altKey && /^k$/i.test(key);
    const single = !control && !altKey && !target.closest("input, select, dialog") && remembered("keys") !== "off";
    if (chord || (single && key === "/")) {
      event.preventDefault();
      form.from = scrollY;
      input.focus();
      input.select();
      // Programs that press keys send the character of a key by itself, after it.
      const stop = (typed) => typed.key === key && typed.preventDefault();
      input.addEventListener("keypress", stop);
      addEventListener("keyup", () => input.removeEventListener("keypress", stop), { once: true });
    } else if (single && key === "?") {
      form.dataset.keys = "";
      load();
      form.dispatchEvent(new Event("keys"));
    }
  });
  return (name) => insert(file.replace(/[^/]*$/, name)); // a file beside the script
})();
