// Starts the game in the page: tests what the browser can do, fetches the game with a loading bar, and keeps what must
// outlive it. Depends on nothing but mirror.js; asks no other origin; stores nothing unless the picture is lost
// (below).
//
// The page and the game talk through `window.manara`:
//
//   canvas            the canvas' selector, "#manara"
//   assets            { logical path: absolute address }, e.g. "fonts/andika/regular.ttf" or "texts/en.pack"
//   assetUrl(path)    where to fetch an asset by its logical path, or undefined if there is none. What the loader
//                     fetched beforehand is answered from memory (a `blob:` address), without a second request
//   languages         [{ code, name, dir }] of the build, sorted by code
//   preferred         language tags by preference: `?lang=` first, then the browser's
//   lang              code of the language whose words and fonts were fetched first
//   progress()        { received, total } in raw bytes of what is fetched before the start
//   mirrorUpdate(s)   hands a tree update (JSON text, see mirror.js) to the mirror
//   mirror            the mirror itself (see mirror.js)
//   setLang(lang, dir, title)  the page follows the game's language; tree updates may do the same
//   snapshot(text)    remembers (in memory only) where the play stands; a later call replaces it, "" forgets it
//   takeResume()      the text saved by the page before this one, or null; erased by reading it
//   failed(text)      the game stopped (a panic): shows the overlay; `text` goes to the console
//   didNotArrive(s)   what the game needs to begin did not arrive: the start page says so; `s` goes to the console
//   pickFile(n, done) lets the player choose a file; done(bytes) gets its first n bytes
//   ready()           the first picture is drawn: the start page goes
//
// The game's module exports `manara_action(id, action, value)`, called with every action of the mirror (see mirror.js):
// `id` a number, the others text; `value` is "" where there is none.
//
// What a manifest says (written by the web build into `<script id="manifest">`):
//   { format: 1, packed: bool, assets: { path: { url, bytes } }, languages: { code: { name, dir, first: [path] } } }
// `packed` says that each file has a `.gz` beside it; `first` lists what is fetched beside the game.
//
// After a lost graphics context or a panic, "Go on" writes the last snapshot into the tab's session storage under a
// random key that stands only in this history entry's state, and reloads. The next page's takeResume() erases both.
// Leftovers under any other key (a copied tab) are erased at the start. If storage is blocked, the game just starts
// again.

import { createMirror } from "./mirror.js";

const RESUME = "manara-resume-";
const GIVES_NO_ERROR = "Using exceptions for control flow";

const byId = (id) => document.getElementById(id);
const manifest = JSON.parse(byId("manifest").textContent);
const address = (path) => new URL(manifest.assets[path].url, document.baseURI).href;

/** Shows the section of a container that speaks `lang` (or English) and returns it. */
function inLanguage(container, lang) {
  const sections = [...container.querySelectorAll("section")];
  const primary = String(lang).toLowerCase().split("-")[0];
  const shown = sections.find((section) => section.lang === primary) ?? sections[0];
  for (const section of sections) section.hidden = section !== shown;
  return shown;
}

/** The languages wanted, best first. */
function preferredLanguages() {
  const asked = new URLSearchParams(location.search).get("lang");
  return [...(asked ? [asked] : []), ...(navigator.languages ?? [navigator.language ?? "en"])];
}

/** The build's language nearest to the wanted ones; English, or the first one, when none is near. */
function nearestLanguage(wanted, codes) {
  for (const tag of wanted.map((tag) => String(tag).toLowerCase())) {
    const found = codes.find((code) => code.toLowerCase() === tag)
      ?? codes.find((code) => code.toLowerCase().split("-")[0] === tag.split("-")[0]);
    if (found) return found;
  }
  return codes.includes("en") ? "en" : codes[0];
}

/** Whether WebGL2 can be had; the game cannot draw without it. */
function hasWebGl2() {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return Boolean(context) && typeof WebAssembly === "object";
  } catch {
    return false;
  }
}

// ---------------------------------------------------------------------------------------------------------- fetching

const received = new Map();
let total = 0;
let onProgress = () => {};

function count(path, bytes) {
  if (!received.has(path)) return;
  received.set(path, received.get(path) + bytes);
  onProgress();
}

const receivedBytes = () => [...received.values()].reduce((sum, bytes) => sum + bytes, 0);

async function get(url) {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}

/** The stream's first bytes, and a stream that still has them. */
async function peek(stream) {
  const reader = stream.getReader();
  const first = await reader.read();
  const whole = new ReadableStream({
    start(controller) {
      if (first.done) controller.close();
      else controller.enqueue(first.value);
    },
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return [first.value ?? new Uint8Array(), whole];
}

/**
 * The raw bytes of an asset as a stream. A host that sends the file as it is, uncompressed, is asked for the `.gz`
 * beside it instead, which is unpacked here.
 */
async function open(path) {
  const url = address(path);
  const response = await get(url);
  const worthIt = manifest.packed && manifest.assets[path].bytes > 20_000 && typeof DecompressionStream === "function";
  if (response.headers.get("content-encoding") || !worthIt) return response.body;
  try {
    const packed = await get(`${url}.gz`);
    const [first, stream] = await peek(packed.body);
    response.body.cancel().catch(() => {});
    // Some hosts mark a .gz as encoded, so that the browser has unpacked it already.
    return first[0] === 0x1f && first[1] === 0x8b ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
  } catch {
    return response.body;
  }
}

/** The asset's raw bytes as a response whose progress is counted. */
async function counted(path, type) {
  const meter = new TransformStream({
    transform(chunk, controller) {
      count(path, chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  return new Response((await open(path)).pipeThrough(meter), { headers: { "content-type": type } });
}

/** Fetches an asset into memory; gives the address under which it lies there. */
const fetchAhead = async (path) =>
  URL.createObjectURL(await (await counted(path, "application/octet-stream")).blob());

async function compile(path) {
  const response = await counted(path, "application/wasm");
  if (typeof WebAssembly.compileStreaming === "function") return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

// ------------------------------------------------------------------------------------------------------------- resume

let snapshot = null;
let resumed = null;
let gone = false;

/** The key of this history entry, if the page before left one. */
function resumeKey() {
  const key = history.state?.manaraResume;
  return typeof key === "string" ? RESUME + key : null;
}

/** Erases what other pages left behind: a copied tab takes the storage along, but never this entry's key. */
function sweep() {
  try {
    const mine = resumeKey();
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(RESUME) && key !== mine) sessionStorage.removeItem(key);
    }
  } catch {
    // Storage is blocked: there is nothing to erase.
  }
}

function hasResume() {
  try {
    return resumeKey() !== null && sessionStorage.getItem(resumeKey()) !== null;
  } catch {
    return false;
  }
}

function takeResume() {
  try {
    const key = resumeKey();
    if (key === null) return null;
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    const { manaraResume, ...state } = history.state;
    history.replaceState(state, "");
    resumed = text;
    return text;
  } catch {
    return null;
  }
}

/** Leaves the snapshot for the next page and loads it. What failed once right after a resume is not tried again. */
function goOn() {
  if (snapshot !== null && snapshot !== resumed) {
    try {
      const random = crypto.getRandomValues(new Uint8Array(16));
      const key = Array.from(random, (byte) => byte.toString(16).padStart(2, "0")).join("");
      sessionStorage.setItem(RESUME + key, snapshot);
      history.replaceState({ ...history.state, manaraResume: key }, "");
    } catch {
      // Storage is blocked or full: the game starts from the beginning.
    }
  }
  location.reload();
}

/** The picture is lost: covers the page and offers to go on. */
function lost() {
  if (gone) return;
  gone = true;
  // What stopped is not called again: not even for the focus that leaves the mirror now.
  if (window.manara) window.manara.mirror.onAction = null;
  const overlay = byId("lost");
  const section = inLanguage(overlay, document.documentElement.lang);
  overlay.setAttribute("aria-labelledby", section.querySelector("h2").id);
  for (const other of document.body.children) if (other !== overlay) other.inert = true;
  overlay.hidden = false;
  const button = section.querySelector("button");
  button.addEventListener("click", goOn, { once: true });
  button.focus();
}

// -------------------------------------------------------------------------------------------------------------- start

function exposeInterface(mirror, lang, kept) {
  window.manara = {
    canvas: "#manara",
    assets: Object.fromEntries(Object.keys(manifest.assets).map((path) => [path, address(path)])),
    languages: Object.entries(manifest.languages).map(([code, { name, dir }]) => ({ code, name, dir })),
    preferred: preferredLanguages(),
    lang,
    assetUrl: (path) => kept.get(path) ?? (manifest.assets[path] ? address(path) : undefined),
    progress: () => ({ received: receivedBytes(), total }),
    mirror,
    mirrorUpdate: (text) => mirror.update(text),
    setLang(code, dir, title) {
      document.documentElement.lang = code;
      document.documentElement.dir = dir;
      if (title) document.title = title;
    },
    snapshot(text) {
      if (!gone) snapshot = text || null;
    },
    takeResume,
    failed(text) {
      console.error(text);
      lost();
    },
    didNotArrive: trouble,
    download(name, text) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    pickFile,
    ready() {
      byId("start")?.remove();
      mirror.enter();
      takeResume();
    },
  };
}

/** Lets the player choose a file, and passes its first bytes on; none of a file that cannot be read. */
function pickFile(limit, done) {
  const input = document.createElement("input");
  input.type = "file";
  input.hidden = true;
  input.addEventListener("cancel", () => input.remove(), { once: true });
  input.addEventListener("change", async () => {
    input.remove();
    const file = input.files[0];
    if (!file) return;
    const bytes = await file.slice(0, limit).arrayBuffer().catch(() => new ArrayBuffer(0));
    done(new Uint8Array(bytes));
  }, { once: true });
  document.body.append(input);
  input.click();
}

/** Not everything arrived: the start page says so and offers to try again. */
function trouble(reason) {
  const page = document.querySelector("#start section:not([hidden])");
  const again = page?.querySelector(".again");
  if (!again?.hidden) return;
  console.error(reason);
  page.querySelector(".status").hidden = true;
  page.querySelector(".begin").hidden = true;
  page.querySelector(".trouble").hidden = false;
  again.hidden = false;
  again.addEventListener("click", () => location.reload(), { once: true });
  again.focus();
}

function watchForLoss(canvas) {
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    lost();
  });
  const look = (error) => {
    if (error instanceof WebAssembly.RuntimeError) lost();
  };
  window.addEventListener("error", (event) => look(event.error));
  window.addEventListener("unhandledrejection", (event) => look(event.reason));
}

/** Fetches the game and what it needs first; resolves to a function that starts it. */
async function fetchGame(lang, kept, mirror) {
  const beside = manifest.languages[lang]?.first ?? [];
  for (const path of ["app/manara.js", "app/manara.wasm", ...beside]) {
    received.set(path, 0);
    total += manifest.assets[path].bytes;
  }
  const ahead = beside.map(async (path) => kept.set(path, await fetchAhead(path)));
  const glue = import(address("app/manara.js")).then((module) => {
    count("app/manara.js", manifest.assets["app/manara.js"].bytes);
    return module;
  });
  const [module, compiled] = await Promise.all([glue, compile("app/manara.wasm"), ...ahead]);
  mirror.onAction = ({ id, action, value }) => module.manara_action?.(id, action, String(value ?? ""));
  return () => module.default({ module_or_path: compiled });
}

async function main() {
  if (!navigator.clipboard) {
    // On plain http there is no clipboard, and the engine's code for it would throw.
    const none = { readText: async () => "", writeText: async () => {}, read: async () => [], write: async () => {} };
    Object.defineProperty(navigator, "clipboard", { value: none, configurable: true });
  }
  sweep();
  const start = byId("start");
  const page = inLanguage(start, document.documentElement.lang);
  if (!hasWebGl2()) {
    start.remove();
    inLanguage(byId("advice"), page.lang);
    byId("advice").hidden = false;
    return;
  }

  const canvas = byId("manara");
  const mirror = createMirror({ host: byId("mirror"), canvas });
  const kept = new Map();
  const lang = nearestLanguage(preferredLanguages(), Object.keys(manifest.languages));
  exposeInterface(mirror, lang, kept);
  watchForLoss(canvas);

  const bar = page.querySelector("progress");
  const status = page.querySelector(".status");
  const begin = page.querySelector(".begin");
  onProgress = () => { bar.value = total ? Math.min(receivedBytes() / total, 1) : 0; };
  try {
    const run = await fetchGame(lang, kept, mirror);
    bar.value = 1;
    status.textContent = status.dataset.ready;
    begin.disabled = false;
    if (!hasResume()) {
      // A click lets the browser allow sound and speech later on.
      await new Promise((clicked) => {
        begin.addEventListener("click", clicked, { once: true });
        if (document.activeElement === document.body) begin.focus({ preventScroll: true });
      });
    }
    status.textContent = status.dataset.starting;
    begin.disabled = true;
    await run().catch((error) => {
      if (String(error?.message ?? error).startsWith(GIVES_NO_ERROR)) return;
      window.manara.failed(String(error?.stack ?? error));
    });
  } catch (error) {
    trouble(error);
  }
}

main();
