// The id that an address names, whose letters beyond ASCII it has escaped.
function namedBy(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

(function shortenAddress() {
  if (location.protocol !== "file:")
    history.replaceState(history.state, "", location.href.replace(/^([^?#]*\/)index\.html/, "$1"));
})();
