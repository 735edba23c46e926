// The id that an address names, whose letters beyond ASCII it has escaped.
function namedBy(hash) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

(function shortenAddress() {
  const { protocol, pathname, search, hash } = location;
  if (protocol.startsWith("http") && pathname.endsWith("/index.html"))
    history.replaceState(history.state, "", pathname.slice(0, -"index.html".length) + search + hash);
})();
