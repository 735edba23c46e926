// The switch between the system's theme, light and dark. The first step from the
// system's leads to the other look, so that each step is seen.
(function themeSwitch() {
  const signs = { system: "◐", light: "☼", dark: "☾" };
  const button = document.querySelector("[data-theme-switch]");
  const root = document.documentElement;

  function show(theme) {
    root.dataset.theme = theme;
    button.dataset.themeSwitch = signs[theme];
    button.firstElementChild.textContent = "Theme: " + theme;
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) {
      meta.dataset.own ??= meta.content;
      meta.content = theme === "system" ? meta.dataset.own : getComputedStyle(root).backgroundColor;
    }
  }

  button.addEventListener("click", () => {
    const other = matchMedia("(prefers-color-scheme: dark)").matches ? ["light", "dark"] : ["dark", "light"];
    const themes = ["system", ...other];
    const next = themes[(themes.indexOf(root.dataset.theme) + 1) % 3];
    remember("theme", next);
    show(next);
  });
  show(root.dataset.theme in signs ? root.dataset.theme : "system");
})();
