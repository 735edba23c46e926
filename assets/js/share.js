// Copies the address of the page, or of the section that was jumped to: as it
// is, or as a link in Markdown. The published address wins over the one at hand.
(function shareButtons() {
  const tools = document.querySelector("[data-share]");
  if (!tools) return;

  // The form for mistakes gets the section that was jumped to.
  const report = document.querySelector("[data-report]");
  report?.addEventListener("click", () => {
    report.href = report.href.split("%23")[0] + encodeURIComponent(location.hash);
  });

  function place() {
    const published = document.querySelector("link[rel=canonical]")?.href;
    const page = (published ?? location.href).split(/[?#]/)[0];
    const target = location.hash.length > 1 && document.getElementById(namedBy(location.hash));
    if (!target || target.id === "main") return { address: page, title: tools.dataset.share };
    const title = /^H[2-6]$/.test(target.tagName) ? ": " + target.textContent.trim() : "";
    return { address: page + "#" + target.id, title: tools.dataset.share + title };
  }

  tools.addEventListener("click", (event) => {
    const kind = event.target.dataset.shareAs;
    const { address, title } = place();
    if (kind === "link") copy(address);
    if (kind === "markdown") copy("[" + title.replace(/[\\`*_[\]<|~]|&(?=#?\w+;)/g, "\\$&") + "](" + address + ")");
  });
})();
