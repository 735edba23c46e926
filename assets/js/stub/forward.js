// On a page that moved: leads on to the same section of the new one. Without
// this, the page leads on by itself, to the top.
(function forward() {
  const link = document.querySelector("[data-forward]");
  if (!link || !location.hash) return;
  link.hash = location.hash;
  location.replace(link.href);
})();
