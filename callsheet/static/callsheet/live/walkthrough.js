// The live page's side of a walk-through: opens the window that is shared, shows what is on it and
// what comes next, which the client does not see.
import { el } from "./dom.js";

export class WalkThrough {
  // framesOf(uid) gives what may be shown of a sample
  constructor(framesOf, onState) {
    window.framesOf = framesOf;
    this.window = null;
    this.channel = new BroadcastChannel("callsheet-walk");
    this.channel.onmessage = ({ data }) => { if (data.number) onState(data); };
  }

  open(uid) {
    this.uid = uid;
    this.openedAt = performance.timeOrigin + performance.now();
    this.window = window.open(`/calls/walk/#${uid}`, "callsheet-walk", "popup,width=1200,height=760");
    this.window?.focus();
    return this.window !== null;
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
