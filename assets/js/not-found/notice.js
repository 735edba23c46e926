// On the page for lost addresses: no notice for who wanted the code 404, and for
// who wanted another a guess, or a search for the words of the address.
(function lostAddress() {
  const notice = document.querySelector("[data-not-found]");
  if (!notice) return;
  const { root } = document.body.dataset;
  const path = namedBy("#" + location.pathname.slice(root.length - 1)); // behind that of the site
  if (/\/404(\.html)?$/.test(path)) {
    notice.hidden = true;
    document.title = document.title.replace("Page not found", "404 Not Found");
    return;
  }

  function offer(before, address, text, after) {
    const link = document.createElement("a");
    link.href = root + address;
    link.textContent = text;
    notice.querySelector("[data-guess]").append(before, link, after);
  }

  function words() {
    return path
      .replace(/\bindex\.html$|\.html$/, "")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .slice(0, 80);
  }

  const number = path.replace(/(?<=\d)o|o(?=\d)/gi, "0").match(/(?<!\d)[1-5](\d\d|xx)(?!\d)/i)?.[0];
  if (number) return offer(" Did you mean ", number.toLowerCase() + "/index.html", number, "?");
  const text = words();
  if (text) offer(" Search for ", "search/index.html?q=" + encodeURIComponent(text), text, ".");
})();
