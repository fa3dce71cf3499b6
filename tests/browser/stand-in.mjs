// A stand-in for the game and a folder like the web build's with it: a tiny WebAssembly module and a script in place of
// the glue, with the page, loader, mirror and worker as they are.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { inWords, open, serve } from "./game.mjs";

const web = fileURLToPath(new URL("../../web", import.meta.url));

/** A module with one exported function that traps, and a custom section of noise that makes it big enough to matter. */
export function module() {
  const leb = (n) => (n < 128 ? [n] : [(n & 127) | 128, ...leb(n >> 7)]);
  const section = (id, bytes) => [id, ...leb(bytes.length), ...bytes];
  let seed = 1;
  const noise = Array.from({ length: 60_000 }, () => (seed = (seed * 48271) % 2147483647) & 255);
  return Buffer.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [1, 0x60, 0, 0]), // one type: no parameters, no results
    ...section(3, [1, 0]), // one function of it
    ...section(7, [1, 4, 0x74, 0x72, 0x61, 0x70, 0, 0]), // exported as "trap"
    ...section(10, [1, 3, 0, 0x00, 0x0b]), // its body: unreachable
    ...section(0, [5, 0x6e, 0x6f, 0x69, 0x73, 0x65, ...noise]),
  ]);
}

export const GLUE = `
export function manara_action(id, action, value) { window.seen = [...(window.seen ?? []), [id, action, value]]; }
export default async function init({ module_or_path }) {
  const { exports } = await WebAssembly.instantiate(module_or_path, {});
  window.trap = () => exports.trap();
  window.words = await (await fetch(window.manara.assetUrl("texts/" + window.manara.lang + ".pack"))).text();
  window.resumed = window.manara.takeResume();
  window.resumedAgain = window.manara.takeResume();
  const arabic = window.manara.lang === "ar";
  window.manara.mirrorUpdate(JSON.stringify({ root: 1, focus: 3, lang: window.manara.lang, dir: arabic ? "rtl" : "ltr",
    title: "stand-in", nodes: [
      { id: 1, role: "main", name: "stand-in", bounds: [0, 0, 300, 300], children: [2, 3] },
      { id: 2, role: "heading", level: 1, name: "stand-in", bounds: [0, 0, 300, 40] },
      { id: 3, role: "button", name: "go", bounds: [0, 50, 100, 50] } ] }));
  window.manara.ready();
}`;

const newFolder = () => mkdtempSync(join(tmpdir(), "manara-loader-"));

/** Bytes that begin as a font does. */
const font = (noise) => Buffer.concat([Buffer.from([0, 1, 0, 0]), Buffer.from(noise.repeat(100))]);

/**
 * A folder like the web build's, with the stand-in. `hashed` gives the names hashes and lets worker.js keep the build,
 * as the shipping build does; `edition` is a word in its texts; `folder` is written over.
 */
export function build({ hashed = false, edition = "first", folder = newFolder() } = {}) {
  const assets = {};
  const kept = [];
  const write = (name, bytes) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  };
  const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
  const play = (name, bytes) => {
    write(name, bytes);
    write(`${name}.gz`, gzipSync(bytes));
    const types = { js: "text/javascript", wasm: "application/wasm", html: "text/html; charset=utf-8" };
    const type = types[name.split(".").pop()] ?? "application/octet-stream";
    kept.push([name, bytes.length, sha256(bytes), type]);
  };
  const add = (path, text) => {
    const bytes = Buffer.from(text);
    const url = hashed ? path.replace(/(\.\w+)$/, `-${sha256(bytes).slice(0, 10)}$1`) : path;
    play(url, bytes);
    assets[path] = { url, bytes: bytes.length };
    return url;
  };
  const own = (name) => readFileSync(join(web, name), "utf8");
  const mirror = add("app/mirror.js", own("mirror.js"));
  add("app/loader.js", own("loader.js").replace('from "./mirror.js"', `from "./${mirror.split("/").pop()}"`));
  add("app/manara.js", GLUE);
  add("app/manara.wasm", module());
  add("texts/en.pack", `== en/ui.ftl 4\nwelcome ${edition}\n${"hello ".repeat(9000)}`);
  add("texts/ar.pack", `== ar/ui.ftl 4\nmarhaba ${edition}\n`);
  add("fonts/latin.ttf", font("latin"));
  add("fonts/arabic.ttf", font("arabic"));
  const languages = {
    ar: { name: "العربية", dir: "rtl", first: ["texts/ar.pack", "texts/en.pack", "fonts/arabic.ttf"] },
    en: { name: "English", dir: "ltr", first: ["texts/en.pack", "fonts/latin.ttf"] },
  };
  const manifest = JSON.stringify({ format: 1, packed: true, worker: hashed, assets, languages });
  const block = '<script type="application/json" id="manifest">';
  play("index.html", Buffer.from(inWords(own("index.html"))
    .replace(new RegExp(`${block}.*?</script>`), () => `${block}${manifest}</script>`)
    .replace('src="loader.js"', `src="${assets["app/loader.js"].url}"`)));
  const files = hashed ? JSON.stringify(kept) : "[]";
  write("worker.js", own("worker.js").replace(/const BUILD = .*/, () =>
    `const BUILD = { version: "${sha256(files).slice(0, 10)}", packed: true, files: ${files} };`));
  cpSync(join(web, "manara.webmanifest"), join(folder, "manara.webmanifest"));
  cpSync(join(web, "icons"), join(folder, "icons"), { recursive: true });
  write("elsewhere.html", "<!doctype html><title>elsewhere</title>");
  return folder;
}

/**
 * Runs `body` on a freshly served build; `visit` opens a page of it that is closed and checked at the end. `rebuild`
 * writes another build into the same folder.
 */
export function onPage(body, { hashed = false, ...options } = {}) {
  return async ({ browser, launch }) => {
    const folder = build({ hashed });
    const server = await serve(folder, options);
    const visits = [];
    const visit = async (query = "", pageOptions = {}) => {
      const opened = await open(browser, server.url + query, pageOptions);
      visits.push(opened);
      return opened;
    };
    const rebuild = (edition) => build({ hashed, edition, folder });
    try {
      await body({ visit, server, folder, rebuild, browser, launch });
      for (const { foreign } of visits) assert.deepEqual(foreign, [], "nothing asks another origin");
    } finally {
      for (const { close } of visits) await close();
      await server.close();
      rmSync(folder, { recursive: true });
    }
  };
}

/** The keys of what the page keeps in the browser. */
export const stored = (page) => page.evaluate(() => [...Object.keys(sessionStorage), ...Object.keys(localStorage)]);
/** A part of the start page in its language. */
export const part = (page, what) => page.locator(`#start section:not([hidden]) ${what}`);
/** The overlay after a lost picture, in its language. */
export const overlay = (page) => page.locator("#lost section:not([hidden])");
