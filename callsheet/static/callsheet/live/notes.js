// The lines heard, with where each of them is: on this device, on the server, or neither yet.
import { el, say } from "./dom.js";
import { KIND_LABELS } from "./line.js";
import { minutesAndSeconds } from "./clock.js";

const TONES = { promise: " warn", parked: "", client_words: " ok" };

function moment(line, startedAt) {
  const at = Date.parse(line.written_at);
  if (startedAt !== null && at >= startedAt) return minutesAndSeconds(at - startedAt).padStart(5, "0");
  return new Date(at).toTimeString().slice(0, 5);
}

export class Notes {
  constructor(list, status, { strike, edit }) {
    this.list = list;
    this.status = status;
    this.actions = { strike, edit };
    this.rows = new Map(); // uid -> {element, seen}
  }

  // Only rows that changed are made anew: typing must not wait for three hundred lines.
  show(outbox) {
    const { startedAt } = outbox.held;
    const lines = outbox.standing;
    const kept = new Set(lines.map((line) => line.uid));
    for (const [uid, row] of this.rows) if (!kept.has(uid)) { row.element.remove(); this.rows.delete(uid); }
    let before = null;
    for (const line of lines) {
      const there = outbox.has(line.uid);
      const seen = `${there}|${line.due ?? ""}|${startedAt}|${outbox.refused.get(line.uid) ?? ""}`;
      const old = this.rows.get(line.uid);
      let element = old?.element;
      if (!old || old.seen !== seen) {
        element = this.row(line, there, startedAt, outbox.refused.get(line.uid));
        if (old) old.element.replaceWith(element);
        this.rows.set(line.uid, { element, seen });
      }
      const wanted = before ? before.nextSibling : this.list.firstChild;
      if (element !== wanted) this.list.insertBefore(element, wanted);
      before = element;
    }
    this.tell(outbox);
    return lines.length;
  }

  row(line, there, startedAt, refused) {
    const label = KIND_LABELS[line.kind];
    const place = refused ? `not taken: ${refused}` : there ? "on the server" : "on this device";
    return el("li", { class: `jot${there ? "" : " unsent"}`, "data-uid": line.uid },
      el("time", { text: moment(line, startedAt) }),
      el("div", { class: "jot-words", dir: "auto" },
        label ? el("span", { class: `tag${TONES[line.kind]}`, text: label }) : null, label ? " " : null, line.text,
        line.due && !line.text.includes(line.due) ? el("small", { class: "due", text: ` by ${line.due}` }) : null,
        line.kind === "promise" && there && !line.due ? el("small", { class: "due", text: " no day said" }) : null),
      el("span", { class: "where", title: place }, el("span", { "aria-hidden": "true", text: there ? "●" : "○" }), el("span", { class: "hidden", text: place })),
      el("span", { class: "jot-tools" },
        el("button", { type: "button", text: "Edit", "aria-label": `Edit: ${line.text}`, on: { click: () => this.actions.edit(line) } }),
        el("button", { type: "button", text: "Strike", "aria-label": `Strike: ${line.text}`, on: { click: () => this.actions.strike(line) } })));
  }

  tell(outbox) {
    const count = outbox.unsent.length;
    const trouble = { "signed-out": " · signed out: sign in again, nothing is lost", unreachable: " · the server does not answer", "": "" }[outbox.trouble];
    say(this.status, count ? `${count} on this device only${trouble}` : `saved on this device and the server${outbox.trouble === "signed-out" ? trouble : ""}`);
    this.status.classList.toggle("warn", count > 0 && outbox.trouble !== "");
  }
}
