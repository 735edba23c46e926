// What the reader chose on other pages. Runs within the page, before the first
// paint, so that no theme flashes and nothing jumps.
const remembered = (function rememberedChoices() {
  const onDisk = location.protocol === "file:";
  const root = document.documentElement;

  // From disk Firefox gives each file a storage of its own, but all files one
  // jar of cookies. Chromium has it the other way round.
  function cookie(name) {
    const all = onDisk ? document.cookie.split("; ") : [];
    return all.find((c) => c.startsWith(name + "="))?.slice(name.length + 1);
  }

  function get(key) {
    const name = "httpcodes-" + key;
    try {
      return decodeURIComponent(cookie(name) ?? "") || localStorage.getItem(name) || "";
    } catch {
      return "";
    }
  }

  function set(key, value) {
    const name = "httpcodes-" + key;
    try {
      if (onDisk) document.cookie = name + "=" + encodeURIComponent(value) + ";max-age=31536000;path=/;samesite=lax";
      localStorage.setItem(name, value);
    } catch {}
  }

  root.classList.add("js");
  root.dataset.theme = get("theme");
  root.dataset.unofficial = get("unofficial");
  return { get, set };
})();
