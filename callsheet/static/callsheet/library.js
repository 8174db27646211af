// Pictures dropped on, or pasted into, a <form data-drop> are sent at once; without this its file
// input does the same. Typed words are kept on the device first.
import { keepField } from "./keep.js";

const PICTURE = /^image\/(png|jpeg|webp|gif)$/;

const pictures = (data) => [...(data?.files ?? [])].filter((file) => PICTURE.test(file.type));

function send(form, files) {
  const held = new DataTransfer();
  for (const file of files) held.items.add(file);
  form.querySelector("input[type=file]").files = held.files;
  form.requestSubmit();
}

for (const field of document.querySelectorAll("[data-keep]")) keepField(field, field.form);

for (const form of document.querySelectorAll("form[data-drop]")) {
  form.querySelector("[data-drop-hint]")?.removeAttribute("hidden");
  let depth = 0; // dragenter and dragleave also come from the form's children
  const over = (by) => { depth += by; form.classList.toggle("over", depth > 0); };
  form.addEventListener("dragenter", () => over(1));
  form.addEventListener("dragleave", () => over(-1));
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    over(-depth);
    if (event.dataTransfer.files.length) send(form, event.dataTransfer.files);
  });
  form.addEventListener("submit", () => {
    const status = form.querySelector("[data-drop-status]");
    if (status) status.textContent = status.dataset.sending;
  });
}

document.addEventListener("paste", (event) => {
  const form = document.querySelector("form[data-drop]");
  const found = pictures(event.clipboardData);
  if (form && found.length) { event.preventDefault(); send(form, found); }
});
