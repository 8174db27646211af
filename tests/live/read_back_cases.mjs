// What is read back at the end of a call, as sentences; run by node and by Chromium alike.
const line = (kind, text, due = "", uid = text) => ({ uid, kind, text, due });
const middle = ({ readBack }, ...lines) => readBack(lines).slice(1, -1).map((row) => row.text);
const says = (kind, text, due, wanted) => (module) => {
  const [told] = middle(module, line(kind, text, due));
  return told === wanted || `“${text}” became “${told}”`;
};

export const cases = {
  "the client's words stand word for word": says("client_words", "we want it live by March", "",
    "You said: “We want it live by March.”"),
  "quotation marks are not doubled": says("client_words", "“Checkout is the problem.”", "",
    "You said: “Checkout is the problem.”"),
  "a question of theirs stays one": says("client_words", "can it wait?", "",
    "You said: “Can it wait?”"),
  "a promise becomes a sentence": says("promise", "send the numbers", "",
    "I'll send the numbers."),
  "a promise with a capital does too": says("promise", "Send the numbers.", "",
    "I'll send the numbers."),
  "a promise said as one stays as it is": says("promise", "I'll send the numbers", "",
    "I'll send the numbers."),
  "a promise with to": says("promise", "to call Tom", "", "I'll call Tom."),
  "a promise without a verb is said to be owed": says("promise", "PDF of the case to Maya", "",
    "I owe you: PDF of the case to Maya."),
  "a day that was said gets its date": says("promise", "send the numbers by Friday", "Fri 4 Dec",
    "I'll send the numbers by Friday (Fri 4 Dec)."),
  "a day that was read elsewhere is added": says("promise", "send the numbers", "Fri 4 Dec",
    "I'll send the numbers, by Fri 4 Dec."),
  "what was parked is said": says("parked", "who owns the theme?", "",
    "We left open: Who owns the theme?"),
  "words, then promises, then what is open": (module) => {
    const rows = module.readBack(
      [line("promise", "send it"), line("parked", "price?"), line("client_words", "we grow")]);
    return rows.map((row) => row.kind).join(" ") === "first client_words promise parked last";
  },
  "each row names its line": (module) =>
    module.readBack([line("promise", "send it", "", "u-1")])[1].uid === "u-1",
  "plain notes are not read aloud": (module) =>
    module.readBack([line("note", "seems tired"), line("moment", "started")]).length === 0,
  "nothing heard is nothing to read": ({ readBack }) => readBack([]).length === 0,
  "a line without words is left out": (module) =>
    middle(module, line("promise", " "), line("client_words", "“”")).length === 0,
};

export function results(module) {
  return Object.fromEntries(Object.entries(cases).map(([name, holds]) => {
    try { return [name, holds(module)]; } catch (fault) { return [name, String(fault)]; }
  }));
}
