// What a command or a button does. Every one of them is reached by both.
import { $, el, say } from "./dom.js";
import * as panel from "./panel.js";
import { ask, state } from "./server.js";
import { openSmall } from "./small.js";
import { WalkThrough, walkCard } from "./walkthrough.js";

const MORE = 5; // minutes one key adds

export class Commands {
  constructor(page) {
    this.page = page;
    this.walks = new WalkThrough((uid) => this.pack?.walks.find((each) => each.uid === uid), (told) => this.walked(told));
  }

  get pack() { return this.page.pack; }

  do(name, rest = "") {
    const begun = this[name];
    if (typeof begun !== "function") return;
    if (!this.pack && !["blank", "begin", "readback"].includes(name)) { say($("announce"), "The call sheet is not on this device yet."); return; }
    begun.call(this, rest);
  }

  // An entry of the list under the line.
  open(entry) {
    const { page } = this;
    if (entry.kind === "command") { this.do(entry.name, entry.rest); return; }
    const walk = this.pack.walks.find((each) => entry.id === `sample:${each.uid}`);
    if (walk) { this.walkThrough(walk.uid); return; }
    if (entry.url) { window.open(entry.url, "_blank", "noopener"); return; }
    const shown = { answer: panel.answer, fact: panel.fact, mission: panel.fact, note: panel.note, job: panel.note }[entry.kind] ?? panel.note;
    page.panel.show(entry.id, entry.kind === "mission" ? panel.mission(this.pack) : entry.kind === "job" ? panel.job(this.pack) : shown(entry));
  }

  mission() { this.page.panel.show("mission", panel.mission(this.pack)); }
  words() { this.page.panel.show("words", panel.words(this.pack)); }
  job() { this.page.panel.show("job", panel.job(this.pack)); }
  money() { this.page.panel.show("money", panel.money(this.pack)); }
  readback() { this.page.panel.show("readback", panel.readBack(this.page.outbox.standing)); }
  next() { this.page.stage.move(1); }
  back() { this.page.stage.move(-1); }

  question(rest) {
    if (!rest) { this.page.fill("/q "); return; }
    this.honest(rest);
  }

  async honest(rest) {
    if (!rest) { this.page.fill("/q "); return; }
    const hits = await this.page.finder.search(rest, 50);
    const near = (hits ?? []).find((hit) => hit.kind === "sample");
    const nearest = near && this.pack.documents.find((each) => each.id === near.id);
    const promise = () => this.page.fill(`! Answer “${rest}” by ${this.pack.honest.by}`);
    this.page.panel.show("honest", panel.honest(rest, this.pack, nearest, promise));
  }

  walk(rest) {
    if (rest) { this.page.fill(`/w ${rest}`); return; }
    const { samples, walks, show } = this.pack;
    const uid = samples[0] ?? walks[0]?.uid;
    if (uid) this.walkThrough(uid);
    else this.page.panel.show("walk", panel.spoken("Walk through", `No sample may be shown on a call. Step: ${show[this.page.stage.step]?.title ?? ""}`));
  }

  walkThrough(uid) {
    this.current = this.pack.walks.find((each) => each.uid === uid);
    if (!this.current) return;
    const opened = this.walks.open(uid);
    this.walked({ uid, number: 1 });
    if (!opened) say($("announce"), "The browser blocked the window: allow pop-ups for this page.");
  }

  walked(told) {
    if (!told.shownAt) document.body.dataset.walkMs = "";
    else document.body.dataset.walkMs ||= String(told.shownAt - this.walks.openedAt);
    if (!this.current || told.uid !== this.current.uid) return;
    this.page.panel.show("walk", walkCard(this.current, told, (by) => this.walks.step(by)));
  }

  async begin() {
    const { outbox } = this.page;
    const earlier = outbox.lines.filter((line) => line.kind === "moment" && line.text === "started");
    await outbox.add("moment", "started", earlier.at(-1)?.uid ?? null);
  }

  async extend() {
    if (this.page.outbox.held.startedAt !== null) await this.page.outbox.add("moment", `extended:${MORE}`);
  }

  hide() {
    this.page.stage.hidden = !this.page.stage.hidden;
    this.page.stage.tick();
  }

  blank() {
    const blanked = document.body.classList.toggle("blanked");
    $("blank").setAttribute("aria-pressed", String(blanked));
    say($("announce"), blanked ? "Blanked: clock and line only." : "Shown again.");
  }

  async small() { await openSmall(this.page.stage, this.page.jot); }

  async phone() {
    const box = el("div", {}, el("p", { class: "soft", text: "One moment." }));
    this.page.panel.show("phone", { title: "The call on your phone", parts: [box] });
    try {
      const { csrf } = await state();
      const answer = await ask(`/calls/${this.page.call}/live/phone/`, { method: "POST", headers: { "X-CSRFToken": csrf } });
      const made = new DOMParser().parseFromString(await answer.text(), "text/html");
      box.replaceChildren(...made.body.children);
    } catch {
      box.replaceChildren(el("p", { text: "The server does not answer: the code is made there." }));
    }
  }

  // A step began: what one says then is on screen, unless something else was asked for.
  due(item, begun) {
    const { name } = this.page.panel;
    if (name && !["due", "readback"].includes(name)) return;
    if (item.key === "open") this.page.panel.show("due", panel.spoken("Say first", this.pack.opening));
    else if (item.key === "next" && begun) this.page.panel.show("due", panel.spoken("Say last", this.pack.closing));
    else if (item.key === "read_back" && begun) this.readback();
    else if (name) this.page.panel.hide();
  }
}
