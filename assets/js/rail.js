// Brings the page's own code into sight in the rail, with a whole row at its top.
(function currentInRail() {
  const rail = document.querySelector("[data-rail]");
  const current = rail?.querySelector("[aria-current]")?.offsetTop;
  if (!(current > rail?.clientHeight - 80)) return; // its end fades
  rail.scrollTop = current - rail.clientHeight / 2;
  const tops = [...rail.querySelectorAll("li")].map((row) => row.offsetTop - 34); // below the heading
  rail.scrollTop = tops.findLast((top) => top <= rail.scrollTop);
})();
