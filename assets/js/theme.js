(function theme() {
  try {
    const chosen = localStorage.getItem("httpcodes-theme");
    if (chosen) document.documentElement.dataset.theme = chosen;
  } catch {}
})();
