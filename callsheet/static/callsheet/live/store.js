// What this device keeps, in IndexedDB. A line counts as kept once its transaction with strict
// durability is complete: then it is on the disk, also for a browser that is killed.
//   jots    lines written here, only ever added    taken   uid -> when the server said it has it
//   drafts  what stands in a line, by tab          packs   call -> its pack
//   walks   a sample's frames, nothing private     meta    device, sequence, lines of the server
const STORES = ["jots", "taken", "drafts", "packs", "walks", "meta"];
let opened;

// A page that is left while it makes the database may be frozen and kept by the browser (back/forward
// cache), and no other page could open it then. A page that holds a lock is not kept.
const unfrozen = (work) => (navigator.locks ? navigator.locks.request("store", { mode: "shared" }, work) : work());

function database() {
  opened ??= unfrozen(() => new Promise((resolve, reject) => {
    const request = indexedDB.open("callsheet-live", 1);
    request.onupgradeneeded = () => {
      for (const name of STORES) request.result.createObjectStore(name);
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  }));
  return opened;
}

// The result of `work(stores)`, a request or a value, once the transaction is complete. What is written
// is sent with its commit: the disk does not wait for this page to hear of each put. A commit sent
// with a read never ends in Chromium when the value is a large one.
export async function run(names, mode, work, durability = "strict") {
  const db = await database();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(names, mode, { durability });
    const stores = Object.fromEntries([names].flat().map((name) => [name, transaction.objectStore(name)]));
    const result = work(stores);
    if (mode === "readwrite") transaction.commit?.();
    transaction.oncomplete = () => resolve(result instanceof IDBRequest ? result.result : result);
    transaction.onerror = transaction.onabort = () => reject(transaction.error);
  });
}

export const get = (name, key) => run(name, "readonly", (stores) => stores[name].get(key));
export const all = (name) => run(name, "readonly", (stores) => stores[name].getAll());
export const keys = (name) => run(name, "readonly", (stores) => stores[name].getAllKeys());
export const put = (name, key, value) => run(name, "readwrite", (stores) => stores[name].put(value, key));
export const drop = (name, key) => run(name, "readwrite", (stores) => stores[name].delete(key));
export const clear = (name) => run(name, "readwrite", (stores) => stores[name].clear());

export function freshId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
