// The list under the line, by the ARIA combobox pattern: the focus stays in the line, the arrows
// move the selection, results that come later are added below and never move it.
import { el } from "./dom.js";

const KIND_WORDS = { sample: "Sample", answer: "Answer", note: "Note", mission: "Mission", fact: "Company", job: "Job", command: "Go to" };
const HINTS = { sample: "walk through", answer: "show", note: "show", mission: "show", fact: "show", job: "show", command: "" };
const MOST = 8;

// The text with the found words marked, as nodes.
export function marked(text, words) {
  const found = words.filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (!found.length) return [text];
  const pattern = new RegExp(`(${found.sort((a, b) => b.length - a.length).join("|")})`, "iu");
  return text.split(pattern).filter(Boolean).map((part, at) => (pattern.test(part) && part.length > 1 ? el("mark", { text: part }) : part));
}

// A stretch of the text around the first found word.
export function around(text, words, length = 110) {
  const plain = text.replace(/\s+/g, " ").trim();
  const low = plain.toLowerCase();
  const first = Math.min(...words.map((word) => low.indexOf(word.toLowerCase())).filter((at) => at >= 0), Infinity);
  if (!Number.isFinite(first) || first < length / 2) return plain.length > length ? `${plain.slice(0, length)}…` : plain;
  const start = plain.indexOf(" ", first - 40) + 1;
  return `…${plain.slice(start, start + length)}${plain.length > start + length ? "…" : ""}`;
}

// What stands under the title: a sample's result, the page a fact is from, the words around the hit.
function lineOf({ kind, keys, where, text }, words) {
  if (kind === "command") return keys;
  if (where && kind !== "note") return where.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  return around(text ?? "", words);
}

export class Results {
  // choose(entry) is called with {id, kind, title, text, where, words} or {kind: "command", name}
  constructor(input, list, choose) {
    this.input = input;
    this.list = list;
    this.choose = choose;
    this.entries = [];
    this.at = -1;
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the line keeps the focus
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(this.entries[Number(option.dataset.at)]);
    });
  }

  get open() { return !this.list.hidden; }
  get selected() { return this.entries[this.at] ?? null; }

  show(entries) {
    this.entries = entries.slice(0, MOST);
    this.list.replaceChildren(...this.entries.map((entry, at) => this.option(entry, at)));
    this.list.hidden = this.entries.length === 0;
    this.input.setAttribute("aria-expanded", String(this.open));
    this.select(this.open ? 0 : -1);
  }

  // More below, those that are not there yet; the selection stays.
  add(entries) {
    const known = new Set(this.entries.map((entry) => entry.id));
    const more = entries.filter((entry) => !known.has(entry.id)).slice(0, MOST);
    if (!more.length) return;
    if (!this.open) { this.show(more); return; }
    for (const entry of more) this.list.append(this.option(entry, this.entries.push(entry) - 1));
  }

  option(entry, at) {
    const words = entry.words ?? [];
    const line = lineOf(entry, words);
    const tag = el("span", { class: `tag${entry.kind === "sample" ? " ok" : ""}`, text: entry.label ?? KIND_WORDS[entry.kind] ?? entry.kind });
    const hint = HINTS[entry.kind] ?? "open";
    return el("li", { role: "option", id: `hit-${at}`, "data-at": at, "aria-selected": "false" },
      el("span", { class: "hit-title" }, tag, " ", el("b", {}, ...marked(entry.title, words))),
      el("small", {}, ...marked(line, words), hint ? el("span", { class: "enter" }, " · ", el("kbd", { text: "Enter" }), ` ${hint}`) : null));
  }

  select(at) {
    this.list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    this.at = at;
    const option = this.list.children[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  move(by) {
    const count = this.entries.length;
    if (count) this.select((this.at + by + count) % count);
  }

  hide() { this.show([]); }
}
