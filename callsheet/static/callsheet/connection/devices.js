// Camera, microphone and speaker: there, allowed, and is anything seen or heard?
const LISTEN_MS = 3_000;
const DARK = 10; // of 255, the mean of a picture

const STATES = { NotFoundError: "none", OverconstrainedError: "none", NotAllowedError: "refused", NotReadableError: "busy", AbortError: "busy" };
const stateOf = (error) => STATES[error.name] ?? "busy";
const sleep = (ms) => new Promise((done) => { setTimeout(done, ms); });

const stop = (stream) => { for (const track of stream.getTracks()) track.stop(); };

async function camera() {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: true });
  } catch (error) {
    return { state: stateOf(error) };
  }
  const name = stream.getVideoTracks()[0].label;
  const video = document.createElement("video");
  video.muted = true;
  video.srcObject = stream;
  try {
    await video.play();
    await sleep(700); // a camera's first pictures are black
    return { state: brightness(video) < DARK ? "dark" : "ok", name };
  } catch {
    return { state: "busy", name };
  } finally {
    stop(stream);
  }
}

function brightness(video) {
  const canvas = document.createElement("canvas");
  canvas.width = 32; canvas.height = 24;
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  drawing.drawImage(video, 0, 0, 32, 24);
  const { data } = drawing.getImageData(0, 0, 32, 24);
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum += (data[at] + data[at + 1] + data[at + 2]) / 3;
  return sum / (data.length / 4);
}

// `onLevel` gets the loudness of each tenth of a second in dBFS, from -100.
async function microphone(onLevel) {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { autoGainControl: false, noiseSuppression: false, echoCancellation: false } });
  } catch (error) {
    return { state: stateOf(error) };
  }
  const name = stream.getAudioTracks()[0].label;
  const context = new AudioContext();
  try {
    await context.resume();
    const ear = context.createAnalyser();
    ear.fftSize = 4096;
    context.createMediaStreamSource(stream).connect(ear);
    const wave = new Float32Array(ear.fftSize);
    let loudest = -100;
    for (const end = performance.now() + LISTEN_MS; performance.now() < end; await sleep(100)) {
      ear.getFloatTimeDomainData(wave);
      const power = wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
      const level = Math.max(10 * Math.log10(power || 1e-10), -100);
      loudest = Math.max(loudest, level);
      onLevel(level);
    }
    return { state: "ok", name, level: loudest };
  } finally {
    stop(stream);
    await context.close();
  }
}

async function output() {
  const found = (await navigator.mediaDevices.enumerateDevices()).filter((d) => d.kind === "audiooutput");
  if (found.length) return { state: "ok", name: found[0].label };
  return { state: "setSinkId" in HTMLMediaElement.prototype ? "none" : "unknown" };
}

const granted = async (name) => {
  try { return (await navigator.permissions.query({ name })).state === "granted"; } catch { return false; }
};

// What is there. `ask` false looks only at what the person has allowed before.
export async function devices({ ask, onLevel = () => {} }) {
  if (!navigator.mediaDevices) {
    return Object.fromEntries(["camera", "microphone"].map((name) => [name, { state: "insecure" }]));
  }
  const skipped = { state: "unknown" };
  const may = async (name) => ask || granted(name);
  const [seen, heard] = await Promise.all([
    may("camera").then((yes) => (yes ? camera() : skipped)),
    may("microphone").then((yes) => (yes ? microphone(onLevel) : skipped)),
  ]);
  return { camera: seen, microphone: heard, output: await output() };
}
