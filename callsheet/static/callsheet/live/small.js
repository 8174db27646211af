// A small window that stays on top of the call: clock, step, a line for notes.
import { el } from "./dom.js";

const SIZE = { width: 400, height: 210 };

async function fresh() {
  if (window.documentPictureInPicture) {
    try {
      return await window.documentPictureInPicture.requestWindow(SIZE);
    } catch { /* refused without a click: a plain window does it too */ }
  }
  return window.open("", "callsheet-small", `popup,width=${SIZE.width},height=${SIZE.height}`);
}

// Opens it; `jot(text)` gets what is entered, `stage` paints the clock into it.
export async function openSmall(stage, jot) {
  const shown = await fresh();
  if (!shown) return null;
  const { document: page } = shown;
  page.documentElement.lang = "en";
  page.title = "Notes";
  page.head.replaceChildren(...[...document.querySelectorAll("link[rel=stylesheet]")].map((link) => el("link", { rel: "stylesheet", href: link.href })));
  page.body.className = "live small-window";
  const input = el("input", { id: "small-say", "aria-label": "A note", placeholder: "Note, ! promise, ? park, \" their words", autocomplete: "off" });
  const status = el("span", { id: "small-status", role: "status" });
  const form = el("form", { class: "line" }, input);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = input.value;
    input.value = "";
    status.textContent = (await jot(text)) ? "on this device" : "";
  });
  page.body.replaceChildren(
    el("main", {},
      el("div", { id: "clock" }, el("span", { id: "clock-label", class: "label" }), el("div", { id: "clock-big", class: "big" })),
      el("p", { id: "small-step" }), form, status));
  stage.views.push(page);
  shown.addEventListener("pagehide", () => { stage.views = stage.views.filter((view) => view !== page); });
  stage.tick();
  input.focus();
  return shown;
}

// The screen stays on while the call runs, as far as the browser lets it.
export function keepAwake() {
  const ask = () => {
    if (!document.hidden) navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
