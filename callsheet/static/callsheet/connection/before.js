// On a call's page and its sheet: a quarter of an hour before the call the line is checked by itself
// while the page is open. Nothing is asked of the person; camera and microphone are looked at only
// when they were allowed before, the router only when it was tested once by hand.
import { check } from "./check.js";

const BEFORE_MS = 15 * 60_000;
const element = document.querySelector("[data-line-before]");
const words = element.querySelector("[role=status]");
const say = (text) => { words.textContent = text; };
const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });
const asked = async () => (await fetch(element.dataset.lineBefore, { headers: { Accept: "application/json" } })).json();
const csrf = () => JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRFToken"];

async function run() {
  const { checked, router, place } = await asked(); // another tab may have been first
  if (checked) { say(""); return; }
  say(element.dataset.sayRunning);
  try {
    const result = await check({ ...place, csrf: csrf() }, { ask: false, router: router && place.here, tell: () => {} });
    words.replaceChildren(Object.assign(document.createElement("a"), { href: result.url, textContent: result.headline }));
  } catch {
    say(element.dataset.sayFailed);
  }
}

const { starts_at: startsAt, checked } = await asked();
// a machine's clock may sleep and jump: the time is looked at, not waited for
const left = () => Date.parse(startsAt) - Date.now();
if (left() > 0 && !checked) {
  say(element.dataset.sayWaiting);
  while (left() > BEFORE_MS) await sleep(Math.min(left() - BEFORE_MS, 20_000));
  // without https there are no locks: then two tabs may both check
  if (left() > 0) await (navigator.locks ? navigator.locks.request("line-check", run) : run());
}
