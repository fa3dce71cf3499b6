// What teaches and measures, in the real game by keyboard alone and in both languages: a check-up, a report practice, a
// short look back, and a chat that comes to the player itself.

import assert from "node:assert/strict";
import { PATIENCE, find, inGame, reachable, tabTo, words } from "./game.mjs";

const shown = (page, role, name) => find(page, role, name).first().waitFor(PATIENCE);

/** What is pressed on the pages of a check-up: the first of these that is there and can be pressed. */
const WAY = [
  "checkup-sure-3", "checkup-not-okay", "checkup-outlook-stop", "checkup-do-tell-adult", "checkup-fact-unsure", "checkup-face-yes",
];

/** The message of the first of some buttons that can be pressed now. */
async function firstOf(page, lang, keys) {
  const names = await page.evaluate(() => [...document.querySelectorAll("#mirror button:not([inert] *)")]
    .filter((button) => !button.disabled && button.getAttribute("aria-disabled") !== "true")
    .map((button) => button.getAttribute("aria-label") ?? button.textContent));
  return keys.find((key) => names.includes(words(lang, key))) ?? null;
}

/** Presses a button of a page that is built anew at each press, and waits until it is. */
async function turn(page, name) {
  const id = await reachable(page, "button", name).first().getAttribute("data-id");
  await tabTo(page, "button", name);
  await page.waitForFunction((before) => !document.querySelector(`#mirror [data-id="${before}"]`), id, PATIENCE);
}

/** A whole check-up by the keyboard alone. */
const checkUp = (lang, band) => inGame(`lang=${lang}`, async ({ page }) => {
  const press = (key) => tabTo(page, "button", words(lang, key));
  await press(band);
  await shown(page, "heading", words(lang, "hub-chats"));
  await press("checkup-title");
  await shown(page, "button", words(lang, "checkup-time-1"));
  for (const key of ["avatar-kite", "avatar-boat", "avatar-shell", "checkup-time-1"]) await press(key);
  await shown(page, "heading", words(lang, "checkup-part-sort"));
  let pages = 0;
  const end = find(page, "heading", words(lang, "checkup-end-title"));
  while (await end.count() === 0) {
    assert.ok(pages < 120, "a check-up comes to its end");
    const key = await firstOf(page, lang, WAY);
    if (key) await turn(page, words(lang, key));
    else await page.waitForTimeout(100);
    pages += 1;
  }
  await page.getByText(words(lang, "checkup-end-help")).first().waitFor(PATIENCE);
  await press("checkup-home");
  await shown(page, "heading", words(lang, "hub-chats"));
});

/** What a child who mastered a sign three days ago keeps. */
const KEPT = `manara-save 1
(settings: (language: None, band: Middle, text_size: 100, avatar: None, theme: None, easy_reading: false,
  reduced_motion: true, effects: Off, ambience: Off, captions: false, pace: Fast, digits: None, address: None,
  keep_progress: true),
progress: (id: 0, chats: [], steps: 0, found: [], recent: [], learner: (answers: (hits: 9, misses: 0, false_alarms: 0, correct_rejections: 9, plain_flagged: 0, plain_let_be: 0), skills: [
  (skill: Sign(S1), chance: 990000, found: 16, let_be: 16, chats: 3, pairs: 2, mastered: true, boosters: 0, due: 20002, day: 20000),
]), checkups: [], practice: (done: [], steps: []), people: None))
`;

/** A whole look back by the keyboard alone. */
const lookBack = (lang) => inGame(`lang=${lang}&day=20003`, async ({ page }) => {
  const press = (key) => tabTo(page, "button", words(lang, key));
  await shown(page, "heading", words(lang, "hub-chats"));
  await press("booster-begin");
  await shown(page, "heading", words(lang, "booster-title"));
  let lines = 0;
  while (await page.locator("#mirror").getByText(words(lang, "booster-done")).count() === 0) {
    assert.ok(lines < 8, "a round is short");
    await turn(page, words(lang, lines % 2 ? "booster-yes" : "booster-no"));
    await turn(page, words(lang, "booster-next"));
    lines += 1;
  }
  assert.ok(lines >= 2, "and asks about both kinds");
  await press("lights-title");
  await shown(page, "heading", words(lang, "lights-title"));
  const kept = await page.evaluate(() => localStorage.getItem("progress.manara"));
  assert.match(kept, /^manara-save \d+\n/, "what was asked for is kept");
  assert.doesNotMatch(kept, /booster-(yes|no)|c\d|m\d/, "in numbers, and no single answer");
}, { init: `localStorage.getItem("progress.manara") ?? localStorage.setItem("progress.manara", ${JSON.stringify(KEPT)})` });

/** A whole report practice by the keyboard alone. */
const report = (lang) => inGame(`lang=${lang}`, async ({ page }) => {
  const press = (key) => tabTo(page, "button", words(lang, key));
  await press("band-middle");
  await shown(page, "heading", words(lang, "hub-chats"));
  await press("practice-title");
  await press("practice-pearl-hunt-title");
  const steps = [
    "practice-stop-answer-1", "practice-stop-do", "practice-keep-do", "role-aunt", "app-open-menu", "app-menu-safety",
    "reason-too-private",
  ];
  for (const key of steps) {
    await shown(page, "button", words(lang, key));
    await turn(page, words(lang, key));
  }
  // The lines that show it are the first, third and fifth of the chat.
  await shown(page, "button", words(lang, "practice-proof-done"));
  await turn(page, words(lang, "flow-proof-label", { number: 3 }));
  for (const key of ["practice-proof-done", "flow-block-do", "flow-after"]) {
    await shown(page, "button", words(lang, key));
    await turn(page, words(lang, key));
  }
  await shown(page, "heading", words(lang, "practice-end-title"));
  await page.getByText(words(lang, "practice-end-text")).first().waitFor(PATIENCE);
  await press("checkup-home");
  await shown(page, "heading", words(lang, "hub-chats"));
});

/** A chat to the player itself, by the keyboard alone: small talk, a question, and a grown-up is told. */
const ownChat = (lang) => inGame(`lang=${lang}&play=map-with-ducks`, async ({ page }) => {
  const press = (key) => tabTo(page, "button", words(lang, key));
  await page.getByText(words(lang, "chat-how.own")).first().waitFor(PATIENCE);
  const way = ["act-tell", ...[1, 4, 6, 8, 11].map((number) => `map-with-ducks-c${number}`), "chat-next"];
  let presses = 0;
  for (let key = null; key !== "act-tell"; presses += 1) {
    assert.ok(presses < 200, "the chat comes to Noor's question");
    key = await firstOf(page, lang, way);
    // What is typed arrives by itself as well, so that this button may go at any time.
    if (key === "chat-next" || !key) await page.waitForTimeout(300);
    else if (key === "act-tell") await press(key);
    else await turn(page, words(lang, key));
  }
  await shown(page, "button", words(lang, "role-aunt"));
  await press("role-aunt");
  await shown(page, "button", words(lang, "tell-do"));
  await press("tell-do");
  await page.getByText(words(lang, "closing-told-worrying.own-adult")).first().waitFor(PATIENCE);
  await press("chat-to-debrief");
  await shown(page, "heading", words(lang, "my-turn-title"));
  await page.getByText(words(lang, "my-turn-text.own")).first().waitFor(PATIENCE);
});

export const tests = [
  ["a whole check-up in English by keyboard alone", checkUp("en", "band-younger")],
  ["a whole check-up in Arabic by keyboard alone", checkUp("ar", "band-middle")],
  ["a whole report practice in English by keyboard alone", report("en")],
  ["a whole report practice in Arabic by keyboard alone", report("ar")],
  ["a chat that comes to the player in English by keyboard alone", ownChat("en")],
  ["a chat that comes to the player in Arabic by keyboard alone", ownChat("ar")],
  ["a whole look back in English by keyboard alone", lookBack("en")],
  ["a whole look back in Arabic by keyboard alone", lookBack("ar")],
];
