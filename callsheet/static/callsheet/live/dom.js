// Elements in one call: el("p", { class: "soft", text: "…" }, child, …). Text is never read as HTML.
export function el(name, values = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "text") made.textContent = value;
    else if (key === "on") for (const [event, work] of Object.entries(value)) made.addEventListener(event, work);
    else if (value === true) made.setAttribute(key, "");
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const $ = (id, root = document) => root.getElementById(id);

// Sets only what changed: a clock that writes the same words again makes a screen reader stumble.
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}
