// On phones the heading of a part that is folded opens it, and copies nothing.
addEventListener(
  "click",
  (event) => {
    const part = event.target.closest(".entrance > h2")?.nextElementSibling;
    if (part && !part.checkVisibility()) event.stopPropagation();
  },
  true,
);
