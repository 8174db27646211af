// What stands in the line stays on this device with every key, and comes back after a crash.
// Each key is kept twice: in localStorage before its event ends, which a reload or a dead tab finds,
// and in IndexedDB, sent at once, which a killed browser finds (it writes localStorage seconds later).
// The newer of both counts. In a pause of the typing it is made to lie on the disk as well.
// Each page keeps its own, after a reload with what it had before; a draft whose tab is gone is adopted
// by the next one that opens.
import { drop, freshId, get, keys, run } from "./store.js";

const PAUSE = 400; // ms
const PATIENCE = 3000; // ms a page that was left may take to let go of its lock
const AREA = "draft:"; // in front of a key in localStorage
const NOTHING = { text: "", at: 0 };

export class Draft {
  constructor(call) {
    this.call = call;
    this.key = `${call}:${freshId()}`;
    this.former = sessionStorage.getItem(`draft:${call}`); // this tab's before the reload
    sessionStorage.setItem(`draft:${call}`, this.key);
    this.newest = NOTHING;
    if (this.former) this.save(inArea(this.former)?.text ?? "");
  }

  // What this tab had, when `newest` has it not; else what a closed or killed tab of this call left.
  async open() {
    if (navigator.locks) navigator.locks.request(`draft:${this.key}`, () => new Promise(() => {})); // as long as it lives
    const { text } = this.newest; // a key may come while the disk is read
    const stored = this.former && (await get("drafts", this.former));
    const { at } = (this.former && inArea(this.former)) ?? NOTHING;
    const lost = stored?.at > at; // localStorage was not written out when the browser died
    if (lost) await this.save(stored.text);
    this.leaveFormer();
    if (lost || text) return lost ? stored.text : "";
    return navigator.locks ? navigator.locks.request("drafts", () => this.adopt()) : this.adopt();
  }

  // The page before may hold its lock for a moment yet; one that holds it longer is the tab that this
  // one was duplicated from, and keeps its draft.
  async leaveFormer() {
    if (!this.former) return;
    const name = `draft:${this.former}`;
    const goes = () => this.forget(this.former);
    if (!navigator.locks) await goes();
    else await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, goes).catch(() => {});
  }

  forget(key) {
    localStorage.removeItem(AREA + key);
    return drop("drafts", key);
  }

  // One at a time: the next tab gets the other.
  async adopt() {
    const { held = [], pending = [] } = (await navigator.locks?.query()) ?? {};
    const alive = new Set([...held, ...pending].map((lock) => lock.name));
    for (const key of new Set([...keysInArea(), ...(await keys("drafts"))])) {
      if (key === this.key || alive.has(`draft:${key}`)) continue;
      const { text } = newer(inArea(key), await get("drafts", key));
      if (text && !key.startsWith(`${this.call}:`)) continue; // another call's
      if (text) await this.save(text);
      await this.forget(key);
      if (text) return text;
    }
    return "";
  }

  // Never waits for the write before: the system gets every key in its order.
  save(text) {
    this.newest = { text, at: Math.max(Date.now(), this.newest.at + 1) };
    toArea(this.key, this.newest);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.keep("strict"), PAUSE);
    return this.keep("relaxed");
  }

  keep(durability) {
    return run("drafts", "readwrite", ({ drafts }) => drafts.put(this.newest, this.key), durability);
  }
}

const newer = (one, other) => [one, other].filter(Boolean).sort((a, b) => b.at - a.at)[0] ?? NOTHING;
const inArea = (key) => JSON.parse(localStorage.getItem(AREA + key));
const keysInArea = () => Object.keys(localStorage).filter((name) => name.startsWith(AREA)).map((name) => name.slice(AREA.length));

// localStorage may be full of other things: IndexedDB has the words, too.
function toArea(key, newest) {
  try { localStorage.setItem(AREA + key, JSON.stringify(newest)); } catch { /* no room */ }
}
