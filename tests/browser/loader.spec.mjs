// The start page and the loader with a stand-in for the game: a tiny WebAssembly module and a script in place of the
// glue.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { open, serve, start, until, violations } from "./game.mjs";

const web = fileURLToPath(new URL("../../web", import.meta.url));

/** A module with one exported function that traps, and a custom section of noise that makes it big enough to matter. */
function module() {
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

const GLUE = `
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

/** A folder like the web build's, with the stand-in. */
function build() {
  const folder = mkdtempSync(join(tmpdir(), "manara-loader-"));
  mkdirSync(join(folder, "app"));
  mkdirSync(join(folder, "texts"));
  for (const script of ["loader.js", "mirror.js"]) cpSync(join(web, script), join(folder, "app", script));
  const files = {
    "app/manara.js": Buffer.from(GLUE),
    "app/manara.wasm": module(),
    "texts/en.pack": Buffer.from(`== en/ui.ftl 4\nwelcome\n${"hello ".repeat(9000)}`),
    "texts/ar.pack": Buffer.from("== ar/ui.ftl 4\nmarhaba\n"),
  };
  const assets = {};
  for (const [path, bytes] of Object.entries(files)) {
    writeFileSync(join(folder, path), bytes);
    writeFileSync(join(folder, `${path}.gz`), gzipSync(bytes));
    assets[path] = { url: path, bytes: bytes.length };
  }
  const languages = {
    ar: { name: "العربية", dir: "rtl", first: ["texts/ar.pack", "texts/en.pack"] },
    en: { name: "English", dir: "ltr", first: ["texts/en.pack"] },
  };
  const manifest = JSON.stringify({ format: 1, packed: true, assets, languages });
  const block = '<script type="application/json" id="manifest">';
  const index = readFileSync(join(web, "index.html"), "utf8");
  const page = index
    .replace(new RegExp(`${block}.*?</script>`), () => `${block}${manifest}</script>`)
    .replace('src="loader.js"', 'src="app/loader.js"');
  writeFileSync(join(folder, "index.html"), page);
  return folder;
}

/** Runs `body` on a freshly served build; `visit` opens a page of it that is closed and checked at the end. */
function onPage(body, options = {}) {
  return async ({ browser }) => {
    const folder = build();
    const server = await serve(folder, options);
    const visits = [];
    const visit = async (query = "", pageOptions = {}) => {
      const opened = await open(browser, server.url + query, pageOptions);
      visits.push(opened);
      return opened;
    };
    try {
      await body({ visit, server, folder });
      for (const { foreign } of visits) assert.deepEqual(foreign, [], "nothing asks another origin");
    } finally {
      for (const { close } of visits) await close();
      await server.close();
      rmSync(folder, { recursive: true });
    }
  };
}

const NO_WEBGL2 = () => {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
    return kind === "webgl2" ? null : original.call(this, kind, ...rest);
  };
};

const BLOCKED_STORAGE = () => {
  Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("blocked", "SecurityError"); } });
  Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked", "SecurityError"); } });
};

const stored = (page) => page.evaluate(() => Object.keys(sessionStorage));
const overlay = (page) => page.locator("#lost section:not([hidden])");

export const tests = [
  ["the start page speaks the browser's language before anything has come", onPage(async ({ visit }) => {
    const expected = {
      "en-GB": ["en", "ltr", "Start"],
      "ar-EG": ["ar", "rtl", "هيّا نبدأ"],
      "fi-FI": ["en", "ltr", "Start"],
    };
    for (const [locale, [lang, dir, button]] of Object.entries(expected)) {
      const { page } = await visit("", { locale });
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang, `${locale}: language of the page`);
      assert.equal(await page.evaluate(() => document.documentElement.dir), dir, `${locale}: direction of the page`);
      const shown = await page.locator("#start section:not([hidden]) .begin").textContent();
      assert.equal(shown, button, `${locale}: the words are the language's own`);
    }
    const { page } = await visit("?lang=ar", { locale: "en-GB" });
    assert.equal(await page.evaluate(() => document.documentElement.lang), "ar", "the address may ask for a language");
  })],

  ["everything loads, the bar reaches its end, and the game starts by the button", onPage(async ({ visit, server }) => {
    const { page, errors } = await visit();
    const bar = page.locator("#start section:not([hidden]) progress");
    await until(() => bar.evaluate((element) => element.value), 1, { why: "the bar is full" });
    const { received, total } = await page.evaluate(() => window.manara.progress());
    assert.equal(received, total, "every raw byte of the manifest was counted, none twice");
    const said = await page.locator("#start section:not([hidden]) .status").textContent();
    assert.equal(said, "The lamp is lit.", "it is said");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Start", "Enter is enough to start");
    assert.deepEqual(await violations(page), [], "names, roles and structure of the start page are right");
    await start(page);
    assert.match(await page.evaluate(() => window.words), /^== en/, "the words come from the page");
    assert.equal(server.requests.filter((path) => path === "/texts/en.pack").length, 1, "and without a second request");
    assert.equal(server.requests.filter((path) => path.endsWith(".gz")).length, 0, "an encoding host needs no .gz");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.id), "3", "the focus is the game's");
    await page.keyboard.press("Enter");
    assert.deepEqual(await page.evaluate(() => window.seen), [[3, "click", ""]], "actions reach the module as text");
    const unknown = await page.evaluate(() => window.manara.assetUrl("no/such.file"));
    assert.equal(unknown, undefined, "an unknown asset has no address");
    assert.deepEqual(errors, [], "no errors");
  })],

  ["a host that sends nothing compressed is asked for the .gz", onPage(async ({ visit, server }) => {
    const { page, errors } = await visit();
    await start(page);
    assert.ok(server.requests.includes("/app/manara.wasm.gz"), "the game comes compressed");
    assert.ok(server.requests.includes("/texts/en.pack.gz"), "large packs too");
    assert.ok(!server.requests.includes("/texts/ar.pack.gz"), "small ones are not worth a second request");
    const { received, total } = await page.evaluate(() => window.manara.progress());
    assert.equal(received, total, "the bar counts raw bytes, unpacked here");
    assert.match(await page.evaluate(() => window.words), /^== en.*\n.*hello $/s, "the words are whole");
    assert.deepEqual(errors, [], "no errors");
  }, { encoded: false })],

  ["a host that has no .gz either still works", onPage(async ({ visit, folder }) => {
    for (const path of ["app/manara.wasm.gz", "texts/en.pack.gz"]) rmSync(join(folder, path));
    const { page } = await visit();
    await start(page);
    assert.match(await page.evaluate(() => window.words), /^== en/, "the plain files were taken");
  }, { encoded: false })],

  ["a host that marks the .gz as encoded still works", async (context) => {
    const hook = (path, response) => {
      if (path !== "/app/manara.wasm.gz") return false;
      response.writeHead(200, { "content-type": "application/wasm", "content-encoding": "gzip" });
      response.end(gzipSync(module()));
      return true;
    };
    await onPage(async ({ visit }) => {
      const { page } = await visit();
      await start(page);
    }, { encoded: false, hook })(context);
  }],

  ["without WebGL2 the advice is there, in the browser's language, and no game", onPage(async ({ visit, server }) => {
    for (const [locale, lang, calm] of [["en-GB", "en", "It is not your fault."], ["ar-SA", "ar", "ليس ذنبك"]]) {
      server.requests.length = 0;
      const { page, errors } = await visit("", { locale, init: NO_WEBGL2 });
      const advice = page.locator(`#advice section[lang=${lang}]`);
      await advice.waitFor();
      assert.equal(await advice.locator("li").count(), 5, "pause, say no, keep it, tell, report and block");
      assert.ok((await advice.textContent()).includes(calm), "it is not the child's fault");
      assert.equal(await page.locator("#advice section:not([hidden])").count(), 1, "one language");
      assert.ok(!server.requests.some((path) => path.includes("manara")), "a device that cannot play loads nothing");
      assert.deepEqual(await violations(page), [], "names, roles and structure of the page are right");
      assert.deepEqual(errors, [], "no errors");
    }
  })],

  ["without scripts the advice is there in both languages", onPage(async ({ visit }) => {
    const { page } = await visit("", { javaScriptEnabled: false });
    for (const lang of ["en", "ar"]) {
      assert.ok(await page.locator(`#advice section[lang=${lang}]`).isVisible(), `${lang} can be read`);
    }
    assert.ok(!(await page.locator("#start").isVisible()), "nothing waits for a game that cannot come");
  })],

  ["a broken download says so and can be tried again", async (context) => {
    let broken = true;
    const hook = (path, response) => {
      if (!broken || !path.startsWith("/app/manara.wasm")) return false;
      response.writeHead(503).end();
      return true;
    };
    await onPage(async ({ visit }) => {
      const { page } = await visit();
      const again = page.locator("#start section:not([hidden]) .again");
      await again.waitFor();
      const trouble = page.locator("#start section:not([hidden]) .trouble");
      assert.ok(await trouble.isVisible(), "a sentence says what happened");
      broken = false;
      await again.click();
      await start(page);
    }, { hook })(context);
  }],

  ["after a lost picture the play goes on, and what was kept is used once and erased", onPage(async ({ visit }) => {
    const { page, errors } = await visit("", { locale: "ar-EG" });
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "a first visit has nothing to go on from");
    await page.evaluate(() => window.manara.snapshot("scenario 7, step 3"));
    assert.deepEqual(await stored(page), [], "a snapshot stays in memory");
    await page.evaluate(() => {
      const loss = new Event("webglcontextlost", { cancelable: true });
      document.getElementById("manara").dispatchEvent(loss);
    });
    const goOn = await overlay(page).locator("button").textContent();
    assert.equal(goOn, "متابعة", "the overlay speaks the game's language");
    assert.ok(await page.evaluate(() => document.activeElement.matches("#lost button")), "Enter is enough to go on");
    assert.ok(await page.evaluate(() => document.getElementById("mirror").inert), "what is behind waits");
    await overlay(page).locator("button").click();
    await page.waitForFunction(() => window.resumed !== undefined);
    const resumed = await page.evaluate(() => window.resumed);
    assert.equal(resumed, "scenario 7, step 3", "the play goes on, without the start button");
    assert.equal(await page.evaluate(() => window.resumedAgain), null, "once");
    assert.deepEqual(await stored(page), [], "and nothing is left in the browser");
    assert.equal(await page.evaluate(() => history.state?.manaraResume), undefined, "nor in the history");
    assert.ok(!(await page.evaluate(() => location.href)).includes("#"), "nor in the address");
    await page.reload();
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "a reload of one's own starts anew");
    assert.deepEqual(errors, [], "no errors");
  })],

  ["a panic in the module shows the overlay, and one that comes back starts anew", onPage(async ({ visit }) => {
    const { page } = await visit();
    await start(page);
    await page.evaluate(() => window.manara.snapshot("breaks"));
    await page.evaluate(() => setTimeout(window.trap));
    await overlay(page).locator("button").waitFor();
    const seen = await page.evaluate(() => window.seen);
    assert.equal(seen, undefined, "what stopped is not called, though the focus moved");
    await page.evaluate(() => window.manara.snapshot("from after the end"));
    await overlay(page).locator("button").click();
    await page.waitForFunction(() => window.resumed !== undefined);
    assert.equal(await page.evaluate(() => window.resumed), "breaks", "the first time it goes on");
    await page.evaluate(() => {
      window.manara.snapshot("breaks");
      window.manara.failed("again");
    });
    await overlay(page).locator("button").click();
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "what broke twice is not tried a third time");
  })],

  ["what a copied tab brings along is erased, not used", onPage(async ({ visit }) => {
    const copied = () => sessionStorage.setItem("manara-resume-00ff", "another tab's play");
    const { page } = await visit("", { init: copied });
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "only the key of this page's own history counts");
    assert.deepEqual(await stored(page), [], "and the leftover is gone");
  })],

  ["with blocked storage the game starts, and after a loss starts again", onPage(async ({ visit }) => {
    const { page, errors } = await visit("", { init: BLOCKED_STORAGE });
    await start(page);
    await page.evaluate(() => {
      window.manara.snapshot("cannot be kept");
      window.before = true;
      window.manara.failed("stopped");
    });
    await overlay(page).locator("button").click();
    await page.waitForFunction(() => window.before === undefined);
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "it starts from the beginning, quietly");
    assert.deepEqual(errors, ["stopped"], "only the game's own message is on the console");
  })],

  ["teeth: a request to another origin is noticed, and the page's policy stops it", onPage(async ({ visit }) => {
    const ask = (page) => page.evaluate(() => fetch("http://127.0.0.1:9/elsewhere").catch(() => {}));
    const held = await visit();
    await ask(held.page);
    const refused = async () => held.errors.some((error) => error.includes("Content Security Policy"));
    await until(refused, true, { why: "the policy stops it" });
    const free = await visit("", { bypassCSP: true });
    await ask(free.page);
    assert.deepEqual(free.foreign, ["http://127.0.0.1:9/elsewhere"], "without the policy the collector sees it");
    free.foreign.length = 0;
    held.foreign.length = 0;
  })],
];
