// One whole check, as a page asks for it: measured, devices looked at, posted. `here` is true when
// the server runs on this machine: then only the devices are looked at, and the server tests the
// way to the router.
import { devices } from "./devices.js";
import { overLine } from "./line.js";
import { overWeb } from "./web.js";

export const TOTAL_MS = 25_000;

async function measured(place, tell) {
  if (place.here) return { version: 1, way: "http", idle: [], same_machine: true };
  if (place.line) {
    try {
      return await overLine(place, tell);
    } catch (error) {
      tell("without", error.message);
    }
  }
  return overWeb(place, tell);
}

// place   the data-* of the element that the page carries: line, token, echo, load, post, csrf, here, call
// gives   { url, level, headline, todos } as the server judged it
export async function check(place, { ask, router, tell, onLevel }) {
  const [record, found] = await Promise.all([measured(place, tell), devices({ ask, onLevel })]);
  tell("judge");
  const answer = await fetch(place.post, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": place.csrf },
    body: JSON.stringify({ record: { ...record, devices: found }, call: place.call, router }),
  });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

export function placeOf(element) {
  const { line, token, echo, load, post, call } = element.dataset;
  return { line, token, echo, load, post, call, here: "here" in element.dataset, csrf: element.dataset.csrf };
}
