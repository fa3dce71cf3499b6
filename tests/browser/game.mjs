// What the browser tests share: a server for a build, Chromium with WebGL2 in software, finding and pressing what the
// game shows through the elements of its mirror, and the checks that hold on every page.
//
// Finding: `find(page, "button", "Beacon")` gives a Playwright locator of the mirror's element. Pressing: `press` as a
// screen reader does, `point` with the mouse on the canvas at the element's place, `key` by the keyboard.

import { createServer } from "node:http";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, normalize, sep } from "node:path";
import { chromium } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
  "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--no-sandbox",
];
const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm",
  ".json": "application/json", ".ttf": "font/ttf", ".png": "image/png", ".pack": "text/plain; charset=utf-8",
};

/**
 * Serves a folder on this machine.
 * @param {string} folder
 * @param {{ encoded?: boolean, pages?: Record<string, string>, hook?: (path: string, response) => boolean }} options
 *   `encoded: false` is a host that never sends `.br` or `.gz` by negotiation; `pages` answers paths from memory;
 *   `hook` may answer itself and then returns true.
 * @returns {Promise<{ url: string, requests: string[], close: () => Promise<void> }>} `requests`: paths asked for, in
 * order
 */
export async function serve(folder, { encoded = true, pages = {}, hook = () => false } = {}) {
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
    const gzip = encoded && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "") && existsSync(`${plain}.gz`);
    if (gzip) headers["content-encoding"] = "gzip";
    response.writeHead(200, headers);
    createReadStream(gzip ? `${plain}.gz` : plain).pipe(response);
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
 * Opens a page in a fresh context and writes down what goes wrong in it.
 * @returns {Promise<{ page, errors: string[], foreign: string[], close: () => Promise<void> }>} `errors`: console
 *   errors and uncaught exceptions; `foreign`: requests to another origin than the page's own
 */
export async function open(browser, url, options = {}) {
  const { locale = "en-GB", viewport = { width: 1024, height: 720 }, init, ...rest } = options;
  const context = await browser.newContext({ locale, viewport, ...rest });
  if (init) await context.addInitScript(init);
  const page = await context.newPage();
  const errors = [];
  const foreign = [];
  const { origin } = new URL(url);
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(String(error)));
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

/** Presses like a screen reader: a click on the mirror's element itself. */
export async function press(page, role, name) {
  const element = find(page, role, name);
  await element.waitFor({ state: "attached" });
  await element.evaluate((button) => button.click());
}

/** Points with the mouse at the middle of what the element stands for: the canvas gets the click. */
export async function point(page, role, name) {
  const element = find(page, role, name);
  await element.waitFor({ state: "attached" });
  const { x, y, width, height } = await element.evaluate((button) => button.getBoundingClientRect().toJSON());
  await page.mouse.click(x + width / 2, y + height / 2);
}

/** Focuses the element and presses a key there. */
export async function key(page, role, name, pressed = "Enter") {
  const element = find(page, role, name);
  await element.focus();
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
