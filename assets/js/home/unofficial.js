// Shows or hides the unofficial codes, as the reader chose last.
(function unofficialCodes() {
  const choice = document.querySelector("[data-unofficial-switch]");
  if (!choice) return;

  function show(on) {
    choice.checked = on;
    document.documentElement.dataset.unofficial = on ? "on" : "off";
  }

  choice.addEventListener("change", () => {
    remember("unofficial", choice.checked ? "on" : "off");
    show(choice.checked);
  });
  show(document.documentElement.dataset.unofficial === "on" || location.hash === "#unofficial");
})();
