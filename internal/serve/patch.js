// Brings a page to its new version without loading it again. Old and fresh are
// the page as the server sent it before and sends it now; what differs between
// them is changed in the live page. It answers false, with nothing done, where
// that might lose what scripts have done to the page: then it has to be loaded.
function patchPage(live, old, fresh) {
  // Elements that scripts hold on to, or that act when they are parsed.
  const acts = "script, style, link, meta[http-equiv]";
  const held = acts + ", button, input, select, form, dialog, details, [data-copy]";
  const changes = [];
  // The root element is left out: what the reader chose stands in its attributes.
  for (const part of ["head", "body"]) if (!old[part] || !fresh[part] || !compare(live[part], old[part], fresh[part])) return false;
  for (const change of changes) change();
  return true;

  function compare(l, o, f) {
    if (o.isEqualNode(f)) return true;
    if (l.nodeName !== o.nodeName || o.nodeName !== f.nodeName) return false;
    if (o.nodeType !== Node.ELEMENT_NODE) return compareText(l, o, f);
    if (o.matches("script[data-tag], link[rel=stylesheet]")) return true;
    if (o.matches(acts)) return false;
    return compareAttributes(l, o, f) && compareChildren(l, o, f);
  }

  function compareText(l, o, f) {
    if (l.nodeValue !== o.nodeValue) return false;
    changes.push(() => (l.nodeValue = f.nodeValue));
    return true;
  }

  function compareAttributes(l, o, f) {
    const names = new Set([...o.getAttributeNames(), ...f.getAttributeNames()]);
    for (const name of names) {
      const value = f.getAttribute(name);
      if (o.getAttribute(name) === value) continue;
      if (l.getAttribute(name) !== o.getAttribute(name)) return false;
      changes.push(() => (value === null ? l.removeAttribute(name) : l.setAttribute(name, value)));
    }
    return true;
  }

  // Equal children at both ends stay; of those between, each is compared with
  // its like if there are as many, and else all are exchanged.
  function compareChildren(l, o, f) {
    const was = [...o.childNodes];
    const is = [...f.childNodes];
    let start = 0;
    while (start < was.length && start < is.length && was[start].isEqualNode(is[start])) start++;
    let end = 0;
    while (end < was.length - start && end < is.length - start && was.at(-1 - end).isEqualNode(is.at(-1 - end))) end++;
    const out = was.slice(start, was.length - end);
    const into = is.slice(start, is.length - end);
    const here = [...l.childNodes].slice(start, start + out.length);
    const alike = out.length === into.length && out.every((node, i) => node.nodeName === into[i].nodeName);
    if (alike) return out.every((node, i) => here[i] && compare(here[i], node, into[i]));
    if (here.length !== out.length || !here.every((node, i) => node.isEqualNode(out[i]))) return false;
    if ([...out, ...into].some(holds)) return false;
    const before = l.childNodes[start + out.length] ?? null;
    changes.push(() => {
      for (const node of here) node.remove();
      for (const node of into) l.insertBefore(document.importNode(node, true), before);
    });
    return true;
  }

  function holds(node) {
    return node.nodeType === Node.ELEMENT_NODE && (node.matches(held) || node.querySelector(held) !== null);
  }
}
