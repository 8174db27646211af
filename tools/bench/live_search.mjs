// Times a search key by key and counts the slips that are found: ours, or MiniSearch beside it.
// node live_search.mjs <module> [MiniSearch]  < {documents, keys, slips}
import { readFileSync } from "node:fs";

const [path, other] = process.argv.slice(2);
const work = JSON.parse(readFileSync(0, "utf8"));
const engine = await (other ? miniSearch : own)();
const began = process.cpuUsage();
const search = engine(work.documents);
const spent = process.cpuUsage(began);

for (const key of work.keys.slice(0, 200)) search(key);
const times = work.keys.map((key) => {
  const from = process.hrtime.bigint();
  search(key);
  return Number(process.hrtime.bigint() - from) / 1e6;
}).sort((a, b) => a - b);
const texts = new Map(work.documents.map(
  (each) => [each.id, `${each.title} ${each.text}`.toLowerCase()]));
const has = (id, meant) => new RegExp(`\\b${meant}`).test(texts.get(id));
// only a word that is there can be found
const slips = work.slips.filter(({ meant }) => [...texts.keys()].some((id) => has(id, meant)));
const missed = slips.filter(({ typed, meant }) => !search(typed).slice(0, 10)
  .some((id) => has(id, meant)));
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
console.log(JSON.stringify({
  build: (spent.user + spent.system) / 1000, p50: at(0.5), p95: at(0.95), most: at(1),
  slips: slips.length, found: 1 - missed.length / slips.length, missed: missed.map((each) => each.typed),
}));

async function own() {
  const { SearchIndex } = await import(path);
  return (documents) => {
    const index = new SearchIndex(documents);
    return (text) => index.search(text).map((hit) => hit.id);
  };
}

async function miniSearch() {
  const { default: MiniSearch } = await import(path);
  return (documents) => {
    const index = new MiniSearch({
      fields: ["title", "text"],
      searchOptions: { boost: { title: 5 }, prefix: true, fuzzy: 0.2, combineWith: "AND" },
    });
    index.addAll(documents);
    return (text) => index.search(text).slice(0, 200).map((hit) => hit.id);
  };
}
