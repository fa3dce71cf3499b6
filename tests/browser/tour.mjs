// A tour with a camera: one PNG of each screen and dialog, in each theme, language and window, to be looked at.
//
//   node tour.mjs FOLDER [THEME]      after `cargo web` and `cargo build -p classroom-server`; one theme, or all of them, or `class`:
//                                     the teacher's console, wall, report and guide, and a seat in the game, alone

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { begin, finished, program, reads, seats } from "./class.mjs";
import { DIST, PATIENCE, find, launch, open, ownName, reachable, serve, stands, start, until, words } from "./game.mjs";

const CHAT = "gift-in-blockbay";
/** The chat through which Noor guides a child of ten to twelve. */
const GUIDED = "extra-lesson";
/** One that comes to the player itself. */
const OWN = "map-with-ducks";
/** The colours, and "easy": harbour with letters that are easy to read. */
const THEMES = ["harbour", "dark", "light", "easy"];
const WINDOWS = { phone: { width: 390, height: 844 }, projector: { width: 1920, height: 1080 } };
const LANGUAGES = ["en", "ar"];

const [, , folder, wanted] = process.argv;
const themes = THEMES.filter((theme) => !wanted || theme === wanted);
const visitsClass = !wanted || wanted === "class";
if (!folder || (themes.length === 0 && !visitsClass)) {
  console.error(`Where to? node tour.mjs FOLDER [${[...THEMES, "class"].join("|")}]`);
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

async function walk(browser, url, lang, theme, size) {
  const { page, close } = await open(browser, `${url}?seed=7&guide=no&lang=${lang}`, { viewport: WINDOWS[size] });
  const say = (key) => words(lang, key);
  const shown = (role, name) => find(page, role, name).first().waitFor(PATIENCE);
  const closed = () => until(() => find(page, "dialog").count(), 0, { why: "the dialog closes" });
  let number = 0;
  /** Waits until nothing moves and takes the picture. */
  const shoot = async (what) => {
    await page.waitForTimeout(600);
    number += 1;
    const name = `${theme}-${lang}-${size}-${String(number).padStart(2, "0")}-${what}.png`;
    await page.screenshot({ path: join(folder, name) });
  };
  /** Presses a button of the present dialog or screen and waits until what follows is there. */
  const press = async (name, role, then) => {
    await stands(page);
    await reachable(page, "button", name).first().evaluate((element) => element.click());
    await (then === undefined ? page.waitForTimeout(400) : shown(role, then));
  };
  const escape = async () => {
    await page.keyboard.press("Escape");
    await closed();
  };

  await start(page);
  await shown("button", ownName(lang));
  await press(say("settings"), "dialog", say("settings"));
  await press(say(theme === "easy" ? "settings-easy-reading" : `theme-${theme}`));
  await press(say("sound-captions"));
  await press(say("pace-at-once"));
  await shoot("settings");
  await escape();
  await shoot("band");
  await press(say("band-middle"), "heading", say("hub-chats"));
  await shoot("hub");
  for (const key of ["about-title", "credits-title"]) {
    await press(say(key), "heading", say(key));
    await shoot(key.replace("-title", ""));
    await press(say("back"), "heading", say("hub-chats"));
  }
  const home = () => press(say("checkup-home"), "heading", say("hub-chats"));
  await press(say("book-title"), "heading", say("book-title"));
  await shoot("book");
  await press(say("sign-s4"), "button", say("book-after"));
  await shoot("book-page");
  await press(say("book-contents"), "button", say("checkup-home"));
  await home();
  await press(say("lights-title"), "heading", say("lights-title"));
  await shoot("lights");
  await home();
  await press(say("practice-title"), "button", say("people-title"));
  await shoot("practice");
  await press(say("people-title"), "button", say("people-done"));
  await press(say("role-aunt"));
  await shoot("people");
  await press(say("people-done"), "button", say("practice-star-stickers-title"));
  await press(say("practice-star-stickers-title"), "button", say("practice-stop-do"));
  await press(say("practice-stop-do"), "button", say("practice-keep-do"));
  await press(say("practice-keep-do"), "button", say("role-aunt"));
  await press(say("role-aunt"), "button", say("role-mum"));
  await shoot("practice-upset");
  await press(say("chat-skip"), "button", say("people-title"));
  await home();
  await press(say("checkup-title"), "button", say("checkup-time-1"));
  await shoot("checkup");
  for (const key of ["avatar-kite", "avatar-boat", "avatar-shell"]) await press(say(key), "button", say("checkup-time-1"));
  await press(say("checkup-time-1"), "button", say("checkup-not-okay"));
  await press(say("checkup-not-okay"), "button", say("checkup-sure-3"));
  await shoot("checkup-chat");
  await press(say("checkup-stop"), "heading", say("checkup-stopped-title"));
  await shoot("checkup-stopped");
  await press(say("checkup-home"), "heading", say("hub-chats"));
  await press(say(`${CHAT}-title`), "button", say(`${CHAT}-c1`));
  await shoot("chat");
  await stands(page);
  await find(page, "button", say("chat-flag-label")).last().evaluate((element) => element.click());
  await shown("dialog");
  await shoot("mark");
  await press(say("sign-s4"));
  await closed();
  await press(say(`${CHAT}-c1`), "button", say(`${CHAT}-c3`));
  await press(say(`${CHAT}-c3`), "button", say("act-carry-on"));
  await shoot("question");
  await press(say("beacon"), "dialog", say("beacon"));
  await shoot("beacon");
  await press(say("act-report"), "dialog", say("flow-keep"));
  await shoot("report-keep");
  for (const [key, then] of [["flow-after", "flow-tell"], ["flow-after", "flow-menu"], ["app-open-menu", "flow-find"],
    ["app-menu-safety", "flow-reason"]]) {
    await press(say(key), "dialog", say(then));
    await shoot(then.replace("flow", "report"));
  }
  await escape();
  await press(say("act-tell"), "dialog", say("act-tell"));
  await press(say("role-mum"));
  await shoot("tell");
  await press(say("tell-do"), "heading", say("ending-title-told"));
  await shoot("ending");
  await press(say("chat-to-debrief"), "heading", say("debrief-title"));
  await shoot("debrief");
  await page.keyboard.press("PageDown");
  await shoot("debrief-signs");
  await page.keyboard.press("End");
  await shoot("my-turn");
  await press(say("break"), "dialog", say("break-title"));
  await shoot("break");
  await close();

  // The guide's steps look alike in every theme.
  if (theme !== THEMES[0]) return;
  await guided(browser, url, lang, size);
  await own(browser, url, lang, size);

  // The gallery is long, so once a language and window is enough.
  const gallery = await open(browser, `${url}?gallery=yes&lang=${lang}`, {
    viewport: { width: WINDOWS[size].width, height: 6000 },
  });
  await start(gallery.page);
  await find(gallery.page, "heading", say("gallery-title")).first().waitFor(PATIENCE);
  await gallery.page.waitForTimeout(2500);
  await gallery.page.screenshot({ path: join(folder, `${theme}-${lang}-${size}-gallery.png`) });
  await gallery.close();
}

/** The first visit: the language that the browser's is not, the age, the hub, and Noor's guide. */
async function guided(browser, url, lang, size) {
  const { page, close } = await open(browser, `${url}?seed=7`, { viewport: WINDOWS[size], locale: "fr-FR" });
  const say = (key) => words(lang, key);
  const shown = (role, name) => find(page, role, name).first().waitFor(PATIENCE);
  const press = async (name) => {
    await stands(page);
    await reachable(page, "button", name).first().evaluate((element) => element.click());
  };
  let number = 0;
  const shoot = async (what) => {
    await page.waitForTimeout(2200);
    number += 1;
    await page.screenshot({ path: join(folder, `first-${lang}-${size}-${number}-${what}.png`) });
  };
  await start(page);
  await shown("button", ownName(lang));
  await shoot("language");
  await press(ownName(lang));
  await shown("heading", say("band-title"));
  await press(say("band-middle"));
  await shown("button", say("hub-first"));
  await shoot("hub");
  await press(say("hub-first"));
  await shown("button", say("guide-read-do"));
  await shoot("read");
  await press(say("settings"));
  await shown("dialog");
  await press(say("pace-at-once"));
  await page.keyboard.press("Escape");
  await until(() => find(page, "dialog").count(), 0);
  await press(say("guide-read-do"));
  await shown("button", say(`${GUIDED}-c1`));
  await press(say(`${GUIDED}-c1`));
  await page.getByText(say("guide-flag")).first().waitFor(PATIENCE);
  await shoot("flag");
  await stands(page);
  await find(page, "button", say("chat-flag-label")).last().evaluate((element) => element.click());
  await shown("dialog");
  await press(say("question-what-do-they-want"));
  await page.getByText(say("guide-beacon")).first().waitFor(PATIENCE);
  await shoot("beacon");
  await press(say("beacon"));
  await shown("dialog");
  await page.keyboard.press("Escape");
  await page.getByText(say("guide-done")).first().waitFor(PATIENCE);
  await shoot("done");
  await close();
}

/** A chat to the player itself, from small talk to Noor's question. */
async function own(browser, url, lang, size) {
  const { page, close } = await open(browser, `${url}?seed=7&lang=${lang}&play=${OWN}`, { viewport: WINDOWS[size] });
  const say = (key) => words(lang, key);
  const press = async (name) => {
    await stands(page);
    await reachable(page, "button", name).first().evaluate((element) => element.click());
  };
  const shoot = async (what) => {
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(folder, `own-${lang}-${size}-${what}.png`) });
  };
  await start(page);
  await press(say("settings"));
  await find(page, "dialog").first().waitFor(PATIENCE);
  await press(say("pace-at-once"));
  await page.keyboard.press("Escape");
  await until(() => find(page, "dialog").count(), 0);
  for (const choice of ["c1", "c4", "c7"]) {
    await find(page, "button", say(`${OWN}-${choice}`)).first().waitFor(PATIENCE);
    if (choice === "c1") await shoot("small-talk");
    await press(say(`${OWN}-${choice}`));
  }
  await find(page, "button", say("act-tell")).first().waitFor(PATIENCE);
  await shoot("question");
  await close();
}

/** The class: the teacher's pages at every stage of a lesson with a device for each, and of one with a projector alone. */
async function school(lang) {
  const [server, browser] = [await program({ lang }), await launch(["--disable-gpu"])];
  const context = await browser.newContext({ locale: lang, reducedMotion: "reduce" });
  const page = await context.newPage();
  let number = 0;
  const picture = async (what, address, sizes = WINDOWS) => {
    number += 1;
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      await page.goto("about:blank");
      await page.goto(address);
      await page.waitForTimeout(900);
      const name = `class-${lang}-${size}-${String(number).padStart(2, "0")}-${what}.png`;
      await page.screenshot({ path: join(folder, name), fullPage: size === "phone" });
    }
  };
  const both = async (what, lesson) => {
    const { hash } = new URL(lesson.link);
    await picture(`console-${what}`, `${server.url}/console?lang=${lang}${hash}`);
    await picture(`wall-${what}`, `${server.url}/wall?lesson=${lesson.lesson}&lang=${lang}`, { wall: { width: 1280, height: 720 } });
  };

  await picture("console-begin", `${server.url}/console?lang=${lang}${new URL(server.start).hash}`);
  const lesson = await begin(server.start, "full-middle");
  await both("new", lesson);
  await lesson.ready();
  await lesson.does({ Joining: true });
  await lesson.does({ Room: 25 });
  const { code, steps } = await lesson.view();
  const children = await seats(server.url, code, 24);
  await both("joining", lesson);
  const at = (name) => steps.findIndex((step) => step.name === `step-${name}`);
  await lesson.does({ Go: at("rules") });
  await both("rules", lesson);
  await lesson.does({ Go: at("chat") });
  const [, [[chat]]] = (await children[0].sync()).view.task.Chat;
  for (const [nth, child] of children.entries()) {
    const flags = nth % 4 === 0 ? [] : [{ Flagged: [5, { Sign: "S1" }] }];
    const ends = nth < 20 ? [{ Acted: "Tell" }, finished({ hits: 1 }), { Judged: { real: "Yes", helped: "Yes" } }] : [];
    await child.does(at("chat"), { Began: chat }, ...reads(8), ...flags, ...ends);
  }
  await children[21].does(at("chat"), { Hand: true });
  await both("chat", lesson);
  await lesson.does({ Pause: true });
  await both("eyes-up", lesson);
  await lesson.does({ Pause: false });
  await lesson.does({ Results: true });
  await both("results", lesson);
  await lesson.does({ Go: at("practice") });
  await both("practice", lesson);
  await lesson.does({ Go: at("vote") });
  for (const [nth, child] of children.entries()) await child.does(at("vote"), { Voted: nth % 5 === 0 ? 1 : 3 * (nth % 2) });
  await both("vote", lesson);
  await lesson.does({ Go: at("slip") });
  for (const [nth, child] of children.entries()) await child.does(at("slip"), { Slip: nth === 7 });
  await both("slip", lesson);
  await lesson.does("Reminded");
  await lesson.does({ Go: at("close") });
  await both("close", lesson);
  await lesson.does("End");
  await both("over", lesson);
  await picture("report", `${server.url}/report?lesson=${lesson.lesson}&lang=${lang}`);
  for (const name of ["", "/disclosure", "/letter", "/head", "/lesson", "/network"]) {
    await picture(`guide${name.replace("/", "-")}`, `${server.url}/guide${name}?lang=${lang}`);
  }

  const together = await begin(server.start, "one-projector", "Middle");
  await together.ready();
  await together.does({ Room: 28 });
  await together.does({ Go: 1 });
  await both("together-before", together);
  const shown = (await together.view()).chats.find(([, id]) => id === "gift-in-blockbay");
  await together.does({ Wall: { Begin: shown[0] } });
  for (let line = 0; line < 3; line += 1) await together.does({ Wall: "On" });
  await together.does({ Wall: { Flag: [1, { Question: "WhatDoTheyWant" }] } });
  await together.does({ Hands: [{ Flag: 1 }, [19, 8]] });
  await both("together", together);
  await together.does({ Results: true });
  await both("together-hands", together);
  await browser.close();
  await server.close();
}

/** What a child sees of a lesson at its seat, step by step. */
async function seat(browser, lang, size) {
  const server = await program({ lang });
  const lesson = await begin(server.start, "full-middle");
  await lesson.ready();
  await lesson.does({ Joining: true });
  const { code, steps } = await lesson.view();
  const { page, close } = await open(browser, `${server.url}/?class=&lang=${lang}`, { viewport: WINDOWS[size] });
  let number = 0;
  const shoot = async (what) => {
    await page.waitForTimeout(900);
    number += 1;
    await page.screenshot({ path: join(folder, `seat-${lang}-${size}-${String(number).padStart(2, "0")}-${what}.png`) });
  };
  const press = async (element) => {
    await element.waitFor(PATIENCE);
    await stands(page);
    await element.evaluate((button) => button.click());
  };
  const said = (key) => reachable(page, "button", words(lang, key)).first();
  const reads = (key) => page.locator("#mirror").getByText(words(lang, key)).first().waitFor(PATIENCE);
  await start(page);
  await reads("class-join-how");
  await shoot("join");
  await press(said("class-pictures"));
  await shoot("animals");
  await press(said("class-signs"));
  const keys = page.locator("#mirror").getByLabel(words(lang, "class-signs"));
  for (const sign of code) await press(keys.getByRole("button", { name: sign, exact: true }));
  await shoot("code");
  await press(said("class-sit"));
  await reads("class-wait");
  await shoot("wait");
  const at = (name) => steps.findIndex((step) => step.name === `step-${name}`);
  for (const [step, key] of [["rules", "class-room"], ["chat", "class-chat"], ["practice", "class-practice"], ["vote", "class-vote-how"], ["slip", "class-slip"]]) {
    await lesson.does({ Go: at(step) });
    await reads(key);
    await shoot(step);
  }
  await lesson.does({ Pause: true });
  await reads("class-eyes");
  await shoot("eyes-up");
  await lesson.does({ Pause: false });
  await lesson.does("End");
  await reads("class-over");
  await shoot("over");
  await close();
  await server.close();
}

const [browser, site] = [await launch(), await serve(DIST)];
let failed = 0;
const visit = async (name, tour) => {
  try {
    await tour();
    console.log(`${name}: done`);
  } catch (error) {
    failed += 1;
    console.log(`${name}: ${error.stack ?? error}`);
  }
};
if (visitsClass) {
  for (const lang of LANGUAGES) {
    await visit(`class, ${lang}`, () => school(lang));
    for (const size of Object.keys(WINDOWS)) await visit(`seat, ${lang}, ${size}`, () => seat(browser, lang, size));
  }
}
for (const theme of themes) {
  for (const lang of LANGUAGES) {
    for (const size of Object.keys(WINDOWS)) {
      await visit(`${theme}, ${lang}, ${size}`, () => walk(browser, site.url, lang, theme, size));
    }
  }
}
await browser.close();
await site.close();
process.exit(failed === 0 ? 0 : 1);
