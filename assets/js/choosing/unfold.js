// On phones the heading of a part opens it, or closes it if it is open, and copies
// nothing.
addEventListener(
  "click",
  (event) => {
    const heading = event.target.closest(".entrance > h2");
    if (!heading || !matchMedia("(width < 48rem)").matches) return;
    event.stopPropagation();
    if (!heading.nextElementSibling.checkVisibility()) return;
    event.preventDefault();
    location.replace("#what-happened");
  },
  true,
);
