// What was heard, laid out to be read aloud before the call ends: the client's own words as they
// said them, then one's promises with their day, then what was parked. Nothing prepared is in it.
//
// readBack(lines) -> [{uid, kind, text}]; lines as they stand: {uid, kind, text, due}. The first
// and the last row have no uid; [] when there is nothing to read back.
const FIRST = "Let me check that I heard you right.";
const LAST = "Have I got that right, and what did I miss?";
const QUOTES = /^[\s"'“”‘’«»„]+|[\s"'“”‘’«»„]+$/gu;
const MINE = /^(?:i|i['’](?:ll|d|m|ve)|we|we['’](?:ll|d|re|ve))\s/iu;
// what one promises to do; any other beginning is no verb ("numbers by Friday")
const DO = new Set(`add answer arrange ask book bring build call change check clarify come compare
  confirm connect contact correct deliver discuss do draft email estimate explain find finish fix
  follow forward get give go have help include introduce invite keep let list look mail make meet
  message move note open outline pay plan prepare propose provide put quote read record reply report
  review revise run schedule see send set share show sign sketch start suggest summarise summarize
  talk tell test think try update upload verify write`.split(/\s+/u));

const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const ended = (text) => (/[.!?…]$/u.test(text) ? text : `${text}.`);
const plain = (text) => text.replace(/\s+/gu, " ").replace(QUOTES, "");

// "You said: “We want it by March.”"
export function clientWords(text) {
  const words = plain(text);
  return words && `You said: “${ended(capital(words))}”`;
}

// "send the numbers by Friday" -> "I'll send the numbers by Friday (Fri 4 Dec)."
export function promised(text, due) {
  const words = plain(text).replace(/^to\s+/iu, "").replace(/[.!\s]+$/u, "");
  if (!words) return "";
  let said = `I owe you: ${words}`;
  if (MINE.test(words)) said = capital(words);
  else if (DO.has(words.split(/[\s,]/u)[0].toLowerCase())) said = `I'll ${lower(words)}`;
  if (!due) return ended(said);
  return /\b(?:by|on|until|before|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu.test(said)
    ? `${said} (${due}).` : `${said}, by ${due}.`;
}

export function parked(text) {
  const words = plain(text).replace(/[.\s]+$/u, "");
  return words && `We left open: ${/\?$/u.test(words) ? capital(words) : ended(words)}`;
}

const SAID = {
  client_words: ({ text }) => clientWords(text),
  promise: ({ text, due }) => promised(text, due),
  parked: ({ text }) => parked(text),
};

export function readBack(lines) {
  const rows = Object.keys(SAID).flatMap((kind) => lines
    .filter((line) => line.kind === kind)
    .map((line) => ({ uid: line.uid, kind, text: SAID[kind](line) }))
    .filter((row) => row.text));
  if (!rows.length) return [];
  return [{ uid: "", kind: "first", text: FIRST }, ...rows, { uid: "", kind: "last", text: LAST }];
}
