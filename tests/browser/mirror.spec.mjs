// The DOM mirror alone, fed with recorded tree updates: no game, no WebAssembly.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CHROMIUM, find, open, point, press, serve, until, violations } from "./game.mjs";

const web = fileURLToPath(new URL("../../web", import.meta.url));
const index = readFileSync(`${web}/index.html`, "utf8");
const SCREEN = fileURLToPath(new URL("../../scripts/screen", import.meta.url));
const style = index.match(/<style>[^]*?<\/style>/)[0];

const recording = (name) =>
  JSON.parse(readFileSync(new URL(`recordings/${name}.json`, import.meta.url), "utf8")).updates;

const PAGE = `<!doctype html><html lang="en">
<head><title>Mirror</title><link rel="icon" href="data:,">${style}</head><body>
<div id="stage"><canvas id="manara" width="800" height="600" tabindex="0" aria-hidden="true"></canvas></div>
<div id="mirror"></div>
<script type="module">
  import { createMirror } from "/mirror.js";
  window.actions = [];
  window.presses = 0;
  window.seen = [];
  window.copies = [];
  const canvas = document.getElementById("manara");
  canvas.getContext("2d").fillRect(100, 100, 200, 200);
  canvas.addEventListener("click", () => { window.presses += 1; });
  window.mirror = createMirror({ host: document.getElementById("mirror"), canvas });
  window.mirror.onAction = (action) => window.actions.push(action);
  // What the engine listens to, in the way it does: it catches the mouse, and reads a move from what is merged into it.
  for (const type of ["over", "out", "down", "move", "up", "cancel"].map((kind) => "pointer" + kind).concat("wheel")) {
    canvas.addEventListener(type, (event) => {
      const { pointerType: by, buttons, button, deltaMode, deltaX, deltaY } = event;
      if (type === "pointerdown" && by === "mouse") canvas.setPointerCapture(event.pointerId);
      if (!event.isTrusted) window.copies.push(type);
      const moves = type === "pointermove" ? event.getCoalescedEvents() : [event];
      for (const { offsetX: x, offsetY: y } of moves) {
        const more = type === "wheel" ? { deltaMode, deltaX, deltaY } : { by, button, buttons };
        window.seen.push({ type, x, y, ...more });
      }
    });
  }
</script></body></html>`;

/** A page that shows the first screen and writes into its title what it hears: presses of the canvas and the mirror. */
const POINTED = `<!doctype html><html lang="en">
<head><title>[]</title><link rel="icon" href="data:,">${style}</head><body>
<div id="stage"><canvas id="manara" width="800" height="600" aria-hidden="true"></canvas></div><div id="mirror"></div>
<button style="position: fixed; left: 20px; top: 460px; padding: 20px; pointer-events: none">Not to be hit</button>
<script type="module">
  import { createMirror } from "/mirror.js";
  const canvas = document.getElementById("manara");
  const heard = [];
  const hear = (what) => {
    heard.push(what);
    document.title = JSON.stringify(heard);
  };
  const mirror = createMirror({ host: document.getElementById("mirror"), canvas });
  let down = false;
  canvas.addEventListener("pointerdown", () => { down = true; });
  canvas.addEventListener("pointerup", () => hear(down ? "press" : "a release without a press"));
  mirror.onAction = ({ id, action }) => action === "click" && hear(action + " " + id);
  mirror.update(${JSON.stringify({ ...recording("start")[0], title: "" })});
</script></body></html>`;

/** Runs a program to its end: its exit code and what it said. */
const run = (program, given) => new Promise((ended) => {
  const child = spawn(program, given);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => { said += data; });
  child.on("error", (error) => ended({ code: 77, said: String(error) }));
  child.on("close", (code) => ended({ code, said }));
});
const lines = (text) => text.split("\n");

/** A page of another origin around the mirror's, with a field that has the focus. */
const AROUND = (url) => `<!doctype html><html lang="en">
<head><title>Around</title><link rel="icon" href="data:,"></head><body><input id="field" autofocus>
<iframe src="${url}mirror.html" width="640" height="360"></iframe></body></html>`;

/**
 * Runs `body` with a fresh page; `give(update)` passes an update on; `actions()` and `seen()` empty what the mirror
 * sent and what the canvas got. `options` are those of `open`.
 */
function inMirror(body, options = {}) {
  return async ({ browser }) => {
    const server = await serve(web, { pages: { "/mirror.html": PAGE } });
    const { page, errors, close } = await open(browser, `${server.url}mirror.html`, options);
    try {
      await page.waitForFunction(() => window.mirror);
      const give = (update) => page.evaluate((text) => window.mirror.update(text), JSON.stringify(update));
      const actions = () => page.evaluate(() => window.actions.splice(0));
      const seen = () => page.evaluate(() => window.seen.splice(0));
      const focused = () => page.evaluate(() => Number(document.activeElement?.dataset.id ?? 0));
      await body({ page, give, actions, seen, focused });
      assert.deepEqual(errors, [], "the page reports no errors");
    } finally {
      await close();
      await server.close();
    }
  };
}

const ids = (page) => page.evaluate(() =>
  [...document.querySelectorAll("#mirror [data-id]")].map((element) => Number(element.dataset.id)));

/** The id of the mirror's element that whoever asks for what lies at a point is told, 0 for none. */
const hit = (page, x, y) =>
  page.evaluate(([x, y]) => Number(document.elementFromPoint(x, y)?.dataset.id ?? 0), [x, y]);

/** What a browser's translation makes of every text in the mirror. */
const translate = (page) => page.evaluate(() => {
  const walker = document.createTreeWalker(document.getElementById("mirror"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const outer = document.createElement("font");
    outer.append(document.createElement("font"));
    outer.firstChild.textContent = `${text.data}*`;
    text.replaceWith(outer);
  }
});

/** Which kinds of events came, in their order, each run of one kind once. */
const kinds = (seen) => seen.map(({ type }) => type).filter((type, place, all) => type !== all[place - 1]);

const tag = (page, id) => page.evaluate((id) => {
  window.mirror.element(id).kept = true;
}, id);
const kept = (page, id) => page.evaluate((id) => window.mirror.element(id)?.kept === true, id);

/** What makes a browser of today lack what those of 2020 lacked. */
function oldBrowser() {
  delete HTMLElement.prototype.inert;
  for (const name of ["at", "findLast", "findLastIndex", "toSorted", "with"]) delete Array.prototype[name];
  for (const name of ["at", "replaceAll"]) delete String.prototype[name];
  for (const name of ["hasOwn", "groupBy"]) delete Object[name];
  for (const name of ["replaceChildren", "checkVisibility"]) delete Element.prototype[name];
  delete window.structuredClone;
}

/** What Safari 14, Chrome 85 or Firefox 90 cannot read or do not have. */
const TOO_NEW = [
  /(\?\?|\|\||&&)=/, /\.at\(/, /\.findLast(Index)?\(/, /\bstructuredClone\b/, /\bhasOwn\b/, /[{;\s]#[a-z]/,
  /\bstatic \{/,
];
const tooNew = (script) => TOO_NEW.filter((pattern) => pattern.test(script));

/** The roles that the game's source can send, and those that the mirror's knows, both sorted. */
function roles(rust, script) {
  const [, inRust] = rust.match(/^fn role\(.*?\{([^]*?)^\}/m);
  const [, inScript] = script.match(/^const ROLES = \{\n([^]*?)^\};/m);
  return {
    sent: [...inRust.matchAll(/=> "(\w+)"/g)].map(([, role]) => role).sort(),
    known: [...inScript.matchAll(/^  (\w+): \{/gm)].map(([, role]) => role).sort(),
  };
}

export const tests = [
  ["roles, names, states and places are the recorded ones", inMirror(async ({ page, give }) => {
    await give(recording("start")[0]);
    await find(page, "main", "Manara").waitFor();
    await find(page, "heading", "Manara", { level: 1 }).waitFor();
    await find(page, "img", "A lighthouse at night").waitFor();
    await find(page, "paragraph").getByText("A lighthouse, some friends, and their chats.").waitFor();
    await find(page, "button", "Read aloud", { pressed: false }).waitFor();
    await find(page, "button", "Check-up", { disabled: true }).waitFor();
    const box = await find(page, "button", "Look at a chat").boundingBox();
    assert.deepEqual(box, { x: 20, y: 350, width: 200, height: 56 }, "helpers point at the element's place");
    const description = await find(page, "button", "Look at a chat").getAttribute("aria-description");
    assert.equal(description, "Starts the next chat", "the description is read after the name");
    assert.equal(await page.title(), "Manara", "the title follows the game");
  })],

  ["the order of Tab is the order of the tree, without what is disabled", inMirror(async ({ page, give, focused }) => {
    await give(recording("start")[0]);
    const seen = [];
    for (let i = 0; i < 3; i += 1) {
      await page.keyboard.press("Tab");
      seen.push(await focused());
    }
    assert.deepEqual(seen, [5, 6, 0], "two buttons, then out of the page; the canvas is no stop");
    assert.deepEqual(await ids(page), [1, 2, 3, 4, 5, 6, 7], "document order is tree order");
  })],

  ["focus and elements survive a growing and shrinking chat", inMirror(async ({ page, give, actions, focused }) => {
    const [first, grown, asked, answered] = recording("chat");
    await give(first);
    assert.equal(await focused(), 20, "the game's focus is the page's focus");
    assert.deepEqual(await actions(), [], "a focus the game asked for is not sent back");
    for (const id of [10, 11, 20]) await tag(page, id);
    await give(grown);
    await give(asked);
    assert.deepEqual(await ids(page), [1, 2, 10, 11, 12, 30, 31, 32, 20], "new nodes stand where the tree has them");
    assert.equal(await focused(), 20, "nodes put before the focused one must not take its focus");
    for (const id of [10, 11, 20]) assert.ok(await kept(page, id), `element ${id} is the same one as before`);
    await page.evaluate(() => window.mirror.element(31).focus());
    assert.deepEqual(await actions(), [{ id: 31, action: "focus", value: null }], "a real focus is sent");
    await page.keyboard.press("Enter");
    assert.deepEqual(await actions(), [{ id: 31, action: "click", value: null }], "Enter presses");
    await give({ ...answered, focus: 20 });
    assert.deepEqual(await ids(page), [1, 2, 10, 11, 12, 13, 20], "what the tree lost is gone");
    assert.equal(await focused(), 20, "the focus of what is gone goes where the game says");
    const log = find(page, "log", "Chat");
    assert.equal(await log.getAttribute("aria-live"), "polite", "new messages are read out");
  })],

  ["Space and a helper's press click, the mouse reaches the canvas", inMirror(async (mirror) => {
    const { page, give, actions, focused } = mirror;
    await give(recording("start")[0]);
    await page.keyboard.press("Tab");
    await actions();
    await page.keyboard.press("Space");
    assert.deepEqual(await actions(), [{ id: 5, action: "click", value: null }], "Space presses");
    for (const key of ["Enter", "Space"]) {
      // Every further "down" is a repetition, as of a key that is held.
      for (let i = 0; i < 4; i++) await page.keyboard.down(key);
      await page.keyboard.up(key);
      assert.deepEqual(await actions(), [{ id: 5, action: "click", value: null }], `${key} held down presses once`);
    }
    for (let i = 0; i < 4; i++) await page.keyboard.down("Escape");
    await page.keyboard.up("Escape");
    assert.deepEqual(await actions(), [{ id: 5, action: "key", value: "Escape" }], "Escape held down is one Escape");
    await press(page, "button", "Read aloud");
    assert.deepEqual(await actions(), [{ id: 6, action: "click", value: null }], "a screen reader presses");
    await press(page, "button", "Check-up");
    assert.deepEqual(await actions(), [], "what is disabled sends nothing");
    await point(page, "button", "Look at a chat");
    assert.equal(await page.evaluate(() => window.presses), 1, "the mirror lets the pointer through");
    assert.equal(await focused(), 5, "a press on the canvas leaves the focus in the mirror");
    assert.equal(await page.locator("#manara").getAttribute("tabindex"), "-1", "the canvas is no tab stop");
    await page.evaluate(() => document.getElementById("manara").setAttribute("tabindex", "0"));
    await until(() => page.locator("#manara").getAttribute("tabindex"), "-1", { why: "the engine may not undo it" });
  })],

  ["a modal dialog takes the focus, makes the rest inert, and gives the focus back", inMirror(async (mirror) => {
    const { page, give, actions, focused } = mirror;
    const [chat, beacon, report, back, closed] = recording("dialog");
    await give(chat);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), 3, "the beacon has the focus");
    await actions();
    await give(beacon);
    assert.equal(await focused(), 8, "the first control of the dialog has the focus");
    assert.deepEqual(await actions(), [{ id: 8, action: "focus", value: null }], "the game learns where it went");
    const dialog = find(page, "dialog", "Beacon");
    assert.equal(await dialog.getAttribute("aria-modal"), "true", "helpers know that the rest waits");
    const inert = () => page.evaluate(() =>
      [...document.querySelectorAll("#mirror [inert]")].map((element) => Number(element.dataset.id)));
    assert.deepEqual(await inert(), [2, 3, 4], "everything beside the dialog is inert, nothing in it");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    assert.notEqual(await focused(), 3, "Tab never reaches what lies behind");
    await page.evaluate(() => window.mirror.element(9).focus());
    await give(report);
    assert.equal(await focused(), 13, "the game's own choice inside the inner dialog counts");
    assert.deepEqual(await inert(), [2, 3, 4, 6], "the outer dialog waits too");
    await page.keyboard.press("Escape");
    const last = (await actions()).at(-1);
    assert.deepEqual(last, { id: 13, action: "key", value: "Escape" }, "Escape is the game's to handle");
    await give({ ...back, focus: 9 });
    assert.equal(await focused(), 9, "back to where the game says");
    assert.deepEqual(await inert(), [2, 3, 4], "the outer dialog lives again");
    await give({ ...closed, focus: 3 });
    assert.equal(await focused(), 3, "back to what opened the dialog, as the game says");
    assert.deepEqual(await inert(), [], "everything lives again");
  })],

  ["a focus asked for behind a modal dialog is not given", inMirror(async ({ give, focused }) => {
    const [chat, beacon] = recording("dialog");
    await give({ ...chat, focus: 3 });
    await give({ ...beacon, focus: 5 });
    assert.equal(await focused(), 8, "what is inert cannot have the focus");
  })],

  ["choices and switches in a right-to-left page are buttons that are switched on", inMirror(async (mirror) => {
    const { page, give, focused } = mirror;
    await give(recording("settings-ar")[0]);
    const language = await page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
    assert.equal(language, "ar rtl", "the page follows");
    await find(page, "button", "عادي", { pressed: true }).waitFor();
    await find(page, "button", "حركة أقلّ", { pressed: true }).waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await focused(), 5, "the first choice is disabled, so Tab passes it by");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), 6, "each choice is a stop of its own");
  })],

  ["keys that scroll go to what scrolls", inMirror(async ({ page, give, actions }) => {
    const [first, grown, asked] = recording("chat");
    for (const update of [first, grown, asked]) await give(update);
    await page.evaluate(() => window.mirror.element(11).focus());
    await actions();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("PageUp");
    await page.evaluate(() => window.mirror.element(31).focus());
    await page.keyboard.press("PageDown");
    await page.keyboard.press("ArrowDown");
    assert.deepEqual((await actions()).filter(({ action }) => action === "key"), [
      { id: 10, action: "key", value: "ArrowDown" },
      { id: 10, action: "key", value: "PageUp" },
      { id: 10, action: "key", value: "PageDown" },
    ], "inside the log every key, outside only the page keys");
  })],

  ["leaving the mirror is told, a changed role keeps the focus", inMirror(async ({ page, give, actions, focused }) => {
    await give(recording("start")[0]);
    await page.keyboard.press("Tab");
    await actions();
    const words = { id: 5, role: "text", name: "Look at a chat", bounds: [20, 350, 200, 56], actions: ["focus"] };
    await give({ root: 1, focus: null, nodes: [words] });
    await find(page, "paragraph").getByText("Look at a chat").waitFor();
    assert.equal(await focused(), 5, "the element is another, the focus is not lost");
    assert.deepEqual(await actions(), [], "and nobody is told of it");
    await page.evaluate(() => document.activeElement.blur());
    assert.deepEqual(await actions(), [{ id: 5, action: "blur", value: null }], "leaving is told");
  })],

  ["odd trees do no harm: cycles, absent children, two parents", inMirror(async ({ page, give }) => {
    await give({
      root: 1, focus: 99, nodes: [
        { id: 1, role: "main", name: "m", children: [2, 3, 77, 2] },
        { id: 2, role: "group", name: "a", children: [1, 4] },
        { id: 3, role: "group", name: "b", children: [4] },
        { id: 4, role: "button", name: "c", children: [5] },
        { id: 5, role: "text", name: "inside a button" },
      ],
    });
    assert.deepEqual(await ids(page), [1, 2, 4, 3], "each node once, where reached first; nothing inside a button");
    await give({ root: 1, focus: null, nodes: [{ id: 1, role: "main", name: "m", children: [] }] });
    assert.deepEqual(await ids(page), [1], "nothing is left behind");
  })],

  ["axe finds nothing wrong in the recordings", inMirror(async ({ page, give }) => {
    for (const name of ["start", "chat", "settings-ar", "dialog"]) {
      for (const [place, update] of recording(name).entries()) {
        await give(update);
        const found = await violations(page);
        assert.deepEqual(found, [], `${name}, update ${place}: names, roles and structure are right`);
      }
      await give({ root: 0, focus: null, nodes: [] });
    }
  })],

  ["teeth: axe finds each fault of the broken recording", inMirror(async ({ page, give }) => {
    await give(recording("broken")[0]);
    const found = await violations(page);
    for (const rule of ["button-name", "role-img-alt", "aria-required-parent", "one-first-heading"]) {
      const bitten = found.some((violation) => violation.startsWith(`${rule}:`));
      assert.ok(bitten, `${rule} must be found, but only: ${found.join("; ")}`);
    }
  })],

  // ------------------------------------------------------------------------------------------- what browsers do to it

  ["no browser translates the mirror, and a translation that came all the same goes", inMirror(async (mirror) => {
    const { page, give } = mirror;
    const host = page.locator("#mirror");
    assert.equal(await host.getAttribute("translate"), "no", "the page asks not to be translated there");
    assert.match(await host.getAttribute("class"), /\bnotranslate\b/, "so it does in the older way");
    const [first] = recording("start");
    const status = { id: 8, role: "status", name: "Kept", bounds: [20, 420, 700, 60], children: [9] };
    const line = { id: 9, role: "text", name: "", value: "On this device", bounds: [20, 450, 700, 30] };
    const main = { ...first.nodes[0], children: [...first.nodes[0].children, 8] };
    await give({ ...first, nodes: [main, ...first.nodes.slice(1), status, line] });
    await translate(page);
    assert.equal(await page.locator("#mirror font font").count(), 7, "teeth: every text was replaced");
    await tag(page, 9);
    await give({ root: 1, nodes: [{ ...first.nodes[4], name: "Look at another" }, { ...status, name: "Kept now" }] });
    await find(page, "button", "Look at another").waitFor();
    const leading = await page.evaluate(() => window.mirror.element(8).firstChild.data);
    assert.equal(leading, "Kept now", "the new words stand first");
    assert.ok(await kept(page, 9), "and what lay in the element is still there");
    assert.equal(await page.locator("#mirror", { hasText: "On this device*" }).count(), 1, "what stays is left alone");
    const arabic = { ...first.nodes[1], name: "منارة" };
    await give({ root: 1, lang: "ar", dir: "rtl", title: "منارة", nodes: [arabic] });
    await find(page, "heading", "منارة", { level: 1 }).waitFor();
    await find(page, "button", "Look at another").waitFor();
    assert.doesNotMatch(await host.textContent(), /\*/, "in another language nothing is left, though its words stay");
    assert.equal(await page.locator("#mirror font").count(), 0, "nor are the translator's elements");
  })],

  ["select all marks nothing and copies nothing", inMirror(async ({ page, give }) => {
    await give(recording("start")[0]);
    await page.evaluate(() => navigator.clipboard.writeText("what was there"));
    const plain = await page.screenshot();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+C");
    assert.ok(plain.equals(await page.screenshot()), "nothing is painted over the picture");
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    assert.equal(await copied(), "what was there", "the words that nobody sees are not copied");
    await page.addStyleTag({ content: "#mirror, #mirror * { user-select: text !important }" });
    await page.evaluate(() => getSelection().removeAllRanges());
    await page.keyboard.press("Control+A");
    assert.ok(!plain.equals(await page.screenshot()), "teeth: words that can be marked are seen in the picture");
    await page.keyboard.press("Control+C");
    assert.match(await copied(), /Look at a chat/, "teeth: and copied");
  }, { permissions: ["clipboard-read", "clipboard-write"] })],

  ["an old browser keeps the focus in a dialog and the rest away from everybody", inMirror(async (mirror) => {
    const { page, give, actions, focused } = mirror;
    const [chat, beacon, report, back, closed] = recording("dialog");
    await give(chat);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), 3, "before, Tab reaches the beacon");
    await give(beacon);
    await actions();
    const reached = new Set();
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press(i < 20 ? "Tab" : "Shift+Tab");
      reached.add(await focused());
    }
    assert.deepEqual([...reached].sort(), [0, 8, 9], "Tab goes through the dialog and out of the page, never behind");
    assert.equal(await page.locator("#mirror [inert]").count(), 0, "teeth: the browser does nothing of it by itself");
    assert.equal(await page.locator('#mirror [aria-hidden="true"]').count(), 3, "helpers do not read what lies behind");
    assert.equal(await page.locator('#mirror [tabindex="0"]').count(), 2, "only the dialog's buttons are tab stops");
    await actions();
    await page.evaluate(() => window.mirror.element(3).click());
    assert.deepEqual(await actions(), [], "a press behind the dialog is refused");
    await page.evaluate(() => window.mirror.element(5).focus());
    assert.equal(await focused(), 8, "a focus that gets there is brought back");
    await page.evaluate(() => window.mirror.element(9).focus());
    await give({ ...report, focus: null });
    assert.equal(await focused(), 12, "the inner dialog takes it");
    await give({ ...back, focus: 9 });
    assert.equal(await focused(), 9, "and gives it back");
    await give({ ...closed, focus: 3 });
    assert.equal(await focused(), 3, "as does the outer one");
    assert.equal(await page.locator("#mirror [aria-hidden]").count(), 0, "everything is read again");
    assert.equal(await page.locator('#mirror [tabindex="0"]').count(), 2, "and a tab stop again");
  }, { init: oldBrowser })],

  ["replies come and go in an old browser", inMirror(async ({ page, give, focused }) => {
    const [first, grown, asked, answered] = recording("chat");
    for (const update of [first, grown, asked]) await give({ ...update, focus: null });
    await page.evaluate(() => window.mirror.element(32).focus());
    await give({ ...answered, focus: null });
    const from = await page.evaluate(() => document.activeElement.matches("#mirror h1, #mirror h2, #mirror [role=main], #mirror main"));
    assert.ok(from, "where the game says nothing the screen is read from its beginning");
    assert.deepEqual(await ids(page), [1, 2, 10, 11, 12, 13, 20], "the replies are gone");
    const lacks = await page.evaluate(() => [[].at, [].findLast, window.structuredClone].every((known) => !known));
    assert.ok(lacks, "teeth: the browser really lacks what is not to be relied on");
  }, { init: oldBrowser })],

  ["nothing in the mirror's script is newer than the oldest browsers", async () => {
    const script = readFileSync(`${web}/mirror.js`, "utf8").replace(/\/\/.*$/gm, "");
    assert.deepEqual(tooNew(script), [], "Safari 14, Chrome 85 and Firefox 90 can read and run it");
    const bad = "a ??= b; a.at(-1); a.findLast(f); structuredClone(a); Object.hasOwn(a, b); class { #c; static { } }";
    assert.equal(tooNew(bad).length, TOO_NEW.length, "teeth: each of them is found");
  }],

  // ---------------------------------------------------------------------------------------------------- other voices

  ["words in another language are marked, with their direction, and nothing else is", inMirror(async (mirror) => {
    const { page, give } = mirror;
    const marks = () => page.evaluate(() => Object.fromEntries([...document.querySelectorAll("#mirror [data-id]")]
      .filter((element) => element.hasAttribute("lang") || element.hasAttribute("dir"))
      .map(({ dataset, lang, dir }) => [dataset.id, `${lang} ${dir}`])));
    const [tree] = recording("settings-ar");
    const english = { lang: "en", dir: "ltr" };
    const heading = tree.nodes.find(({ id }) => id === 2);
    const list = tree.nodes.find(({ id }) => id === 10);
    const progress = tree.nodes.find(({ id }) => id === 13);
    await give({ ...tree, nodes: [{ ...tree.nodes[0], lang: "ar" }, ...tree.nodes.slice(1)] });
    assert.deepEqual(await marks(), { 1: "ar ", 15: "en " }, "the language's own name, and what says its own");
    await give({ root: 1, lang: "ar", dir: "rtl", nodes: [
      { ...heading, name: "Settings", ...english },
      { ...list, name: "What this game keeps", description: "On this device", ...english },
      { ...progress, description: "Nearly there", ...english },
    ] });
    assert.deepEqual(await marks(), {
      1: "ar ", 2: "en ltr", 10: "en ltr", 11: "ar rtl", 12: "ar rtl", 13: "en ltr", 15: "en ",
    }, "text, label and description are marked; what lies in a marked list is in the page's language again");
    await give({ root: 1, lang: "ar", dir: "rtl", nodes: [heading, list, progress] });
    assert.deepEqual(await marks(), { 1: "ar ", 15: "en " }, "the marks go with the words");
  })],

  // --------------------------------------------------------------------------------------------------------- pointers

  ["a wheel that turns by pages turns nearly a page, other wheels pass as they are", inMirror(async (mirror) => {
    const { page, seen } = mirror;
    const height = await page.evaluate(() => document.getElementById("manara").clientHeight);
    const turn = (init) => page.evaluate((init) => {
      document.getElementById("manara").dispatchEvent(new WheelEvent("wheel", { clientX: 30, clientY: 40, ...init }));
    }, init);
    const at = { type: "wheel", x: 30, y: 40, deltaX: 0 };
    await turn({ deltaMode: 2, deltaY: 0.8 });
    const [down, ...more] = await seen();
    assert.deepEqual(more, [], "one wheel is one wheel");
    assert.deepEqual({ ...down, deltaY: Math.round(down.deltaY) },
      { ...at, deltaMode: 0, deltaY: Math.round(0.8 * 0.9 * height) }, "nearly a page, in pixels, in the same place");
    await turn({ deltaMode: 2, deltaY: -1 });
    assert.ok((await seen())[0].deltaY < 0, "up is up");
    await turn({ deltaMode: 1, deltaY: 3 });
    await turn({ deltaMode: 0, deltaY: 0.8 });
    assert.deepEqual(await seen(), [{ ...at, deltaMode: 1, deltaY: 3 }, { ...at, deltaMode: 0, deltaY: 0.8 }],
      "lines and pixels are the engine's to read");
  })],

  ["who asks what lies at a point is told the element", inMirror(async ({ page, give }) => {
    const [chat, beacon] = recording("dialog");
    await give(recording("start")[0]);
    assert.equal(await hit(page, 120, 378), 5, "a button");
    assert.equal(await hit(page, 400, 105), 3, "plain text");
    assert.equal(await hit(page, 400, 230), 4, "a picture");
    assert.equal(await hit(page, 780, 590), 1, "nothing but the page");
    await give({ root: 0, nodes: [] });
    const log = { ...chat.nodes[3], bounds: [0, 60, 800, 100], children: [5, 6] };
    const gone = { id: 6, role: "text", value: "scrolled out of sight", bounds: [20, 300, 200, 50] };
    await give({ ...chat, nodes: [...chat.nodes.slice(0, 3), log, chat.nodes[4], gone] });
    assert.equal(await hit(page, 100, 95), 5, "what is seen of a column is found");
    assert.equal(await hit(page, 100, 320), 1, "what is scrolled out of sight is not");
    await give(chat);
    await give(beacon);
    assert.equal(await hit(page, 200, 200), 8, "a dialog's button");
    assert.equal(await hit(page, 740, 38), 1, "nothing behind a dialog");
    await page.addStyleTag({ content: "#mirror * { pointer-events: none !important }" });
    assert.equal(await hit(page, 200, 200), 0, "teeth: without hits nothing is found");
  })],

  ["the mouse reaches the canvas once, through whatever lies over it", inMirror(async (mirror) => {
    const { page, give, actions, seen, focused } = mirror;
    await give(recording("start")[0]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.mouse.move(900, 700);
    await actions();
    await seen();
    await page.mouse.move(120, 378);
    await page.mouse.move(121, 378);
    const hover = { type: "pointermove", by: "mouse", x: 121, y: 378, button: -1, buttons: 0 };
    assert.deepEqual((await seen()).slice(-1), [hover],
      "hovering is seen where it is, and never leaves the picture");
    await page.mouse.down();
    await page.mouse.up();
    assert.deepEqual(await seen(), [
      { type: "pointerdown", by: "mouse", x: 121, y: 378, button: 0, buttons: 1 },
      { type: "pointerup", by: "mouse", x: 121, y: 378, button: 0, buttons: 0 },
    ], "one press, one release, and the pointer never left");
    assert.deepEqual(await actions(), [], "the mirror does not press as well");
    assert.equal(await focused(), 6, "nor does the press move the focus");
    await page.mouse.dblclick(300, 378);
    await page.mouse.click(300, 378, { button: "right" });
    const presses = (await seen()).filter(({ type }) => type === "pointerdown").map(({ button }) => button);
    assert.deepEqual(presses, [0, 0, 2], "two quick ones are two, and the other button is the other button");
    await press(page, "button", "Read aloud");
    assert.deepEqual(await actions(), [{ id: 6, action: "click", value: null }], "a helper's press right after counts");
    await page.mouse.wheel(0, 120);
    await until(async () => (await seen()).map(({ type, deltaY }) => [type, deltaY]), [["wheel", 120]],
      { why: "the wheel is the canvas's too, once" });
  })],

  ["a drag begun over the mirror stays with the canvas, whatever happens under it", inMirror(async (mirror) => {
    const { page, give, actions, seen } = mirror;
    await give(recording("start")[0]);
    await page.mouse.move(120, 378);
    await page.mouse.down();
    await page.mouse.move(300, 378);
    await give({ root: 1, nodes: [{ ...recording("start")[0].nodes[0], children: [2, 3] }] });
    await page.mouse.move(900, 700, { steps: 3 });
    await give(recording("start")[0]);
    await page.mouse.move(300, 378);
    await page.mouse.up();
    assert.deepEqual(kinds(await seen()), ["pointerover", "pointermove", "pointerdown", "pointermove", "pointerup"],
      "no event is missing, and the pointer never left");
    assert.deepEqual(await actions(), [], "the mirror hears of none");
    await page.mouse.move(900, 700);
    await page.mouse.move(120, 378);
    await page.mouse.move(900, 700);
    assert.deepEqual(kinds(await seen()), ["pointermove"], "from the mirror to the bare canvas it leaves nothing");
    await page.evaluate(() => { document.getElementById("stage").style.right = "300px"; });
    await page.mouse.move(100, 20);
    await seen();
    await page.mouse.move(1000, 700);
    await page.mouse.move(100, 20);
    assert.deepEqual(kinds(await seen()), ["pointerout", "pointerover", "pointermove"], "it leaves both, and returns");
  })],

  ["a finger taps and scrolls through the mirror, once", inMirror(async ({ page, give, actions, seen, focused }) => {
    await give({ ...recording("chat")[0], focus: 20 });
    await page.touchscreen.tap(100, 95);
    const tap = (await seen()).filter(({ type }) => !/over|out/.test(type));
    assert.deepEqual(tap, [
      { type: "pointerdown", by: "touch", x: 100, y: 95, button: 0, buttons: 1 },
      { type: "pointerup", by: "touch", x: 100, y: 95, button: 0, buttons: 0 },
    ], "one press, one release");
    assert.deepEqual(await actions(), [], "the click that follows a tap is not a second press");
    assert.equal(await focused(), 20, "nor does it move the focus");
    const touches = await page.context().newCDPSession(page);
    const touch = (type, x, y) => touches.send("Input.dispatchTouchEvent",
      { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
    await touch("touchStart", 100, 95);
    for (let y = 105; y <= 300; y += 15) await touch("touchMove", 100, y);
    await give({ root: 1, nodes: [{ ...recording("chat")[0].nodes[2], children: [] }] });
    for (let y = 305; y <= 400; y += 15) await touch("touchMove", 100, y);
    await touch("touchEnd");
    const drag = kinds((await seen()).filter(({ type }) => !/over|out/.test(type)));
    assert.deepEqual(drag, ["pointerdown", "pointermove", "pointerup"],
      "a finger that scrolls is never taken away by the browser, nor lost with the message it began on");
    const copies = await page.evaluate(() => window.copies);
    assert.ok(copies.includes("pointerdown") && !copies.includes("pointermove"),
      "only how it begins is handed on; the rest is the browser's own, with every place it passed");
    await give(recording("chat")[0]);
    await page.evaluate(() => window.mirror.element(11).click());
    assert.deepEqual((await actions()).filter(({ action }) => action === "click").length, 1, "a helper's press counts");
    assert.deepEqual(await seen(), [], "and is the mirror's alone");
  }, { hasTouch: true })],

  ["a pen presses and draws through the mirror, once", inMirror(async ({ page, give, actions, seen }) => {
    await give(recording("start")[0]);
    const session = await page.context().newCDPSession(page);
    const pen = (type, x, button) => {
      const buttons = button === "left" && type !== "mouseReleased" ? 1 : 0;
      const given = { type, x, y: 378, button, buttons, clickCount: 1, pointerType: "pen" };
      return session.send("Input.dispatchMouseEvent", given);
    };
    await pen("mouseMoved", 120, "none");
    await pen("mousePressed", 120, "left");
    await pen("mouseMoved", 300, "left");
    await pen("mouseReleased", 300, "left");
    const events = (await seen()).filter(({ type }) => !/over|out/.test(type));
    assert.ok(events.every(({ by }) => by === "pen"), "it is a pen to the canvas too");
    assert.deepEqual(kinds(events), ["pointermove", "pointerdown", "pointermove", "pointerup"], "one press");
    assert.deepEqual(await actions(), [], "the mirror does not press as well");
  })],

  ["a helper's press right after a drag that ended over the mirror counts", inMirror(async (mirror) => {
    const { page, give, actions, seen } = mirror;
    await give(recording("start")[0]);
    await page.mouse.move(900, 700);
    await page.mouse.down();
    await page.mouse.move(120, 378);
    await page.mouse.up();
    await seen();
    await press(page, "button", "Look at a chat");
    assert.deepEqual(await actions(), [{ id: 5, action: "click", value: null }], "it is no click of the mouse");
    assert.deepEqual(await seen(), [], "the canvas hears nothing");
  })],

  ["a screen reader finds what lies at a point, and each press comes once, in a real window", async () => {
    const server = await serve(web, { pages: { "/pointed.html": POINTED } });
    const profile = mkdtempSync(join(tmpdir(), "manara-pointing-"));
    try {
      const script = fileURLToPath(new URL("../desktop/pointing.py", import.meta.url));
      const { code, said } = await run(SCREEN, ["1200x1000",
        "dbus-run-session", "--", "/usr/bin/python3", "-B", script, CHROMIUM, profile, `${server.url}pointed.html`]);
      if (code === 77) {
        console.log(`      skipped: ${said.trim()}`);
        return;
      }
      const { found, away, under, mouse } = JSON.parse(lines(said).find((line) => line.startsWith("{")) ?? `"${said}"`);
      const { "Not to be hit": missed, ...hits } = found;
      assert.notDeepEqual(missed, ["push button", "Not to be hit"], "teeth: what takes no hits is not found");
      assert.deepEqual(hits, {
        "Look at a chat": ["push button", "Look at a chat"],
        "Read aloud": ["toggle button", "Read aloud"],
        "Manara": ["heading", "Manara"],
        "A lighthouse at night": ["image", "A lighthouse at night"],
      }, "at the middle of each lies that one");
      assert.deepEqual(away, ["click 5"], "its press, which comes with events of no mouse, is the mirror's");
      assert.equal(under.length, 1, `with the mouse resting there it comes once as well: ${under}`);
      assert.deepEqual(mouse, ["press"], "the real mouse is the canvas's");
    } finally {
      await server.close();
      rmSync(profile, { recursive: true, force: true });
    }
  }],

  // ------------------------------------------------------------------------------------------------------------- logs

  ["a flag that goes up or comes down adds nothing to the log", inMirror(async ({ page, give, focused }) => {
    const bubble = (flag) => ({ id: 11, role: "group", name: "", bounds: [0, 60, 800, 90], children: [12, flag] });
    const said = { id: 12, role: "text", name: "", value: "that tower is huge!", bounds: [20, 70, 400, 30] };
    const flag = (id, more) => ({ id, role: "button", name: "Flag message 1", bounds: [20, 110, 100, 40],
      actions: ["click", "focus"], ...more });
    const [first] = recording("chat");
    await give({ ...first, focus: 13, nodes: [...first.nodes, bubble(13), said, flag(13)] });
    await page.evaluate(() => {
      window.news = [];
      const record = ({ type, addedNodes }) => window.news.push(type === "characterData" ? "text" : addedNodes.length);
      new MutationObserver((records) => records.forEach(record))
        .observe(window.mirror.element(10), { childList: true, characterData: true, subtree: true });
    });
    const news = () => page.evaluate(() => window.news.splice(0));
    await tag(page, 13);
    const up = flag(14, { description: "Flagged: a secret", pressed: true });
    await give({ ...first, focus: 14, nodes: [bubble(14), up] });
    assert.deepEqual(await news(), [], "the flag is another in the game and the same on the page");
    assert.ok(await kept(page, 14), "the element is kept");
    assert.equal(await focused(), 14, "and with it the focus");
    await find(page, "button", "Flag message 1", { pressed: true }).waitFor();
    await give({ ...first, focus: null, nodes: [bubble(15), flag(15, { name: "Ask about message 1" })] });
    assert.ok(await kept(page, 15), "with another name too, in the same place");
    assert.equal(await page.evaluate(() => window.mirror.element(14)), null, "the old id is nobody's");
    assert.equal(await page.locator("#mirror [role=log]").getAttribute("aria-relevant"), "additions",
      "other words for what is there are no news");
    await news();
    const log = { ...first.nodes[2], children: [21, 22] };
    const anew = [{ ...bubble(23), id: 21, children: [24, 23] }, { ...said, id: 24 }, flag(23)];
    const come = { id: 22, role: "text", name: "", value: "Maya: thanks", bounds: [380, 160, 400, 50] };
    await give({ ...first, nodes: [log, ...anew, come] });
    assert.deepEqual((await news()).filter((added) => added !== 0 && added !== "text"), [1],
      "teeth: a message that arrives is news, one that is built anew with all it holds is not");
  })],

  // ----------------------------------------------------------------------------------------------------------- frames

  ["in a frame nothing takes the focus from the page around it", async ({ browser }) => {
    const inner = await serve(web, { pages: { "/mirror.html": PAGE } });
    const outer = await serve(web, { pages: { "/around.html": AROUND(inner.url.replace("127.0.0.1", "localhost")) } });
    const { page, errors, close } = await open(browser, `${outer.url}around.html`);
    try {
      await until(() => Promise.resolve(page.frames().length), 2, { why: "the frame is there" });
      const frame = page.frames()[1];
      await frame.waitForFunction(() => window.mirror);
      await page.locator("#field").focus();
      const around = () => page.evaluate(() => document.activeElement.id);
      const [chat, beacon, , , closed] = recording("dialog");
      const give = (update) => frame.evaluate((update) => window.mirror.update(update), update);
      await frame.evaluate(() => document.getElementById("manara").focus());
      assert.equal(await around(), "field", "the engine's own focus is not let in");
      await frame.evaluate(() => window.mirror.enter());
      for (const update of [{ ...chat, focus: 3 }, beacon, closed, { ...beacon, focus: 9 }]) {
        await give(update);
        assert.equal(await around(), "field", "the field keeps it, whatever the game shows");
      }
      await page.keyboard.type("my answer");
      assert.equal(await page.locator("#field").inputValue(), "my answer", "and gets what is typed");
      const { x, y } = await page.locator("iframe").boundingBox();
      await page.mouse.click(x + 300, y + 130);
      await until(() => frame.evaluate(() => Number(document.activeElement?.dataset.id ?? 0)), 9,
        { why: "a press in the frame brings the focus to where the game wants it" });
      assert.notEqual(await around(), "field", "teeth: now the frame has it");
      assert.deepEqual(errors, [], "the page reports no errors");
    } finally {
      await close();
      await inner.close();
      await outer.close();
    }
  }],

  // ------------------------------------------------------------------------------------------------------- both sides

  ["the mirror knows every role the game can send, and no other", async () => {
    const source = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
    const { sent, known } = roles(source("src/accessibility/mirror.rs"), source("web/mirror.js"));
    assert.ok(sent.includes("group") && sent.length > 10, "teeth: the game's roles are found in its source");
    assert.deepEqual(known, sent, "one that is missing would be a nameless box, one too many is never used");
    const rust = 'fn role(r: R) -> &str {\n  match r { R::A => "a", _ => "b" }\n}\n';
    const unlike = roles(rust, "const ROLES = {\n  a: {},\n};");
    assert.notDeepEqual(unlike.known, unlike.sent, "teeth: a role that one side lacks is found");
  }],
];
