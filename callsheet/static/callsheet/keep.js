// Typed words survive a crash: each change goes to IndexedDB (strict durability) before the
// server has it. localStorage does not: a killed browser loses what was written last.
const DATABASE = "callsheet-kept";
const STORE = "fields";

let opened;
function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function run(mode, work) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(STORE, mode, { durability: "strict" });
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
  });
}

export const put = (key, value) => run("readwrite", (store) => store.put(value, key));
export const get = (key) => run("readonly", (store) => store.get(key));
export const drop = (key) => run("readwrite", (store) => store.delete(key));

// The field's words come back after a crash or a failed sending; they are let go only when the
// page after a sending shows no error.
export async function keepField(field, form) {
  const key = field.dataset.keep;
  const failed = document.querySelector(".errorlist") !== null;
  const sent = sessionStorage.getItem("sent");
  if (!sent || failed) {
    const kept = await get(key);
    if (kept && !field.value) {
      field.value = kept;
      field.dispatchEvent(new Event("kept"));
    }
  }
  field.addEventListener("input", () => (field.value ? put(key, field.value) : drop(key)));
  form.addEventListener("submit", () => {
    sessionStorage.setItem("sent", [...form.querySelectorAll("[data-keep]")]
      .map((each) => each.dataset.keep).join(" "));
  });
}

// Called on every page: what was sent is on the server now.
export async function letGoOfSent() {
  const sent = sessionStorage.getItem("sent");
  if (!sent || document.querySelector(".errorlist")) return;
  sessionStorage.removeItem("sent");
  for (const key of sent.split(" ")) await drop(key);
}
