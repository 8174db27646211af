// What every page has: Ctrl K to the find box, and fields filled from the browser.
import { letGoOfSent } from "./keep.js";

letGoOfSent();

document.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    const find = document.getElementById("find-anything");
    if (find) { event.preventDefault(); find.focus(); find.select(); }
  }
});

// <input data-zone> gets the browser's time zone while it is empty: detected, to be confirmed.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
for (const field of document.querySelectorAll("[data-zone]")) {
  if (!field.value && zone) field.value = zone;
}

document.querySelector("[data-print]")?.addEventListener("click", () => window.print());
