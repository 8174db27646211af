// Copies the words of the box beside the button, and says so.
for (const button of document.querySelectorAll("[data-copy-words]")) {
  button.addEventListener("click", async () => {
    const box = button.parentElement.querySelector("[data-words]");
    const status = button.parentElement.querySelector("[role=status]");
    try {
      await navigator.clipboard.writeText(box.textContent.trim());
      status.textContent = "Copied.";
    } catch {
      getSelection().selectAllChildren(box);
      status.textContent = "Press Ctrl C to copy what is marked.";
    }
  });
}
