// Gives each row that has an address the mark that headings have, which copies it. In
// HTML hundreds of them would be heavy. The cell keeps the name that it has without it.
(function rowAnchors() {
  for (const { id, cells } of document.querySelectorAll("tr[id]")) {
    const [cell] = cells;
    const anchor = document.createElement("a");
    anchor.className = "anchor";
    anchor.href = "#" + id;
    anchor.ariaLabel = "Link to " + (cell.ariaLabel = cell.textContent);
    cell.append(anchor);
  }
})();
