// The live page's side of a walk-through: opens the window that is shared, shows what is on it and
// what comes next, which the client does not see.
import { el } from "./dom.js";
import { showFrame } from "./frame.js";

const ADDRESS = "/calls/walk/";
const now = () => performance.timeOrigin + performance.now();

// A sheet with whole addresses: in an empty document Chromium looks for its fonts beside the page that
// opened it, whatever base the sheet is given.
const whole = (css, base) => css.replace(/url\((["']?)([^"')]+)\1\)/g, (_, quote, path) => `url("${new URL(path, base)}")`);

const LATE = 300; // ms after which a window that shows no frame (minimised) is not waited for

// Once the next frame of that window is on its way.
const framed = (shown) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = resolve;
  shown.requestAnimationFrame(() => port2.postMessage(null));
  setTimeout(resolve, LATE);
});

export class WalkThrough {
  // framesOf(uid) gives what may be shown of a sample
  constructor(framesOf, onState) {
    window.framesOf = framesOf;
    this.window = null;
    this.parts = null; // of the empty window, once they are here
    this.onState = onState;
    this.channel = new BroadcastChannel("callsheet-walk");
    this.channel.onmessage = ({ data }) => { if (data.number) onState(data); };
  }

  // The empty window's body and styles, kept at hand.
  async prepare() {
    const text = async (url) => ((await self.caches?.match(url)) ?? (await fetch(url))).text();
    const page = new DOMParser().parseFromString(await text(ADDRESS), "text/html");
    const links = [...page.querySelectorAll("link[rel=stylesheet]")].map((link) => link.href);
    const sheets = await Promise.all(links.map(async (link) => whole(await text(link), link)));
    if (page.getElementById("frame")) this.parts = { body: page.body, sheets };
  }

  open(uid) {
    this.uid = uid;
    this.openedAt = now();
    const url = `${ADDRESS}#${uid}`;
    this.window = window.open(this.parts ? "" : url, "callsheet-walk", "popup,width=1200,height=760");
    if (!this.window) return false;
    if (this.parts) this.fill(this.window, uid, location.origin + url);
    this.window.focus();
    return true;
  }

  // A new window gets the first frame drawn into its empty document: a page that is still on its way
  // holds the window back. Then the page itself comes, which also a reload finds.
  async fill(shown, uid, url) {
    const walk = window.framesOf(uid);
    if (shown.location.href === "about:blank" && walk) {
      this.draw(shown, walk);
      await framed(shown);
      this.onState({ uid, number: 1, shownAt: now() });
    }
    shown.location.replace(url);
  }

  draw(shown, walk) {
    const { document: page } = shown;
    page.documentElement.lang = document.documentElement.lang;
    page.adoptedStyleSheets = this.parts.sheets.map((css) => {
      const sheet = new shown.CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    page.body.replaceWith(page.importNode(this.parts.body, true));
    showFrame(walk, 1, page);
  }

  step(by) { this.channel.postMessage({ step: by, uid: this.uid }); }
}

// The panel beside it.
export function walkCard(walk, state, step) {
  const frames = walk.frames;
  const number = state?.number ?? 1;
  const name = (frame) => (frame.kind === "picture" ? frame.caption || "a picture" : frame.kind === "result" ? `Result: ${frame.paragraphs[0]?.[1] ?? ""}` : "What was done");
  const next = frames[number];
  return {
    title: `Walk through: ${walk.title}`,
    parts: [
      el("p", { class: "warn-line" }, el("span", { class: "tag warn", text: "Share that window, not the screen" })),
      el("p", {}, el("span", { class: "mono", text: `${number} / ${frames.length} ` }), el("b", { dir: "auto", text: name(frames[number - 1] ?? frames[0]) })),
      el("p", { class: "soft", dir: "auto", text: next ? `Next, not seen by them: ${name(next)}` : "That is the last one." }),
      el("p", { class: "actions" },
        el("button", { type: "button", class: "btn small ghost", text: "Back", on: { click: () => step(-1) } }),
        el("button", { type: "button", class: "btn small", text: "Next", on: { click: () => step(1) } }),
        el("a", { class: "btn small ghost", href: walk.pdf, target: "_blank", text: "Send instead: PDF" })),
    ],
  };
}
