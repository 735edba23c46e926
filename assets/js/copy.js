// Puts text on the clipboard and says so. Over plain http browsers offer no other
// clipboard than that of a selection.
async function copy(text, what) {
  try {
    if (navigator.clipboard) await navigator.clipboard.writeText(text);
    else {
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
    announce("Copied " + (what || text));
  } catch {
    announce("The browser refused to copy");
  }
}
