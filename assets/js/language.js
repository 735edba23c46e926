// Shows the constants of the reader's language only, on every page.
(function constantsLanguage() {
  const section = document.querySelector("[data-constants]");
  if (!section) return;
  const groups = [...section.querySelectorAll("tbody")];
  if (groups.length < 2) return;

  const label = document.createElement("label");
  const select = document.createElement("select");
  label.className = "language";
  label.append("Language ", select);
  select.add(new Option("All", ""));
  for (const group of groups) select.add(new Option(group.dataset.language));

  function show(language) {
    const known = groups.some((group) => group.dataset.language === language);
    select.value = known ? language : "";
    for (const group of groups) group.hidden = known && group.dataset.language !== language;
  }

  select.addEventListener("change", () => {
    remember("language", select.value || "all");
    show(select.value);
  });
  section.append(label);
  show(remembered("language"));
})();
