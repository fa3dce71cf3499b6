// A teacher with console, wall and report in Chromium, and the class at devices that say what the game says: whole lessons in both
// languages, from the ticks to the report, with what goes wrong on the way.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { until, words } from "./game.mjs";
import { TICKS, begin, finished, lessonAt, program, reads as arrived, seatName, seats, teacher, violations } from "./class.mjs";

const LANGUAGES = ["en", "ar"];
/** Whether this computer is in a network in which another one could reach it. */
const NETWORK = Object.values(networkInterfaces()).flat().some(({ family, internal }) => family === "IPv4" && !internal);
/** A lesson's code as a device shows it that was away: one chat of `full-middle` and a vote. */
const TALLIES = "DMCC-CM7T-M6GC-X6F3-HXCH-HD3D-WRTG";
/** How soon what one does is seen, with room for a computer that does much else. */
const SOON = 15_000;
/** The same where the stream has to push it: sooner than it beats, which would bring it, too. */
const PUSHED = 8000;

/** What every page of a test is held to; `what` names the page in messages. */
async function sound(page, what) {
  assert.deepEqual(await violations(page), [], `axe-core finds nothing on ${what}`);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wider <= 0, `${what} is no wider than its window: ${wider} px`);
}

/** The teacher's hands on a console in a language. */
function at(page, lang) {
  const say = (key, given) => words(lang, key, given);
  const named = (name) => ({ name, exact: typeof name === "string" });
  const section = (name) => page.locator(`[data-section="${name}"]`);
  const button = (key, given) => page.getByRole("button", named(say(key, given)));
  return {
    page,
    say,
    section,
    button,
    press: async (key, given) => button(key, given).first().click(),
    shows: (name, key, given) => section(name).getByText(say(key, given)).first().waitFor({ timeout: SOON }),
    told: (name) => section(name).locator("[data-told]"),
    /** Opens what is folded away. */
    unfold: async (key) => page.locator("summary", { hasText: say(key) }).first().click(),
    /** Moves the chat on the wall, and waits until the console shows it. */
    move: async (button) => {
      const part = '[data-section="class"] [data-part]';
      const before = await page.locator(part).innerText();
      await page.locator(button).first().click();
      await page.waitForFunction(([part, before]) => document.querySelector(part).innerText !== before, [part, before], { timeout: SOON });
    },
    /** The next step, as soon as that can be meant. */
    next: async () => {
      await page.waitForTimeout(1000);
      await page.locator("#go-next").click();
    },
    goTo: async (at) => {
      await page.waitForTimeout(1000);
      await page.locator(`#go-${at}`).click();
      await page.locator(`[data-section="steps"] li:nth-child(${at + 1})[aria-current="step"]`).waitFor({ timeout: SOON });
    },
  };
}

/** The page of a lesson's console, with its hands. */
async function consoleOf({ context }, lang, link) {
  const page = await context.newPage();
  const { origin, hash } = new URL(link);
  await page.goto(`${origin}/console?lang=${lang}${hash}`);
  return at(page, lang);
}

async function wallOf(teaching, lang, { url, lesson }) {
  const page = await teaching.window();
  await page.goto(`${url}/wall?lesson=${lesson}&lang=${lang}`);
  return page;
}

/** Waits until a page says something, whatever marks of direction stand in it. */
async function says(page, wanted) {
  const pattern = wanted instanceof RegExp ? new RegExp(wanted.source.replace(/^\^\\s\*|\\s\*\$$/g, ""), "u") : null;
  const said = async () => {
    const text = (await page.locator("body").innerText()).replace(/[\u2066-\u2069\u200e\u200f]/g, "");
    return pattern ? pattern.test(text) : text.includes(wanted);
  };
  await until(said, true, { timeout: SOON, why: `the page says ${wanted}` });
}

const reads = (page, text) => page.getByText(text).first().waitFor({ timeout: SOON });

/** From where to where a share lies of which a level is told, in tenths. */
const SHARES = {
  few: [0, 2], "up-to-third": [0, 4], minority: [0, 5], third: [2, 5], "below-half": [2, 5], half: [4, 6], "above-half": [5, 8],
  "two-thirds": [5, 8], majority: [5, 10], "from-two-thirds": [6, 10], "nearly-all": [8, 10],
};

const stands = (level, share) => SHARES[level][0] <= share * 10 && share * 10 <= SHARES[level][1];

async function pictured(wall, label, share) {
  const level = await wall.locator(".pictures li", { hasText: label }).first().getAttribute("data-level");
  assert.ok(stands(level, share), `"${label}": ${level} stands for ${share}`);
}

/** Pages of a PDF. */
const pagesOf = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g).length;

async function saved(page, press) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** A whole lesson with a device for each of 24 children. */
async function wholeLesson(browser, lang) {
  const server = await program({ lang });
  const teaching = await teacher(browser, lang);
  try {
    // To begin
    let desk = await consoleOf(teaching, lang, server.start);
    await desk.page.getByLabel(desk.say("console-begin-band")).selectOption("middle");
    await sound(desk.page, "the choice of a lesson");
    await desk.page.locator("#plan-full-middle").check();
    await desk.press("console-begin-do");
    await desk.shows("ready", "console-ready-why");
    const lesson = lessonAt(desk.page.url());
    assert.ok(lesson.lesson && lesson.token, "the address of the page is the key to the lesson");
    const wall = await wallOf(teaching, lang, lesson);
    await reads(wall, desk.say("wall-soon"));
    await sound(desk.page, "the console before the ticks");
    const first = await desk.page.locator("main section:visible").first().getAttribute("data-section");
    assert.equal(first, "ready", "what is needed first comes first");

    // Ticks and contact
    await desk.press("console-door-open");
    await until(() => desk.told("door").innerText(), desk.say("refused-not-ready"), { why: "why nobody can join" });
    for (const tick of TICKS) await desk.page.getByLabel(desk.say(`console-tick-${tick}`)).check();
    await desk.page.getByLabel(desk.say("console-contact-who")).fill(lang === "ar" ? "المرشدة في المدرسة" : "School counsellor");
    await desk.page.getByLabel(desk.say("console-contact-how")).fill(lang === "ar" ? "الغرفة 12" : "Room 12");
    await desk.press("console-contact-do");
    await desk.shows("ready", "console-ready-all");
    await desk.press("console-door-open");
    await desk.shows("door", "console-door-is-open");
    assert.equal(await desk.told("door").innerText(), "", "what was refused is told no more");
    const { code, steps, chats } = await lesson.view();
    await reads(wall, code);
    await sound(wall, "the wall while the class joins");

    // The class comes
    const children = await seats(server.url, code, 24);
    await desk.page.getByLabel(desk.say("console-room")).fill("26");
    await desk.press("console-room-do");
    await desk.shows("door", "console-register", { count: 24, room: 26 });
    await sound(desk.page, "the console while the class joins");
    await desk.press("console-start");
    await until(() => desk.page.locator('[data-section="steps"] [aria-current="step"]').count(), 1, { timeout: SOON, why: "it begins" });
    await reads(wall, desk.say("wall-rule-pass"));
    await sound(wall, "the wall with the rules");

    // A chat, a hand, a seat that goes and comes back
    await desk.next();
    await reads(wall, desk.say("wall-chat"));
    const [, [[chat]]] = (await children[0].sync()).view.task.Chat;
    assert.equal(chats[chat][1], "extra-lesson", "children play the chat of the plan");
    for (const child of children) await child.does(1, { Began: chat }, ...arrived(8));
    await children[3].does(1, { Hand: true });
    const asks = seatName(lang, children[3].name);
    await desk.section("hand").getByText(asks).waitFor({ timeout: SOON });
    assert.match(await desk.page.title(), /^\(1\) /, "the title says that one asks");
    await sound(desk.page, "the console while a chat is played");
    await sound(wall, "the wall while a chat is played");
    await desk.section("hand").getByRole("button", { name: desk.say("console-helped") }).first().click();
    await desk.shows("hand", "console-hand-none");
    assert.equal((await children[3].sync()).view.hand, false, "the child sees that it was heard");
    const goes = seatName(lang, children[5].name);
    const row = desk.section("seats").locator("li", { hasText: goes });
    await row.getByRole("button").click();
    await desk.shows("door", "console-register", { count: 23, room: 26 });
    assert.equal((await children[5].sync()).refused, "removed", "the seat is away");
    await row.getByRole("button").click();
    await desk.shows("door", "console-register", { count: 24, room: 26 });
    assert.equal((await children[5].sync()).refused, undefined, "and back with all it did");

    // Eyes up
    await desk.press("console-eyes-up");
    await until(async () => (await children[11].sync()).view.paused, true, { timeout: SOON, why: "a device holds" });
    await wall.locator("h1", { hasText: desk.say("wall-eyes-up") }).waitFor({ timeout: SOON });
    await sound(wall, "the wall with eyes up");
    await desk.press("console-eyes-down");
    await reads(wall, desk.say("wall-chat"));

    // Results: 18 of 24 flagged message 5
    for (const [number, child] of children.entries()) {
      const flags = number % 4 === 0 ? [] : [{ Flagged: [5, { Sign: "S1" }] }];
      await child.does(1, ...flags, { Acted: "Tell" }, finished({ hits: flags.length, misses: 1 - flags.length }), { Judged: { real: "Yes", helped: "Yes" } });
    }
    await desk.shows("now", "console-done", { count: 24, all: 24 });
    await desk.press("console-results-show");
    await wall.locator(".pictures").first().waitFor({ timeout: SOON });
    await sound(wall, "the wall with results");
    const levels = await wall.locator(".pictures li").evaluateAll((all) => all.map((one) => one.dataset.level));
    assert.deepEqual(levels.filter((level) => stands(level, 18 / 24)).length, 1, `one message was flagged by three in four: ${levels}`);
    assert.deepEqual(levels.filter((level) => stands(level, 0)).length, levels.length - 1, `and the others by nobody: ${levels}`);
    for (const child of children) {
      assert.ok(!(await wall.content()).includes(seatName(lang, child.name)), "no seat stands on the wall");
    }

    // The tab is closed; another computer goes on with the link
    await desk.unfold("console-link-show");
    const shown = new URL(await desk.section("elsewhere").locator(".link").innerText());
    assert.equal(shown.hash, new URL(desk.page.url()).hash, "the link for another computer has the key");
    assert.ok(!NETWORK || !["127.0.0.1", "localhost"].includes(shown.hostname), `it leads here from there: ${shown.hostname}`);
    // A test's computer may answer itself by loopback only.
    const link = `${server.url}/console${shown.hash}`;
    await desk.page.close();
    const elsewhere = await teacher(browser, lang, { viewport: { width: 910, height: 417 } });
    desk = await consoleOf(elsewhere, lang, link);
    await desk.shows("door", "console-register", { count: 24, room: 26 });
    await desk.shows("now", "console-done", { count: 24, all: 24 });
    await desk.button("console-results-hide").waitFor();
    await desk.page.reload();
    await desk.button("console-results-hide").waitFor({ timeout: SOON });
    await sound(desk.page, "the console in a low window");

    // A vote, live
    const vote = steps.findIndex((step) => step.name === "step-vote");
    await desk.goTo(vote);
    await wall.locator(".options").waitFor({ timeout: SOON });
    await sound(wall, "the wall with a vote");
    for (const [number, child] of children.entries()) await child.does(vote, { Voted: number % 4 === 0 ? 2 : 0 });
    await wall.locator(".pictures").first().waitFor({ timeout: SOON });
    await until(() => wall.locator(".pictures li").count(), 5, { timeout: SOON, why: "every answer stands there" });
    await sound(wall, "the wall with votes");
    const asked = "vote-first-step";
    const answers = ["pause", "show", "say-no", "keep", "go-together"];
    const labels = await wall.locator(".pictures li > span").allInnerTexts();
    assert.equal(labels.length, answers.length, `the answers of ${asked}: ${labels}`);
    await pictured(wall, labels[0], 18 / 24);
    await pictured(wall, labels[3], 0);

    // A code from a device that was away
    const type = async (typed) => {
      await desk.page.getByLabel(desk.say("console-tallies-code")).fill(typed);
      await desk.press("console-tallies-do");
    };
    await type(TALLIES.replace(/.$/, (sign) => (sign === "2" ? "3" : "2")));
    await until(() => desk.told("tallies").innerText(), desk.say("refused-tallies"), { timeout: SOON, why: "a sign is wrong" });
    await desk.page.waitForTimeout(500);
    assert.notEqual(await desk.page.getByLabel(desk.say("console-tallies-code")).inputValue(), "", "what was typed can be mended");
    await type(TALLIES);
    await until(async () => (await lesson.view()).tallies, 1, { timeout: SOON, why: "it counts" });
    await until(() => desk.page.getByLabel(desk.say("console-tallies-code")).inputValue(), "", { timeout: SOON, why: "the next one can be typed" });
    await type(TALLIES);
    await until(() => desk.told("tallies").innerText(), desk.say("refused-again"), { timeout: SOON, why: "it counts once" });

    // Who wants to talk
    const slip = steps.findIndex((step) => step.name === "step-slip");
    await desk.goTo(slip);
    await desk.shows("talk", "console-talk-remind");
    for (const [number, child] of children.entries()) await child.does(slip, { Slip: number === 7 });
    const wants = seatName(lang, children[7].name);
    assert.equal(await desk.section("talk").getByText(wants).count(), 0, "nobody is named before the reminder");
    await sound(desk.page, "the console with the reminder");
    await desk.press("console-talk-read");
    await desk.section("talk").getByText(wants).waitFor({ timeout: SOON });
    assert.equal(await desk.section("talk").locator("li").count(), 1, "one child wants to talk");
    await sound(wall, "the wall with the slip");
    assert.ok(!(await wall.content()).includes(wants), "never on the wall");

    // The end
    const close = steps.findIndex((step) => step.name === "step-close");
    await desk.goTo(close);
    await reads(wall, desk.say("wall-close-tell"));
    await sound(wall, "the wall at the close");
    await desk.unfold("console-end-it");
    await desk.press("console-end-do");
    await desk.shows("now", "console-over");
    await reads(wall, desk.say("wall-over"));
    await sound(desk.page, "the console after the end");
    await sound(wall, "the wall after the end");

    // The report
    const [report] = await Promise.all([elsewhere.context.waitForEvent("page"), desk.page.getByRole("link", { name: desk.say("console-report") }).click()]);
    await report.waitForLoadState();
    await says(report, desk.say("report-children-count", { count: 24 }));
    await sound(report, "the report");
    const files = {};
    for (const kind of ["html", "csv", "json"]) {
      files[kind] = await saved(report, () => report.getByRole("link", { name: desk.say(`report-save-${kind}`) }).click());
      assert.equal(files[kind].name, `manara-full-middle.${kind}`, "a name that says what it is");
    }
    assert.ok(files.csv.text.startsWith("\ufeff"), "spreadsheets see that it is UTF-8");
    const told = JSON.parse(files.json.text);
    assert.equal(told.children, 24, "the children at devices");
    const [played] = told.chats;
    assert.equal(played.chat, "extra-lesson", "the chat that was played");
    assert.deepEqual(played.acts.filter(([, level]) => level !== "few"), [["Tell", "nearly-all"]], "what all did, and nothing else");
    assert.deepEqual(played.helped, ["few", "few", "nearly-all"], "what they thought");
    assert.ok(stands(played.most_flagged.flagged, 18 / 24), `what was flagged: ${JSON.stringify(played.most_flagged)}`);
    const chosen = told.votes[0].options.map(([, level]) => level);
    for (const [option, votes] of [18, 0, 6, 0, 0].entries()) {
      assert.ok(stands(chosen[option], votes / 24), `${votes} of 24 voted for ${answers[option]}: ${chosen[option]}`);
    }
    for (const kind of ["html", "csv", "json"]) {
      for (const child of children) assert.ok(!files[kind].text.includes(seatName(lang, child.name)), `no seat in the ${kind}`);
    }
    assert.ok(pagesOf(await report.pdf({ preferCSSPageSize: true })) <= 2, "it prints on two pages");
    await report.setViewportSize({ width: 320, height: 640 });
    await sound(report, "the report on a narrow screen");

    // Erased
    await desk.unfold("console-erase");
    await desk.press("console-erase-do");
    await reads(desk.page, desk.say("console-erased"));
    assert.ok(!desk.page.url().includes("token"), "the key is gone from the address");
    assert.equal((await fetch(`${server.url}/wall?lesson=${lesson.lesson}`)).status, 404, "nothing is left");

    const refusals = ["409 /api/console"];
    assert.deepEqual(teaching.refused.filter((one) => !one.endsWith(" /wall")), refusals, "joining was refused once");
    const [bad, again] = ["400 /api/console", "409 /api/console"];
    const later = elsewhere.refused.filter((one) => !one.endsWith(" /wall") && !one.endsWith("/events"));
    assert.deepEqual(later.map((one) => one.replace("422", "400")), [bad, again], "a wrong code, and one twice");
    assert.deepEqual([...teaching.errors, ...elsewhere.errors], [], "nothing is wrong on any page");
    await elsewhere.close();
  } finally {
    await teaching.close();
    await server.close();
  }
}

/** One projector: the chat on the wall, and hands. */
async function together(browser, lang) {
  const server = await program({ lang });
  const teaching = await teacher(browser, lang);
  try {
    const lesson = await begin(server.start, "one-projector", "Middle");
    const desk = await consoleOf(teaching, lang, lesson.link);
    const wall = await wallOf(teaching, lang, lesson);
    await desk.shows("ready", "console-ready-why-together");
    await lesson.ready();
    await desk.shows("ready", "console-ready-all-together");
    assert.equal(await desk.button("console-door-open").count(), 0, "nobody joins where there are no devices");
    await desk.page.getByLabel(desk.say("console-room")).fill("28");
    await desk.press("console-room-do");
    await until(async () => (await lesson.view()).room, 28, { why: "the room is counted" });
    await desk.press("console-start");
    await desk.page.locator('[aria-current="step"]').waitFor({ timeout: SOON });
    await desk.next();
    await reads(wall, desk.say("wall-chat-together"));
    await sound(desk.page, "the console before a chat on the wall");
    await desk.move('[id^="move-begin-"]');
    await wall.locator(".lines li").first().waitFor({ timeout: SOON });

    // Each move is seen at once: sooner than the stream beats, and than a silent one is asked
    for (let line = 2; line <= 4; line += 1) {
      const before = await wall.locator(".lines").innerText();
      await desk.move("#move-on");
      await wall.waitForFunction((text) => document.querySelector(".lines")?.innerText !== text, before, { timeout: PUSHED });
    }
    await desk.move('[id^="move-flag-"]');
    await reads(wall, desk.say("wall-flag"));
    await sound(wall, "the wall with a chat");
    const counts = desk.page.locator('form[data-form="hands"]', { hasText: desk.say("console-hands-flag") });
    await counts.locator("input").nth(0).fill("26");
    await counts.locator("input").nth(1).fill("4");
    await counts.getByRole("button").click();
    await until(() => desk.told("class").innerText(), desk.say("refused-counts"), { timeout: SOON, why: "more hands than children" });
    await counts.locator("input").nth(0).fill("19");
    await counts.locator("input").nth(1).fill("8");
    await counts.getByRole("button").click();
    await counts.getByText(desk.say("console-hands-there")).waitFor({ timeout: SOON });
    await sound(desk.page, "the console with hands");
    assert.deepEqual((await lesson.view()).counted.map(([, numbers]) => numbers), [[19, 8]], "the counts are kept");

    // Up to replies, whose hands are counted, too
    for (let moves = 0; moves < 20 && (await desk.page.locator('[id^="move-reply-"]').count()) === 0; moves += 1) {
      await desk.move("#move-on");
    }
    await wall.locator(".options li").first().waitFor({ timeout: SOON });
    await sound(wall, "the wall with replies");
    const offered = await wall.locator(".options li").allInnerTexts();
    const replies = desk.page.locator('form[data-form="hands"]', { hasText: desk.say("console-hands-reply") });
    for (let at = 0; at < offered.length; at += 1) await replies.locator("input").nth(at).fill(at === 0 ? "20" : "3");
    await replies.getByRole("button").click();
    await replies.getByText(desk.say("console-hands-there")).waitFor({ timeout: SOON });

    await desk.press("console-results-show");
    await wall.locator(".pictures").first().waitFor({ timeout: SOON });
    await pictured(wall, offered[0], 20 / (20 + 3 * (offered.length - 1)));
    await sound(wall, "the wall with hands");
    await desk.press("console-results-hide");

    // To its end
    for (let moves = 0; moves < 40; moves += 1) {
      if (await desk.section("class").getByText(desk.say("console-chat-over")).count()) break;
      const goesOn = (await desk.page.locator("#move-on").count()) > 0;
      const replies = (await desk.page.locator('[id^="move-reply-"]').count()) > 0;
      await desk.move(goesOn ? "#move-on" : replies ? '[id^="move-reply-"]' : "#move-tell");
    }
    await desk.shows("class", "console-chat-over");
    const { steps } = await lesson.view();
    await desk.goTo(steps.length - 1);
    await reads(wall, "School counsellor");
    await sound(wall, "the wall with who helps near by");
    await desk.unfold("console-end-it");
    await desk.press("console-end-do");
    await desk.shows("now", "console-over");
    const [report] = await Promise.all([teaching.context.waitForEvent("page"), desk.page.getByRole("link", { name: desk.say("console-report") }).click()]);
    await says(report, desk.say("report-children-nobody"));
    await sound(report, "the report of hands");
    assert.deepEqual(teaching.refused, ["409 /api/console"], "one count was refused");
    assert.deepEqual(teaching.errors, [], "nothing is wrong on any page");
  } finally {
    await teaching.close();
    await server.close();
  }
}

/** Four children at devices: nothing may be told. */
async function few(browser, lang) {
  const server = await program({ lang });
  const teaching = await teacher(browser, lang);
  try {
    const lesson = await begin(server.start, "full-middle");
    await lesson.ready();
    await lesson.does({ Joining: true });
    const children = await seats(server.url, (await lesson.view()).code, 4);
    await lesson.does({ Go: 1 });
    const [, [[chat]]] = (await children[0].sync()).view.task.Chat;
    for (const child of children) {
      await child.does(1, { Began: chat }, ...arrived(8), { Flagged: [5, { Sign: "S1" }] }, { Acted: "Tell" }, finished({ hits: 1 }), { Judged: { real: "Yes", helped: "No" } });
    }
    await lesson.does({ Results: true });
    const wall = await wallOf(teaching, lang, lesson);
    await reads(wall, words(lang, "picture-too-few"));
    assert.equal(await wall.locator("[data-level]").count(), 0, "the wall shows no share of four");
    await sound(wall, "the wall of few");
    await lesson.does("End");
    const desk = await consoleOf(teaching, lang, lesson.link);
    const [report] = await Promise.all([teaching.context.waitForEvent("page"), desk.page.getByRole("link", { name: desk.say("console-report") }).click()]);
    await says(report, desk.say("report-children-few"));
    await says(report, desk.say("report-too-few"));
    assert.equal(await report.locator("[data-level]").count(), 0, "the report tells no share of four");
    await sound(report, "the report of few");
    const json = JSON.parse((await saved(report, () => report.getByRole("link", { name: desk.say("report-save-json") }).click())).text);
    assert.equal(json.children, 0, "nor a number of few");
    assert.deepEqual([teaching.refused, teaching.errors], [[], []], "nothing is wrong on any page");
  } finally {
    await teaching.close();
    await server.close();
  }
}

/** By keys alone, from the choice of a lesson to its start, with the focus where the teacher left it. */
async function byKeys(browser, lang) {
  const server = await program({ lang });
  const teaching = await teacher(browser, lang);
  try {
    const desk = await consoleOf(teaching, lang, server.start);
    const { page } = desk;
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
    const seen = () => page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle !== "none");
    const tabTo = async (id) => {
      for (let presses = 0; (await focused()) !== id; presses += 1) {
        assert.ok(presses < 150, `Tab reaches ${id}`);
        await page.keyboard.press("Tab");
        assert.ok(await seen(), `the focus is seen on ${await focused()}`);
      }
    };
    await page.locator("#begin").waitFor();
    await tabTo("band");
    await page.keyboard.press("ArrowDown");
    await tabTo("plan-short-middle");
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await desk.shows("ready", "console-ready-why");
    for (const tick of TICKS) {
      await tabTo(`tick-${tick}`);
      await page.keyboard.press("Space");
      await until(async () => (await lessonAt(page.url()).view()).ticks.find(([one]) => one.toLowerCase() === tick)[1], true, { timeout: SOON });
      await page.waitForTimeout(200);
      assert.equal(await focused(), `tick-${tick}`, "the focus stays on what was ticked");
    }
    await tabTo("contact-who");
    await page.keyboard.type("School counsellor");
    // Somebody else does something meanwhile: what is being typed stays.
    await lessonAt(page.url()).does({ Chat: [0, false] });
    await page.waitForTimeout(400);
    assert.equal(await page.locator("#contact-who").inputValue(), "School counsellor", "what is being typed stays");
    assert.equal(await focused(), "contact-who", "the focus, too");
    await tabTo("contact-how");
    await page.keyboard.type("Room 12");
    await page.keyboard.press("Enter");
    await desk.shows("ready", "console-ready-all");
    await tabTo("door");
    await page.keyboard.press("Enter");
    await desk.shows("door", "console-door-is-open");
    assert.equal(await focused(), "door", "the focus stays while sections change their places");
    await tabTo("go-next");
    await page.keyboard.press("Enter");
    await page.locator('[aria-current="step"]').waitFor({ timeout: SOON });
    assert.equal(await focused(), "go-next", "the next step is one key away");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    assert.equal((await lessonAt(page.url()).view()).step, 0, "a second press at once is not meant for the next step");
    await page.waitForTimeout(700);
    await page.keyboard.press("Enter");
    await until(async () => (await lessonAt(page.url()).view()).step, 1, { timeout: SOON });
    await tabTo("eyes");
    await page.keyboard.press("Enter");
    await desk.button("console-eyes-down").waitFor({ timeout: SOON });
    assert.equal(await focused(), "eyes", "the focus stays on a button whose words change");
    assert.deepEqual([teaching.refused, teaching.errors], [[], []], "nothing is wrong on any page");
  } finally {
    await teaching.close();
    await server.close();
  }
}

/** The program is killed: pages find back by themselves, and what was chosen for the report stands. */
async function killed(browser) {
  const server = await program();
  const teaching = await teacher(browser, "en");
  try {
    const lesson = await begin(server.start, "check-up-before", "Middle");
    const desk = await consoleOf(teaching, "en", lesson.link);
    const wall = await wallOf(teaching, "en", lesson);
    await lesson.ready();
    await lesson.does({ Go: 0 });
    await desk.button("console-eyes-up").waitFor({ timeout: SOON });
    await server.again();
    await lesson.does({ Pause: true });
    await desk.button("console-eyes-down").waitFor({ timeout: 40_000 });
    await wall.locator("h1", { hasText: desk.say("wall-eyes-up") }).waitFor({ timeout: 40_000 });
    await lesson.does("End");
    await desk.shows("now", "console-over");
    const open = async () => {
      const [report] = await Promise.all([teaching.context.waitForEvent("page"), desk.page.getByRole("link", { name: desk.say("console-report") }).click()]);
      await report.waitForLoadState();
      return report;
    };
    const report = await open();
    await sound(report, "the report before it was chosen what is told");
    await report.getByRole("button", { name: desk.say("report-check-ups-later") }).click();
    await report.getByRole("link", { name: desk.say("report-check-ups-kept") }).waitFor({ timeout: SOON });
    await server.again();
    await desk.page.reload();
    await desk.shows("now", "console-over");
    const again = await open();
    await again.getByRole("link", { name: desk.say("report-check-ups-kept") }).waitFor({ timeout: SOON });
    assert.equal(await again.getByRole("button", { name: desk.say("report-check-ups-alone") }).count(), 0, "the choice stands");
    await sound(again, "the report of a check-up");
    // While the program was away requests failed; nothing else did.
    assert.deepEqual(teaching.errors.filter((error) => !/ERR_|Failed to fetch/.test(error)), [], "nothing else is wrong");
  } finally {
    await teaching.close();
    await server.close();
  }
}

/** The guide for teachers. */
async function guide(browser, lang) {
  const server = await program({ lang });
  const teaching = await teacher(browser, lang);
  try {
    const page = await teaching.context.newPage();
    for (const path of ["", "/disclosure", "/letter", "/head", "/lesson", "/network"]) {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(`${server.url}/guide${path}?lang=${lang}`);
      await sound(page, `the guide${path}`);
      if (["/disclosure", "/letter", "/head"].includes(path)) {
        assert.equal(pagesOf(await page.pdf({ preferCSSPageSize: true, format: "A4" })), 1, `${path} prints on one sheet`);
      }
      await page.setViewportSize({ width: 320, height: 640 });
      await sound(page, `the guide${path} on a narrow screen`);
    }
    assert.deepEqual([teaching.refused, teaching.errors], [[], []], "nothing is wrong on any page");
  } finally {
    await teaching.close();
    await server.close();
  }
}

/** These pages draw nothing that a graphics card is for, and are slow where one is played by software for the game's sake. */
const plainly = (run) => async ({ launch }) => {
  const browser = await launch(["--disable-gpu"]);
  try {
    await run(browser);
  } finally {
    await browser.close();
  }
};

const inEach = (sentence, run) =>
  LANGUAGES.map((lang) => [`${sentence} (${lang})`, plainly((browser) => run(browser, lang))]);

export const tests = [
  ...inEach("a teacher teaches a whole lesson, from the ticks to the report", wholeLesson),
  ...inEach("a class with one projector plays a chat together and counts hands", together),
  ...inEach("of four children wall and report tell nothing", few),
  ...inEach("a lesson is prepared and begun by keys alone", byKeys),
  ["the program is killed, pages go on by themselves, and a choice for the report stands", plainly(killed)],
  ...inEach("the guide can be read and printed", guide),
];
