// The search index lives in this worker, so that typing never waits for it.
//   {type: "build", documents}           -> {type: "built", count}
//   {type: "search", number, text, limit} -> {type: "found", number, hits}
// Of searches that came in while one was worked on, only the newest is answered.
import { SearchIndex } from "./search.js";

let index = new SearchIndex([]);
let newest = null;

function answer() {
  const { number, text, limit = 200 } = newest;
  newest = null;
  self.postMessage({ type: "found", number, hits: index.search(text, { limit }) });
}

self.addEventListener("message", ({ data }) => {
  if (data.type === "build") {
    index = new SearchIndex(data.documents);
    self.postMessage({ type: "built", count: data.documents.length });
    return;
  }
  // a task of its own: what already waits in the queue replaces it first
  if (newest === null) setTimeout(answer);
  newest = data;
});
