// Searching from the line: the pack first, at once; what the server knows is added below.
import { COMMANDS } from "./line.js";
import { ask } from "./server.js";

const LATER = 180; // milliseconds without a key before the server is asked

export class Search {
  constructor(page, results) {
    this.page = page;
    this.results = results;
    this.byId = new Map();
    this.number = 0;
  }

  async build(pack) {
    this.byId = new Map(pack.documents.map((each) => [each.id, each]));
    await this.page.finder.build(pack.documents);
  }

  typed(found) {
    this.number += 1;
    clearTimeout(this.later);
    if (found.what === "search" && found.text) { this.now(found); return; }
    if (found.what === "command") { this.command(found); return; }
    if (this.results.open) this.results.hide();
  }

  async hits(text, kind) {
    const hits = await this.page.finder.search(text, kind ? 200 : 8);
    if (hits === null) return null;
    const entries = hits.map((hit) => ({ ...this.byId.get(hit.id), words: hit.words })).filter((entry) => entry.id);
    return kind ? entries.filter((entry) => entry.kind === kind).slice(0, 8) : entries;
  }

  async now({ text }) {
    const { number } = this;
    const entries = await this.hits(text);
    if (entries === null || number !== this.number) return;
    this.results.show(entries);
    this.askServer(text, number);
  }

  // "/m": the command itself first, then what is found by its letter.
  async command({ name, rest }) {
    const { number } = this;
    const keys = Object.keys(COMMANDS).find((each) => COMMANDS[each][0] === name);
    const own = { id: `command:${name}`, kind: "command", name, rest, title: COMMANDS[keys][1], keys };
    if (name === "question") { await this.question(own, rest, number); return; }
    if (name === "walk") { await this.samples(rest, number); return; }
    this.results.show([own]);
  }

  async question(own, rest, number) {
    const found = rest ? await this.hits(rest, "answer") : [];
    if (found === null || number !== this.number) return;
    const honest = { ...own, id: "command:honest", name: "honest", title: rest ? `No answer fits “${rest}”: be honest, promise one` : "Type the question after /q" };
    this.results.show(rest ? [...found, honest] : [honest]);
  }

  async samples(rest, number) {
    const used = (this.page.pack?.samples ?? []).map((uid) => this.byId.get(`sample:${uid}`)).filter(Boolean);
    const found = rest ? await this.hits(rest, "sample") : used;
    if (found === null || number !== this.number) return;
    this.results.show(found);
  }

  askServer(text, number) {
    const { find } = document.body.dataset;
    if (!find || text.length < 2) return;
    this.later = setTimeout(async () => {
      const answer = await ask(`${find}?q=${encodeURIComponent(text)}`).catch(() => null);
      if (!answer?.ok || number !== this.number) return;
      const { hits } = await answer.json();
      if (number === this.number) this.results.add(hits.map((hit) => ({ words: [], ...hit })));
    }, LATER);
  }
}
