// A copy button for each block of code and each constant.
(function snippetButtons() {
  function add(code, what) {
    const button = document.createElement("button");
    button.className = "copy";
    button.textContent = "Copy";
    // The cell of a constant would be called by the label too, and so say it twice.
    if (what) button.ariaLabel = "Copy " + what;
    else button.ariaDescription = code.textContent;
    button.addEventListener("click", () => {
      const copied = code.cloneNode(true);
      copied.querySelectorAll(".gp").forEach((prompt) => prompt.remove()); // as selecting by hand leaves them out
      copy(copied.textContent, what);
    });
    (what ? code.parentNode : code).after(button);
  }

  document.querySelectorAll("figure.code").forEach((figure, i) => {
    const title = figure.querySelector("figcaption")?.textContent;
    add(figure.querySelector("code"), title ? "the code: " + title : "example " + (i + 1));
  });
  for (const code of document.querySelectorAll("[data-constants] td > code")) add(code);
})();
