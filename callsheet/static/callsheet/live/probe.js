// The light probe: during a call, is the way to this server still good? At most one request of a
// few bytes every three seconds, never a load, nothing stored.
//
//   import { start } from "./probe.js";
//   const stop = start("/line/echo/", (state) => { … }, { here: true });
//
// start(url, onState, options) -> stop()
//   url      an address of ours that answers GET with 204 and no body: `{% url "connection:echo" %}`.
//            A service worker must let it pass to the network.
//   onState  called once at once and then after each request, with
//            { level: "good" | "slow" | "bad" | "unknown", words, ms, lost }
//            level  show it by word and shape, not by colour alone
//            words  one sentence to show; ms  the latest answer's milliseconds, null when none came
//            lost   how many of the last ten requests got no answer
//   options.here    true when the server is on the same machine (the page's host is loopback): then
//                   level stays "unknown", or "bad" when the device itself says it is offline
//   options.every   milliseconds between requests, at least 3000 (default 3000)
//   stop()   ends it; no request and no call of onState comes after it
//
// `judge` and `note` are the same rules without a network, for tests.
export const WORDS = {
  good: "The line is good.",
  slow: "The line is slow: speak in short turns, leave a pause.",
  bad: "The line is bad: say so, switch to audio.",
  offline: "This device is offline. Plan B.",
  silent: "Callsheet does not answer: the line, or the server, is down. Look at the call itself.",
  here: "The server is on this machine: the line cannot be seen from here.",
  unknown: "Looking at the line.",
};

const KEPT = 10; // requests
const FEWEST = 3; // answers before anything is said
const SLOW_MS = 400;
const BAD_MS = 1200;
const EVERY = 3000;

// The answers with one more: milliseconds, or null for none.
export const note = (answers, ms) => [...answers, ms].slice(-KEPT);

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

// The state for the last answers. A line that was never slow is called slow by the newest three, so
// one late answer changes nothing.
export function judge(answers, { online = true, here = false } = {}) {
  const lost = answers.filter((ms) => ms === null).length;
  const ms = answers.length ? answers[answers.length - 1] : null;
  const state = (level, words) => ({ level, words, ms, lost });
  if (!online) return state("bad", WORDS.offline);
  if (here) return state("unknown", WORDS.here);
  const newest = answers.slice(-FEWEST);
  if (newest.length === FEWEST && newest.every((each) => each === null)) return state("bad", WORDS.silent);
  if (answers.length < FEWEST) return state("unknown", WORDS.unknown);
  if (newest.filter((each) => each === null).length === 2 || lost >= 4) return state("bad", WORDS.bad);
  const now = median(newest.filter((each) => each !== null));
  const usual = Math.min(...answers.filter((each) => each !== null));
  if (now > BAD_MS) return state("bad", WORDS.bad);
  if (now > SLOW_MS || (now > 150 && now > 3 * usual) || lost >= 2) return state("slow", WORDS.slow);
  return state("good", WORDS.good);
}

async function ask(url, signal) {
  const began = performance.now();
  try {
    const answer = await fetch(url, { cache: "no-store", credentials: "same-origin", redirect: "error", signal });
    return answer.ok ? performance.now() - began : null;
  } catch {
    return null;
  }
}

export function start(url, onState, { here = false, every = EVERY } = {}) {
  let answers = [];
  let timer = 0;
  let running = true;
  let abort = new AbortController();
  const pause = Math.max(every, EVERY);
  const tell = () => { if (running) onState(judge(answers, { online: navigator.onLine, here })); };

  async function beat() {
    const began = performance.now();
    abort = new AbortController();
    const late = setTimeout(() => abort.abort(), pause - 100);
    const ms = navigator.onLine ? await ask(url, abort.signal) : null;
    clearTimeout(late);
    if (!running) return;
    answers = note(answers, ms);
    tell();
    timer = setTimeout(beat, Math.max(0, pause - (performance.now() - began)));
  }

  // the old answers say nothing about the line one came back on
  const back = () => { answers = []; tell(); };
  addEventListener("online", back);
  addEventListener("offline", tell);
  tell();
  beat();
  return () => {
    running = false;
    clearTimeout(timer);
    abort.abort();
    removeEventListener("online", back);
    removeEventListener("offline", tell);
  };
}
