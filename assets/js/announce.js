// Says, and shows for a moment, what has just been done.
const announce = (function announcements() {
  const status = document.createElement("p");
  status.className = "toast";
  status.role = "status";
  document.body.append(status);
  let timer;
  return function announce(text) {
    status.textContent = text;
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = ""), 4000);
  };
})();
