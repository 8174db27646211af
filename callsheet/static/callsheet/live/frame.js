// One frame of a walk-through on the window that is shared; on the page that opened it, into the
// window's first, still empty document.
import { $, el } from "./dom.js";

function said(walk, frame) {
  const head = frame.kind === "result" ? el("p", { class: "label", text: "Result" }) : el("h1", { dir: "auto", text: walk.title });
  const words = frame.paragraphs.map(([kind, text]) => (kind === "heading" ? el("h2", { dir: "auto", text }) : el("p", { class: kind === "item" ? "item" : null, dir: "auto", text })));
  return el("div", { class: "said" }, head, ...words);
}

function picture(walk, frame) {
  return el("figure", {},
    el("img", { src: frame.src, width: frame.width, height: frame.height, alt: frame.caption || walk.title }),
    el("figcaption", { dir: "auto", text: frame.caption }));
}

export function showFrame(walk, number, page = document) {
  const frame = walk.frames[number - 1];
  page.title = walk.title;
  $("about", page).textContent = number === 1 ? walk.about : walk.title;
  $("count", page).textContent = `${number} / ${walk.frames.length}`;
  const main = $("frame", page);
  main.className = frame.kind;
  main.replaceChildren(frame.kind === "picture" ? picture(walk, frame) : said(walk, frame));
  $("back", page).hidden = number === 1;
  $("next", page).hidden = number === walk.frames.length;
  $("end", page).hidden = !$("next", page).hidden;
}
