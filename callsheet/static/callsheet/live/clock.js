// The clock of a call, computed from the real deadline: however late a timer fires, what it shows
// is right. Nothing here touches the page; `now` gives milliseconds since 1970.
const MINUTE = 60_000;
const LAST = 2 * MINUTE; // from here on seconds are shown
export const ANNOUNCED = [5, 1, 0]; // minutes that are said to a screen reader

const two = (number) => String(number).padStart(2, "0");
export const minutesAndSeconds = (ms) => `${Math.floor(ms / MINUTE)}:${two(Math.floor(ms / 1000) % 60)}`;

export class CallClock {
  constructor({ minutes, now = Date.now }) {
    this.minutes = minutes;
    this.now = now;
    this.startedAt = null;
    this.added = 0;
    this.told = null; // the smallest of ANNOUNCED that was said
  }

  begin(startedAt, added = 0) {
    this.startedAt = startedAt;
    this.added = added;
  }

  get length() { return (this.minutes + this.added) * MINUTE; }
  get deadline() { return this.startedAt === null ? null : this.startedAt + this.length; }
  get elapsed() { return this.startedAt === null ? 0 : Math.max(0, this.now() - this.startedAt); }
  get left() { return this.startedAt === null ? this.length : this.deadline - this.now(); }

  // Milliseconds until what it shows may change: the next whole second of what is left.
  untilNext() {
    const rest = ((this.left % 1000) + 1000) % 1000;
    return (this.startedAt === null || rest === 0 ? 1000 : rest) + 1;
  }

  // {phase, big, label, share}: phase "waiting", "running", "last" or "over"
  read() {
    const total = `${this.minutes + this.added}:00`;
    if (this.startedAt === null) {
      return { phase: "waiting", big: `${this.minutes + this.added} min`, label: "Not started", share: 0 };
    }
    const left = this.left;
    const share = Math.min(1, Math.max(0, this.elapsed / this.length));
    if (left <= -1000) return { phase: "over", big: `+${minutesAndSeconds(-left)}`, label: `Over ${total}`, share };
    // "9 min" until exactly eight are left; seconds are rounded up too, so 0:00 is the end itself
    if (left > LAST) return { phase: "running", big: `${Math.ceil(left / MINUTE)} min`, label: `Left of ${total}`, share };
    const shown = minutesAndSeconds(Math.max(0, Math.ceil(left / 1000) * 1000));
    return { phase: "last", big: shown, label: `Last minutes of ${total}`, share };
  }

  // The words to announce, once for each of 5, 1 and 0 minutes; after a sleep only the newest.
  announcement() {
    if (this.startedAt === null) return "";
    const left = this.left;
    const due = ANNOUNCED.filter((minutes) => left <= minutes * MINUTE && minutes < this.minutes + this.added);
    const newest = due.length ? Math.min(...due) : null;
    if (newest === null) { this.told = null; return ""; }
    if (this.told !== null && newest >= this.told) { this.told = newest; return ""; }
    this.told = newest;
    if (newest === 0) return "The time is up.";
    return newest === 1 ? "One minute left." : `${newest} minutes left.`;
  }
}

// Which step of the run of show is on: it moves by itself, and by key until the clock catches up.
export class Show {
  constructor(items) {
    this.items = items; // [{at: seconds, …}]
    this.moved = null; // {index, planned}: where a key went to, and what was planned then
  }

  planned(elapsed) {
    let found = 0;
    this.items.forEach((item, index) => { if (item.at * 1000 <= elapsed) found = index; });
    return found;
  }

  index(elapsed) {
    const planned = this.planned(elapsed);
    if (this.moved === null) return planned;
    if (planned === this.moved.planned) return this.moved.index;
    return Math.max(planned, this.moved.index > this.moved.planned ? this.moved.index : planned);
  }

  move(by, elapsed) {
    const index = Math.min(Math.max(this.index(elapsed) + by, 0), this.items.length - 1);
    this.moved = { index, planned: this.planned(elapsed) };
    return index;
  }

  // Where a step's box ends, in seconds: the next one's start, else the end of the call.
  ends(index, minutes) {
    return index + 1 < this.items.length ? this.items[index + 1].at : minutes * 60;
  }
}
