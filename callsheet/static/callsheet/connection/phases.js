// The phases of a check and the book of its probes: the same as the terminal's.
export const PROBE_MS = 25;
export const BESIDE_MS = 100; // between probes beside a load: they must not eat a slow line
export const IDLE_MS = 10_000;
export const LOAD_MS = 5_500;
export const SETTLE_MS = 600;
export const CONNECT_MS = 8_000;
export const TCP_EVERY = 10;
export const FIRST_TCP = 1_000_000;
export const SEGMENT = 1440; // bytes that fill one packet
const RAMP_MS = 2_000;

export const now = () => performance.now();
export const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });

// Calls `each(step)` every so many milliseconds, also in a page in the background; a promise.
export function steadily(ms, every, each) {
  const steps = Math.round(ms / every);
  const begin = now();
  const worker = new Worker(new URL("./ticker.js", import.meta.url));
  let step = 0;
  return new Promise((done) => {
    worker.onmessage = () => {
      while (step < steps && now() >= begin + step * every) { each(step); step += 1; }
      if (step === steps && now() >= begin + ms) { worker.terminate(); done(); }
    };
    worker.postMessage(Math.min(every, 10));
  });
}

// When each probe went and came back, and what the server said of it.
export class Book {
  sent = new Map();
  back = new Map();

  noteBack(message, at) {
    const [number, arrived, answered] = message.split(" ").map(Number);
    if (this.sent.has(number) && !this.back.has(number)) this.back.set(number, [arrived, answered, at]);
  }

  rows(numbers, told = new Map()) {
    return numbers.filter((n) => this.sent.has(n)).map((n) => {
      const known = this.back.get(n);
      const row = known ?? [...(told.get(n) ?? [null, null]), null];
      return [n, this.sent.get(n), ...row];
    });
  }

  trips(numbers) {
    return numbers.filter((n) => this.back.has(n)).map((n) => {
      const [arrived, answered, back] = this.back.get(n);
      return Math.max(back - this.sent.get(n) - (answered - arrived), 0);
    });
  }
}

// How many bytes a load may send by now: whole packets, at a pace that grows at first.
export class Pacer {
  credit = 0;
  seen = 0;

  constructor(mbit) {
    this.pace = mbit * 125; // bytes a millisecond
    this.begin = now();
  }

  due() {
    const elapsed = now() - this.begin;
    const share = Math.min(Math.max(elapsed / RAMP_MS, 0.1) ** 2, 1);
    this.credit += Math.min(elapsed - this.seen, 100) * share * this.pace;
    this.seen = elapsed;
    const packets = Math.floor(this.credit / SEGMENT);
    this.credit -= packets * SEGMENT;
    return packets;
  }
}

// Bytes as they come, a sample at most every 50 ms.
export class Counter {
  samples = [];
  total = 0;
  begin = now();

  add(bytes) {
    this.total += bytes;
    const at = now() - this.begin;
    const last = this.samples.at(-1);
    if (!last || at - last[0] >= 50) this.samples.push([at, this.total]);
  }
}
