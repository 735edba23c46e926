// What the reader chose on other pages. Runs within the page, before the first
// paint, so that no theme flashes and nothing jumps. From disk Firefox gives
// each file a storage of its own, but all files one jar of cookies; Chromium
// has it the other way round.
function remembered(key) {
  const name = "httpcodes-" + key;
  try {
    const cookie = document.cookie.match(name + "=([^;]+)"); // only pages from disk write it
    return cookie ? decodeURIComponent(cookie[1]) : localStorage.getItem(name) || "";
  } catch {
    return "";
  }
}

(function applyChoices() {
  const root = document.documentElement;
  root.className = "js";
  for (const key of ["theme", "unofficial"]) root.dataset[key] = remembered(key);
  // Where the page's script cannot be had, nothing shows that it would serve.
  addEventListener("error", ({ target }) => target.defer && (root.className = ""), true);
})();
