// On the page for lost addresses: no notice for who wanted the code 404, and a
// guess for who wanted another.
(function lostAddress() {
  const notice = document.querySelector("[data-not-found]");
  if (!notice) return;
  const root = document.body.dataset.root;
  const path = namedBy("#" + location.pathname.slice(root.length - 1)); // behind that of the site
  if (/\/404(\.html)?$/.test(path)) {
    notice.hidden = true;
    document.title = document.title.replace("Page not found", "404 Not Found");
    return;
  }
  const number = path.replace(/(?<=\d)o|o(?=\d)/gi, "0").match(/(?<!\d)[1-5](\d\d|xx)(?!\d)/i)?.[0];
  if (!number) return;
  const link = document.createElement("a");
  link.href = root + number.toLowerCase() + "/index.html";
  link.textContent = number;
  notice.querySelector("[data-guess]").append("Did you mean ", link, "?");
})();
