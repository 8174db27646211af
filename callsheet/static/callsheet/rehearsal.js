// One question at a time: a clock that counts while one speaks or types, and a recording that
// never leaves the device (IndexedDB). What is told about a take comes after it, from the server.
import { drop, get, keepField, put } from "./keep.js";

const form = document.querySelector("form[data-take]");
const clock = document.querySelector("[data-clock]");
const box = Number(clock.dataset.box);
const words = form.elements.text;
const kept = `recording-${form.dataset.take}`;

const shown = (seconds) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, "0")}`;

let began = 0;
let ticking = 0;
const passed = () => (performance.now() - began) / 1000;

function start() {
  if (ticking) return;
  began = performance.now();
  ticking = setInterval(() => {
    const left = box - passed();
    clock.textContent = left >= 0 ? shown(left) : `+${shown(-left)}`;
    clock.classList.toggle("over", left < 0);
  }, 250);
}

function stop() {
  clearInterval(ticking);
  ticking = 0;
}

keepField(words, form);
words.addEventListener("input", () => { if (!form.elements.seconds.value) start(); });

const player = document.querySelector("[data-playback]");
const forget = document.querySelector("[data-forget]");

function show(recording) {
  player.src = URL.createObjectURL(recording.blob);
  player.hidden = false;
  forget.hidden = false;
}

// A recording counts for the take that is sent next, until one with its words was sent.
const judged = (form.dataset.judged || "").split(" ");
function counts(recording) {
  const seconds = String(Math.round(recording.seconds));
  if (!judged.includes(seconds)) form.elements.seconds.value = seconds;
}

function record(button, status) {
  let recorder;
  let stored;
  const label = button.textContent;
  button.addEventListener("click", async () => {
    if (recorder?.state === "recording") { recorder.stop(); return; }
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      status.textContent = status.dataset.refused;
      return;
    }
    const parts = [];
    recorder = new MediaRecorder(stream);
    const recording = () => ({
      blob: new Blob(parts, { type: recorder.mimeType }),
      seconds: Math.max(passed(), 1),
    });
    // every few seconds onto the device: a tab that is closed loses no more than those
    recorder.addEventListener("dataavailable", (event) => {
      parts.push(event.data);
      if (recorder.state === "recording") put(kept, recording());
    });
    stored = new Promise((resolve) => {
      recorder.addEventListener("stop", async () => {
        const whole = recording();
        stop();
        for (const track of stream.getTracks()) track.stop();
        button.textContent = label;
        status.textContent = status.dataset.recorded;
        await put(kept, whole);
        show(whole);
        form.elements.seconds.value = String(Math.round(whole.seconds));
        resolve();
      });
    });
    stop();
    start();
    recorder.start(5000);
    button.textContent = button.dataset.stopLabel;
    status.textContent = status.dataset.recording;
  });
  // "Done" while it runs ends it first: the take has its length, the device the recording
  form.addEventListener("submit", async (event) => {
    if (recorder?.state !== "recording") return;
    event.preventDefault();
    recorder.stop();
    await stored;
    form.requestSubmit();
  });
}

if (navigator.mediaDevices && window.MediaRecorder) {
  document.querySelector("[data-recorder]").hidden = false;
  record(document.querySelector("[data-record]"), document.querySelector("[data-record-status]"));
}
const earlier = await get(kept);
if (earlier) {
  show(earlier);
  counts(earlier);
}

forget.addEventListener("click", async () => {
  await drop(kept);
  URL.revokeObjectURL(player.src);
  player.removeAttribute("src");
  player.hidden = true;
  forget.hidden = true;
  form.elements.seconds.value = "";
});
