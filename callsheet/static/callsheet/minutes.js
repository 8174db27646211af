// "Call in 7 minutes", from the booked time itself (a background tab's timers are late), and the
// steps by the arrow keys. When fewer minutes are left than chosen, what still fits is offered.
const LENGTHS = [10, 5, 3, 1];
const until = document.querySelector("[data-starts-at]");

export function leftWords(milliseconds) {
  const minutes = Math.floor(milliseconds / 60000);
  if (milliseconds < 0) return "The call has begun";
  if (minutes >= 24 * 60) return `Call in ${Math.floor(minutes / 1440)} days`;
  if (minutes >= 120) return `Call in ${Math.floor(minutes / 60)} hours`;
  if (minutes >= 2) return `Call in ${minutes} minutes`;
  return minutes === 1 ? "Call in one minute" : "Call in less than a minute";
}

export const fitting = (milliseconds) =>
  LENGTHS.find((length) => length * 60000 <= milliseconds) ?? LENGTHS.at(-1);

function tick() {
  const left = Date.parse(until.dataset.startsAt) - Date.now();
  const shown = until.querySelector("[data-left]");
  const words = leftWords(left);
  if (shown.textContent === words) return;
  shown.textContent = words;
  until.classList.toggle("late", left < 60000);
  const fits = fitting(left);
  const link = until.querySelector("[data-shorter]");
  link.hidden = fits >= Number(until.dataset.chosen);
  link.href = `?minutes=${fits}`;
  if (!link.hidden) document.querySelector("[data-said]").textContent = words;
}

if (until) {
  tick();
  setInterval(tick, 1000);
  document.addEventListener("visibilitychange", tick);
}

const steps = [...document.querySelectorAll(".steps > li")];
function goTo(step) {
  for (const each of steps) each.classList.toggle("here", each === step);
  step.focus({ preventScroll: true });
  step.scrollIntoView({ block: "center" });
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!way || !steps.length) return;
  event.preventDefault();
  const here = steps.findIndex((each) => each.classList.contains("here"));
  goTo(steps[Math.min(Math.max(here + way, 0), steps.length - 1)]);
});
