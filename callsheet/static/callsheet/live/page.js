// The live page: brings together the line, the clock, the run of show, what was found and the notes.
import { $, el, say } from "./dom.js";
import { Commands } from "./commands.js";
import { Draft } from "./draft.js";
import { Finder } from "./finder.js";
import { asTyped, meaning } from "./line.js";
import { Notes } from "./notes.js";
import { Outbox, asFile } from "./outbox.js";
import { fetchPack, packOf } from "./packs.js";
import { Panel } from "./panel.js";
import { Results } from "./results.js";
import { Search } from "./find.js";
import { keepAwake } from "./small.js";
import { Stage } from "./stage.js";

const call = location.pathname.split("/")[2];
const input = $("say");
const touch = matchMedia("(pointer: coarse)").matches;
const LABELS = { promise: "promise", parked: "park", client_words: "their words" };

const page = {
  call,
  pack: null,
  stage: null,
  panel: new Panel($("panel")),
  finder: new Finder(),
  editing: null,
  focus() { if (!touch) input.focus({ preventScroll: true }); },
  fill(text) {
    input.value = text;
    input.focus();
    input.setSelectionRange(text.length, text.length);
    typed();
  },
  jot,
};
page.outbox = new Outbox(call, showNotes);
page.commands = new Commands(page);
const draft = new Draft(call);
const results = new Results(input, $("results"), (entry) => {
  clearLine();
  page.commands.open(entry);
});
const search = new Search(page, results);
const notes = new Notes($("jots"), $("saved"), {
  strike: (line) => page.outbox.add(line.kind, "", line.uid),
  edit: (line) => {
    page.editing = line;
    page.fill(asTyped(line));
  },
});

function showNotes() {
  const { outbox, stage } = page;
  const list = $("jots");
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  const count = notes.show(outbox);
  $("no-jots").hidden = count > 0;
  if (atEnd) list.scrollTop = list.scrollHeight;
  $("download").hidden = outbox.unsent.length === 0;
  if (page.panel.name === "readback") page.commands.do("readback");
  const { startedAt, added } = outbox.held;
  $("begin").hidden = startedAt !== null;
  $("again").hidden = $("after").hidden = startedAt === null;
  if (stage && (stage.clock.startedAt !== startedAt || stage.clock.added !== added)) stage.begin({ startedAt, added });
}

// True once the line is on this device's disk.
async function jot(text) {
  const found = meaning(text);
  if (found.what !== "jot") {
    if (found.what === "command") page.commands.do(found.name, found.rest);
    return false;
  }
  const strikes = page.editing?.uid ?? null;
  page.editing = null;
  await page.outbox.add(found.kind, found.text, strikes);
  return true;
}

function clearLine() {
  input.value = "";
  page.editing = null;
  draft.save("");
  results.hide();
  say($("line-kind"), "");
}

function typed() {
  const found = meaning(input.value);
  draft.save(input.value);
  say($("line-kind"), page.editing ? "editing" : LABELS[found.kind] ?? "");
  search.typed(found);
}

async function entered() {
  const text = input.value;
  const found = meaning(text);
  if (results.open && results.selected) { results.choose(results.selected); return; }
  if (found.what === "command") { clearLine(); page.commands.do(found.name, found.rest); return; }
  if (found.what === "search") { await search.now(found); return; }
  if (found.what === "nothing") { clearLine(); return; }
  // the words leave the line before the disk has them: the draft of this tab holds them until then
  const edited = page.editing;
  input.value = "";
  results.hide();
  say($("line-kind"), "");
  try {
    await jot(text);
    draft.save(input.value);
  } catch (error) {
    page.editing = edited;
    page.fill(text);
    say($("announce"), "This device could not keep the note. It stands in the line still.");
  }
}

input.addEventListener("input", typed);
input.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === "ArrowDown" && results.open) results.move(1);
  else if (event.key === "ArrowUp" && results.open) results.move(-1);
  else if (event.key === "Escape") { if (input.value) clearLine(); else page.panel.hide(); }
  else return;
  event.preventDefault();
});
$("line").addEventListener("submit", (event) => { event.preventDefault(); entered(); });

const KEYS = { PageDown: "next", PageUp: "back", F8: "hide", F9: "extend" };
document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || !(event.key in KEYS)) return;
  event.preventDefault();
  page.commands.do(KEYS[event.key]);
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (!button) return;
  page.commands.do(button.dataset.do, "");
  if (button.dataset.do !== "small") page.focus();
});
addEventListener("focus", () => { if (document.activeElement === document.body) page.focus(); });
$("download").addEventListener("click", () => {
  const link = el("a", { href: URL.createObjectURL(asFile(page.outbox.unsent)), download: "notes.txt" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
});

async function usePack(pack) {
  page.pack = pack;
  say($("title"), pack.title);
  $("sheet").href = pack.sheet;
  $("after").href = pack.after;
  if (page.stage) page.stage.use(pack);
  else {
    page.stage = new Stage(pack, (item, begun) => page.commands.due(item, begun));
    page.stage.run();
  }
  showNotes();
  await search.build(pack);
}

async function openPack() {
  const kept = await packOf(call);
  if (kept) await usePack(kept);
  try {
    const fresh = await fetchPack(call);
    if (fresh) await usePack(fresh);
  } catch {
    if (!kept) say($("clock-sub"), "The call sheet is not on this device yet, and the server does not answer. Notes are kept.");
  }
}

async function keepPage() {
  const ready = $("ready");
  if (!navigator.serviceWorker) {
    say(ready, "Needs the server: no secure address (docs/settings.md).");
    return;
  }
  await navigator.serviceWorker.register("/calls/worker.js").catch(() => null);
  await navigator.serviceWorker.ready;
  say(ready, "Works without the server.");
}

async function probe() {
  const { echo } = document.body.dataset;
  if (!echo) return;
  const { start } = await import("./probe.js");
  $("probe").hidden = false;
  start(echo, ({ level, words, ms }) => {
    $("probe").dataset.level = level;
    say($("probe-words"), ms === null || level === "unknown" ? words : `${words} ${Math.round(ms)} ms`);
  }, { here: ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname) });
}

async function open() {
  const before = draft.newest.text;
  if (before) page.fill(before);
  page.focus();
  const left = await draft.open();
  const since = input.value === before ? "" : input.value; // typed already
  if (left && left !== before) page.fill([left, since].filter(Boolean).join(" "));
  await Promise.all([page.outbox.open(), openPack()]);
  keepAwake();
  document.body.dataset.ready = "1";
  await Promise.all([keepPage(), probe()]);
  await page.commands.walks.prepare().catch(() => {}); // without it a walk-through opens a little later
  document.body.dataset.walks = "ready";
}

open();
