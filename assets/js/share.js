// Copies the address of the page, or of the section or field that was jumped to or
// whose heading is clicked: as it is, or as a link in Markdown. The published address
// wins over the one at hand. Over http the text of the page can be copied, too.
(function shareButtons() {
  const tools = document.querySelector("[data-share]");
  if (!tools) return;

  // The form for mistakes gets the section that was jumped to.
  const report = document.querySelector("[data-report]");
  report?.addEventListener("click", () => {
    report.href = report.href.split("%23")[0] + encodeURIComponent(location.hash);
  });

  function place(hash) {
    const published = document.querySelector("[rel=canonical]")?.href;
    let address = (published ?? location.href).split(/[?#]/)[0] + (document.body.dataset.query || "");
    let title = tools.dataset.share;
    const target = hash && document.getElementById(namedBy(hash));
    if (target && target.id !== "main") {
      address += "#" + target.id;
      if (/^T?H\d?$/.test(target.tagName)) title += ": " + target.textContent.trim();
    }
    return { address, title };
  }

  const kinds = {
    link: ({ address }) => copy(address),
    markdown: ({ address, title }) =>
      copy("[" + title.replace(/[\\`*_[\]<|~]|&(?=#?\w+;)/g, "\\$&") + "](" + address + ")"),
    page: async () => copy(await (await fetch("index.md")).text(), "the page as Markdown"),
  };
  addEventListener("click", ({ target }) => {
    const anchor = target.closest(".anchor"); // with code in it
    if (anchor) copy(place(anchor.hash).address);
    kinds[target.dataset.shareAs]?.(place(location.hash));
  });
  if (location.protocol === "file:") tools.lastElementChild.remove(); // where pages can load nothing
})();
