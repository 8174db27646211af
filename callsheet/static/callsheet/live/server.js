// Talking to the server: short waits, no following to a sign-in page, a token that is fetched when
// it is wanted (a page kept by the service worker has none).
const PATIENCE = 8000; // milliseconds
let token = "";

export class SignedOut extends Error {}

export async function ask(url, options = {}) {
  const answer = await fetch(url, {
    credentials: "same-origin",
    redirect: "manual",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
    ...options,
  });
  if (answer.type === "opaqueredirect") throw new SignedOut("signed out");
  return answer;
}

export async function state() {
  const answer = await ask("/calls/live/state/");
  if (!answer.ok) throw new Error(`state ${answer.status}`);
  const told = await answer.json();
  token = told.csrf;
  return told;
}

export async function send(url, body) {
  if (!token) await state();
  const post = () => ask(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": token },
    body: JSON.stringify(body),
  });
  let answer = await post();
  if (answer.status === 403) { // the session was renewed since
    await state();
    answer = await post();
  }
  if (!answer.ok) throw new Error(`${url} ${answer.status}`);
  return answer.json();
}
