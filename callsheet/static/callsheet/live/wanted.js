// On every page: the packs of booked calls come to this device while the server is there, the next
// hour's anew; signing out takes them away again, after asking when notes are still unsent.
import { Outbox, unsentOfAll } from "./outbox.js";
import { clearPacks, fetchWanted } from "./packs.js";
import { clear, drop, get, keys, put } from "./store.js";

const EVERY = 5 * 60_000;
const AT_MOST = 60_000; // one look a minute is enough for all tabs

export async function lookForPacks() {
  const last = (await get("meta", "looked_at")) ?? 0;
  if (Date.now() - last < AT_MOST) return;
  // counted only once it is done: going to another page in the middle of it must not end it for good
  const look = async (lock) => {
    if (lock === null) return;
    if (await fetchWanted() && navigator.serviceWorker) await navigator.serviceWorker.register("/calls/worker.js");
    await put("meta", "looked_at", Date.now());
  };
  try {
    await (navigator.locks ? navigator.locks.request("callsheet-packs", { ifAvailable: true }, look) : look());
  } catch { /* no server now: what is here stays, the next look comes in five minutes */ }
}

// Notes that a lost session or a dead server left on this device go out from any page.
async function sendLeft() {
  const [first] = await unsentOfAll();
  if (first) new Outbox(first.call, () => {}).kick();
}

async function signOut(form) {
  const left = (await unsentOfAll()).length;
  const ask = `${left} ${left === 1 ? "note of a call is" : "notes of calls are"} not on the server yet. They stay on this device and are sent when you sign in again. Sign out?`;
  if (left && !confirm(ask)) return;
  // a look for packs in any tab ends first, or it would put one back
  if (navigator.locks) await navigator.locks.request("callsheet-packs", clearPacks);
  else await clearPacks();
  for (const uid of await keys("taken")) await drop("jots", uid);
  await clear("taken");
  form.submit();
}

const form = document.querySelector('form[action="/sign-out/"]');
form?.addEventListener("submit", (event) => { event.preventDefault(); signOut(form); });
if (!document.body.dataset.live) {
  sendLeft();
  lookForPacks();
  setInterval(lookForPacks, EVERY);
}
