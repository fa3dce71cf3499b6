// The real game, built by `cargo web`: whole chats through the mirror by keyboard alone, what every screen says of itself,
// pointers on the canvas, what a page asks for and keeps, and what it costs to wait.

import assert from "node:assert/strict";
import {
  PATIENCE, find, focusHeld, inGame, kept, ownName, place, point, press, reachable, stands, stops, tabTo, tap, until, violations,
  walk, words,
} from "./game.mjs";

const CHAT = "gift-in-blockbay";
/** What the friend answers on the short way to the question, in order. */
const REPLIES = [`${CHAT}-c1`, `${CHAT}-c3`];

/** Presses a button by the keyboard alone. */
const pressBy = (page, lang) => (key, pressed) => tabTo(page, "button", words(lang, key), pressed);

const shown = (page, role, name) => find(page, role, name).first().waitFor(PATIENCE);
const isClosed = (page) => until(() => find(page, "dialog").count(), 0, { why: "the dialog closes" });
const isOn = (page, name) =>
  until(() => reachable(page, "button", name).first().getAttribute("aria-pressed"), "true", { why: `${name} is on` });

/** No names, roles or structure are wrong, and Tab walks down the page and up again. */
async function isSound(page, where) {
  assert.deepEqual(await violations(page), [], `${where}: names, roles and structure are right`);
  const ids = await stops(page);
  const { there, back } = await walk(page);
  assert.deepEqual(there, ids, `${where}: the order of Tab is the order of the page`);
  assert.deepEqual(back, [...ids].reverse(), `${where}: and Shift+Tab goes back`);
}

/** Messages come all at once from now on. */
async function hurry(page, lang) {
  const button = pressBy(page, lang);
  await button("settings");
  await shown(page, "dialog");
  await button("pace-at-once", "Space");
  await isOn(page, words(lang, "pace-at-once"));
  await page.keyboard.press("Escape");
  await isClosed(page);
}

/** A whole worrying chat by the keyboard alone, from the first message back to the hub. */
const wholeChat = (lang) => inGame(`lang=${lang}&play=${CHAT}`, async ({ page }) => {
  const button = pressBy(page, lang);
  const say = (key) => words(lang, key);
  await shown(page, "log", say("chat-log"));
  await focusHeld(page);
  const direction = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
  await until(direction, [lang, lang === "ar" ? "rtl" : "ltr"], { why: "the page follows the game's language" });
  await hurry(page, lang);
  const focused = () => page.evaluate(() => document.activeElement.textContent);
  await until(focused, say("settings"), { why: "a closed dialog gives the focus back to what opened it" });

  await shown(page, "button", say(REPLIES[0]));
  await isSound(page, "chat");
  await button("chat-flag-label");
  await shown(page, "dialog", say("mark-title"));
  await isSound(page, "flag");
  await button("question-what-do-they-want", "Space");
  await isClosed(page);
  await isOn(page, say("question-what-do-they-want"));

  for (const [at, reply] of REPLIES.entries()) await button(reply, at % 2 ? "Space" : "Enter");
  await shown(page, "button", say("act-carry-on"));
  await button("beacon");
  await shown(page, "dialog", say("beacon"));
  await isSound(page, "beacon");
  await button("act-tell");
  await shown(page, "dialog", say("act-tell"));
  await button("role-aunt", "Space");
  await isOn(page, say("role-aunt"));
  await button("tell-do");
  await shown(page, "heading", say("ending-title-told"));
  await page.getByText(say("closing-told-worrying.adult")).first().waitFor(PATIENCE);

  await button("chat-to-debrief");
  await shown(page, "heading", say("debrief-title"));
  await page.getByText(say("debrief-not-your-fault")).first().waitFor(PATIENCE);
  await isSound(page, "debrief");
  await button("role-mum");
  await isOn(page, say("role-mum"));
  await button("first-sentence-1", "Space");
  await page.getByText(say("my-turn-done")).first().waitFor(PATIENCE);
  await button("debrief-home");
  await button("band-middle");
  await shown(page, "heading", say("hub-chats"));
  await focusHeld(page);
});

/** From the language to the hub. */
async function toTheHub(page, lang = "en") {
  await press(page, "button", ownName(lang));
  await shown(page, "heading", words(lang, "band-title"));
  await press(page, "button", words(lang, "band-middle"));
  await shown(page, "heading", words(lang, "hub-chats"));
}

/** What one second costs now: the engine's frames, the mirror's updates, and the share of a core. */
async function rest(page, seconds) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value;
  };
  const counts = () => page.evaluate(() => [window.frames, window.updates]);
  const [[frames, updates], task] = [await counts(), await busy()];
  await page.waitForTimeout(seconds * 1000);
  const [[later, after], done] = [await counts(), await busy()];
  await session.detach();
  return { frames: (later - frames) / seconds, updates: (after - updates) / seconds, core: (done - task) / seconds };
}

/** Counts the frames that the page draws, from before the engine is there. */
const COUNT_FRAMES = () => {
  window.frames = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => ask((time) => {
    window.frames += 1;
    draw(time);
  });
};

/** Counts what the page asks of Web Audio. */
const LISTEN = () => {
  window.heard = { contexts: 0, starts: 0, loops: 0 };
  window.AudioContext = class extends AudioContext {
    constructor(...given) {
      super(...given);
      window.heard.contexts += 1;
      window.context = this;
    }
  };
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function begun(...given) {
    window.heard[this.loop ? "loops" : "starts"] += 1;
    return start.apply(this, given);
  };
};

/** Counts the updates that the mirror gets. */
const COUNT_UPDATES = () => {
  window.updates = 0;
  const { mirrorUpdate } = window.manara;
  window.manara.mirrorUpdate = (text) => {
    window.updates += 1;
    mirrorUpdate(text);
  };
};

export const tests = [
  ["a whole chat in English by keyboard alone", wholeChat("en")],
  ["a whole chat in Arabic by keyboard alone", wholeChat("ar")],

  ["teeth: a focus that falls to the page is noticed", inGame("lang=en", async ({ page }) => {
    await page.keyboard.press("Tab");
    await focusHeld(page);
    await page.evaluate(() => document.activeElement.blur());
    await assert.rejects(focusHeld(page, 500), /the focus is not lost/, "a lost focus must be seen");
    const [, second] = await stops(page);
    await page.evaluate((id) => {
      window.manara.mirror.element(id).before(document.createElement("button"));
    }, second);
    await assert.rejects(isSound(page, "language"), "a tab stop out of order must be seen");
  })],

  ["a first visit asks at most fourteen times, and only its own origin", inGame(`lang=ar&play=${CHAT}`, async (game) => {
    const { page, server } = game;
    await shown(page, "log");
    await page.waitForTimeout(1000);
    const asked = [...server.requests];
    console.log(`    ${asked.length} requests`);
    assert.ok(asked.length <= 14, `a poor link pays for each of ${asked.join(", ")}`);
    await page.evaluate(() => fetch("manifest.json"));
    assert.equal(server.requests.length, asked.length + 1, "the count must see one more");
  })],

  ["every screen on the way has names, roles, structure and the page's order", inGame("", async ({ page }) => {
    await shown(page, "heading", words("en", "language-title"));
    await isSound(page, "language");
    await press(page, "button", ownName("en"));
    await shown(page, "heading", words("en", "band-title"));
    await isSound(page, "band");
    await press(page, "button", words("en", "band-middle"));
    await shown(page, "heading", words("en", "hub-chats"));
    await isSound(page, "hub");
    for (const [opener, title] of [["about-title", "about-title"], ["credits-title", "credits-title"]]) {
      await press(page, "button", words("en", opener));
      await shown(page, "heading", words("en", title));
      await isSound(page, title);
      await press(page, "button", words("en", "back"));
      await shown(page, "heading", words("en", "hub-chats"));
    }
    await press(page, "button", words("en", "settings"));
    await shown(page, "dialog", words("en", "settings"));
    await isSound(page, "settings");
    await page.evaluate(() => {
      const button = document.querySelector("#mirror [role=dialog] button");
      button.removeAttribute("aria-label");
      button.textContent = "";
    });
    const found = await violations(page);
    assert.ok(found.some((fault) => fault.startsWith("button-name")), `a nameless button must be found: ${found}`);
  }, { locale: "fr-FR" })],

  ["every dialog of a chat has names, roles, structure and the page's order", inGame(`lang=en&play=${CHAT}`, async ({
    page,
  }) => {
    const say = (key) => words("en", key);
    await hurry(page, "en");
    await shown(page, "button", say(REPLIES[0]));
    for (const act of ["act-tell", "act-report", "act-block", "act-help"]) {
      await press(page, "button", say("beacon"));
      await shown(page, "dialog", say("beacon"));
      await press(page, "button", say(act));
      await until(() => find(page, "dialog", say("beacon")).count(), 0, { why: "another dialog is there" });
      await shown(page, "dialog");
      await isSound(page, act);
      await page.keyboard.press("Escape");
      await isClosed(page);
    }
    await press(page, "button", say("break"));
    await shown(page, "dialog", say("break-title"));
    await isSound(page, "break");
    assert.equal(await page.title(), say("break-title"), "a break tells nothing of the game");
  })],

  ["keys scroll what is too long, on a small screen", inGame("lang=en", async ({ page }) => {
    await toTheHub(page);
    await press(page, "button", words("en", "credits-title"));
    const title = () => place(page, "heading", words("en", "credits-title"));
    await shown(page, "heading", words("en", "credits-title"));
    const top = (await title()).y;
    const moved = (wanted, why) => until(async () => Math.sign(Math.round((await title()).y - top)), wanted, { why });
    await page.keyboard.press("PageDown");
    await moved(-1, "PageDown scrolls");
    const page1 = (await title()).y;
    await page.keyboard.press("End");
    await until(async () => (await title()).y < page1, true, { why: "End goes further" });
    await page.keyboard.press("Home");
    await moved(0, "Home goes back to the top");
    await page.keyboard.press("PageUp");
    await moved(0, "there is nothing above the top");
  }, { viewport: { width: 320, height: 568 } })],

  ["a browser whose language the game does not speak is asked, any other is not", async (context) => {
    await inGame("", async ({ page }) => {
      await shown(page, "heading", words("en", "language-title"));
    }, { locale: "fr-FR" })(context);
    await inGame("", async ({ page }) => {
      await shown(page, "heading", words("ar", "band-title"));
      await press(page, "button", ownName("en"));
      await shown(page, "heading", words("en", "band-title"));
    }, { locale: "ar-EG" })(context);
  }],

  ["from the first visit to playing in three taps, and Noor guides through the first chat", inGame("", async ({ page }) => {
    const say = (key) => words("en", key);
    const begun = Date.now();
    // The start page's button was the first tap.
    await tap(page, "button", say("band-middle"));
    await shown(page, "button", say("hub-first"));
    await tap(page, "button", say("hub-first"));
    await page.getByText(say("guide-read")).first().waitFor(PATIENCE);
    const seconds = (Date.now() - begun) / 1000;
    console.log(`    ${seconds.toFixed(1)} s from the start page to the first chat`);
    assert.ok(seconds < 20, `it takes ${seconds} s`);
    await tap(page, "button", say("settings"));
    await shown(page, "dialog");
    await press(page, "button", say("pace-at-once"));
    await page.keyboard.press("Escape");
    await isClosed(page);
    await tap(page, "button", say("guide-read-do"));
    await shown(page, "button", say("extra-lesson-c1"));
    await press(page, "button", say("extra-lesson-c1"));
    await page.getByText(say("guide-flag")).first().waitFor(PATIENCE);
    await stands(page);
    await find(page, "button", say("chat-flag-label")).last().evaluate((button) => button.click());
    await shown(page, "dialog");
    await press(page, "button", say("question-what-do-they-want"));
    await page.getByText(say("guide-beacon")).first().waitFor(PATIENCE);
    await tap(page, "button", say("beacon"));
    await shown(page, "dialog", say("beacon"));
    await page.keyboard.press("Escape");
    await page.getByText(say("guide-done")).first().waitFor(PATIENCE);
    await isSound(page, "the guide's last step");
  }, { guide: true, hasTouch: true, viewport: { width: 390, height: 844 } })],

  ["nothing sounds before the child asks for it, then each sound once, and a hidden page is silent",
    inGame(`lang=en&play=${CHAT}`, async ({ page }) => {
      const say = (key, given) => words("en", key, given);
      const heard = () => page.evaluate(() => window.heard);
      await hurry(page, "en");
      await shown(page, "button", say(REPLIES[0]));
      assert.deepEqual(await heard(), { contexts: 0, starts: 0, loops: 0 }, "messages came, and nothing sounded");
      await press(page, "button", say("settings"));
      await shown(page, "dialog");
      await press(page, "button", /^Short sounds: .?Quiet/);
      await until(async () => (await heard()).starts, 1, { why: "whoever chooses a volume hears it" });
      await press(page, "button", /^Harbour sounds: .?Medium/);
      await until(async () => (await heard()).loops, 1, { why: "the harbour goes round" });
      assert.equal((await heard()).contexts, 1, "one context does for all");
      await page.keyboard.press("Escape");
      await isClosed(page);
      const before = (await heard()).starts;
      await press(page, "button", say("beacon"));
      await shown(page, "dialog", say("beacon"));
      await until(async () => (await heard()).starts, before + 1, { why: "the beacon is heard" });
      await page.evaluate(() => {
        Object.defineProperty(document, "hidden", { value: true, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      });
      await until(() => page.evaluate(() => window.context.state), "suspended", { why: "who looks elsewhere hears nothing" });
    }, { init: LISTEN })],

  ["wishes for contrast and motion that change while the game runs are followed", inGame("lang=en", async ({ page }) => {
    const sky = () => page.evaluate(async () => {
      const shot = document.querySelector("#manara");
      return [shot.width > 0, matchMedia("(prefers-contrast: more)").matches];
    });
    assert.deepEqual(await sky(), [true, false], "it begins without wishes");
    const pictures = [await page.screenshot()];
    await page.emulateMedia({ contrast: "more", colorScheme: "light" });
    await page.waitForTimeout(1500);
    pictures.push(await page.screenshot());
    assert.notEqual(Buffer.compare(...pictures), 0, "the colours are others at once, without a press");
    await press(page, "button", words("en", "settings"));
    await isOn(page, words("en", "theme-system"));
  })],

  ["a click and a tap on the canvas press what is drawn there, and the focus goes along", inGame("", async ({ page }) => {
    const say = (key) => words("en", key);
    await shown(page, "heading", say("language-title"));
    await point(page, "button", ownName("en"));
    await shown(page, "heading", say("band-title"));
    await focusHeld(page);
    await tap(page, "button", say("band-middle"));
    await shown(page, "heading", say("hub-chats"));
    await focusHeld(page);
    await tap(page, "button", say("settings"));
    await shown(page, "dialog", say("settings"));
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    const beside = await place(page, "button", say("pace-slow"));
    await page.mouse.click(beside.x + beside.width / 2, beside.y - 3);
    await page.waitForTimeout(500);
    const pressed = await find(page, "button", say("pace-slow")).getAttribute("aria-pressed");
    assert.equal(pressed, "false", "beside it nothing may be pressed, or places would say nothing");
    await focusHeld(page);
    await point(page, "button", say("pace-slow"));
    await isOn(page, say("pace-slow"));
    await until(focused, say("pace-slow"), { why: "the focus is where the mouse pressed" });
    await tap(page, "button", say("pace-fast"));
    await isOn(page, say("pace-fast"));
    await until(focused, say("pace-fast"), { why: "the focus is where the finger pressed" });
    await page.keyboard.press("Tab");
    await until(focused, say("pace-at-once"), { why: "Tab goes on from there" });
  }, { hasTouch: true, locale: "fr-FR" })],

  ["a reload remembers nothing unless it was asked to, and forgetting leaves nothing", inGame("", async (game) => {
    const { page, restart } = game;
    const say = (key, given) => words("en", key, given);
    const large = say("settings-percent", { percent: 150 });
    await toTheHub(page);
    await press(page, "button", say("settings"));
    await press(page, "button", large);
    await isOn(page, large);
    assert.deepEqual(await kept(page), [[], []], "nothing is kept");
    await restart();
    await shown(page, "heading", words("ar", "band-title"));

    await toTheHub(page);
    await press(page, "button", say("settings"));
    await press(page, "button", large);
    await press(page, "button", say("settings-keep-progress"));
    await isOn(page, say("settings-keep-progress"));
    await until(async () => (await kept(page))[0].length, 1, { why: "what was asked for is kept" });
    assert.deepEqual((await kept(page))[1], [], "and nothing else");
    await restart();
    await shown(page, "heading", say("hub-chats"));
    await press(page, "button", say("settings"));
    await isOn(page, large);
    await isOn(page, say("band-middle"));
    await press(page, "button", say("settings-forget"));
    await shown(page, "button", say("settings-forget-sure"));
    assert.equal((await kept(page))[0].length, 1, "one press forgets nothing yet");
    await press(page, "button", say("settings-forget-sure"));
    await until(() => kept(page), [[], []], { why: "everything is forgotten" });
    await restart();
    await shown(page, "heading", words("ar", "band-title"));
  }, { locale: "ar-EG" })],

  ["waiting for the child costs next to nothing", inGame(`lang=en&play=${CHAT}`, async ({ page }) => {
    await page.evaluate(COUNT_UPDATES);
    await hurry(page, "en");
    await shown(page, "button", words("en", REPLIES[0]));
    await page.waitForTimeout(5000);
    const told = ({ frames, updates, core }) =>
      `${frames.toFixed(1)} frames, ${updates.toFixed(1)} updates, ${(core * 100).toFixed(1)} % of a core each second`;
    const waiting = await rest(page, 5);
    console.log(`    ${told(waiting)}`);
    assert.ok(waiting.frames * 5 < 2, `a sleep of a minute has no frame in five seconds: ${told(waiting)}`);
    assert.ok(waiting.updates < 1, `what does not change is not sent: ${told(waiting)}`);
    // Nothing else would wake the game for most of a minute.
    await press(page, "button", words("en", "beacon"));
    await find(page, "dialog").waitFor({ state: "attached", timeout: 10_000 });
    await page.evaluate(() => {
      const again = () => window.requestAnimationFrame(again);
      again();
    });
    const restless = await rest(page, 5);
    assert.ok(restless.frames * 5 > 3, `frames that are asked for all the time must be seen: ${told(restless)}`);
  }, { init: COUNT_FRAMES })],
];
