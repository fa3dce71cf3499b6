// The DOM mirror alone, fed with recorded tree updates: no game, no WebAssembly.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { find, open, point, press, serve, until, violations } from "./game.mjs";

const web = fileURLToPath(new URL("../../web", import.meta.url));
const index = readFileSync(`${web}/index.html`, "utf8");
const style = index.match(/<style>[^]*?<\/style>/)[0];

const PAGE = `<!doctype html><html lang="en">
<head><title>Mirror</title><link rel="icon" href="data:,">${style}</head><body>
<div id="stage"><canvas id="manara" width="800" height="600" tabindex="0" aria-hidden="true"></canvas></div>
<div id="mirror"></div>
<script type="module">
  import { createMirror } from "/mirror.js";
  window.actions = [];
  window.presses = 0;
  const canvas = document.getElementById("manara");
  canvas.addEventListener("click", () => { window.presses += 1; });
  window.mirror = createMirror({ host: document.getElementById("mirror"), canvas });
  window.mirror.onAction = (action) => window.actions.push(action);
</script></body></html>`;

const recording = (name) =>
  JSON.parse(readFileSync(new URL(`recordings/${name}.json`, import.meta.url), "utf8")).updates;

/** Runs `body` with a fresh page; `give(update)` passes an update on, `actions()` empties what the mirror sent. */
function inMirror(body, locale) {
  return async ({ browser }) => {
    const server = await serve(web, { pages: { "/mirror.html": PAGE } });
    const { page, errors, close } = await open(browser, `${server.url}mirror.html`, { locale });
    try {
      await page.waitForFunction(() => window.mirror);
      const give = (update) => page.evaluate((text) => window.mirror.update(text), JSON.stringify(update));
      const actions = () => page.evaluate(() => window.actions.splice(0));
      const focused = () => page.evaluate(() => Number(document.activeElement?.dataset.id ?? 0));
      await body({ page, give, actions, focused });
      assert.deepEqual(errors, [], "the page reports no errors");
    } finally {
      await close();
      await server.close();
    }
  };
}

const ids = (page) => page.evaluate(() =>
  [...document.querySelectorAll("#mirror [data-id]")].map((element) => Number(element.dataset.id)));

const tag = (page, id) => page.evaluate((id) => {
  window.mirror.element(id).kept = true;
}, id);
const kept = (page, id) => page.evaluate((id) => window.mirror.element(id)?.kept === true, id);

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
    await give(answered);
    assert.deepEqual(await ids(page), [1, 2, 10, 11, 12, 13, 20], "what the tree lost is gone");
    assert.equal(await focused(), 20, "the focus goes to what stands next, not to the top of the page");
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
    await give(back);
    assert.equal(await focused(), 9, "back to where the outer dialog was left");
    assert.deepEqual(await inert(), [2, 3, 4], "the outer dialog lives again");
    await give(closed);
    assert.equal(await focused(), 3, "back to what opened the dialog");
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
];
