// The switch between the system's theme, light and dark. The first step from the
// system's leads to the other look, so that each step is seen.
(function themeSwitch() {
  const themes = ["system", "light", "dark"];
  const button = document.querySelector("[data-theme-switch]");
  const root = document.documentElement;

  function show(theme) {
    root.dataset.theme = theme;
    button.dataset.themeSwitch = "◐☼☾"[themes.indexOf(theme)];
    button.firstElementChild.textContent = "Theme: " + theme;
    for (const meta of document.querySelectorAll("[name=theme-color]")) {
      meta.dataset.own ??= meta.content;
      meta.content = theme === "system" ? meta.dataset.own : getComputedStyle(root).backgroundColor;
    }
  }

  button.addEventListener("click", () => {
    const step = matchMedia("(prefers-color-scheme: dark)").matches ? 1 : 2;
    const next = themes[(themes.indexOf(root.dataset.theme) + step) % 3];
    remember("theme", next);
    show(next);
  });
  show(themes.includes(root.dataset.theme) ? root.dataset.theme : "system");
})();
