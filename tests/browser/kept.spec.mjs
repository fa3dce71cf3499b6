// What the real game keeps, built by `cargo web`: in two tabs at once, in a copy that is taken along and brought back,
// and of a page that is left, put aside by the browser, or come back to.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  PATIENCE, find, focusHeld, inGame, kept, reachable, stands, start, tabTo, until, violations, words,
} from "./game.mjs";

const CHAT = "gift-in-blockbay";
/** What the friend answers on the short way to the question, in order. */
const REPLIES = [`${CHAT}-c1`, `${CHAT}-c3`];

const shown = (page, role, name) => find(page, role, name).first().waitFor(PATIENCE);
const isClosed = (page) => until(() => find(page, "dialog").count(), 0, { why: "the dialog closes" });
const isPressed = (page, name, wanted) =>
  until(() => reachable(page, "button", name).first().getAttribute("aria-pressed"), String(wanted), {
    why: `${name} is ${wanted ? "on" : "off"}`, timeout: 10_000,
  });
const isOn = (page, name) => isPressed(page, name, true);
const stored = (page) => page.evaluate(() => localStorage.getItem("progress.manara"));

/** Presses as a screen reader does, the first of that name that can be reached. */
async function press(page, role, name) {
  const element = reachable(page, role, name).first();
  await element.waitFor(PATIENCE);
  await stands(page);
  await element.evaluate((button) => button.click());
}

async function close(page) {
  await page.keyboard.press("Escape");
  await isClosed(page);
}

async function openSettings(page, lang = "en") {
  await press(page, "button", words(lang, "settings"));
  await shown(page, "dialog", words(lang, "settings"));
}

/** Plays the chat from its first message to the debrief. */
async function playToTheEnd(page, lang = "en") {
  const say = (key) => words(lang, key);
  for (const reply of REPLIES) await press(page, "button", say(reply));
  await shown(page, "button", say("act-carry-on"));
  await press(page, "button", say("beacon"));
  await shown(page, "dialog", say("beacon"));
  for (const key of ["act-tell", "role-aunt", "tell-do"]) await press(page, "button", say(key));
  await press(page, "button", say("chat-to-debrief"));
  await shown(page, "heading", say("debrief-title"));
}

/** Has progress kept and messages come at once from now on, in the settings, which stay open. */
async function askToKeep(page, lang = "en") {
  await openSettings(page, lang);
  for (const key of ["pace-at-once", "settings-keep-progress"]) {
    await press(page, "button", words(lang, key));
    await isOn(page, words(lang, key));
  }
  await until(async () => (await kept(page))[0], ["progress.manara"], { why: "what was asked for is kept" });
}

/** A second tab beside the first, whose faults are written down as the first one's are. */
async function another(page, address, errors) {
  const other = await page.context().newPage();
  other.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  other.on("pageerror", (error) => errors.push(String(error)));
  await other.goto(address);
  await start(other);
  await find(other, "heading").first().waitFor(PATIENCE);
  return other;
}

/** The town shows so many lit windows, none or one, as the hub says it. */
const townSays = (page, lang, windows) => find(page, "img", LIT[lang][windows]).first().waitFor(PATIENCE);
const LIT = { en: [/No window is lit/, /One window is lit/], ar: [/لم تُضأ أيّ نافذة/, /نافذة واحدة مضاءة/] };

/** The chats of which the hub says that they were played. */
const played = (page, lang = "en") => page.locator("#mirror").getByText(words(lang, "hub-played"), { exact: true });

/** A sentence of the game is told to whoever listens. */
const told = (page, lang, key) => find(page, "status").getByText(words(lang, key)).first().waitFor(PATIENCE);

/** Presses the button that looks for a copy, by the keyboard alone, and gives the browser a file for it. */
async function choose(page, lang, file) {
  const button = words(lang, "settings-bring");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), tabTo(page, "button", button)]);
  // Whoever looks for a file takes a while.
  await page.waitForTimeout(4000);
  await chooser.setFiles(file);
}

/** From the page's first screen into a chat, up to the friend's second reply. */
async function intoTheChat(page) {
  const say = (key) => words("en", key);
  if (await find(page, "heading", say("band-title")).count() > 0) await press(page, "button", say("band-middle"));
  await press(page, "button", say(`${CHAT}-title`));
  await inTheMiddle(page);
}

/** The lines of a chat that waits for the friend's second reply. */
async function inTheMiddle(page) {
  await openSettings(page);
  await press(page, "button", words("en", "pace-at-once"));
  await close(page);
  await press(page, "button", words("en", REPLIES[0]));
  await shown(page, "button", words("en", REPLIES[1]));
  await stands(page);
  return find(page, "log").innerText();
}

/** A server's hook with a page that is none of the game's. */
const elsewhere = (path, response) => {
  if (path !== "/elsewhere.html") return false;
  response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><link rel=icon href=data:,><p>elsewhere");
  return true;
};

/** The page is hidden or seen again, as when another tab is shown. */
const turn = (page, state) => page.evaluate((state) => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}, state);

/** A chat is played and a copy of it taken; elsewhere it is brought back. */
const bringsBack = (lang) => async (context) => {
  const say = (key, given) => words(lang, key, given);
  const large = say("settings-percent", { percent: 150 });
  let copy;
  await inGame(`lang=${lang}&play=${CHAT}`, async ({ page }) => {
    await askToKeep(page, lang);
    for (const name of [large, say("band-middle")]) {
      await press(page, "button", name);
      await isOn(page, name);
    }
    await close(page);
    await playToTheEnd(page, lang);
    await openSettings(page, lang);
    const [download] = await Promise.all([
      page.waitForEvent("download"), tabTo(page, "button", say("settings-copy")),
    ]);
    const name = download.suggestedFilename();
    assert.match(name, /manara/, "the file says what it is");
    await told(page, lang, "settings-copy-asked");
    copy = { name, mimeType: "text/plain", buffer: readFileSync(await download.path()) };
    assert.equal(copy.buffer.toString(), await stored(page), "the copy is what is kept");
  })(context);

  await inGame(`lang=${lang}`, async ({ page }) => {
    const button = (key, pressed) => tabTo(page, "button", say(key), pressed);
    await button("band-older");
    await shown(page, "heading", say("hub-chats"));
    await townSays(page, lang, 0);
    await button("settings");
    await shown(page, "dialog", say("settings"));
    await choose(page, lang, copy);
    await shown(page, "dialog", say("copy-title"));
    const held = page.locator("#mirror [role=dialog]");
    for (const key of ["copy-holds", "copy-chats", "copy-settings", "settings-text-size", "copy-instead"]) {
      await held.getByText(say(key)).first().waitFor(PATIENCE);
    }
    await focusHeld(page);
    assert.deepEqual(await violations(page), [], "the dialog is sound");
    assert.deepEqual(await kept(page), [[], []], "nothing is replaced before the child says so");
    await button("copy-leave");
    await shown(page, "dialog", say("settings"));
    await isPressed(page, large, false);
    assert.deepEqual(await kept(page), [[], []], "what was left changes nothing");

    await choose(page, lang, copy);
    await shown(page, "dialog", say("copy-title"));
    await page.keyboard.press("Escape");
    await until(() => find(page, "dialog", say("copy-title")).count(), 0, { why: "Escape leaves it too" });
    assert.deepEqual(await kept(page), [[], []], "and changes nothing");
    if (await find(page, "dialog", say("settings")).count() === 0) await button("settings");

    await choose(page, lang, copy);
    await button("copy-take", "Space");
    await shown(page, "dialog", say("settings"));
    await told(page, lang, "copy-back");
    await focusHeld(page);
    await isOn(page, large);
    await isOn(page, say("settings-keep-progress"));
    assert.equal(await stored(page), copy.buffer.toString(), "what was brought back is kept again");
    await page.keyboard.press("Escape");
    await isClosed(page);
    await townSays(page, lang, 1);
    await played(page, lang).first().waitFor(PATIENCE);
  })(context);
};

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const NO_COPIES = {
  "copy-damaged": ["manara.txt", Buffer.from("manara-save 1\n(settings: (language: None,")],
  "copy-newer": ["manara.txt", Buffer.from("manara-save 99\n(settings: (wings: 2))")],
  "copy-not-text": ["holiday.png", PNG],
  "copy-foreign": ["homework.txt", Buffer.from("My holidays. We went to the sea.")],
  "copy-too-large": ["film.txt", Buffer.alloc(5 << 20, "manara-save 1\n")],
};

/** Each file that is no copy is told in a sentence, and the next one can be chosen there. */
const refuses = (lang) => inGame(`lang=${lang}`, async ({ page }) => {
  const say = (key) => words(lang, key);
  await tabTo(page, "button", say("band-middle"));
  await shown(page, "heading", say("hub-chats"));
  await tabTo(page, "button", say("settings"));
  await shown(page, "dialog", say("settings"));
  for (const [key, [name, buffer]] of Object.entries(NO_COPIES)) {
    await choose(page, lang, { name, mimeType: "application/octet-stream", buffer });
    await shown(page, "dialog", say("copy-refused"));
    await told(page, lang, key);
    await focusHeld(page);
    assert.equal(await find(page, "button", say("copy-take")).count(), 0, `${key}: there is nothing to take`);
    for (const other of Object.keys(NO_COPIES).filter((other) => other !== key)) {
      assert.equal(await page.locator("#mirror").getByText(say(other)).count(), 0, `not told as ${other}`);
    }
  }
  assert.deepEqual(await violations(page), [], "the dialog is sound");
  assert.deepEqual(await kept(page), [[], []], "nothing is kept of all that");
  await page.keyboard.press("Escape");
  await until(() => find(page, "dialog", say("copy-refused")).count(), 0, { why: "it can be closed" });
});

/** A copy in which nearly every setting is another. */
const OTHERS = `manara-save 1
(settings: (language: None, band: Older, text_size: 150, avatar: Boat, theme: Light, easy_reading: true,
  reduced_motion: true, effects: Quiet, ambience: Off, captions: true, pace: Fast, digits: None, address: None,
  keep_progress: true),
progress: (id: 0, chats: [], steps: 0, found: [], recent: [], learner: (answers: (hits: 0, misses: 0, false_alarms: 0,
  correct_rejections: 0, plain_flagged: 0, plain_let_be: 0), skills: [], went_back: None), checkups: [], practice: (done: [], steps: []), people: None))
`;

export const tests = [
  ["two tabs keep together what was done in each, and what one forgets the other does not bring back",
    inGame(`lang=en&play=${CHAT}`, async ({ page, server, errors }) => {
      const say = (key, given) => words("en", key, given);
      const large = say("settings-percent", { percent: 150 });
      const larger = say("settings-percent", { percent: 200 });
      await askToKeep(page);
      await close(page);
      const other = await another(page, `${server.url}?seed=7&guide=no&lang=en`, errors);
      await press(other, "button", say("band-older"));
      await shown(other, "heading", say("hub-chats"));
      await townSays(other, "en", 0);

      await page.bringToFront();
      await playToTheEnd(page);
      await other.bringToFront();
      await openSettings(other);
      await press(other, "button", large);
      await isOn(other, large);
      await until(async () => /text_size: 150/.test(await stored(page)) && (await stored(page)).includes(CHAT), true, {
        why: "both are kept",
      });
      await close(other);
      await townSays(other, "en", 1);
      await played(other).first().waitFor(PATIENCE);
      await page.bringToFront();
      await openSettings(page);
      await isOn(page, large);
      await isOn(page, say("band-older"));
      await isOn(page, say("settings-keep-progress"));

      await press(page, "button", say("settings-forget"));
      await press(page, "button", say("settings-forget-sure"));
      await until(() => kept(page), [[], []], { why: "everything is forgotten" });
      await other.bringToFront();
      await townSays(other, "en", 0);
      assert.equal(await played(other).count(), 0, "no chat was played");
      await openSettings(other);
      await isPressed(other, say("settings-keep-progress"), false);
      await press(other, "button", larger);
      await isOn(other, larger);
      await other.waitForTimeout(1000);
      assert.deepEqual(await kept(other), [[], []], "a change after that brings nothing back");
      await press(other, "button", say("settings-keep-progress"));
      await until(async () => (await kept(other))[0].length, 1, { why: "who asks anew has kept" });
      assert.doesNotMatch(await stored(other), new RegExp(CHAT), "and it is a record without the old one");
    })],

  ["a copy is taken along and brought back in English by keyboard alone, once it was seen", bringsBack("en")],
  ["a copy is taken along and brought back in Arabic by keyboard alone, once it was seen", bringsBack("ar")],

  ["where the browser saves nothing, the game does not say where the copy is", inGame("lang=en", async ({ page }) => {
    const say = (key) => words("en", key);
    await press(page, "button", say("band-middle"));
    await shown(page, "heading", say("hub-chats"));
    await askToKeep(page);
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "button", say("settings-copy"))]);
    assert.ok(await download.failure(), "nothing was saved");
    await told(page, "en", "settings-copy-asked");
    assert.equal(await find(page, "status").getByText(say("settings-copied")).count(), 0, "no place is claimed");
  }, { acceptDownloads: false })],

  ["the browser asks before a chat in its middle is left, and nowhere else", inGame("lang=en", async ({ page, server }) => {
    const say = (key) => words("en", key);
    const asked = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog.accept();
    });
    const leave = async () => {
      // A browser asks only on a page on which something was pressed.
      await page.mouse.click(2, 2);
      await page.reload();
      await start(page);
      await find(page, "heading").first().waitFor(PATIENCE);
    };
    await press(page, "button", say("band-middle"));
    await shown(page, "heading", say("hub-chats"));
    await leave();
    assert.deepEqual(asked, [], "in the hub nothing asks");
    await intoTheChat(page);
    await leave();
    assert.deepEqual(asked, ["beforeunload"], "in the middle of a chat the browser asks");
    await shown(page, "heading", say("band-title"));
    assert.deepEqual(await kept(page), [[], []], "and nothing is left of it");
    await intoTheChat(page);
    await press(page, "button", say("chat-skip"));
    await shown(page, "heading", say("hub-chats"));
    await page.mouse.click(2, 2);
    await page.goto(`${server.url}elsewhere.html`);
    assert.deepEqual(asked, ["beforeunload"], "back in the hub nothing asks");
  }, { hook: elsewhere })],

  ["a chat whose page was discarded while it was hidden goes on as it stood", inGame(`lang=en&play=${CHAT}`, async ({
    page, server,
  }) => {
    const say = (key) => words("en", key);
    const lines = await inTheMiddle(page);
    assert.deepEqual(await kept(page), [[], []], "nothing is kept while it is seen");
    await turn(page, "hidden");
    const [[], [key, ...others]] = await kept(page);
    assert.ok(key.startsWith("manara-resume-") && others.length === 0, "while it is hidden it lies in the tab's storage");
    const discarded = await page.evaluate(() => [history.state, { ...sessionStorage }]);
    const address = page.url();

    // What a discarded page finds when it is seen again: its storage, and its entry of the history.
    page.on("dialog", (dialog) => dialog.accept());
    await page.goto(`${server.url}elsewhere.html`);
    assert.deepEqual(await kept(page), [[], []], "a page that is left leaves nothing");
    await page.evaluate(([state, storage, address]) => {
      Object.assign(sessionStorage, storage);
      history.replaceState(state, "", address);
    }, [...discarded, address]);
    await page.addInitScript(() => Object.defineProperty(document, "wasDiscarded", { value: true }));
    await page.reload();
    await find(page, "button", say(REPLIES[1])).waitFor({ ...PATIENCE, timeout: 60_000 });
    await until(() => find(page, "log").innerText(), lines, { why: "the same lines are there", timeout: 20_000 });
    assert.deepEqual(await kept(page), [[], []], "and nothing is left of it");
    await turn(page, "hidden");
    await until(async () => (await kept(page))[1].length, 1, { why: "hidden again, it is put aside again" });
    await turn(page, "visible");
    assert.deepEqual(await kept(page), [[], []], "and erased when it is seen again");
    await tabTo(page, "button", say(REPLIES[1]));
    await shown(page, "button", say("act-carry-on"));
  }, { hook: elsewhere })],

  ["Back asks before it leaves a chat, and Forward shows nothing of it", inGame("lang=en", async ({ page, server }) => {
    const say = (key) => words("en", key);
    const asked = [];
    let answer = "dismiss";
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog[answer]();
    });
    await page.goto(`${server.url}elsewhere.html`);
    await page.goto(`${server.url}?seed=7&guide=no&lang=en&play=${CHAT}`);
    await start(page);
    const lines = await inTheMiddle(page);
    await page.mouse.click(2, 2);
    await page.evaluate(() => history.back());
    await until(() => asked.length, 1, { why: "the browser asks" });
    await page.waitForTimeout(1000);
    assert.equal(await find(page, "log").innerText(), lines, "who stays plays on");
    assert.deepEqual(await kept(page), [[], []], "and nothing is kept of it");

    answer = "accept";
    await page.goBack();
    assert.match(page.url(), /elsewhere/, "who leaves has left");
    assert.deepEqual(await kept(page), [[], []], "and left nothing");
    await page.goForward({ waitUntil: "commit" });
    await start(page);
    await shown(page, "log", say("chat-log"));
    await shown(page, "button", say(REPLIES[0]));
    assert.equal(await find(page, "button", say(REPLIES[1])).count(), 0, "the chat begins anew");
    assert.deepEqual(await kept(page), [[], []], "and nothing of the one before is anywhere");
  }, { hook: elsewhere })],

  ["a file that is no copy is told for what it is, in English", refuses("en")],
  ["a file that is no copy is told for what it is, in Arabic", refuses("ar")],

  ["a tab that keeps nothing follows one that begins to keep, with what was chosen there",
    inGame("lang=en", async ({ page, server, errors }) => {
      const say = (key, given) => words("en", key, given);
      const [large, larger] = [150, 200].map((percent) => say("settings-percent", { percent }));
      await press(page, "button", say("band-middle"));
      await shown(page, "heading", say("hub-chats"));
      await openSettings(page);
      await press(page, "button", large);
      await isOn(page, large);
      const other = await another(page, `${server.url}?seed=7&guide=no&lang=en`, errors);
      await press(other, "button", say("band-older"));
      await shown(other, "heading", say("hub-chats"));
      await openSettings(other);
      await press(other, "button", larger);
      await isOn(other, larger);
      await press(other, "button", say("settings-keep-progress"));
      await isOn(other, say("settings-keep-progress"));
      await page.bringToFront();
      await isOn(page, say("settings-keep-progress"));
      await isOn(page, larger);
      await isOn(page, say("band-older"));
      await other.bringToFront();
      await other.waitForTimeout(1000);
      await isOn(other, larger);
      assert.match(await stored(other), /text_size: 200/, "what was asked to be kept is kept");
    })],

  ["in a break that forgot everything nothing asks", inGame("lang=en", async ({ page }) => {
    const asked = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog.accept();
    });
    await intoTheChat(page);
    await openSettings(page);
    for (const key of ["settings-forget", "settings-forget-sure"]) await press(page, "button", words("en", key));
    await shown(page, "button", words("en", "settings-forget"));
    await press(page, "button", words("en", "break"));
    await shown(page, "dialog", words("en", "break-title"));
    await page.mouse.click(2, 2);
    await page.reload();
    assert.deepEqual(asked, [], "there is nothing to lose");
    assert.deepEqual(await kept(page), [[], []], "nor to find");
  })],

  ["a page that was discarded before another tab forgot everything keeps nothing when it comes back",
    inGame(`lang=en&play=${CHAT}`, async ({ page, server }) => {
      const say = (key) => words("en", key);
      await askToKeep(page);
      await close(page);
      await inTheMiddle(page);
      await turn(page, "hidden");
      const [address, ...discarded] = await page.evaluate(() => [location.href, history.state, { ...sessionStorage }]);
      page.on("dialog", (dialog) => dialog.accept());
      await page.goto(`${server.url}elsewhere.html`);
      await page.evaluate(([state, storage, address]) => {
        localStorage.clear();
        Object.assign(sessionStorage, storage);
        history.replaceState(state, "", address);
      }, [...discarded, address]);
      await page.reload();
      await find(page, "button", say(REPLIES[1])).waitFor({ ...PATIENCE, timeout: 60_000 });
      await tabTo(page, "button", say(REPLIES[1]));
      await shown(page, "button", say("act-carry-on"));
      assert.deepEqual(await kept(page), [[], []], "what was forgotten does not come back");
      await openSettings(page);
      await isPressed(page, say("settings-keep-progress"), false);
    }, { hook: elsewhere })],

  ["in a low window what has the focus in a copy's dialog can be seen, and one press takes nothing unseen",
    inGame("lang=en", async ({ page }) => {
      await tabTo(page, "button", words("en", "band-middle"));
      await shown(page, "heading", words("en", "hub-chats"));
      await tabTo(page, "button", words("en", "settings"));
      await shown(page, "dialog", words("en", "settings"));
      await choose(page, "en", { name: "manara.txt", mimeType: "text/plain", buffer: Buffer.from(OTHERS) });
      await shown(page, "dialog", words("en", "copy-title"));
      await stands(page);
      const [name, bottom, bar] = await page.evaluate(() => {
        const focused = document.activeElement;
        const bar = document.querySelector("#mirror nav:not([inert], [inert] *)").getBoundingClientRect();
        return [focused.textContent, focused.getBoundingClientRect().bottom, bar.top];
      });
      assert.ok(bottom <= bar, `${name} has the focus and ends at ${bottom}, below the bar's edge at ${bar}`);
    }, { viewport: { width: 910, height: 417 } })],
];
