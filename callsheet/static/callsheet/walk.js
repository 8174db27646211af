// The walk-through by keys: arrows, page keys, Home, End; Escape closes. Frames are swapped in place,
// so that a full screen stays full. Without this the links do the same.
const place = (rel) => document.querySelector(`a[rel=${rel}]`)?.href;
const KEYS = { ArrowRight: "next", PageDown: "next", ArrowLeft: "prev", PageUp: "prev" };
let turn = Promise.resolve();

// one after the other: a key pressed while a frame is on its way counts from that frame
function go(where) {
  turn = turn.then(() => show(where()));
}

async function show(url) {
  if (!url) return;
  try {
    const answer = await fetch(url, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected) { location.href = url; return; }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const part of ["header", "main", "nav"]) {
      document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
    }
    history.replaceState(null, "", url);
    document.querySelector("main").focus({ preventScroll: true });
    ahead();
  } catch {
    location.href = url;
  }
}

// the picture of the next frame is fetched while this one is talked about
async function ahead() {
  const url = place("next");
  if (!url) return;
  const answer = await fetch(url, { credentials: "same-origin" }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const source = page.querySelector("figure img")?.getAttribute("src");
  if (source) new Image().src = source;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const total = Number(document.querySelector("header .mono").textContent.split("/")[1]);
  if (event.key in KEYS) go(() => place(KEYS[event.key]));
  else if (event.key === " " && !event.target.closest("a, button")) go(() => place("next"));
  else if (event.key === "Home") go(() => "?step=1");
  else if (event.key === "End") go(() => `?step=${total}`);
  else if (event.key === "Escape" && !document.fullscreenElement) location.href = document.querySelector("[data-close]").href;
  else if (event.key === "f") document.documentElement.requestFullscreen?.();
  else return;
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[rel]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(() => place(link.rel));
});

ahead();
