// The window one shares: a sample frame by frame out of the call pack, offline too. Nothing private
// is in it: it reads the frames as the sample's permission lets them be seen, and no more.
import { $, el } from "./dom.js";
import { showFrame } from "./frame.js";
import { get } from "./store.js";

const KEYS = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 };
const channel = new BroadcastChannel("callsheet-walk");
let walk = null;
let number = 1;

function show() {
  showFrame(walk, number);
  const ahead = walk.frames[number];
  if (ahead?.src) new Image().src = ahead.src;
  requestAnimationFrame(() => channel.postMessage({
    uid: walk.uid, number, shownAt: performance.timeOrigin + performance.now(),
  }));
}

function go(to) {
  const wanted = Math.min(Math.max(to, 1), walk.frames.length);
  if (wanted === number) return;
  number = wanted;
  show();
}

async function open() {
  const uid = location.hash.slice(1);
  // the page that opened it hands the frames over at once; after a reload they come off the disk
  walk = window.opener?.framesOf?.(uid) ?? (await get("walks", uid));
  number = 1;
  if (walk) { show(); return; }
  $("frame").replaceChildren(el("p", { class: "said", text: "This sample is not on this device. Open the call's page once while the server is there." }));
}

document.addEventListener("keydown", (event) => {
  if (!walk || event.ctrlKey || event.metaKey || event.altKey) return;
  const onButton = event.target.closest("button");
  if (event.key === " " && onButton) return;
  if (event.key in KEYS) go(number + KEYS[event.key]);
  else if (event.key === "Home") go(1);
  else if (event.key === "End") go(walk.frames.length);
  else if (event.key === "Escape" && !document.fullscreenElement) window.close();
  else if (event.key === "F11") return;
  else return;
  event.preventDefault();
});
$("back").addEventListener("click", () => go(number - 1));
$("next").addEventListener("click", () => go(number + 1));
channel.onmessage = ({ data }) => { if (walk && data.step) go(number + data.step); };
addEventListener("hashchange", open);
open();
