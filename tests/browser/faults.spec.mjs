// The real game, built by `cargo web`, when something fails: storage that is blocked, full or damaged, a lost picture, a
// panic. The game tells it in the child's words and goes on.

import assert from "node:assert/strict";
import {
  PATIENCE, find, focusHeld, inGame, kept, ownName, press, reachable, tabTo, until, violations, words,
} from "./game.mjs";

const CHAT = "gift-in-blockbay";
const say = (key) => words("en", key);
const shown = (page, role, name) => find(page, role, name).first().waitFor(PATIENCE);
const told = (page, key) => find(page, "status").getByText(say(key)).first().waitFor(PATIENCE);
const isOn = (page, name) =>
  until(() => reachable(page, "button", name).first().getAttribute("aria-pressed"), "true", { why: `${name} is on` });

async function toTheHub(page) {
  await press(page, "button", ownName("en"));
  await press(page, "button", say("band-middle"));
  await shown(page, "heading", say("hub-chats"));
}

/** Asks the game to keep progress, in the settings, which stay open. */
async function askToKeep(page) {
  await press(page, "button", say("settings"));
  await press(page, "button", say("settings-keep-progress"));
  await isOn(page, say("settings-keep-progress"));
}

/** From the hub into a chat, up to the friend's first reply: the game plays on. */
async function playsOn(page) {
  await page.keyboard.press("Escape");
  await until(() => find(page, "dialog").count(), 0, { why: "the dialog closes" });
  await press(page, "button", say(`${CHAT}-title`));
  await shown(page, "log", say("chat-log"));
  await shown(page, "button", say("chat-flag-label"));
}

const BLOCKED = () => {
  Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked", "SecurityError"); } });
};
const FULL = () => {
  Storage.prototype.setItem = () => { throw new DOMException("no room", "QuotaExceededError"); };
};
const DAMAGED_TEXT = "manara-save 1\n(((";
/** Damages what was kept, once: before the first page of the context. */
const DAMAGED = () => {
  if (localStorage.length === 0) localStorage.setItem("progress.manara", "manara-save 1\n(((");
};

/** A chat that waits for the friend's answer after one reply, and how many lines it has. */
async function inTheMiddle(page) {
  await press(page, "button", say("settings"));
  await press(page, "button", say("pace-at-once"));
  await page.keyboard.press("Escape");
  await press(page, "button", say(`${CHAT}-c1`));
  await shown(page, "button", say(`${CHAT}-c3`));
  const lines = () => find(page, "log").innerText();
  for (let seen = null; ;) {
    const now = await lines();
    if (now === seen) return now;
    seen = now;
    await page.waitForTimeout(1000);
  }
}

/** The overlay is there, sound, and its button has the focus; Enter goes on in the same chat with the same lines. */
async function goesOn(page, before) {
  const overlay = page.locator("#lost section:not([hidden])");
  await overlay.waitFor({ timeout: 20_000 });
  assert.deepEqual(await violations(page), [], "the overlay has names, roles and structure");
  const button = overlay.locator("button");
  const focused = await button.evaluate((element) => element === document.activeElement);
  assert.ok(focused, "the way back has the focus");
  const reloaded = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await reloaded;
  // A chat that goes on needs no press on Start.
  await find(page, "button", say(`${CHAT}-c3`)).waitFor({ ...PATIENCE, timeout: 60_000 });
  const lines = () => find(page, "log").innerText();
  await until(lines, before, { why: "the same lines are there", timeout: 20_000 });
  await focusHeld(page);
  assert.deepEqual(await kept(page), [[], []], "and nothing is left behind");
  await tabTo(page, "button", say(`${CHAT}-c3`));
  await until(async () => (await lines()).length > before.length, true, { why: "and it goes on", timeout: 20_000 });
}

const loseThePicture = () =>
  document.getElementById("manara").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();

export const tests = [
  ["blocked storage is told in the settings, and the game plays on", inGame("", async ({ page }) => {
    await toTheHub(page);
    await askToKeep(page);
    await told(page, "save-blocked");
    assert.deepEqual(await violations(page), [], "the dialog with the sentence is sound");
    await playsOn(page);
  }, { init: BLOCKED })],

  ["full storage is told in the settings, and the game plays on", inGame("", async ({ page }) => {
    await toTheHub(page);
    await askToKeep(page);
    await told(page, "save-full");
    assert.deepEqual(await kept(page), [[], []], "nothing half written is left");
    await playsOn(page);
  }, { init: FULL })],

  ["teeth: where there is room, no trouble is told", inGame("", async ({ page }) => {
    await toTheHub(page);
    await askToKeep(page);
    await until(async () => (await kept(page))[0].length, 1, { why: "it is kept" });
    for (const key of ["save-full", "save-blocked", "save-damaged"]) {
      assert.equal(await page.getByText(say(key)).count(), 0, `${key} would be a lie here`);
    }
  })],

  ["damaged progress is told, set aside, and can be forgotten", inGame("", async ({ page, restart }) => {
    await toTheHub(page);
    await told(page, "save-damaged");
    const stored = () => page.evaluate(() => ({ ...localStorage }));
    assert.deepEqual(await stored(), { "progress.damaged": DAMAGED_TEXT }, "the damaged text is not lost");
    await askToKeep(page);
    await until(async () => Object.keys(await stored()).sort(), ["progress.damaged", "progress.manara"], {
      why: "new progress stands beside it",
    });
    await restart();
    await shown(page, "heading", say("hub-chats"));
    assert.equal(await page.getByText(say("save-damaged")).count(), 0, "it is told once");
    await press(page, "button", say("settings"));
    await press(page, "button", say("settings-forget"));
    await press(page, "button", say("settings-forget-sure"));
    await until(stored, {}, { why: "everything means also what was set aside" });
  }, { init: DAMAGED })],

  ["after a lost picture the same chat goes on", inGame(`lang=en&play=${CHAT}`, async ({ page }) => {
    const before = await inTheMiddle(page);
    assert.deepEqual(await kept(page), [[], []], "nothing is kept while all is well");
    await page.evaluate(loseThePicture);
    await goesOn(page, before);
  }, { expected: /context/i })],

  ["after a lost picture what was chosen in the game still counts", inGame("", async ({ page }) => {
    await press(page, "button", ownName("ar"));
    await press(page, "button", words("ar", "band-younger"));
    await shown(page, "heading", words("ar", "hub-chats"));
    await press(page, "button", words("ar", "hub-next"));
    await shown(page, "log", words("ar", "chat-log"));
    await find(page, "button", words("ar", "chat-flag-label")).first().waitFor({ ...PATIENCE, timeout: 60_000 });
    await page.evaluate(loseThePicture);
    const reloaded = page.waitForEvent("load");
    await page.locator("#lost section:not([hidden]) button").click();
    await reloaded;
    await find(page, "log", words("ar", "chat-log")).waitFor({ ...PATIENCE, timeout: 60_000 });
    await press(page, "button", words("ar", "settings"));
    await isOn(page, words("ar", "band-younger"));
    assert.deepEqual(await kept(page), [[], []], "and nothing is left behind");
  }, { expected: /context/i })],

  ["words that do not arrive are told, with a way to try again", inGame("", async ({ page }) => {
    await page.locator("#start section:not([hidden]) .trouble").waitFor({ timeout: 30_000 });
    assert.ok(await page.locator("#start section:not([hidden]) .again").isVisible(), "one press tries again");
    assert.deepEqual(await violations(page), [], "and the page is sound");
  }, {
    begins: false,
    expected: /404|not|fail/i,
    hook: (path, response) => {
      if (!path.includes("scenarios")) return false;
      response.writeHead(404).end();
      return true;
    },
  })],

  ["after a panic the same chat goes on", inGame(`lang=en&play=${CHAT}`, async ({ page }) => {
    const before = await inTheMiddle(page);
    await page.evaluate(() => window.manara.failed("a planted panic"));
    await goesOn(page, before);
  }, { expected: /a planted panic/ })],

  ["teeth: a chat that goes on with other lines is noticed", inGame(`lang=en&play=${CHAT}`, async ({ page }) => {
    const before = await inTheMiddle(page);
    const once = await page.evaluate(() => {
      window.manara.failed("a planted panic");
      return document.querySelector("#mirror").checkVisibility() && document.querySelector("#stage").inert;
    });
    assert.ok(once, "what lies behind the overlay is inert");
    await assert.rejects(goesOn(page, `${before} and one more`), /the same lines are there/, "other lines must be seen");
  }, { expected: /a planted panic/ })],
];
