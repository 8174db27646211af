// The page's side of the search worker: build(documents), then search(text) for each key.
// A search that a newer one has overtaken gives null, so an older answer never shows.
export class Finder {
  constructor(address = new URL("./search-worker.js", import.meta.url)) {
    this.worker = new Worker(address, { type: "module" });
    this.number = 0;
    this.waiting = null; // {number, settle} of the newest search
    this.built = null;
    this.worker.addEventListener("message", ({ data }) => this.heard(data));
  }

  // How many documents can be searched now.
  build(documents) {
    return new Promise((resolve) => {
      this.built = resolve;
      this.worker.postMessage({ type: "build", documents });
    });
  }

  search(text, limit = 200) {
    this.waiting?.settle(null);
    this.number += 1;
    const number = this.number;
    this.worker.postMessage({ type: "search", number, text, limit });
    return new Promise((settle) => { this.waiting = { number, settle }; });
  }

  heard({ type, count, number, hits }) {
    if (type === "built") this.built?.(count);
    if (type !== "found" || number !== this.waiting?.number) return;
    this.waiting.settle(hits);
    this.waiting = null;
  }

  close() {
    this.worker.terminate();
  }
}
