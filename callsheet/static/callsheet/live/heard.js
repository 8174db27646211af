// The lines of a call in one order, and which stand: the same rules as live/domain/heard.py.
const at = (line) => Date.parse(line.written_at);
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

export function inOrder(lines) {
  const latest = new Map();
  const sorted = [...lines].sort((a, b) => compare(a.device, b.device) || a.sequence - b.sequence || at(a) - at(b));
  const placed = sorted.map((line) => {
    const moment = Math.max(latest.get(line.device) ?? -Infinity, at(line));
    latest.set(line.device, moment);
    return [moment, line];
  });
  placed.sort((a, b) => a[0] - b[0] || compare(a[1].device, b[1].device) || a[1].sequence - b[1].sequence);
  return placed.map(([, line]) => line);
}

export function standing(lines) {
  const ordered = inOrder(lines);
  const struck = new Set(ordered.map((line) => line.strikes).filter(Boolean));
  const place = new Map(ordered.map((line, index) => [line.uid, index]));
  for (const line of ordered) {
    if (line.strikes && place.has(line.strikes)) place.set(line.uid, place.get(line.strikes));
  }
  const kept = ordered.filter((line) => !struck.has(line.uid) && line.text);
  return kept.sort((a, b) => place.get(a.uid) - place.get(b.uid));
}

// When the call began and how many minutes were added, as the moments among the lines say.
export function held(lines) {
  const moments = standing(lines).filter((line) => line.kind === "moment");
  const started = moments.filter((line) => line.text === "started").at(-1);
  const added = moments.map((line) => /^extended:(\d+)$/.exec(line.text)).filter(Boolean);
  return {
    startedAt: started ? at(started) : null,
    added: added.reduce((sum, found) => sum + Number(found[1]), 0),
  };
}
