// The draft: copied in one tap, edited in place, its blanks one tap away.
import { keepField } from "./keep.js";

const draft = document.querySelector("[data-draft]");
const editor = document.querySelector("[data-editor]");
const actions = document.querySelector("[data-actions]");
const copy = document.querySelector("[data-copy]");
const status = document.querySelector("[data-copy-status]");
const after = document.querySelector("[data-after]");

function openEditor(blank) {
  editor.hidden = false;
  draft.hidden = actions.hidden = true;
  const field = editor.querySelector("textarea");
  const at = blank ? field.value.indexOf(blank) : field.value.length;
  field.focus();
  field.setSelectionRange(at, at + (blank?.length ?? 0));
}

async function copyText(text) {
  if (navigator.clipboard?.writeText) return navigator.clipboard.writeText(text);
  openEditor(); // without a secure page the browser copies only what is selected
  const field = editor.querySelector("textarea");
  field.select();
  if (!document.execCommand("copy")) throw new Error("not copied");
}

if (draft) {
  keepField(editor.querySelector("textarea"), editor);
  document.querySelector("[data-edit]").addEventListener("click", (event) => {
    event.preventDefault();
    openEditor();
  });
  for (const blank of draft.querySelectorAll("[data-blank]")) {
    blank.addEventListener("click", () => openEditor(blank.textContent));
    blank.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        openEditor(blank.textContent);
      }
    });
  }
  copy.addEventListener("click", async () => {
    try {
      await copyText(draft.dataset.text);
    } catch {
      status.textContent = "The browser did not copy it. Select the words and copy them.";
      return;
    }
    const blanks = copy.dataset.blanks;
    status.textContent = blanks ? `Copied. Still blank: ${blanks}` : "Copied.";
    after.hidden = false;
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    await fetch(copy.dataset.copiedUrl, { method: "POST", headers: { "X-CSRFToken": token } });
  });
}
