// A check against the line server: probes over a data channel that repeats nothing and keeps no
// order, else over the WebSocket; loads over several WebSockets.
import {
  BESIDE_MS, Book, CONNECT_MS, Counter, FIRST_TCP, IDLE_MS, LOAD_MS, PROBE_MS, Pacer, SEGMENT,
  SETTLE_MS, TCP_EVERY, now, sleep, steadily,
} from "./phases.js";

const MOST_WAITING = 32_768; // bytes that may lie in the browser unsent

function opened(url, hello) {
  return new Promise((done, fail) => {
    const socket = new WebSocket(url);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => socket.send(JSON.stringify({ do: "hello", ...hello }));
    socket.onmessage = ({ data }) => done([socket, JSON.parse(data)]);
    socket.onclose = ({ reason }) => fail(new Error(reason || "away"));
  });
}

class Check {
  book = new Book();
  waiting = [];
  channel = null;
  next = 0;

  constructor(url, token, socket, ready) {
    Object.assign(this, { url, token, socket, ready });
    socket.onmessage = ({ data }) => {
      const at = now();
      if (data[0] === "{") this.waiting.shift()?.(JSON.parse(data));
      else this.book.noteBack(data, at);
    };
  }

  ask(words) {
    this.socket.send(JSON.stringify(words));
    return new Promise((done) => { this.waiting.push(done); });
  }

  async openChannel() {
    if (!window.RTCPeerConnection) return;
    this.peer = new RTCPeerConnection({ iceServers: [] });
    const channel = this.peer.createDataChannel("probes", { ordered: false, maxRetransmits: 0 });
    channel.onmessage = ({ data }) => this.book.noteBack(data, now());
    const open = new Promise((done) => { channel.onopen = done; });
    await this.peer.setLocalDescription();
    await new Promise((done) => {
      const gathered = () => { if (this.peer.iceGatheringState === "complete") done(); };
      this.peer.onicegatheringstatechange = gathered;
      gathered();
      setTimeout(done, 1000);
    });
    const answer = await this.ask({ do: "offer", sdp: this.peer.localDescription.sdp });
    await this.peer.setRemoteDescription({ type: "answer", sdp: answer.sdp });
    await open;
    this.channel = channel;
  }

  probe(number) {
    this.book.sent.set(number, now());
    if (this.channel) this.channel.send(String(number));
    else this.socket.send(String(number));
  }

  async probes(ms, every, tcp) {
    const first = this.next;
    await steadily(ms, every, (step) => {
      this.probe(first + step);
      this.next = first + step + 1;
      if (tcp && this.channel && step % TCP_EVERY === 0) {
        this.book.sent.set(FIRST_TCP + step, now());
        this.socket.send(String(FIRST_TCP + step));
      }
    });
    return Array.from({ length: this.next - first }, (_, step) => first + step);
  }

  async loads() {
    const hello = { token: this.token, session: this.ready.session };
    const made = await Promise.all(
      Array.from({ length: this.ready.loads }, () => opened(this.url, hello)),
    );
    return made.map(([socket]) => socket);
  }

  async down() {
    const sockets = await this.loads();
    const counter = new Counter();
    const mbit = this.ready.down_mbit;
    for (const socket of sockets) {
      socket.onclose = null;
      socket.onmessage = ({ data }) => counter.add(data.byteLength);
      socket.send(JSON.stringify({ do: "down", mbit: mbit / sockets.length, seconds: LOAD_MS / 1000 }));
    }
    const numbers = await this.probes(LOAD_MS, BESIDE_MS, false);
    for (const socket of sockets) socket.close();
    return [{ pace_mbit: mbit, samples: counter.samples }, numbers];
  }

  async up() {
    const sockets = await this.loads();
    const packet = new Uint8Array(SEGMENT);
    const mbit = this.ready.up_mbit;
    const pacers = sockets.map(() => new Pacer(mbit / sockets.length));
    for (const socket of sockets) socket.onclose = null;
    const giving = steadily(LOAD_MS, 20, () => sockets.forEach((socket, n) => {
      const packets = pacers[n].due();
      for (let sent = 0; sent < packets && socket.bufferedAmount < MOST_WAITING; sent += 1) socket.send(packet);
    }));
    const numbers = await this.probes(LOAD_MS, BESIDE_MS, false);
    await giving;
    for (const socket of sockets) socket.close();
    return [{ pace_mbit: mbit, samples: [] }, numbers];
  }

  end() {
    this.peer?.close();
    this.socket.onclose = null;
    this.socket.close();
  }
}

// The record of one check; throws when no line server answers.
export async function overLine({ line, token }, tell) {
  const [socket, ready] = await opened(line, { token });
  const check = new Check(line, token, socket, ready);
  const away = new Promise((_, fail) => {
    socket.onclose = ({ reason }) => fail(new Error(reason || "away"));
  });
  try {
    return await Promise.race([phases(check, tell), away]);
  } finally {
    check.end();
  }
}

async function phases(check, tell) {
  tell("connect");
  await Promise.race([check.openChannel().catch(() => {}), sleep(CONNECT_MS)]);
  tell("idle");
  const idle = await check.probes(IDLE_MS, PROBE_MS, true);
  await sleep(SETTLE_MS);
  tell("down");
  const [down, besideDown] = await check.down();
  await sleep(SETTLE_MS);
  tell("up");
  const [up, besideUp] = await check.up();
  await sleep(SETTLE_MS);
  const told = await check.ask({ do: "tell" });
  const noted = new Map(told.probes.map(([n, arrived, answered]) => [n, [arrived, answered]]));
  const tcp = [...check.book.sent.keys()].filter((n) => n >= FIRST_TCP);
  return {
    version: 1,
    way: check.channel ? "data_channel" : "websocket",
    udp_blocked: !check.channel,
    same_machine: check.ready.same_machine,
    idle: check.book.rows(idle, noted),
    tcp: check.book.trips(tcp),
    down: { ...down, samples: told.down.length ? told.down : down.samples, probes: check.book.rows(besideDown, noted) },
    up: { ...up, samples: told.up, probes: check.book.rows(besideUp, noted) },
  };
}
