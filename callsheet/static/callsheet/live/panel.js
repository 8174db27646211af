// What is asked for by command: mission, their words, the job, an answer, money, reading back.
import { el } from "./dom.js";
import { readBack as layOut } from "./read-back.js";

const card = (title, ...parts) => ({ title, parts });
const soft = (text) => el("p", { class: "soft", text });
const quote = (text, cite) => el("blockquote", { dir: "auto" }, text, cite ? el("cite", { text: cite }) : null);
const shortUrl = (url) => url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");

export function mission({ mission: found, client }) {
  if (!found) return card("Their mission", soft("Not found on their site. Ask: “What is the company here for, in your words?”"));
  return card("Their mission", quote(found.text, `${client || "Their site"} · ${shortUrl(found.url)}`));
}

export function words({ ask, words: turns, agreed }) {
  const parts = [];
  if (ask) parts.push(el("p", { class: "label", text: "Asked you to prepare" }), quote(ask.text, `${ask.who}, ${ask.written}`));
  if (agreed.length) parts.push(el("p", { class: "label", text: "Said in the thread" }), el("ul", {}, ...agreed.map((line) => el("li", { text: line }))));
  for (const turn of turns) parts.push(el("p", { class: "turn", dir: "auto" }, el("small", { text: `${turn.who}, ${turn.written}` }), el("br"), turn.text));
  return card("The client's own words", ...(parts.length ? parts : [soft("Nothing of theirs is kept yet.")]));
}

export function job({ job_line: line, job: parts }) {
  if (!parts.length && !line) return card("The job", soft("The post was not pasted."));
  const lists = parts.map((part) => [
    el("p", { class: "label", text: part.label }),
    el("ul", { class: "rows" }, ...part.rows.map(([text, shown, missing]) => el("li", { dir: "auto" }, text, " ",
      shown ? el("span", { class: "tag ok", text: shown }) : missing ? el("span", { class: "tag warn", text: missing }) : null))),
  ]);
  return card("The job", line ? el("p", { text: line }) : null, ...lists.flat());
}

export function money({ money: found }) {
  const row = (label, value) => el("div", {}, el("dt", { text: label }), el("dd", { text: value || "not said" }));
  return card("Money", el("dl", { class: "money" }, row("Bid", found.bid), row("Floor", found.floor), row("They named", found.offer)),
    el("p", { class: "label", text: "Price answer" }), quote(found.answer));
}

export function answer({ title, text }) {
  return card(title, el("div", { class: "answer", dir: "auto" }, ...text.split(/\n+/).map((line) => el("p", { text: line }))));
}

export function fact({ title, text, where }) {
  return card(text, quote(title, where ? shortUrl(where) : ""));
}

export function note({ title, text }) {
  return card("Prepared note", title && !text.startsWith(title) ? el("p", {}, el("b", { text: title })) : null,
    ...text.split(/\n+/).map((line) => el("p", { dir: "auto", text: line })));
}

// No prepared answer: the frame of an honest one, and a promise to finish it.
export function honest(asked, { honest: frame }, nearest, promise) {
  return card("No prepared answer: be honest", asked ? el("p", {}, el("b", { dir: "auto", text: `“${asked}”` })) : null,
    quote(frame.words),
    nearest ? el("p", {}, el("span", { class: "tag ok", text: "Nearest" }), " ", nearest.title, nearest.where ? el("small", { text: ` ${nearest.where}` }) : null) : null,
    el("button", { class: "btn small", type: "button", text: `Promise an answer by ${frame.by}`, on: { click: promise } }));
}

export function readBack(lines) {
  // a day that stands in the words already is not said twice
  const rows = layOut(lines.map((line) => (line.due && line.text.includes(line.due) ? { ...line, due: "" } : line)));
  if (rows.length) {
    return card("Read back", ...rows.map(({ kind, text }) => el("p", { class: kind === "first" || kind === "last" ? "say edge" : "say", dir: "auto", text })));
  }
  const notes = lines.filter((line) => line.kind === "note");
  return card("Read back",
    soft('Nothing is marked to be read back: " marks their words, ! a promise, ? what is open.'),
    notes.length ? el("ol", { class: "read-back" }, ...notes.map((line) => el("li", { dir: "auto", text: line.text }))) : null);
}

export function spoken(title, text) {
  return card(title, el("p", { class: "say", dir: "auto", text }));
}

export class Panel {
  constructor(section) {
    this.section = section;
    this.name = "";
    this.hide();
  }

  show(name, { title, parts }) {
    this.name = this.section.dataset.name = name;
    this.section.replaceChildren(
      el("h2", {}, el("span", { text: title }), el("button", { class: "close", type: "button", "aria-label": "Close", text: "×", on: { click: () => this.hide() } })),
      el("div", { class: "in", tabindex: "0" }, ...parts.filter(Boolean)));
    this.section.hidden = false;
  }

  hide() {
    this.name = "";
    this.section.hidden = true;
    this.section.replaceChildren();
  }
}
