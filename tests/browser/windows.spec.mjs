// The real game in the windows it gets, built by `cargo web`: low ones, where the bar and every way out must stay in
// reach; under the system's own few colours; and under wheels that do not turn by pixels.

import assert from "node:assert/strict";
import { PATIENCE, find, inGame, kept, ownName, place, reachable, stands, stops, until, words } from "./game.mjs";

const CHAT = "gift-in-blockbay";
const say = (key, given) => words("en", key, given);
const shown = (page, role, name) => find(page, role, name).first().waitFor(PATIENCE);
const isClosed = (page) => until(() => find(page, "dialog").count(), 0, { why: "the dialog closes" });

/** Presses as a screen reader does, the first of that name that can be reached. */
async function press(page, name) {
  const element = reachable(page, "button", name).first();
  await element.waitFor(PATIENCE);
  await stands(page);
  await element.evaluate((button) => button.click());
}

/** Where a control lies, by its edges, once it stays there. */
async function edges(page, element) {
  await page.waitForTimeout(300);
  const { top, bottom, left, right } = await element.evaluate((button) => button.getBoundingClientRect().toJSON());
  return { top, bottom, left, right };
}

const isInside = ({ top, bottom, left, right }, { width, height }) =>
  top >= 0 && left >= 0 && bottom <= height && right <= width;

/** The canvas is no larger than the window, and the whole bar lies in it. */
async function fits(page, viewport, where) {
  const [width, height] = await page.evaluate(() => {
    const { clientWidth, clientHeight } = document.querySelector("#manara");
    return [clientWidth, clientHeight];
  });
  assert.ok(width <= viewport.width && height <= viewport.height, `${where}: the canvas is ${width} by ${height}`);
  const bar = page.locator("#mirror nav:not([inert], [inert] *) button");
  const count = await bar.count();
  assert.ok(count === 3, `${where}: the bar has ${count} buttons`);
  for (let at = 0; at < count; at += 1) {
    const place = await edges(page, bar.nth(at));
    assert.ok(isInside(place, viewport), `${where}: button ${at} of the bar lies at ${JSON.stringify(place)}`);
  }
}

/** Whatever has the focus is scrolled to where it can be seen, from the first stop to the last. */
async function canBeReached(page, viewport, where) {
  for (const id of await stops(page)) {
    await page.evaluate((id) => window.manara.mirror.element(id).focus(), id);
    const read = async () => isInside(await page.evaluate((id) =>
      window.manara.mirror.element(id).getBoundingClientRect().toJSON(), id), viewport);
    const name = await page.evaluate((id) => window.manara.mirror.element(id).textContent, id);
    await until(read, true, { why: `${where}: ${name} comes into sight` });
  }
}

/** Laptops at 150 and 200 %, a phone on its side, a frame in a course, and the smallest. */
const LOW = [
  [910, 417, "en"], [683, 310, "ar"], [844, 340, "en"], [640, 360, "ar"], [320, 256, "en"], [320, 256, "ar"],
];

/** On every screen and dialog the bar can be reached, and a press at its place does what it says. */
const low = (width, height, lang) => inGame(`lang=${lang}&play=${CHAT}`, async ({ page, restart }) => {
  const viewport = { width, height };
  const said = (key) => words(lang, key);
  const middle = async (element) => {
    const { top, bottom, left, right } = await edges(page, element);
    return [(left + right) / 2, (top + bottom) / 2];
  };
  const pressAt = async (name) => {
    const element = page.locator("#mirror nav:not([inert], [inert] *)").getByRole("button", { name, exact: true });
    await element.waitFor(PATIENCE);
    await stands(page);
    await page.touchscreen.tap(...await middle(element));
  };
  const dialogs = async (where) => {
    await pressAt(said("beacon"));
    await shown(page, "dialog", said("beacon"));
    await fits(page, viewport, `${where}, beacon`);
    if (width === 320) await canBeReached(page, viewport, `${where}, beacon`);
    await press(page, said("act-tell"));
    await shown(page, "dialog", said("act-tell"));
    await fits(page, viewport, `${where}, tell`);
    await pressAt(said("close"));
    await isClosed(page);
    await pressAt(said("settings"));
    await shown(page, "dialog", said("settings"));
    await fits(page, viewport, `${where}, settings`);
    if (width === 320) await canBeReached(page, viewport, `${where}, settings`);
    await pressAt(said("close"));
    await isClosed(page);
  };
  await shown(page, "heading");
  await shown(page, "log", said("chat-log"));
  await fits(page, viewport, "chat");
  await dialogs("chat");
  await page.evaluate(() => history.replaceState(null, "", "?seed=7&guide=no"));
  page.on("dialog", (dialog) => dialog.accept());
  await restart();
  await shown(page, "heading", words("en", "language-title"));
  await fits(page, viewport, "language");
  await press(page, ownName(lang));
  await shown(page, "heading", said("band-title"));
  await fits(page, viewport, "band");
  await press(page, said("band-middle"));
  await shown(page, "heading", said("hub-chats"));
  await fits(page, viewport, "hub");
  await dialogs("hub");
}, { locale: "fr-FR", hasTouch: true, viewport: { width, height } });

/** The colour of the page's picture at a place, as "r,g,b". */
async function colourAt(page, x, y) {
  const picture = `data:image/png;base64,${(await page.screenshot()).toString("base64")}`;
  return page.evaluate(async ([picture, x, y]) => {
    const image = Object.assign(new Image(), { src: picture });
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(x, y, 1, 1).data.slice(0, 3).join();
  }, [picture, x, y]);
}

/** What the sky is painted in, in each of the game's colours: beside the column, above the bar. */
const skyIs = (page, wanted, why) => until(() => colourAt(page, 6, 200), SKY[wanted], { why, timeout: 10_000 });
const SKY = { harbour: "20,33,61", dark: "0,0,0", light: "255,255,255" };

const ACTIVE = { forcedColors: "active", colorScheme: "dark" };

export const tests = [
  ...LOW.map(([width, height, lang]) =>
    [`in a window of ${width} by ${height} the bar and every way out are in reach (${lang})`, low(width, height, lang)]),

  ["teeth: a canvas that is higher than the window is noticed", inGame("lang=en", async ({ page }) => {
    const viewport = page.viewportSize();
    await shown(page, "heading", say("band-title"));
    await fits(page, viewport, "band");
    await page.evaluate(() => { document.querySelector("#manara").style.minHeight = "480px"; });
    await assert.rejects(fits(page, viewport, "band"), /the canvas is/, "it must be seen");
    await assert.rejects(canBeReached(page, { ...viewport, height: 300 }, "band"), /comes into sight/, "and a lost button");
  }, { viewport: { width: 640, height: 360 } })],

  ["the system's own few colours get a theme of high contrast, until the child chooses", inGame("lang=en", async ({
    page, restart,
  }) => {
    await press(page, say("band-middle"));
    await shown(page, "heading", say("hub-chats"));
    await skyIs(page, "dark", "dark colours of the system");
    await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
    await skyIs(page, "light", "light colours of the system");
    await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
    await skyIs(page, "harbour", "no wish of the system");
    await page.emulateMedia(ACTIVE);
    await skyIs(page, "dark", "the wish comes while the game runs");

    await press(page, say("settings"));
    await press(page, say("theme-harbour"));
    await press(page, say("settings-keep-progress"));
    await until(async () => (await kept(page))[0].length, 1, { why: "it is kept" });
    await page.keyboard.press("Escape");
    await isClosed(page);
    await skyIs(page, "harbour", "what the child chose counts");
    await page.emulateMedia({ forcedColors: "none" });
    await page.emulateMedia(ACTIVE);
    await page.waitForTimeout(1000);
    await skyIs(page, "harbour", "also when the system changes");
    await restart();
    await shown(page, "heading", say("hub-chats"));
    await skyIs(page, "harbour", "and the next time");
    await press(page, say("settings"));
    await press(page, say("theme-system"));
    await page.keyboard.press("Escape");
    await isClosed(page);
    await skyIs(page, "dark", "until it goes by the system again");
  }, ACTIVE)],

  ["under the system's own few colours start and game keep their edges", inGame("lang=en", async ({ page }) => {
    const begin = page.locator("#start section:not([hidden]) .begin:enabled");
    await begin.waitFor({ timeout: 60_000 });
    const { x, y, width, height } = await begin.boundingBox();
    const [edge, inside] = [await colourAt(page, x + width / 2, y + 1), await colourAt(page, x + width / 2, y + 5)];
    const around = await colourAt(page, x + width / 2, y + height + 6);
    assert.notEqual(edge, around, `the button's edge is seen (${inside})`);
    await begin.click();
    await shown(page, "heading", say("band-title"));
    const button = await place(page, "button", say("band-middle"));
    const middle = Math.round(button.y + button.height / 2);
    const colours = [];
    for (const at of [-4, 1, 6]) colours.push(await colourAt(page, Math.round(button.x + at), middle));
    assert.notEqual(colours[0], colours[1], `the edge of the game's buttons is seen: ${colours}`);
    assert.notEqual(colours[1], colours[2], `also from within: ${colours}`);
  }, { ...ACTIVE, begins: false, deviceScaleFactor: 1 })],

  ["wheels that turn by pages or by lines scroll as far as they say", inGame("lang=en", async ({ page }) => {
    await press(page, say("band-middle"));
    await press(page, say("credits-title"));
    await shown(page, "heading", say("credits-title"));
    const top = () => find(page, "heading", say("credits-title")).evaluate((heading) => heading.getBoundingClientRect().y);
    await place(page, "heading", say("credits-title"));
    await page.mouse.move(512, 300);
    const turn = async (deltaMode, deltaY) => {
      const before = await top();
      await page.evaluate(([deltaMode, deltaY]) => {
        const at = { deltaMode, deltaY, clientX: 512, clientY: 300, bubbles: true, cancelable: true };
        document.querySelector("#manara").dispatchEvent(new WheelEvent("wheel", at));
      }, [deltaMode, deltaY]);
      let after = before;
      await until(async () => (after = await top()) !== before, true, { why: `mode ${deltaMode} scrolls` });
      for (let last; last !== after; await page.waitForTimeout(200)) [last, after] = [after, await top()];
      return before - after;
    };
    const page1 = await turn(2, 0.8);
    assert.ok(page1 > 300 && page1 < 720, `nearly a page: ${page1}`);
    const lines = await turn(1, 3);
    assert.ok(lines > 45 && lines < 150, `about three lines: ${lines}`);
    const back = await turn(2, -0.8);
    assert.ok(Math.abs(back + page1) < lines + 2, `and back: ${back}`);
  })],
];
