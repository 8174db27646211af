// The service worker of the pages beside a call (scope /calls/). It keeps the page itself; what is
// on the page comes out of IndexedDB. The view that serves it writes VERSION, ASSETS, SHELL and WALK
// in front: any changed byte of the page makes another worker, which fetches all of it anew.
/* global VERSION, ASSETS, SHELL, WALK */
const KEPT = `callsheet-live-${VERSION}`;
const PICTURES = "callsheet-pictures";
const LIVE = /^\/calls\/[0-9a-f-]{36}\/live\/$/;

async function keepAll() {
  const cache = await caches.open(KEPT);
  await cache.addAll([...ASSETS, SHELL, WALK].map((url) => new Request(url, { cache: "reload", redirect: "error" })));
}

async function letOldGo() {
  for (const name of await caches.keys()) {
    if (name.startsWith("callsheet-live-") && name !== KEPT) await caches.delete(name);
  }
  await self.clients.claim();
}

async function kept(key, request, cacheName = KEPT) {
  const cache = await caches.open(cacheName);
  return (await cache.match(key)) ?? fetch(request);
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  // where the browser can, the page comes out of the cache without this worker being woken first
  event.addRoutes?.([...ASSETS, WALK].map((url) => ({
    condition: { urlPattern: new URLPattern({ pathname: url.split("?")[0], search: url.split("?")[1] ?? "", baseURL: self.location.origin }) },
    source: { cacheName: KEPT },
  }))).catch?.(() => {});
  event.waitUntil(keepAll());
});

self.addEventListener("activate", (event) => event.waitUntil(letOldGo()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (LIVE.test(url.pathname)) event.respondWith(kept(SHELL, request));
    else if (url.pathname === WALK) event.respondWith(kept(WALK, request));
  } else if (ASSETS.includes(url.pathname + url.search)) {
    event.respondWith(kept(url.pathname + url.search, request));
  } else if (url.pathname.startsWith("/pictures/") && !url.search) {
    event.respondWith(kept(url.pathname, request, PICTURES));
  }
});
