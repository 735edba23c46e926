// Brings the page's own code into sight in the rail.
(function currentInRail() {
  const rail = document.querySelector("[data-rail]");
  const current = rail?.querySelector("[aria-current]");
  if (current) rail.scrollTop = current.offsetTop - rail.clientHeight / 2;
})();
