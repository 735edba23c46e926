// Shows the constants of the reader's language only, on every page, or those of the
// language that the address names.
(function constantsLanguage() {
  const section = document.querySelector("[data-constants]");
  if (!section) return;
  const groups = [...section.querySelectorAll("tbody")];
  if (!groups[1]) return;
  const languages = groups.map((group) => group.querySelector("th").textContent);

  const label = document.createElement("label");
  const select = document.createElement("select");
  label.className = "language";
  label.append("Language ", select);
  select.append(new Option("All", ""), ...languages.map((language) => new Option(language)));

  function show(language) {
    const known = languages.includes(language);
    select.value = known ? language : "";
    groups.forEach((group, i) => (group.hidden = known && languages[i] !== language));
  }

  select.addEventListener("change", () => {
    remember("language", select.value || "all");
    show(select.value);
  });
  section.append(label);
  const url = new URL(location);
  const asked = url.searchParams.get("language");
  url.searchParams.delete("language");
  if (asked) history.replaceState(history.state, "", url);
  show(asked ?? remembered("language"));
})();
