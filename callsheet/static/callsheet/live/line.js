// What a typed line means. No bare letter and no Alt key does anything: commands begin with "/".
const KINDS = { "!": "promise", "?": "parked", '"': "client_words", "“": "client_words" };

export const COMMANDS = {
  "/m": ["mission", "Their mission"],
  "/c": ["words", "The client's own words"],
  "/j": ["job", "The job"],
  "/q": ["question", "The answer to a question"],
  "/w": ["walk", "Walk through a sample"],
  "/$": ["money", "Bid, floor, price answer"],
  "/n": ["next", "Next step"],
  "/b": ["back", "Step back"],
  "/r": ["readback", "Read back their words"],
  "/x": ["blank", "Blank what is private"],
  "/h": ["hide", "Hide or show the clock"],
  "/+": ["extend", "Five minutes more"],
  "/s": ["small", "Small window on top"],
  "/here": ["begin", "They are here"],
};

// {what: "jot", kind, text} | {what: "command", name, rest} | {what: "search", text} | {what: "nothing"}
export function meaning(typed) {
  const text = typed.trim();
  if (!text || text === "/") return { what: "nothing" };
  if (text.startsWith("/")) {
    const [head, ...rest] = text.split(/\s+/);
    const takesWords = head === "/q" || head === "/w";
    const command = COMMANDS[head.toLowerCase()];
    if (command && (rest.length === 0 || takesWords)) {
      return { what: "command", name: command[0], rest: rest.join(" ") };
    }
    return { what: "search", text: text.slice(1).trim() };
  }
  const kind = KINDS[text[0]];
  if (!kind) return { what: "jot", kind: "note", text };
  const words = text.slice(1).trim().replace(kind === "client_words" ? /["”]$/ : /$^/, "");
  return words ? { what: "jot", kind, text: words } : { what: "nothing" };
}

export const KIND_LABELS = { promise: "Promise", parked: "Parked", client_words: "Their words" };

// The line as one would type it, to be edited.
export function asTyped({ kind, text }) {
  const mark = Object.keys(KINDS).find((each) => KINDS[each] === kind);
  return mark ? `${mark} ${text}` : text;
}
