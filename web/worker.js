// Keeps one build whole, so that the game plays without a network after the first visit: a service worker, which
// browsers allow on https and on localhost only. A new build is fetched into a cache of its own, each file checked by
// its hash; only when all are there may it take the old one's place, and only when no page plays on the old one any
// more, or the child asks for it on the start page (loader.js).

/**
 * Filled in by the web build: `files` are [address, bytes, SHA-256 in hex, media type], the page last; `packed` says
 * that each has a `.gz` beside it. A quick build keeps nothing: its worker removes itself and what others kept.
 */
const BUILD = { version: "", packed: false, files: [] };

const SCOPE = new URL(self.registration.scope);
/** Other Manaras may live in other folders of the same host. */
const OURS = `manara ${SCOPE.pathname} `;
const CACHE = OURS + BUILD.version;
const PAGE = "index.html";
const KEPT = new Set(BUILD.files.map(([address]) => address));

const urlOf = (address) => new URL(address, SCOPE).href;

async function isRight(body, bytes, hash) {
  if (body.byteLength !== bytes) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("") === hash;
}

/** A file's bytes from the host, which may send it uncompressed and have a `.gz` beside it. */
async function download(url, bytes, cache) {
  const get = (address) => fetch(address, { cache, credentials: "same-origin" });
  const response = await get(url);
  const worthIt = BUILD.packed && bytes > 20_000 && typeof DecompressionStream === "function";
  if (response.ok && worthIt && !response.headers.get("content-encoding")) {
    const packed = await get(`${url}.gz`);
    const body = packed.ok ? new Uint8Array(await packed.arrayBuffer()) : [];
    if (body[0] === 0x1f && body[1] === 0x8b) {
      await response.body.cancel();
      const unpacked = new Blob([body]).stream().pipeThrough(new DecompressionStream("gzip"));
      return new Response(unpacked).arrayBuffer();
    }
  }
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.arrayBuffer();
}

/** Puts a file into the cache: what an older build kept under the same hash, or what the host sends. */
async function keep(cache, [address, bytes, hash, type]) {
  const url = urlOf(address);
  if (await cache.match(url)) return;
  const sources = [
    async () => (await caches.match(url))?.arrayBuffer(),
    () => download(url, bytes, "default"),
    // What the browser had kept by itself may be of another build.
    () => download(url, bytes, "reload"),
  ];
  for (const source of sources) {
    const body = await source().catch(() => undefined);
    if (!body || !(await isRight(body, bytes, hash))) continue;
    const headers = { "content-type": type, "content-length": String(bytes), "manara-kept": BUILD.version };
    await cache.put(url, new Response(body, { headers }));
    return;
  }
  throw new Error(`${url} is not the file of this build`);
}

/** What has come stays after a failure, so that a slow link gets there in several visits. */
async function fill() {
  if (BUILD.files.length === 0) {
    await self.skipWaiting();
    return;
  }
  const cache = await caches.open(CACHE);
  for (const file of BUILD.files) await keep(cache, file);
}

async function remove(isOld) {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && (await isOld(name))) await caches.delete(name);
  }
}

/** Whether a cache holds a build that is whole: its page comes last. */
const isWhole = async (name) => Boolean(await caches.match(urlOf(PAGE), { cacheName: name }));

/** Removes other builds, unless another page may still play on one, or a newer one is on its way. */
async function tidy(isOld) {
  const { installing, waiting } = self.registration;
  const pages = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const ours = pages.filter(({ url }) => url.startsWith(SCOPE.href));
  if (ours.length <= 1 && !installing && !waiting) {
    await remove(async (name) => name !== CACHE && isOld(name));
  }
}

async function begin() {
  if (BUILD.files.length === 0) {
    await remove(() => true);
    await self.registration.unregister();
    return;
  }
  await tidy(() => true);
  await self.clients.claim();
}

/** The file of this build; for a page that still plays on an older one, that one's; else the host's. */
async function answer(request, url) {
  const kept = await caches.match(url, { cacheName: CACHE }) ?? await caches.match(url);
  return kept ?? fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return;
  const address = url.pathname.slice(SCOPE.pathname.length) || PAGE;
  const hashed = /-[0-9a-f]{10}\.\w+$/.test(address);
  if (KEPT.has(address) || hashed) event.respondWith(answer(request, urlOf(address)));
  if (request.mode === "navigate" && KEPT.size > 0) event.waitUntil(tidy(isWhole));
});
