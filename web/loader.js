// Starts the game in the page: tests what the browser can do, fetches the game with a loading bar, and keeps what must
// outlive it. Depends on nothing but mirror.js and the page's own script; asks no other origin; stores nothing of the
// play unless the picture is lost or the page is put aside (below).
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
//   snapshot(text)    remembers (in memory only) where the play stands; a later call replaces it, "" forgets it. While
//                     there is one, the browser asks before the page is left
//   takeResume()      the text saved by the page before this one, or null; erased by reading it
//   failed(text)      the game stopped (a panic): shows the overlay; `text` goes to the console. Before the first
//                     picture, if it is about graphics or for the second time in a row, the advice comes instead
//   didNotArrive(s)   what the game needs to begin did not arrive: the start page says so; `s` goes to the console
//   download(name, s) lets the browser save a text as a file
//   forget()          erases every storage key of ours and what was kept for playing without a network; resolves when
//                     that is done
//   askContact(form, done) lets a grown-up write whom the child can turn to; done(text) gets it as JSON
//   pickFile(n, done) lets the player choose a file; done(bytes) gets its first n bytes
//   ready()           the first picture is drawn: the start page goes
//
// The game's module exports `manara_action(id, action, value)`, called with every action of the mirror (see mirror.js):
// `id` a number, the others text; `value` is "" where there is none.
//
// What a manifest says (written by the web build into `<script id="manifest">`):
//   { format: 1, packed: bool, worker: bool, assets: { path: { url, bytes } },
//     languages: { code: { name, dir, first: [path] } } }
// `packed` says that each file has a `.gz` beside it; `worker` that the build can be kept by worker.js for playing
// without a network; `first` lists what is fetched beside the game.
//
// `window.manaraPage` is the script inside index.html, which is there even if this file is not:
//   alive()           the loader has come
//   over              another page stands in place of the start page
//   trouble(reason)   not everything arrived: says so and offers to try again
//   advice(reason)    the game cannot run here: the advice stands in its place
//   left              what a lost picture or a page put aside left, or null; it is out of the storage already
//   leave(text)       puts a text where only the next page of this entry of the history finds it
//   erase()           erases it, and what copied tabs brought along
//   mark(name, value) a mark in this entry of the history
//   reload()          loads the page again without asking
//   renew(text, away) the same once it can be had, with `text` left to it unless that is null; else calls `away`
//   section, sectionIn(id, lang), focus(element), leaving
//
// After a lost graphics context or a panic, "Go on" writes the last snapshot into the tab's session storage under a
// random key that stands only in this history entry's state, and reloads; the next page takes both away before anything
// else. The same is done while the page is hidden, because browsers discard hidden pages without a word, and undone
// when it is seen again or left, or when another tab forgets everything. If storage is blocked, the game just starts
// again.

import { createMirror } from "./mirror.js";

const GIVES_NO_ERROR = "Using exceptions for control flow";
/** Milliseconds without a byte after which nothing more is expected. */
const SILENCE = 30_000;
/** Milliseconds after the start button within which the first picture should be there. */
const FIRST_PICTURE = 60_000;
/** Milliseconds after the first picture until the build is kept: the game's own requests come first. */
const KEEP_AFTER = 3000;
/** The keys in the browser's storage that are the game's. */
const OURS = /^(progress\.|manara)/;
/** What a panic says when graphics are missing. */
const ABOUT_GRAPHICS = /\b(gpu|webgl2?|wgpu|adapter|surface|graphics)\b/i;

const here = window.manaraPage;
const byId = (id) => document.getElementById(id);
const manifest = JSON.parse(byId("manifest").textContent);
const address = (path) => new URL(manifest.assets[path].url, document.baseURI).href;
const question = new URLSearchParams(location.search);

/** The languages wanted, best first. */
function preferredLanguages() {
  const asked = question.get("lang");
  return [...(asked ? [asked] : []), ...(navigator.languages ?? [navigator.language ?? "en"])];
}

/** The codes of the build's languages, the nearest to the wanted ones first; then English, then the others. */
function languagesByNearness(wanted, codes) {
  const near = wanted.map((tag) => String(tag).toLowerCase()).map((tag) =>
    codes.find((code) => code.toLowerCase() === tag)
      ?? codes.find((code) => code.toLowerCase().split("-")[0] === tag.split("-")[0]));
  return [...new Set([...near, "en", ...codes])].filter((code) => codes.includes(code));
}

/** Whether WebGL2 can be had; the game cannot draw without it. */
function hasWebGl2() {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return Boolean(context);
  } catch {
    return false;
  }
}

// ---------------------------------------------------------------------------------------------------------- fetching

/** Something did not come, or something else came in its place. Any other error means that the browser cannot. */
class NotArrived extends Error {}

/** How a file of each kind begins, by its ending; a filter's own page begins otherwise. */
const BEGINNINGS = {
  wasm: /^\0asm/,
  pack: /^== /,
  ttf: /^(\0\x01\0\0|true)/,
  otf: /^OTTO/,
  png: /^\x89PNG/,
  js: /^(?!\s*<)/,
};

/** Whether a file may begin with these letters, one for each byte. */
const begins = (path, head) => BEGINNINGS[path.split(".").pop()]?.test(head) ?? true;
const letters = (bytes) => String.fromCharCode(...bytes.subarray(0, 4));

const received = new Map();
let total = 0;
let onProgress = () => {};

function count(path, bytes) {
  if (!received.has(path)) return;
  received.set(path, received.get(path) + bytes);
  onProgress();
}

const receivedBytes = () => [...received.values()].reduce((sum, bytes) => sum + bytes, 0);

// One clock for all requests: on a slow link one may wait long for its turn, but as long as bytes come, all is well.
const network = new AbortController();
let waiting = 0;
let clock = 0;

function listen(change) {
  waiting += change;
  clearTimeout(clock);
  if (waiting > 0) clock = setTimeout(() => network.abort(), SILENCE);
}

const silence = new Promise((_, reject) => {
  network.signal.addEventListener("abort", () => reject(new NotArrived(`no byte for ${SILENCE} ms`)));
});
silence.catch(() => {});

/** What a promise of the network gives; NotArrived if that is an error, or silence. */
async function heard(path, promise) {
  listen(1);
  try {
    return await Promise.race([promise, silence]);
  } catch (error) {
    throw error instanceof NotArrived ? error : new NotArrived(`${path}: ${error}`);
  } finally {
    listen(-1);
  }
}

async function get(url) {
  const response = await heard(url, fetch(url, { credentials: "same-origin", signal: network.signal }));
  if (!response.ok) throw new NotArrived(`${url} answered ${response.status}`);
  return response;
}

/** A stream of what `next` gives, until it gives undefined. */
const streamOf = (next, cancel) => new ReadableStream({
  async pull(controller) {
    const chunk = await next();
    if (chunk === undefined) controller.close();
    else controller.enqueue(chunk);
  },
  cancel,
});

/** A response's bytes, as they are heard; the first ones can be looked at beforehand. */
async function bytesOf(response) {
  const reader = response.body.getReader();
  const read = async () => (await heard(response.url, reader.read())).value;
  const first = await read();
  const rest = [first];
  const next = () => (rest.length > 0 ? rest.pop() : read());
  return [first ?? new Uint8Array(), streamOf(next, (reason) => reader.cancel(reason))];
}

/**
 * The raw bytes of an asset as a stream. A host that sends the file as it is, uncompressed, is asked for the `.gz`
 * beside it instead, which is unpacked here; what worker.js kept is whole.
 */
async function open(path) {
  const url = address(path);
  const response = await get(url);
  const { headers } = response;
  const packed = manifest.packed && manifest.assets[path].bytes > 20_000 && typeof DecompressionStream === "function";
  if (packed && !headers.get("content-encoding") && !headers.get("manara-kept")) {
    try {
      const [first, stream] = await bytesOf(await get(`${url}.gz`));
      const zipped = first[0] === 0x1f && first[1] === 0x8b;
      // Some hosts mark a .gz as encoded, so that the browser has unpacked it already; others answer with a page.
      if (!zipped && !begins(path, letters(first))) throw new NotArrived(`${url}.gz is something else`);
      response.body.cancel().catch(() => {});
      return zipped ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
    } catch {
      // There is none: the plain file is taken.
    }
  }
  return (await bytesOf(response))[1];
}

/** An asset's raw bytes as a stream, counted, that ends in NotArrived unless they begin and end as they should. */
async function checked(path) {
  const reader = (await open(path)).getReader();
  const { bytes } = manifest.assets[path];
  let head = "";
  let sum = 0;
  const next = async () => {
    // An unpacked stream fails by its own errors when what came is damaged.
    const { done, value } = await reader.read().catch((error) => { throw new NotArrived(`${path}: ${error}`); });
    if (head.length < 4 && value) head += letters(value);
    sum += value?.length ?? 0;
    const foreign = (done || head.length >= 4) && !begins(path, head);
    if (foreign || sum > bytes || (done && sum < bytes)) throw new NotArrived(`${path} is not what it should be`);
    if (done) return undefined;
    count(path, value.length);
    return value;
  };
  return streamOf(next, (reason) => reader.cancel(reason));
}

/** What `use` makes of an asset's response; NotArrived if it was the asset's fault that it could not. */
async function using(path, type, use) {
  const reader = (await checked(path)).getReader();
  let failure = null;
  const next = async () => {
    try {
      return (await reader.read()).value;
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  try {
    return await use(new Response(streamOf(next), { headers: { "content-type": type } }));
  } catch (error) {
    throw failure ?? error;
  }
}

/** Fetches an asset into memory; gives the address under which it lies there. */
const fetchAhead = (path) =>
  using(path, "application/octet-stream", async (response) => URL.createObjectURL(await response.blob()));

const compile = (path) => using(path, "application/wasm", async (response) =>
  typeof WebAssembly.compileStreaming === "function"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer()));

/** Imports a script. One that is whole but cannot be parsed or run is too new for this browser. */
async function importScript(path) {
  let refused;
  const script = import(address(path)).catch((error) => {
    refused = error;
    throw error;
  });
  try {
    const module = await heard(path, script);
    count(path, manifest.assets[path].bytes);
    return module;
  } catch (error) {
    if (!(refused instanceof SyntaxError || refused instanceof ReferenceError)) throw error;
    await using(path, "text/javascript", (response) => response.arrayBuffer());
    throw refused;
  }
}

// ------------------------------------------------------------------------------------------------------------- resume

let snapshot = null;
let resumed = null;
let begun = false; // the first picture was drawn
let gone = false;

function takeResume() {
  const text = here.left;
  here.left = null;
  if (text !== null) resumed = text;
  return text;
}

/** Asks before the page is left. Only there while it would lose something: it costs the way back its speed. */
function ask(event) {
  if (here.leaving) return;
  event.preventDefault();
  event.returnValue = "";
}

function remember(text) {
  snapshot = text || null;
  if (snapshot === null) window.removeEventListener("beforeunload", ask);
  else window.addEventListener("beforeunload", ask);
}

/** Leaves the snapshot for the next page and loads it. What failed once right after a resume is not tried again. */
function goOn(section) {
  const away = section.querySelector(".away");
  away.hidden = true;
  here.renew(snapshot === resumed ? null : snapshot, () => { away.hidden = false; });
}

/** What is kept of the play while the page is hidden, and what is not when it is left. */
function watchForLeaving() {
  document.addEventListener("visibilitychange", () => {
    const text = snapshot ?? here.left;
    if (here.leaving) return;
    if (document.visibilityState === "hidden" && text !== null) here.leave(text);
    else here.erase();
  });
  window.addEventListener("pagehide", (event) => {
    if (here.leaving) return;
    here.leaving = true;
    here.erase();
    remember("");
    here.left = null;
    // A page that may come back must show nothing of the play until it has begun anew.
    if (event.persisted) for (const id of ["stage", "mirror", "lost"]) byId(id).hidden = true;
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) here.reload();
  });
  // Another tab forgot everything. A hidden page may not wake for it until it is seen again, or never.
  window.addEventListener("storage", ({ key, newValue }) => {
    if (newValue !== null || (key !== null && !OURS.test(key))) return;
    remember("");
    here.left = null;
    here.erase();
  });
}

/** The picture is lost: covers the page and offers to go on. Without a first picture there may never be one. */
function lost(text = "") {
  if (gone) return;
  gone = true;
  // What stopped is not called again: not even for the focus that leaves the mirror now.
  if (window.manara) window.manara.mirror.onAction = null;
  if (!begun) {
    if (ABOUT_GRAPHICS.test(text) || history.state?.manaraFailed) {
      here.mark("manaraFailed", undefined);
      here.advice(text);
      return;
    }
    here.mark("manaraFailed", true);
  }
  const overlay = byId("lost");
  const section = here.sectionIn("lost", document.documentElement.lang);
  overlay.setAttribute("aria-labelledby", section.querySelector("h2").id);
  for (const other of document.body.children) {
    if (other === overlay) continue;
    // Before 2022 browsers knew no `inert`.
    if ("inert" in other) other.inert = true;
    else other.hidden = true;
  }
  overlay.hidden = false;
  const button = section.querySelector("button");
  button.addEventListener("click", () => goOn(section));
  here.focus(button);
}

// ------------------------------------------------------------------------------------------------------------ offline

/** The browser's service workers, or null where there are none: on plain http, in frames without an origin. */
function workers() {
  try {
    return navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

const folder = new URL("./", document.baseURI);

/** Removes what was kept for playing without a network. */
async function removeKept() {
  const registration = await workers()?.getRegistration(folder.href);
  if (registration?.scope === folder.href) await registration.unregister();
  for (const name of await window.caches?.keys() ?? []) {
    // As worker.js names them.
    if (name.startsWith(`manara ${folder.pathname} `)) await window.caches.delete(name);
  }
}

const staysNot = () => !manifest.worker || question.get("kiosk") === "yes";
let forgotten = false;

/** Lets the whole build be kept. A frame's page is a guest, and a shared device keeps nothing. */
async function keep() {
  if (forgotten || staysNot() || window.top !== window) return;
  await workers()?.register("worker.js", { updateViaCache: "none" });
}

/** Says on the start page that a new version is there, whole, as soon as it is. */
async function watchForNews() {
  if (staysNot()) {
    await removeKept();
    return;
  }
  const registration = await workers()?.getRegistration(folder.href);
  if (!registration?.active) return;
  const tell = () => {
    const words = here.section.querySelector(".newer");
    const button = here.section.querySelector(".renew");
    if (!registration.waiting || !button.hidden) return;
    words.textContent = words.dataset.words;
    button.hidden = false;
    button.addEventListener("click", () => {
      const fresh = registration.waiting;
      fresh?.addEventListener("statechange", () => {
        if (fresh.state === "activated") here.reload();
      });
      fresh?.postMessage("take over");
    });
  };
  const follow = (worker) => worker?.addEventListener("statechange", tell);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  follow(registration.installing);
  tell();
  await registration.update();
}

/** Erases everything of ours that this browser keeps. */
async function forget() {
  forgotten = true;
  remember("");
  here.left = null;
  here.erase();
  try {
    for (const key of Object.keys(localStorage)) {
      if (OURS.test(key)) localStorage.removeItem(key);
    }
  } catch {
    // Storage is blocked: there is nothing to erase.
  }
  await removeKept().catch((error) => console.error(error));
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
      if (!gone) remember(text);
    },
    takeResume,
    failed(text) {
      console.error(text);
      lost(text);
    },
    didNotArrive: here.trouble,
    download(name, text) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    forget,
    askContact,
    pickFile,
    ready() {
      begun = true;
      here.mark("manaraFailed", undefined);
      byId("start")?.remove();
      // A frame's page waits until the child comes in.
      if (window.top === window || document.hasFocus()) mirror.enter();
      else window.addEventListener("focus", () => mirror.enter(), { once: true });
      takeResume();
      setTimeout(() => keep().catch(() => {}), KEEP_AFTER);
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

/**
 * Shows a form of the page's own, so that every keyboard, dictation and screen reader works as the grown-up is used to. `form` is
 * JSON with its words: lang, dir, title, why, fields [[name, label, text]], checked, choices [[value, label]], save, cancel.
 */
function askContact(form, done) {
  // It is there already: pressed twice.
  if (byId("contact-title")) return;
  const { lang, dir, title, why, fields, checked, choices, save, cancel } = JSON.parse(form);
  const make = (tag, given = {}, ...inside) => {
    const element = Object.assign(document.createElement(tag), given);
    element.append(...inside);
    return element;
  };
  const behind = [byId("stage"), byId("mirror")];
  const before = document.activeElement;
  const close = () => {
    sheet.remove();
    for (const element of behind) element.inert = false;
    before?.focus?.({ preventScroll: true });
  };
  const texts = fields.map(([name, label, value]) =>
    make("label", {}, label, make("input", { name, value, type: "text", maxLength: 200, autocomplete: "off" })));
  const ways = choices.map(([value, label]) =>
    make("label", { className: "choice" }, make("input", { type: "radio", name: "checked", value, required: true }), label));
  const sheet = make("div", { className: "sheet", lang, dir },
    make("div", {}, make("form", {
      onsubmit(event) {
        event.preventDefault();
        done(JSON.stringify(Object.fromEntries(new FormData(event.target))));
        close();
      },
    }, make("h2", { id: "contact-title" }, title), make("p", {}, why), ...texts,
    make("fieldset", {}, make("legend", {}, checked), ...ways),
    make("button", { className: "page", type: "submit" }, save),
    make("button", { className: "page plain", type: "button", onclick: close }, cancel))));
  sheet.setAttribute("role", "dialog");
  sheet.setAttribute("aria-modal", "true");
  sheet.setAttribute("aria-labelledby", "contact-title");
  sheet.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  for (const element of behind) element.inert = true;
  document.body.append(sheet);
  sheet.querySelector("input").focus();
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

function expect(path) {
  received.set(path, 0);
  total += manifest.assets[path].bytes;
}

/**
 * Fetches what the first of these languages needs that comes whole, into `kept`; gives its code. What all languages
 * need must come; what only one needs takes only that one away.
 */
async function fetchLanguage(codes, kept) {
  const coming = new Map();
  const fetchOnce = (path) => {
    if (!coming.has(path)) {
      expect(path);
      coming.set(path, fetchAhead(path).then((url) => kept.set(path, url)));
    }
    return coming.get(path);
  };
  let why = new NotArrived("the build has no language");
  for (const code of codes) {
    try {
      await Promise.all(manifest.languages[code].first.map(fetchOnce));
      return code;
    } catch (error) {
      if (!(error instanceof NotArrived)) throw error;
      console.warn(String(error));
      why = error;
    }
  }
  throw why;
}

/** Fetches the game and what it needs first; resolves to the language and a function that starts it. */
async function fetchGame(codes, kept, mirror) {
  for (const path of ["app/manara.js", "app/manara.wasm"]) expect(path);
  const language = fetchLanguage(codes, kept);
  const [module, compiled, lang] =
    await Promise.all([importScript("app/manara.js"), compile("app/manara.wasm"), language]);
  mirror.onAction = ({ id, action, value }) => module.manara_action?.(id, action, String(value ?? ""));
  return { lang, run: () => module.default({ module_or_path: compiled }) };
}

function showOffer(shown) {
  here.section.querySelector(".status").hidden = shown;
  for (const what of [".other", ".again"]) here.section.querySelector(what).hidden = !shown;
}

/** The wanted language did not come whole: the start page says so, and which one the game will begin in. */
function offer(lang) {
  const name = here.section.querySelector(".other bdi");
  name.lang = lang;
  name.textContent = manifest.languages[lang].name;
  showOffer(true);
}

/** The game begins in this language, as if the address had asked for it. */
function beginIn(lang) {
  showOffer(false);
  const url = new URL(location.href);
  url.searchParams.set("lang", lang);
  history.replaceState(history.state, "", url);
  question.set("lang", lang);
  window.manara.lang = lang;
  window.manara.preferred = preferredLanguages();
}

async function main() {
  here.alive();
  if (here.over) return;
  if (!hasWebGl2()) {
    here.advice();
    return;
  }
  if (!navigator.clipboard) {
    // On plain http there is no clipboard, and the engine's code for it would throw.
    const none = { readText: async () => "", writeText: async () => {}, read: async () => [], write: async () => {} };
    Object.defineProperty(navigator, "clipboard", { value: none, configurable: true });
  }

  const canvas = byId("manara");
  const mirror = createMirror({ host: byId("mirror"), canvas });
  const kept = new Map();
  const codes = languagesByNearness(preferredLanguages(), Object.keys(manifest.languages));
  exposeInterface(mirror, codes[0], kept);
  watchForLoss(canvas);
  watchForLeaving();
  // What cannot be kept or renewed costs nothing but that.
  watchForNews().catch(() => {});

  const { section } = here;
  const bar = section.querySelector("progress");
  const status = section.querySelector(".status");
  const begin = section.querySelector(".begin");
  onProgress = () => { bar.value = total ? Math.min(receivedBytes() / total, 1) : 0; };
  const { lang, run } = await fetchGame(codes, kept, mirror);
  bar.value = 1;
  if (lang !== codes[0]) offer(lang);
  status.textContent = status.dataset.ready;
  begin.disabled = false;
  if (here.left === null) {
    // A click lets the browser allow sound and speech later on.
    await new Promise((clicked) => {
      begin.addEventListener("click", clicked, { once: true });
      if (document.activeElement === document.body) here.focus(begin);
    });
  }
  if (lang !== codes[0]) beginIn(lang);
  status.textContent = status.dataset.starting;
  begin.disabled = true;
  setTimeout(() => {
    if (!begun && !gone) here.trouble("The first picture did not come.");
  }, FIRST_PICTURE);
  await run().catch((error) => {
    if (String(error?.message ?? error).startsWith(GIVES_NO_ERROR)) return;
    window.manara.failed(String(error?.stack ?? error));
  });
}

main().catch((error) => (error instanceof NotArrived ? here.trouble : here.advice)(error));
