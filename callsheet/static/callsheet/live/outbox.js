// Lines on their way: written to this device first, then sent until the server says that it has
// them. Lines are only ever added; of several tabs one sends at a time (Web Locks).
import { held, inOrder, standing } from "./heard.js";
import { SignedOut, ask, send } from "./server.js";
import { freshId, run } from "./store.js";

const BATCH = 50;
const RETRY = [1000, 2000, 4000, 8000, 15000];
const POLL = 5000;

export class Outbox {
  // onChange() is called after every change of what stands or of how much was sent
  constructor(call, onChange) {
    this.call = call;
    this.url = `/calls/${call}/jots/`;
    this.onChange = onChange;
    this.own = new Map(); // uid -> line written on this device
    this.taken = new Set();
    this.refused = new Map(); // uid -> why
    this.server = []; // every line that the server has told of
    this.device = ""; // this browser, once it is read
    this.sequence = 0; // of the newest line of any tab here
    this.trouble = ""; // why nothing is sent just now
    this.failures = 0;
    this.waiting = false;
    this.channel = new BroadcastChannel("callsheet-live");
    this.channel.onmessage = ({ data }) => this.heard(data);
  }

  async open() {
    await this.load();
    addEventListener("online", () => { this.failures = 0; this.kick(); });
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.look(); });
    this.poll = setInterval(() => { if (!document.hidden) this.look(); }, POLL);
    this.kick();
    this.look();
  }

  async load() {
    const found = await run(["jots", "taken", "meta"], "readonly", ({ jots, taken, meta }) => ({
      jots: jots.getAll(), taken: taken.getAllKeys(), server: meta.get(`lines:${this.call}`),
      device: meta.get("device"), sequence: meta.get("sequence"),
    }));
    this.device = found.device.result ?? freshId();
    this.sequence = Math.max(this.sequence, found.sequence.result ?? 0);
    for (const jot of found.jots.result) if (jot.call === this.call) this.own.set(jot.uid, jot);
    for (const uid of found.taken.result) this.taken.add(uid);
    this.server = found.server.result ?? [];
    this.onChange();
  }

  // What is known of the call's lines, each once; the server's word on a line's day comes with it.
  get lines() {
    const byUid = new Map(this.server.map((line) => [line.uid, line]));
    for (const [uid, line] of this.own) if (!byUid.has(uid)) byUid.set(uid, line);
    return [...byUid.values()];
  }

  get standing() { return standing(this.lines).filter((line) => line.kind !== "moment"); }
  get held() { return held(this.lines); }
  get unsent() { return inOrder([...this.own.values()].filter((line) => !this.taken.has(line.uid))); }
  has(uid) { return this.taken.has(uid) || !this.own.has(uid); }

  // The line, once it is on this device's disk. Nothing is read for it: its number is kept here.
  async add(kind, text, strikes = null) {
    if (!this.device) await this.load();
    const line = {
      uid: freshId(), call: this.call, kind, text, strikes, written_at: new Date().toISOString(),
      device: this.device, sequence: (this.sequence += 1),
    };
    await run(["jots", "meta"], "readwrite", ({ jots, meta }) => {
      meta.put(line.device, "device");
      meta.put(line.sequence, "sequence");
      jots.add(line, line.uid);
    });
    this.own.set(line.uid, line);
    this.channel.postMessage({ call: this.call, line });
    this.onChange();
    this.kick();
    return line;
  }

  heard({ call, line, taken, server }) {
    if (line) this.sequence = Math.max(this.sequence, line.sequence);
    if (taken) for (const uid of taken) this.taken.add(uid);
    if (call === this.call && line) this.own.set(line.uid, line);
    if (call === this.call && server) this.server = server;
    this.onChange();
  }

  // Sends what is unsent, as soon as no other tab does.
  kick() {
    if (this.waiting) return;
    this.waiting = true;
    const turn = () => { this.waiting = false; return this.flush(); };
    (navigator.locks ? navigator.locks.request("callsheet-outbox", turn) : turn());
  }

  async flush() {
    clearTimeout(this.retry);
    try {
      for (let batch = await unsentOfAll(this.refused); batch.length; batch = await unsentOfAll(this.refused)) {
        await this.sendBatch(batch.filter((line) => line.call === batch[0].call).slice(0, BATCH));
      }
      this.failures = 0;
      this.tell("");
    } catch (error) {
      this.tell(error instanceof SignedOut ? "signed-out" : "unreachable");
      const pause = RETRY[Math.min(this.failures, RETRY.length - 1)];
      this.failures += 1;
      this.retry = setTimeout(() => this.kick(), pause);
    }
  }

  async sendBatch(lines) {
    const { call } = lines[0];
    const have = call === this.call ? this.server.length : -1;
    const told = await send(`/calls/${call}/jots/?have=${have}`, { jots: lines });
    const at = new Date().toISOString();
    // a power cut may take this: then the lines are sent again, and the next note does not wait for it
    await run("taken", "readwrite", ({ taken }) => { for (const uid of told.taken) taken.put(at, uid); }, "relaxed");
    for (const uid of told.taken) this.taken.add(uid);
    for (const line of lines) if (!told.taken.includes(line.uid)) this.refused.set(line.uid, told.refused[line.uid] ?? "not taken");
    this.channel.postMessage({ call, taken: told.taken });
    if (call === this.call) await this.keep(told.jots);
    this.onChange();
  }

  async keep(server) {
    if (server === null) return;
    this.server = server;
    await run("meta", "readwrite", ({ meta }) => meta.put(server, `lines:${this.call}`), "relaxed");
    this.channel.postMessage({ call: this.call, server });
    this.onChange();
  }

  // What other devices wrote.
  async look() {
    if (this.looking) return;
    this.looking = true;
    try {
      const answer = await ask(`${this.url}?have=${this.server.length}`);
      if (answer.ok) await this.keep((await answer.json()).jots);
      if (answer.ok && this.trouble) this.kick();
    } catch (error) {
      if (error instanceof SignedOut) this.tell("signed-out");
      else if (this.unsent.length) this.tell("unreachable");
    } finally {
      this.looking = false;
    }
  }

  tell(trouble) {
    if (trouble === this.trouble) return;
    this.trouble = trouble;
    this.onChange();
  }
}

// Every line of this device that no server has, of any call, in the order they were written.
export async function unsentOfAll(refused = new Map()) {
  const found = await run(["jots", "taken"], "readonly", (stores) => ({
    jots: stores.jots.getAll(), taken: stores.taken.getAllKeys(),
  }));
  const taken = new Set(found.taken.result);
  const left = found.jots.result.filter((line) => !taken.has(line.uid) && !refused.has(line.uid));
  return left.sort((a, b) => a.sequence - b.sequence);
}

// The unsent lines as a text file, for the person to keep.
export function asFile(lines) {
  const words = lines.map((line) => `${line.written_at}  ${line.kind}  ${line.text}`).join("\n");
  return new Blob([`${words}\n`], { type: "text/plain" });
}
