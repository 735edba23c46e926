// The list of keys, and the switch for those that are a single character.
(function listKeys() {
  const form = document.querySelector("[data-search]");
  let dialog;

  function make() {
    const keys = [
      ["/", "search"],
      ["Ctrl K, ⌘ K", "search, also while typing elsewhere"],
      ["↑ ↓", "move through the results"],
      ["Home, End", "first and last result"],
      ["Enter", "open the result, the exact code, or all results"],
      ["Esc", "close the results, or clear the marks in a page"],
      ["?", "this list"],
    ];
    const rows = keys.map(([key, what]) => element("div", "", element("dt", "", element("kbd", "", key)), element("dd", "", what)));
    const box = element("input");
    box.type = "checkbox";
    box.checked = remembered("keys") !== "off";
    box.addEventListener("change", () => remember("keys", box.checked ? "on" : "off"));
    const close = element("button", "", "Close");
    const heading = element("h2", "", "Keys");
    heading.id = "keys";
    close.addEventListener("click", () => dialog.close());
    dialog = element("dialog", "keys", heading, element("dl", "", ...rows), element("p", "", element("label", "", box, " Use the single keys / and ?")), close);
    dialog.setAttribute("aria-labelledby", "keys");
    document.body.append(dialog);
  }

  function show() {
    if (!dialog) make();
    if (!dialog.open) dialog.showModal();
  }

  form.addEventListener("keys", show);
  if ("keys" in form.dataset) show();
})();
