// The line check's page: a button, a progress line, the microphone's level, then the result.
import { TOTAL_MS, check, placeOf } from "./check.js";

const element = document.querySelector("[data-line-check]");
const button = element.querySelector("button");
const bar = element.querySelector("progress");
const words = element.querySelector("[role=status]");
const meter = element.querySelector("meter");
const place = placeOf(element);
const whole = place.here ? 6_000 : TOTAL_MS;

function tell(phase, more = "") {
  words.textContent = `${element.dataset[`say${phase[0].toUpperCase()}${phase.slice(1)}`] ?? phase} ${more}`.trim();
}

button.addEventListener("click", async () => {
  button.disabled = true;
  bar.hidden = meter.hidden = false;
  const began = performance.now();
  const timer = setInterval(() => { bar.value = Math.min((performance.now() - began) / whole, 0.99); }, 200);
  tell("connect");
  try {
    const result = await check(place, { ask: true, router: place.here, tell, onLevel: (level) => { meter.value = level + 100; } });
    location.assign(result.url);
  } catch (error) {
    tell("failed", error.message);
    button.disabled = false;
  } finally {
    clearInterval(timer);
    bar.hidden = meter.hidden = true;
  }
});
button.disabled = false;
