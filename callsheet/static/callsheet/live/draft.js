// What stands in the line is on this device's disk after every key, and comes back after a crash.
// Each tab keeps its own; a draft whose tab is gone is adopted by the next one that opens.
// Each key goes to the system at once (a killed browser keeps it; a strict write would let the next
// keys wait for the disk); in a pause of the typing it is made to lie on the disk too.
import { drop, freshId, keys, get, put, run } from "./store.js";

const PAUSE = 400; // ms

export class Draft {
  constructor(call) {
    this.key = `${call}:${freshId()}`;
    this.call = call;
    this.latest = "";
    this.written = "";
    this.writing = null;
  }

  // The words that a closed or killed tab of this call left, "" when there are none.
  async open() {
    if (!navigator.locks) return this.adopt(new Set());
    await new Promise((ready) => {
      navigator.locks.request(`draft:${this.key}`, () => { ready(); return new Promise(() => {}); });
    });
    const { held } = await navigator.locks.query();
    return this.adopt(new Set(held.map((lock) => lock.name)));
  }

  async adopt(alive) {
    let found = "";
    for (const key of await keys("drafts")) {
      if (!key.startsWith(`${this.call}:`) || alive.has(`draft:${key}`) || key === this.key) continue;
      const words = await get("drafts", key);
      if (found && words) continue; // one at a time: the next tab gets the other
      found = words;
      if (words) await put("drafts", this.key, words);
      await drop("drafts", key);
    }
    this.latest = this.written = found ?? "";
    return this.latest;
  }

  // One transaction at a time, always with the newest words.
  save(text) {
    this.latest = text;
    this.writing ??= this.write();
    return this.writing;
  }

  keep(text, durability) {
    const change = ({ drafts }) => (text ? drafts.put(text, this.key) : drafts.delete(this.key));
    return run("drafts", "readwrite", change, durability);
  }

  async write() {
    try {
      while (this.written !== this.latest) {
        const text = this.latest;
        await this.keep(text, "relaxed");
        this.written = text;
      }
      clearTimeout(this.resting);
      this.resting = setTimeout(() => this.keep(this.latest, "strict"), PAUSE);
    } finally {
      this.writing = null;
    }
  }
}
