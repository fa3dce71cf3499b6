// What the browser tests share: a server for a build, Chromium with WebGL2 in software, finding and pressing what the
// game shows through the elements of its mirror, and the checks that hold on every page.
//
// Finding: `find(page, "button", "Beacon")` gives a Playwright locator of the mirror's element. Pressing: `press` as a
// screen reader does, `point` with the mouse on the canvas at the element's place, `tap` with a finger there, `key` by
// the keyboard, `tabTo` by the keyboard alone. Words come from the game's own texts: `words("en", "beacon")`.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** The browser that the tests run. */
export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--no-sandbox",
];
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm",
  ".json": "application/json", ".ttf": "font/ttf", ".otf": "font/otf", ".png": "image/png", ".pack": "text/plain; charset=utf-8",
};

/**
 * Serves a folder on this machine.
 * @param {string} folder
 * @param {{ encodings?: ("br" | "gzip")[], pages?: Record<string, string>, hook?: (path: string, response) => boolean }} options
 *   `encodings`: which of a file's packed forms the host sends to a browser that takes them; `pages` answers paths from memory;
 *   `hook` may answer itself and then returns true.
 * @returns {Promise<{ url: string, requests: string[], close: () => Promise<void> }>} `requests`: paths asked for, in
 * order
 */
export async function serve(folder, { encodings = ["gzip"], pages = {}, hook = () => false } = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://here").pathname);
    requests.push(path);
    if (hook(path, response)) return;
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    if (path in pages) {
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? TYPES[".html"] }).end(pages[path]);
      return;
    }
    const plain = normalize(join(folder, file));
    if (!plain.startsWith(normalize(folder) + sep) || !existsSync(plain) || !statSync(plain).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const headers = { "content-type": type, "cache-control": "no-cache" };
    const taken = (request.headers["accept-encoding"] ?? "").split(",").map((name) => name.split(";")[0].trim());
    const packed = (encoding) => `${plain}.${encoding === "gzip" ? "gz" : encoding}`;
    const encoding = encodings.find((name) => taken.includes(name) && existsSync(packed(name)));
    if (encoding) headers["content-encoding"] = encoding;
    response.writeHead(200, headers);
    createReadStream(encoding ? packed(encoding) : plain).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () => new Promise((closed) => {
      server.closeAllConnections?.();
      server.close(closed);
    }),
  };
}

/** Starts Chromium; `flags` are added, e.g. `--disable-gpu`. */
export const launch = (flags = []) =>
  chromium.launch({ executablePath: CHROMIUM, headless: true, args: [...FLAGS, ...flags] });

/**
 * Opens a page in a fresh context and writes down what goes wrong in it. Nothing is kept for playing without a network,
 * so that every test asks the server, unless `serviceWorkers: "allow"` says so.
 * @returns {Promise<{ page, errors: string[], foreign: string[], close: () => Promise<void> }>} `errors`: console
 *   errors and uncaught exceptions; `foreign`: requests to another origin than the page's own
 */
export async function open(browser, url, options = {}) {
  const { locale = "en-GB", viewport = { width: 1024, height: 720 }, init, ...rest } = options;
  // With motion every press is followed by frames that a computer without a graphics card draws slowly.
  const context = await browser.newContext({ locale, viewport, reducedMotion: "reduce", serviceWorkers: "block", ...rest });
  for (const script of [init].flat()) if (script) await context.addInitScript(script);
  const page = await context.newPage();
  const errors = [];
  const foreign = [];
  const { origin } = new URL(url);
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  // What a page that is left was still fetching is no fault.
  page.on("framenavigated", (frame) => {
    const kept = errors.filter((error) => !error.includes("Failed to read Response body"));
    if (frame === page.mainFrame()) errors.splice(0, errors.length, ...kept);
  });
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (["data:", "blob:"].includes(asked.protocol)) return;
    if (asked.origin !== origin) foreign.push(request.url());
  });
  await page.goto(url);
  return { page, errors, foreign, close: () => context.close() };
}

/** Presses the start page's button as soon as everything has come, and waits for the game's first picture. */
export async function start(page, { timeout = 120_000 } = {}) {
  await page.locator("#start section:not([hidden]) .begin:enabled").click({ timeout });
  await page.locator("#start").waitFor({ state: "detached", timeout });
}

/** The mirror's element of a role and name (text or RegExp) that can be reached now. */
export function find(page, role, name, options = {}) {
  const named = name === undefined ? {} : { name, exact: typeof name === "string" };
  return page.locator("#mirror").getByRole(role, { ...named, ...options });
}

/**
 * Until what is there now takes presses: the game refuses those that nobody can have meant for it (`widgets/press.rs`). What it has
 * built since the last press counts from when it came, which may be long after the press where pictures are drawn in software.
 */
export async function stands(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    // The game counts from the frame after the one that built it.
    const came = async () => {
      const change = Symbol("change");
      window.lastChange = change;
      window.stoodSince = Infinity;
      await frame();
      await frame();
      if (window.lastChange === change) window.stoodSince = performance.now();
    };
    const mirror = document.querySelector("#mirror");
    if (mirror && !mirror.matches("[data-watched]")) {
      mirror.dataset.watched = "";
      new MutationObserver(came).observe(mirror, { subtree: true, childList: true, attributeFilter: ["style", "disabled", "aria-disabled"] });
    }
    if (window.stoodSince === undefined) await came();
    await frame();
    await frame();
    // Where messages come all the time nothing ever stands still, and what is pressed there need not.
    const patience = performance.now() + 2400;
    while (performance.now() < Math.min(window.stoodSince + 800, patience)) {
      await new Promise((later) => setTimeout(later, 50));
    }
    // The press that follows may build all of it anew.
    window.stoodSince = performance.now();
  });
}

/** Presses like a screen reader: a click on the mirror's element itself. */
export async function press(page, role, name) {
  const element = find(page, role, name);
  await element.waitFor({ state: "attached" });
  await stands(page);
  await element.evaluate((button) => button.click());
}

/** The place of what an element stands for, once it stays where it is. */
export async function place(page, role, name) {
  const element = find(page, role, name);
  await element.waitFor({ state: "attached" });
  await stands(page);
  let seen;
  for (let before = null; JSON.stringify(seen) !== before;) {
    before = JSON.stringify(seen);
    await page.waitForTimeout(100);
    seen = await element.evaluate((button) => button.getBoundingClientRect().toJSON());
  }
  return seen;
}

/** Points with the mouse at the middle of what the element stands for: the canvas gets the click. */
export async function point(page, role, name) {
  const { x, y, width, height } = await place(page, role, name);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Taps with a finger on the middle of what the element stands for; the page's context needs `hasTouch`. */
export async function tap(page, role, name) {
  const { x, y, width, height } = await place(page, role, name);
  await page.touchscreen.tap(x + width / 2, y + height / 2);
}

/** Focuses the element and presses a key there. */
export async function key(page, role, name, pressed = "Enter") {
  const element = find(page, role, name);
  await element.focus();
  await stands(page);
  await page.keyboard.press(pressed);
}

/** Waits until `read` gives `wanted` (compared as JSON); returns what it gave. */
export async function until(read, wanted, { timeout = 5000, why = "" } = {}) {
  const end = Date.now() + timeout;
  let seen;
  do {
    seen = await read();
    if (JSON.stringify(seen) === JSON.stringify(wanted)) return seen;
    await new Promise((later) => setTimeout(later, 25));
  } while (Date.now() < end);
  throw new Error(`${why || "waiting ended"}: wanted ${JSON.stringify(wanted)}, saw ${JSON.stringify(seen)}`);
}

/** Waits until the focus is on an element of the mirror. */
export const focusHeld = (page, timeout = 2000) =>
  until(() => page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.matches("#mirror [data-id]") ? "in the mirror" : at?.localName ?? "nowhere";
  }), "in the mirror", { timeout, why: "the focus is not lost after a press" });

/** Tab or Shift+Tab until the element has the focus, as the shorter way is; then `pressed`, after which it is held. */
export async function tabTo(page, role, name, pressed = "Enter") {
  const element = reachable(page, role, name).first();
  await element.waitFor({ state: "attached", timeout: 20_000 });
  const way = () => element.evaluate((wanted) => {
    const { activeElement: at } = document;
    if (at === wanted) return null;
    const back = at.closest("#mirror") && wanted.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING;
    return back ? "Shift+Tab" : "Tab";
  });
  let stood = false;
  for (let steps = 0; ; steps += 1) {
    const next = await way();
    if (next === null && stood) break;
    assert.ok(steps < 100, `${next} never reaches the ${role} ${name}`);
    if (next === null) await stands(page);
    else await page.keyboard.press(next);
    stood = next === null;
  }
  await page.keyboard.press(pressed);
  await focusHeld(page);
}

/** Like `find`, without what lies behind an open dialog. */
export const reachable = (page, role, name) => find(page, role, name).and(page.locator(":not([inert] *)"));

/** The page's tab stops in the order of the page, by the ids of their nodes. */
export const stops = (page) => page.evaluate(() =>
  [...document.querySelectorAll('#mirror [tabindex="0"]:not([inert] *)')].map((element) => Number(element.dataset.id)));

/** The ids on which Tab comes by from the first stop on, and those on which Shift+Tab comes back. */
export async function walk(page) {
  const ids = await stops(page);
  const focused = () => page.evaluate(() => Number(document.activeElement?.dataset.id ?? 0));
  await page.evaluate((id) => window.manara.mirror.element(id).focus(), ids[0]);
  const there = [await focused()];
  for (let step = 1; step < ids.length; step += 1) {
    await page.keyboard.press("Tab");
    there.push(await focused());
  }
  const back = [there.at(-1)];
  for (let step = 1; step < ids.length; step += 1) {
    await page.keyboard.press("Shift+Tab");
    back.push(await focused());
  }
  return { there, back };
}

// ---------------------------------------------------------------------------------------------------------- the game

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** The game's web build: `dist/`, or the folder that MANARA_DIST names. */
export const DIST = process.env.MANARA_DIST ?? join(PROJECT, "dist");
/** How long the game may take to show something, with a picture drawn in software. */
export const PATIENCE = { state: "attached", timeout: 20_000 };

/** Without a graphics card a frame takes as long as it has pixels, so that the game draws a quarter of them. */
const COARSE = 0.5;

/** The page's scale as a test asks for it, in place of the screen's own, which the game would prefer. */
const coarsely = () => { delete ResizeObserverEntry.prototype.devicePixelContentBoxSize; };

/**
 * A test on the real game: serves the build, opens `query`, presses Start and waits for the first screen. At the end
 * the console must be clean, but for what `expected` names, and no other origin asked.
 * @param {string} query such as `lang=en&play=gift-in-blockbay`; the seed is always 7
 * @param {(game: { page, server, errors: string[], foreign: string[], restart: () => Promise<void> }) => Promise<void>}
 *   body `restart` loads the page again
 * @param {{ expected?: RegExp, hook?: (path: string, response) => boolean, begins?: boolean }} options and those of
 *   `open`; `hook` is the server's, `begins: false` does not wait for the first screen, `guide` lets Noor guide
 *   through the first chat
 */
export function inGame(query, body, { expected = null, hook, begins = true, guide = false, ...options } = {}) {
  return async ({ browser }) => {
    assert.ok(existsSync(join(DIST, "index.html")), `there is no web build in ${DIST}: run \`cargo web\` first`);
    const server = await serve(DIST, { hook });
    const url = `${server.url}?seed=7${guide ? "" : "&guide=no"}${query ? `&${query}` : ""}`;
    const game = await open(browser, url, { deviceScaleFactor: COARSE, ...options, init: [coarsely, options.init] });
    const { page, errors, foreign } = game;
    const begin = async () => {
      await start(page);
      await find(page, "heading").first().waitFor(PATIENCE);
    };
    const restart = async () => {
      await page.reload();
      await begin();
    };
    try {
      if (begins) await begin();
      await body({ ...game, server, restart });
      assert.deepEqual(errors.filter((error) => !expected?.test(error)), [], "nothing is wrong on the console");
      assert.deepEqual(foreign, [], "no other origin is asked");
    } finally {
      await game.close();
      await server.close();
    }
  };
}

/** A language's messages: id -> { value, attributes }, each pattern as it is written, in one string. */
const texts = new Map();

function messagesOf(lang) {
  if (texts.has(lang)) return texts.get(lang);
  const folder = join(PROJECT, "locales", lang);
  const messages = new Map();
  for (const file of readdirSync(folder, { recursive: true }).filter((file) => String(file).endsWith(".ftl"))) {
    let message = null;
    let grow = () => {};
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      const [, id, begun] = line.match(/^([a-z][\w-]*) =\s*(.*)$/) ?? [];
      const [, attribute, words] = line.match(/^\s+\.([\w-]+) =\s*(.*)$/) ?? [];
      if (id) {
        message = { value: begun, attributes: {} };
        messages.set(id, message);
        grow = (more) => { message.value += `\n${more}`; };
      } else if (attribute) {
        const { attributes } = message;
        attributes[attribute] = words;
        grow = (more) => { attributes[attribute] += `\n${more}`; };
      } else if (/^(\s+\S|\})/.test(line)) {
        grow(line);
      }
    }
  }
  texts.set(lang, messages);
  return messages;
}

/** A message as it is written, in one string. */
function patternOf(lang, key) {
  const [id, attribute] = key.split(".");
  const message = messagesOf(lang).get(id);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  assert.ok(pattern, `there are no words for ${key} in ${lang}`);
  return pattern;
}

/** The page with its words, as the build makes it (`xtask/src/page.rs`). */
export const inWords = (page) => page.replace(/ *<!-- each language -->\n([^]*?) *<!-- \/each language -->\n/g, (_, part) =>
  [["en", "ltr"], ["ar", "rtl"]].map(([lang, dir]) => part.replace(/\{([\w.-]+)\}/g, (_, key) =>
    ({ lang, dir })[key] ?? patternOf(lang, key).replace("{ $language }", "<bdi></bdi>"))).join(""));

// An apostrophe would end the expression where Playwright writes it into a selector.
const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/'/g, ".");

/** A pattern as the source of a regular expression: any of a choice's variants, anything for a variable not given. */
function source(pattern, given) {
  let made = "";
  for (let at = 0; at < pattern.length;) {
    const opening = pattern.indexOf("{", at);
    made += literally(pattern.slice(at, opening < 0 ? undefined : opening).replace(/\s+/g, " "));
    if (opening < 0) break;
    let end = opening + 1;
    for (let depth = 1; depth > 0 && end < pattern.length; end += 1) depth += { "{": 1, "}": -1 }[pattern[end]] ?? 0;
    const inside = pattern.slice(opening + 1, end - 1);
    const [selector, ...variants] = inside.split(/(?:->)?\s*\n\s*\*?\[[^\]]+\]\s*/);
    const name = selector.trim().replace("$", "");
    if (variants.length > 0) made += `(?:${variants.map((variant) => source(variant.trim(), given)).join("|")})`;
    else made += name in given ? literally(String(given[name])) : ".+";
    at = end;
  }
  return made;
}

/**
 * What a message says in a language, from `locales/`: a string, or an expression where a part of it varies.
 * @param {string} key such as `beacon`, or `beacon.help` for an attribute
 * @param {Record<string, string | number>} given values of variables
 */
export function words(lang, key, given = {}) {
  const pattern = patternOf(lang, key);
  if (!pattern.includes("{")) return pattern.replace(/\s+/g, " ").trim();
  return new RegExp(`^\\s*${source(pattern.trim(), given)}\\s*$`, "u");
}

/** A language's own name for itself, by which a child chooses it. */
export const ownName = (lang) =>
  readFileSync(join(PROJECT, "locales", lang, "manifest.ron"), "utf8").match(/own_name: "([^"]+)"/)[1];

/** What the page keeps: [entries of localStorage, entries of sessionStorage]. */
export const kept = (page) => page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);

// ------------------------------------------------------------------------------------------------------------- checks

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe-core finds wrong with names, roles and structure of the page: `["rule: element", ...]`. Colours are left
 * out: the mirror is transparent, and the canvas is not text.
 */
export async function violations(page) {
  // Playwright's own evaluation is not bound by the page's security policy.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const found = await window.axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    const list = found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
    // axe takes a page whose elements are all fixed for an open modal, and then leaves its page-wide rules out.
    const shown = (what) => [...document.querySelectorAll(what)].filter((element) => element.checkVisibility());
    if (shown("h1").length !== 1) list.push(`one-first-heading: ${shown("h1").length} elements h1`);
    if (shown("main").length !== 1) list.push(`one-main: ${shown("main").length} elements main`);
    return list;
  });
}
