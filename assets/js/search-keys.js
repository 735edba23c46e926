// The list of keys, and the switch for those that are a single character; and the way
// back to the place where a key led to the box.
(function listKeys() {
  const form = document.querySelector("[data-search]");
  let dialog;

  function make() {
    const keys = [
      ["/", "search"],
      ["Ctrl K, ⌘ K", "search, even while typing"],
      ["↑ ↓", "move in the results"],
      ["Home, End", "first, last result"],
      ["Enter", "open the result, the code, or all results"],
      ["Esc", "close the results, clear the marks"],
      ["?", "this list"],
    ];
    const rows = keys.map(([key, what]) =>
      element("div", "", element("dt", "", element("kbd", "", key)), element("dd", "", what)),
    );
    const box = element("input");
    box.type = "checkbox";
    box.checked = remembered("keys") !== "off";
    box.addEventListener("change", () => remember("keys", box.checked ? "on" : "off"));
    const close = element("button", "", "Close");
    close.addEventListener("click", () => dialog.close());
    dialog = element(
      "dialog",
      "keys",
      element("h2", "", "Keys"),
      element("dl", "", ...rows),
      element("p", "", element("label", "", box, " Use the single keys / and ?")),
      close,
    );
    dialog.ariaLabel = "Keys";
    document.body.append(dialog);
  }

  function show() {
    if (!dialog) make();
    if (!dialog.open) dialog.showModal();
  }

  // Escape closes the results first, then empties the box.
  document.addEventListener("keydown", ({ key, target, defaultPrevented }) => {
    if (key !== "Escape" || defaultPrevented || !form.contains(target) || target.value || !form.from) return;
    scrollTo(0, form.from);
    target.blur();
  });
  form.addEventListener("focusout", () => delete form.from);
  form.addEventListener("keys", show);
  if ("keys" in form.dataset) show();
})();
