// What teaches and measures, in the real game by keyboard alone and in both languages: a check-up, and a short look back.

import assert from "node:assert/strict";
import { PATIENCE, find, inGame, reachable, tabTo, words } from "./game.mjs";

const shown = (page, role, name) => find(page, role, name).first().waitFor(PATIENCE);

/** What is pressed on the pages of a check-up: the first of these that is there and can be pressed. */
const WAY = [
  "checkup-sure-3", "checkup-not-okay", "checkup-done", "checkup-do-tell-adult", "checkup-fact-unsure", "checkup-face-yes",
];

/** The message of the first of some buttons that can be pressed. */
async function firstOf(page, lang, keys) {
  for (const key of keys) {
    const button = reachable(page, "button", words(lang, key)).first();
    if (await button.count() && await button.getAttribute("aria-disabled") !== "true" && await button.isEnabled()) return key;
  }
  return null;
}

/** A whole check-up by the keyboard alone. */
const checkUp = (lang, band) => inGame(`lang=${lang}`, async ({ page }) => {
  const press = (key) => tabTo(page, "button", words(lang, key));
  await press(band);
  await shown(page, "heading", words(lang, "hub-chats"));
  await press("checkup-title");
  await shown(page, "button", words(lang, "checkup-begin"));
  await press("checkup-begin");
  await shown(page, "heading", words(lang, "checkup-part-sort"));
  let pages = 0;
  const end = find(page, "heading", words(lang, "checkup-end-title"));
  while (await end.count() === 0) {
    assert.ok(pages < 120, "a check-up comes to its end");
    const key = await firstOf(page, lang, WAY);
    if (key) await press(key);
    else await page.waitForTimeout(100);
    pages += 1;
  }
  await page.getByText(words(lang, "checkup-end-help")).first().waitFor(PATIENCE);
  await press("checkup-home");
  await shown(page, "heading", words(lang, "hub-chats"));
});

/** What a child who mastered a sign three days ago keeps. */
const KEPT = `manara-save 5
(settings: (language: None, band: Middle, text_size: 100, avatar: None, theme: None, easy_reading: false,
  reduced_motion: true, effects: Off, ambience: Off, captions: false, pace: Fast, digits: None, address: None,
  keep_progress: true),
progress: (chats: [], recent: [], learner: (answers: (hits: 9, misses: 0, false_alarms: 0, correct_rejections: 9), signs: [
  (sign: S1, chance: 990000, found: 4, let_be: 4, mastered: true, boosters: 0, due: 20002, day: 20000),
]), checkups: []))
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
    await press(lines % 2 ? "booster-yes" : "booster-no");
    await shown(page, "button", words(lang, "booster-next"));
    await press("booster-next");
    lines += 1;
    await page.waitForTimeout(300);
  }
  assert.ok(lines >= 2, "and asks about both kinds");
  await press("lights-title");
  await shown(page, "heading", words(lang, "lights-title"));
  const kept = await page.evaluate(() => localStorage.getItem("progress.manara"));
  assert.match(kept, /^manara-save \d+\n/, "what was asked for is kept");
  assert.doesNotMatch(kept, /booster-(yes|no)|c\d|m\d/, "in numbers, and no single answer");
}, { init: `localStorage.getItem("progress.manara") ?? localStorage.setItem("progress.manara", ${JSON.stringify(KEPT)})` });

export const tests = [
  ["a whole check-up in English by keyboard alone", checkUp("en", "band-younger")],
  ["a whole check-up in Arabic by keyboard alone", checkUp("ar", "band-middle")],
  ["a whole look back in English by keyboard alone", lookBack("en")],
  ["a whole look back in Arabic by keyboard alone", lookBack("ar")],
];
