// Without a line server: plain requests to the app itself. One packet lost is only seen as one late
// answer, so loss and the jitter of each way stay unseen.
import { Counter, IDLE_MS, LOAD_MS, Pacer, SETTLE_MS, now, sleep } from "./phases.js";

const EVERY_MS = 200;
const BESIDE_MS = 350;
const PIECE = 65_536;
const AT_ONCE = 2;
export const UP_MBIT = 8;
export const DOWN_MBIT = 25;

async function trip(echo, number) {
  const sent = now();
  const late = AbortSignal.timeout(5000);
  const ok = await fetch(echo, { cache: "no-store", signal: late }).then((r) => r.ok, () => false);
  return [number, sent, null, null, ok ? now() : null];
}

async function trips(echo, ms, every, first) {
  const rows = [];
  const end = now() + ms;
  while (now() < end) {
    const began = now();
    rows.push(await trip(echo, first + rows.length));
    await sleep(Math.max(every - (now() - began), 0));
  }
  return rows;
}

async function loaded(mbit, echo, first, move) {
  const counter = new Counter();
  const end = now() + LOAD_MS;
  const run = async () => {
    const pacer = new Pacer(mbit / AT_ONCE);
    let owed = 0;
    while (now() < end) {
      owed += pacer.due() * 1440;
      if (owed < PIECE) { await sleep(10); continue; }
      await move(PIECE, AbortSignal.timeout(Math.max(end - now() + 500, 1))).then(() => counter.add(PIECE), () => sleep(100));
      owed = Math.min(owed - PIECE, PIECE);
    }
  };
  const running = Array.from({ length: AT_ONCE }, run);
  const probes = await trips(echo, LOAD_MS, BESIDE_MS, first);
  await Promise.all(running);
  return { pace_mbit: mbit, samples: counter.samples, probes };
}

// The record of one check.
export async function overWeb({ echo, load, csrf }, tell) {
  tell("idle");
  const idle = await trips(echo, IDLE_MS, EVERY_MS, 0);
  await sleep(SETTLE_MS);
  tell("down");
  const get = (bytes, signal) => fetch(`${load}?bytes=${bytes}`, { cache: "no-store", signal }).then((r) => r.arrayBuffer());
  const down = await loaded(DOWN_MBIT, echo, 1000, get);
  await sleep(SETTLE_MS);
  tell("up");
  const body = new Uint8Array(PIECE);
  const post = (_, signal) => fetch(load, { method: "POST", body, signal, headers: { "X-CSRFToken": csrf } });
  const up = await loaded(UP_MBIT, echo, 2000, post);
  return { version: 1, way: "http", udp_blocked: false, same_machine: false, idle, tcp: [], down, up };
}
