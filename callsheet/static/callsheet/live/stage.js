// The clock and the run of show on the page; what they show is worked out in clock.js.
import { CallClock, Show, minutesAndSeconds } from "./clock.js";
import { $, el, say } from "./dom.js";

const clockTime = (ms, zone, twelve) => new Intl.DateTimeFormat("en-GB", {
  hour: twelve ? "numeric" : "2-digit", minute: "2-digit", hour12: twelve, timeZone: zone || undefined,
}).format(ms);
const SHAPES = { waiting: "", running: "", last: "▲ ", over: "■ " }; // seen without colour too
const PHASES = Object.keys(SHAPES);

export class Stage {
  // onStep(item) is called when another step is on
  constructor(pack, onStep, now = Date.now) {
    this.now = now;
    this.onStep = onStep;
    this.views = []; // more places that show it: the small window
    this.hidden = false;
    this.use(pack);
  }

  use(pack) {
    const before = this.clock;
    this.pack = pack;
    this.clock = new CallClock({ minutes: pack.minutes, now: this.now });
    if (before?.startedAt) this.clock.begin(before.startedAt, before.added);
    const moved = this.show?.moved ?? null;
    this.show = new Show(pack.show);
    this.show.moved = moved;
    this.stepShown = null;
    this.list();
    this.tick();
  }

  begin({ startedAt, added }) {
    this.clock.begin(startedAt, added);
    this.stepShown = this.stepShown === null ? null : this.stepShown;
    this.tick();
  }

  get step() { return this.show.index(this.clock.elapsed); }
  get item() { return this.pack.show[this.step] ?? null; }

  move(by) {
    this.show.move(by, this.clock.elapsed);
    this.tick();
  }

  go(index) { this.move(index - this.step); }

  words(item) {
    if (item.key === "next") return this.pack.closing;
    return item.words;
  }

  list() {
    $("show").replaceChildren(...this.pack.show.map((item, index) => el("li", { class: "step" },
      el("button", { type: "button", on: { click: () => this.go(index) } },
        el("span", { class: "at", text: minutesAndSeconds(item.at * 1000).padStart(5, "0") }),
        el("span", { class: "step-title", text: item.title.replace(/[.:]$/, "") }),
        el("span", { class: "box", text: this.box(index) })),
      el("div", { class: "step-words", dir: "auto", hidden: true, text: this.words(item) }),
      el("div", { class: "step-bar", hidden: true }, el("span")))));
  }

  box(index) {
    const seconds = this.show.ends(index, this.pack.minutes) - this.pack.show[index].at;
    return seconds % 60 ? `${Math.floor(seconds / 60)}½ min` : `${seconds / 60} min`;
  }

  // Called often; writes only what is different from what stands there.
  tick() {
    const read = this.clock.read();
    const { startedAt } = this.clock;
    this.paint(document, read);
    say($("clock-sub"), [
      startedAt === null ? "" : `they came ${clockTime(startedAt, this.pack.zone, this.pack.twelve)}`,
      this.pack.booked_end ? `booked end ${this.pack.booked_end}` : "no end booked",
    ].filter(Boolean).join(" · "));
    const past = startedAt !== null && this.pack.ends_at && this.now() > Date.parse(this.pack.ends_at);
    say($("clock-past"), past && read.phase !== "over" ? "past the booked end" : "");
    $("clock-bar").style.width = `${(read.share * 100).toFixed(1)}%`;
    for (const view of this.views) this.paint(view, read);
    this.showStep();
    const words = this.clock.announcement();
    if (words) say($("announce"), words);
  }

  paint(root, read) {
    const box = root.getElementById("clock");
    if (!box) return;
    for (const phase of PHASES) box.classList.toggle(phase, phase === read.phase);
    box.classList.toggle("put-away", this.hidden);
    say(root.getElementById("clock-label"), SHAPES[read.phase] + read.label);
    say(root.getElementById("clock-big"), this.hidden ? "–" : read.big);
    const step = root.getElementById("small-step");
    if (step) say(step, this.item ? this.item.title.replace(/[.:]$/, "") : "");
  }

  showStep() {
    const index = this.step;
    const rows = $("show").children;
    const row = rows[index];
    if (!row) return;
    if (this.stepShown !== index) {
      for (const [at, each] of [...rows].entries()) {
        each.classList.toggle("now", at === index);
        each.classList.toggle("gone", at < index);
        each.querySelector(".step-words").hidden = at !== index;
        each.querySelector(".step-bar").hidden = at !== index;
        if (at === index) each.firstChild.setAttribute("aria-current", "step");
        else each.firstChild.removeAttribute("aria-current");
      }
      this.stepShown = index;
      this.onStep(this.item, this.clock.startedAt !== null);
    }
    const from = this.pack.show[index].at * 1000;
    const share = (this.clock.elapsed - from) / (this.show.ends(index, this.pack.minutes) * 1000 - from || 1);
    row.querySelector(".step-bar span").style.width = `${Math.min(100, Math.max(0, share * 100)).toFixed(1)}%`;
  }

  // A worker wakes it at each whole second left, for a hidden tab's own timers are held back.
  run() {
    const tick = () => { this.tick(); ticker.postMessage(this.clock.untilNext()); };
    const ticker = new Worker(new URL("./ticker.js", import.meta.url));
    ticker.onmessage = tick;
    tick();
    for (const event of ["visibilitychange", "focus", "pageshow", "resume"]) addEventListener(event, tick);
    document.addEventListener("visibilitychange", tick);
  }
}
