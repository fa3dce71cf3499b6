// The real game in Chromium, from `dist/` (built by `cargo web`): whole chats through the mirror by keyboard alone, what a
// page may ask for and keep, and what happens when storage or the picture is lost.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { find, open, point, press, serve, start, until, violations } from "./game.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = `${root}dist`;

/** The words of a message that stands on one line, in a language. */
function words(lang, key) {
  const [id, attribute] = key.split(".");
  for (const file of ["ui", "tutor", "signs", "scenarios/gift-in-blockbay"]) {
    const lines = readFileSync(`${root}locales/${lang}/${file}.ftl`, "utf8").split("\n");
    const at = lines.findIndex((line) => line.startsWith(`${id} = `) || line === `${id} =`);
    if (at < 0) continue;
    if (!attribute) return lines[at].slice(id.length + 3);
    const found = lines.slice(at + 1).find((line) => line.startsWith(`    .${attribute} = `));
    return found.slice(attribute.length + 8);
  }
  throw new Error(`there are no words for ${key} in ${lang}`);
}

const SECONDS = 1000;
const WAIT = { timeout: 20 * SECONDS };

/** Opens the game and waits for its first screen. */
async function play(browser, query, options = {}) {
  assert.ok(existsSync(`${dist}/index.html`), "dist/ is there: run `cargo web` first");
  const server = await serve(dist);
  const game = await open(browser, `${server.url}?seed=7&${query}`, options);
  await start(game.page);
  await find(game.page, "heading").first().waitFor({ state: "attached", timeout: 20_000 });
  const close = async () => {
    await game.close();
    await server.close();
  };
  return { ...game, server, close };
}

const sound = ({ errors, foreign }) => {
  assert.deepEqual(errors, [], "nothing is wrong on the console");
  assert.deepEqual(foreign, [], "nothing is asked of another origin");
};

/** Presses Tab until the button has the focus, then Enter. */
async function tabTo(page, name) {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
  await find(page, "button", name).first().waitFor({ state: "attached", ...WAIT });
  for (let step = 0; step < 80; step += 1) {
    const at = await focused();
    if (name instanceof RegExp ? name.test(at) : at === name) {
      await page.keyboard.press("Enter");
      await page.waitForTimeout(150);
      return;
    }
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never reaches ${name}; last was ${await focused()}`);
}

/** A whole worrying chat by keyboard alone. */
async function wholeChat(browser, lang) {
  const say = (key) => words(lang, key);
  const game = await play(browser, `lang=${lang}&play=gift-in-blockbay`);
  const { page } = game;
  await until(() => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
    [lang, lang === "ar" ? "rtl" : "ltr"], { why: "the page follows the game's language" });
  await tabTo(page, say("settings"));
  await tabTo(page, say("pace-at-once"));
  await page.keyboard.press("Escape");
  await find(page, "dialog").waitFor({ state: "detached", ...WAIT });
  assert.equal(await find(page, "log").count(), 1, "the messages stand in a log");
  const flag = find(page, "button", new RegExp(`^${say("chat-flag-label").split("{")[0]}`)).first();
  await flag.waitFor({ state: "attached", ...WAIT });
  await tabTo(page, new RegExp(`^${say("chat-flag-label").split("{")[0]}`));
  await tabTo(page, say("question-what-do-they-want"));
  await until(() => find(page, "button", say("question-what-do-they-want")).getAttribute("aria-pressed"), "true",
    { why: "the flag stands" });
  for (let replies = 0; (await find(page, "button", say("act-carry-on")).count()) === 0; replies += 1) {
    assert.ok(replies < 60, "the story comes to its question");
    const choice = await page.evaluate((ids) => {
      const buttons = [...document.querySelectorAll("#mirror button")].map((button) => button.getAttribute("aria-label") ?? button.textContent);
      return buttons.find((name) => ids.includes(name)) ?? null;
    }, ["c1", "c3", "c4", "c5", "c6", "c7"].map((id) => { try { return say(`gift-in-blockbay-${id}`); } catch { return ""; } }).filter(Boolean));
    if (choice) await tabTo(page, choice);
    else await page.waitForTimeout(200);
  }
  await tabTo(page, say("beacon"));
  await find(page, "dialog").waitFor({ state: "attached", ...WAIT });
  await tabTo(page, say("act-tell"));
  await tabTo(page, say("role-aunt"));
  await tabTo(page, say("tell-do"));
  await tabTo(page, say("chat-to-debrief"));
  await find(page, "heading", say("debrief-title")).waitFor({ state: "attached", ...WAIT });
  assert.deepEqual(await violations(page), [], "the debrief has names, roles and structure");
  await tabTo(page, say("role-mum"));
  await tabTo(page, say("debrief-home"));
  await find(page, "heading", say("hub-chats")).waitFor({ state: "attached", ...WAIT });
  sound(game);
  await game.close();
}

/** What the page keeps. */
const kept = (page) => page.evaluate(() => [Object.keys(localStorage).length, Object.keys(sessionStorage).length]);

/** From the language to the hub. */
async function toTheHub(page) {
  await press(page, "button", "English");
  await press(page, "button", words("en", "band-middle"));
  await find(page, "heading", words("en", "hub-chats")).waitFor({ state: "attached", ...WAIT });
}

export const tests = [
  ["a whole chat in English by keyboard alone", ({ browser }) => wholeChat(browser, "en")],
  ["a whole chat in Arabic by keyboard alone", ({ browser }) => wholeChat(browser, "ar")],

  ["a first visit asks at most fourteen times, and only its own origin", async ({ browser }) => {
    const game = await play(browser, "lang=en&play=gift-in-blockbay");
    await find(game.page, "log").waitFor({ state: "attached", ...WAIT });
    assert.ok(game.server.requests.length <= 14, `it asked for ${game.server.requests.join(", ")}`);
    assert.ok(game.server.requests.length > 3, "the count sees requests at all");
    sound(game);
    await game.close();
  }],

  ["every screen on the way has names, roles and structure, and the order of Tab is the order of the page", async ({ browser }) => {
    const game = await play(browser, "lang=en");
    const { page } = game;
    assert.deepEqual(await violations(page), [], "language");
    await press(page, "button", "English");
    await find(page, "heading", words("en", "band-title")).waitFor({ state: "attached", ...WAIT });
    assert.deepEqual(await violations(page), [], "band");
    await press(page, "button", words("en", "band-middle"));
    await find(page, "heading", words("en", "hub-chats")).waitFor({ state: "attached", ...WAIT });
    assert.deepEqual(await violations(page), [], "hub");
    const order = await page.evaluate(() => [...document.querySelectorAll("#mirror button")].map((button) => button.textContent || button.getAttribute("aria-label")));
    await page.evaluate(() => document.querySelector("#mirror button").focus());
    const walked = [];
    for (let step = 0; step < order.length; step += 1) {
      walked.push(await page.evaluate(() => document.activeElement.textContent || document.activeElement.getAttribute("aria-label")));
      await page.keyboard.press("Tab");
    }
    assert.deepEqual(walked, order, "Tab walks down the page");
    await press(page, "button", words("en", "settings"));
    await find(page, "dialog").waitFor({ state: "attached", ...WAIT });
    assert.deepEqual(await violations(page), [], "settings");
    await page.evaluate(() => { document.querySelector("#mirror button").setAttribute("aria-label", ""); document.querySelector("#mirror button").textContent = ""; });
    assert.notDeepEqual(await violations(page), [], "the check must fail for a button without a name");
    sound(game);
    await game.close();
  }],

  ["a click and a tap on the picture press what is drawn there", async ({ browser }) => {
    const game = await play(browser, "lang=en", { hasTouch: true });
    const { page } = game;
    await point(page, "button", "English");
    await find(page, "heading", words("en", "band-title")).waitFor({ state: "attached", ...WAIT });
    const box = await find(page, "button", words("en", "band-middle")).evaluate((button) => button.getBoundingClientRect().toJSON());
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await find(page, "heading", words("en", "hub-chats")).waitFor({ state: "attached", ...WAIT });
    sound(game);
    await game.close();
  }],

  ["nothing is kept unless asked; then it comes back, and can be forgotten", async ({ browser }) => {
    const game = await play(browser, "");
    const { page } = game;
    await toTheHub(page);
    assert.deepEqual(await kept(page), [0, 0], "nothing is kept");
    await page.reload();
    await start(page);
    await find(page, "heading", words("en", "language-title")).waitFor({ state: "attached", ...WAIT });
    await toTheHub(page);
    await press(page, "button", words("en", "settings"));
    await press(page, "button", words("en", "settings-keep-progress"));
    await until(async () => (await kept(page))[0], 1, { why: "what was asked for is kept", timeout: 10 * SECONDS });
    await page.reload();
    await start(page);
    await find(page, "heading", words("en", "hub-chats")).waitFor({ state: "attached", ...WAIT });
    await press(page, "button", words("en", "settings"));
    await press(page, "button", words("en", "settings-forget"));
    await press(page, "button", words("en", "settings-forget-sure"));
    await until(() => kept(page), [0, 0], { why: "everything is forgotten", timeout: 10 * SECONDS });
    sound(game);
    await game.close();
  }],

  ["full and blocked storage are told, and the game goes on", async ({ browser }) => {
    const faults = [
      ["save-full", () => { Storage.prototype.setItem = () => { throw new DOMException("no room", "QuotaExceededError"); }; }],
      ["save-blocked", () => { Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } }); }],
    ];
    for (const [told, init] of faults) {
      const game = await play(browser, "", { init });
      await toTheHub(game.page);
      await press(game.page, "button", words("en", "settings"));
      await press(game.page, "button", words("en", "settings-keep-progress"));
      await game.page.getByText(words("en", told)).first().waitFor({ state: "attached", ...WAIT });
      await game.close();
    }
  }],

  ["damaged progress is told and set aside", async ({ browser }) => {
    const game = await play(browser, "", { init: () => {
      if (!localStorage.getItem("progress.damaged")) localStorage.setItem("progress.manara", "manara-save 2\n(((");
    } });
    await toTheHub(game.page);
    await game.page.getByText(words("en", "save-damaged")).first().waitFor({ state: "attached", ...WAIT });
    assert.equal(await game.page.evaluate(() => localStorage.getItem("progress.damaged")), "manara-save 2\n(((", "nothing is lost");
    await game.close();
  }],

  ["a lost picture comes back in the same chat, once", async ({ browser }) => {
    const game = await play(browser, "lang=en&play=gift-in-blockbay");
    const { page } = game;
    await press(page, "button", words("en", "settings"));
    await press(page, "button", words("en", "pace-at-once"));
    await page.keyboard.press("Escape");
    const reply = words("en", "gift-in-blockbay-c1");
    await find(page, "button", reply).waitFor({ state: "attached", ...WAIT });
    const lines = () => find(page, "log").getByRole("listitem").count();
    const before = await lines();
    await page.evaluate(() => document.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext());
    await page.locator("#lost .go-on:visible").first().click(WAIT);
    await page.waitForLoadState("load");
    await find(page, "button", reply).waitFor({ state: "attached", timeout: 60 * SECONDS });
    await until(lines, before, { why: "the same lines are there", timeout: 20 * SECONDS });
    assert.equal((await kept(page))[1], 0, "and nothing is left behind");
    await game.close();
  }],
];
