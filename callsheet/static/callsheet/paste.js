// The paste box: typed words are kept on the device first, the clipboard is one tap away.
import { keepField } from "./keep.js";

const form = document.querySelector("form[data-progress]") ?? document.querySelector("main form");
for (const field of form.querySelectorAll("[data-keep]")) keepField(field, form);

const clipboard = form.querySelector("[data-clipboard]");
const reply = form.querySelector("#id_reply");
if (clipboard && navigator.clipboard?.readText) {
  clipboard.hidden = false;
  clipboard.addEventListener("click", async () => {
    try {
      reply.value = await navigator.clipboard.readText();
    } catch {
      reply.focus();
      return;
    }
    if (reply.value.trim()) form.requestSubmit();
    else reply.focus();
  });
}
if (reply && !reply.value && matchMedia("(min-width: 701px)").matches) reply.focus();

form.addEventListener("submit", () => {
  const button = form.querySelector("button[type=submit]");
  if (button && form.dataset.progress) button.textContent = form.dataset.progress;
});
