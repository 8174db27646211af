// Call packs on this device: fetched once the call is booked and again an hour before, kept until
// one signs out. The pictures of walk-throughs lie beside them, in the browser's cache.
import { ask, state } from "./server.js";
import { all, clear, drop, get, keys, put, run } from "./store.js";

export const PICTURES = "callsheet-pictures";
const HOUR = 3_600_000;
const KEPT_AFTER = 3 * 24 * HOUR; // a pack of a call that is over

export const packOf = (call) => get("packs", call);

// The call's pack from the server, kept; null when what is here is the same already.
export async function fetchPack(call) {
  const have = (await packOf(call))?.version ?? "";
  const answer = await ask(`/calls/${call}/live/pack/?have=${have}`);
  if (answer.status === 204) {
    await touch(call);
    return null;
  }
  if (!answer.ok) throw new Error(`pack ${answer.status}`);
  const pack = { ...(await answer.json()), fetched_at: Date.now() };
  await run(["packs", "walks"], "readwrite", ({ packs, walks }) => {
    packs.put(pack, call);
    for (const walk of pack.walks) walks.put(walk, walk.uid);
  });
  await keepPictures(pack.pictures);
  return pack;
}

async function touch(call) {
  const pack = await packOf(call);
  if (pack) await put("packs", call, { ...pack, fetched_at: Date.now() });
}

// One after the other, those that are not here yet; one that fails is left to the network.
async function keepPictures(urls) {
  if (!self.caches) return;
  const cache = await caches.open(PICTURES);
  for (const url of urls) {
    if (await cache.match(url)) continue;
    const answer = await fetch(url, { credentials: "same-origin", redirect: "error" }).catch(() => null);
    if (answer?.ok) await cache.put(url, answer);
  }
}

// Whether a wanted pack is to be fetched now: none here, another time agreed, or the last hour.
export function due(wanted, pack, now) {
  if (!pack) return true;
  if (pack.starts_at !== wanted.starts_at) return true;
  const hourBefore = Date.parse(wanted.starts_at) - HOUR;
  return now >= hourBefore && pack.fetched_at < hourBefore;
}

// Called on every page: fetches the packs of booked calls that are due, lets old ones go. Whether
// any call is booked.
export async function fetchWanted() {
  const { packs } = await state();
  for (const wanted of packs) {
    if (due(wanted, await packOf(wanted.call), Date.now())) await fetchPack(wanted.call);
  }
  for (const pack of await all("packs")) {
    const over = pack.ends_at && Date.parse(pack.ends_at) + KEPT_AFTER < Date.now();
    if (over && !packs.some((wanted) => wanted.call === pack.call)) await drop("packs", pack.call);
  }
  return packs.length > 0;
}

// Everything private but what is still to be sent.
export async function clearPacks() {
  await clear("packs");
  await clear("walks");
  for (const key of await keys("meta")) if (key.startsWith("lines:")) await drop("meta", key);
  if (self.caches) await caches.delete(PICTURES);
}
