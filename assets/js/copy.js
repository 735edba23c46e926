// Puts text on the clipboard and says so.
const copy = (function copying() {
  // Over plain http browsers offer no other clipboard than this.
  function writeOldWay(text) {
    const before = document.activeElement;
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    before?.focus();
    if (!done) throw Error();
  }

  return async function copy(text, what) {
    try {
      if (navigator.clipboard) await navigator.clipboard.writeText(text);
      else writeOldWay(text);
      announce("Copied " + (what || text));
    } catch {
      announce("The browser refused to copy");
    }
  };
})();
