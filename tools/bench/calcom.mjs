// Cal.com's published slot functions, timed on the work that standard input describes.
// Run in the folder of the unpacked package: node calcom.mjs PACKAGE_DIST < work.json
//
// The package's entry points need its database client, so the three functions that compute slots
// are taken as published: buildDateRanges and subtract from their own chunk, getSlots sliced out of
// the text of slots.js. Prints {"ms": median CPU of one month, "starts": [ISO, …]}.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const dist = process.argv[2];
const chunk = (name) => readdirSync(dist).find((file) => file.startsWith(name) && file.endsWith(".js"));
const slots = readFileSync(join(dist, "slots.js"), "utf8");
const from = slots.indexOf("const minimumOfOne");
const to = slots.indexOf("const getSlots$1");
if (from < 0 || to < from) throw new Error("The published slots.js is not laid out as expected.");
const imports = slots.split("\n").filter((line) => /^import ("\.\/index-|dayjs|\{[^}]*getTimeZone)/.test(line));
const engine = join(dist, "callsheet-bench.js");
writeFileSync(engine, `${imports.join("\n")}\n${slots.slice(from, to)}\nexport { getSlots, dayjs };\n`);

const { getSlots, dayjs } = await import(pathToFileURL(engine));
const ranges = await import(pathToFileURL(join(dist, chunk("date-ranges-"))));
const named = Object.fromEntries(Object.values(ranges).map((fn) => [fn.name, fn]));
const work = JSON.parse(readFileSync(0, "utf8"));
const clock = (hour) => new Date(Date.UTC(1970, 0, 1, hour));
const availability = [{ days: [1, 2, 3, 4, 5], startTime: clock(9), endTime: clock(18) }];

function month() {
  const zone = work.zone;
  const { dateRanges } = named.buildDateRanges({
    availability, timeZone: zone, travelSchedules: [],
    dateFrom: dayjs.utc(work.window[0]), dateTo: dayjs.utc(work.window[1]),
  });
  const busy = work.busy.map(([start, end]) => ({ start: dayjs.utc(start), end: dayjs.utc(end) }));
  return getSlots({
    inviteeDate: dayjs.utc(work.window[0]).tz(zone), frequency: 15, eventLength: 15,
    minimumBookingNotice: 0, dateRanges: named.subtract(dateRanges, busy),
  });
}

let starts = [];
for (let run = 0; run < 3; run++) starts = month();
const taken = [];
for (let run = 0; run < 7; run++) {
  const before = process.cpuUsage();
  month();
  const { user, system } = process.cpuUsage(before);
  taken.push((user + system) / 1000);
}
taken.sort((a, b) => a - b);
process.stdout.write(JSON.stringify({ ms: taken[3], starts: starts.map((slot) => slot.time.toISOString()) }));
