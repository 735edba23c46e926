// Keeps a choice of the reader for all pages; remembered.js reads it.
function remember(key, value) {
  const name = "httpcodes-" + key;
  try {
    if (location.protocol === "file:")
      document.cookie = name + "=" + encodeURIComponent(value) + ";path=/;max-age=31536000;samesite=lax";
    localStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
}
