// The page's pure modules, run by node: `node test_modules.mjs FOLDER`, prints {name: true | why}.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const load = (name) => import(pathToFileURL(`${folder}/${name}.js`).href);
const { CallClock, Show } = await load("clock");
const { asTyped, meaning } = await load("line");
const { held, inOrder, standing } = await load("heard");
const { due } = await load("packs");
const MINUTE = 60_000;
const told = {};

function same(found, wanted) {
  const [one, other] = [found, wanted].map((value) => JSON.stringify(value));
  if (one !== other) throw new Error(`${one} is not ${other}`);
}

async function check(name, work) {
  try { await work(); told[name] = true; } catch (error) { told[name] = String(error.message ?? error); }
}

function clockAt(minutes = 15) {
  const time = { ms: 1_000_000_000 };
  const clock = new CallClock({ minutes, now: () => time.ms });
  return { time, clock };
}

await check("the clock shows minutes until the last two, then seconds, then what is over", () => {
  const { time, clock } = clockAt();
  same(clock.read().phase, "waiting");
  clock.begin(time.ms);
  const seen = [0, 6 * MINUTE, 12.5 * MINUTE, 13 * MINUTE - 1, 13 * MINUTE, 14.5 * MINUTE, 15 * MINUTE, 15 * MINUTE + 75_000].map((ms) => {
    time.ms = 1_000_000_000 + ms;
    return `${clock.read().phase} ${clock.read().big}`;
  });
  same(seen, ["running 15 min", "running 9 min", "running 3 min", "running 3 min", "last 2:00", "last 0:30", "last 0:00", "over +1:15"]);
});

await check("after a sleep of twenty minutes the clock is right to the millisecond", () => {
  const { time, clock } = clockAt(30);
  clock.begin(time.ms);
  time.ms += 29 * MINUTE + 15_000;
  same(clock.read().big, "0:45");
  same(clock.left, 45_000);
  time.ms += 20 * MINUTE;
  same(clock.read().big, "+19:15");
});

await check("the clock is never more than a tick behind real time, however timers are held back", () => {
  const { time, clock } = clockAt(60);
  clock.begin(time.ms);
  let worst = 0;
  for (let ms = 0; ms < 62 * MINUTE; ms += 137 + (ms % 7) * 911) {
    time.ms = 1_000_000_000 + ms;
    const { phase, big } = clock.read();
    if (phase !== "last") continue;
    const [minutes, seconds] = big.split(":").map(Number);
    const shown = (minutes * 60 + seconds) * 1000;
    worst = Math.max(worst, Math.abs(shown - Math.ceil(Math.max(0, clock.left) / 1000) * 1000));
  }
  same(worst, 0);
});

await check("it asks to be woken when the shown second changes", () => {
  const { time, clock } = clockAt();
  clock.begin(time.ms);
  time.ms += 13 * MINUTE + 250;
  same(clock.read().big, "2:00");
  time.ms += clock.untilNext();
  same(clock.read().big, "1:59");
  time.ms += 2 * MINUTE;
  same(clock.read().big, "+0:01");
  time.ms += clock.untilNext();
  same(clock.read().big, "+0:02");
});

await check("five, one and no minutes are announced once each, after a sleep only the newest", () => {
  const { time, clock } = clockAt();
  clock.begin(time.ms);
  const said = [];
  for (let ms = 0; ms <= 16 * MINUTE; ms += 20_000) {
    time.ms = 1_000_000_000 + ms;
    const words = clock.announcement();
    if (words) said.push(words);
  }
  same(said, ["5 minutes left.", "One minute left.", "The time is up."]);
  const slept = clockAt();
  slept.clock.begin(slept.time.ms);
  slept.time.ms += 14.5 * MINUTE;
  same([slept.clock.announcement(), slept.clock.announcement()], ["One minute left.", ""]);
});

await check("an extended call announces its minutes anew", () => {
  const { time, clock } = clockAt();
  const start = time.ms;
  clock.begin(start);
  time.ms += 14.5 * MINUTE;
  clock.announcement();
  clock.begin(start, 5);
  same([clock.read().big, clock.announcement()], ["6 min", ""]);
  time.ms = start + 15 * MINUTE;
  same(clock.announcement(), "5 minutes left.");
});

const ITEMS = [0, 60, 420, 600, 720, 840].map((at) => ({ at }));
await check("the run of show moves by itself", () => {
  const show = new Show(ITEMS);
  same([0, 59_999, 60_000, 500_000, 9_000_000].map((ms) => show.index(ms)), [0, 0, 1, 2, 5]);
});

await check("a key moves the run of show ahead until the clock catches up, and back until the next step is due", () => {
  const show = new Show(ITEMS);
  show.move(2, 70_000);
  same([show.index(80_000), show.index(430_000), show.index(601_000), show.index(721_000)], [3, 3, 3, 4]);
  show.move(-1, 730_000);
  same([show.index(740_000), show.index(841_000)], [3, 5]);
  show.move(-9, 841_000);
  same(show.index(842_000), 0);
});

await check("a typed line means what its first letter says, and no bare letter is a command", () => {
  const found = ["Maya owns digital", "! send numbers", "?does Swish work", '"we lose people"', "m", "/m", "/q do you use Recharge", "/recur", "/mobile", "/", "!", "  "].map((text) => {
    const { what, kind, text: words, name, rest } = meaning(text);
    return [what, kind ?? name, words ?? rest].filter((each) => each !== undefined).join("|");
  });
  same(found, ["jot|note|Maya owns digital", "jot|promise|send numbers", "jot|parked|does Swish work", "jot|client_words|we lose people", "jot|note|m",
    "command|mission|", "command|question|do you use Recharge", "search|recur", "search|mobile", "nothing", "nothing", "nothing"]);
});

await check("an edited line is typed as it was", () => {
  for (const text of ["plain", "! by Friday", "? which", '" their words']) {
    const { kind, text: words } = meaning(text);
    same(asTyped({ kind, text: words }), text);
  }
});

await check("a pack is fetched when the call is booked or moved, and once more in the hour before it", () => {
  const starts = Date.parse("2026-11-27T09:30:00Z");
  const wanted = { call: "c", starts_at: "2026-11-27T09:30:00Z" };
  const pack = (before, more = {}) => ({ starts_at: wanted.starts_at, fetched_at: starts - before * MINUTE, ...more });
  same(due(wanted, undefined, starts - 9000 * MINUTE), true);
  same(due(wanted, pack(5000), starts - 100 * MINUTE), false);
  same(due(wanted, pack(5000), starts - 60 * MINUTE), true);
  same(due(wanted, pack(59), starts - 10 * MINUTE), false);
  same(due(wanted, pack(500, { starts_at: "2026-11-28T09:30:00Z" }), starts - 400 * MINUTE), true);
});

const cases = JSON.parse(readFileSync(`${folder}/lines.json`, "utf-8"));
await check("order and strikes are the same here as on the server", () => {
  for (const { lines, order, stands } of cases) {
    same(inOrder(lines).map((line) => line.uid), order);
    same(standing(lines).map((line) => line.uid), stands);
  }
  same(cases.length > 50, true);
});

await check("moments tell when the call began and what was added", () => {
  const line = (sequence, text, more = {}) => ({ uid: `u${sequence}`, device: "d", sequence, kind: "moment", text, written_at: `2026-11-27T09:3${sequence}:00Z`, strikes: null, ...more });
  same(held([line(1, "started"), line(2, "extended:5"), line(3, "started", { strikes: "u1" })]), { startedAt: Date.parse("2026-11-27T09:33:00Z"), added: 5 });
  same(held([]), { startedAt: null, added: 0 });
});

process.stdout.write(JSON.stringify(told));
