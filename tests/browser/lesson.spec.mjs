// A teacher and four children in two languages in a whole lesson: the real game takes its seats at the real program, on a bad day.

import assert from "node:assert/strict";
import { begin, program, seats, teacher } from "./class.mjs";
import { find, open, press, stands, start, until, words } from "./game.mjs";

/** How soon what the teacher does is at every seat, with room for a computer that draws four games by software. */
const SOON = { state: "attached", timeout: 60_000 };
/** Steps of `full-middle`. */
const CHAT = 1;
const COARSE = 0.5;
/** Four games are drawn by software at once. */
const LONG = 900_000;

const coarsely = () => { delete ResizeObserverEntry.prototype.devicePixelContentBoxSize; };

/** A child's device with the game on it, in a context of its own or in a given one. */
async function child(browser, url, lang, query) {
  const options = { locale: lang === "ar" ? "ar-EG" : "en-GB", viewport: { width: 420, height: 640 }, deviceScaleFactor: COARSE, init: coarsely };
  const game = await open(browser, `${url}/${query}`, options);
  await start(game.page);
  return at({ ...game, lang });
}

/** A child's hands on a game. */
function at(game) {
  const { page, lang } = game;
  const say = (key) => words(lang, key);
  return {
    ...game,
    say,
    press: (key) => press(page, "button", say(key)),
    sees: (role, key) => find(page, role, say(key)).first().waitFor(SOON),
    reads: (key) => page.locator("#mirror").getByText(say(key)).first().waitFor(SOON),
    /** Presses in a group, where two buttons may have the same words. */
    pressIn: async (group, name) => {
      const button = page.locator("#mirror").getByLabel(say(group)).getByRole("button", { name, exact: true });
      await button.waitFor(SOON);
      await stands(page);
      await button.evaluate((element) => element.click());
    },
    sits: async () => {
      await press(page, "button", say("class-sit"));
      await page.locator("#mirror").getByText(say("class-card-why")).first().waitFor(SOON);
    },
  };
}

/** Tells a grown-up in the chat on the screen, and comes back to the seat. */
async function tells(kid) {
  await kid.press("beacon");
  await kid.press("act-tell");
  await kid.press("role-aunt");
  await kid.press("tell-do");
  await kid.sees("button", "chat-to-debrief");
}

async function home(kid) {
  await kid.press("chat-to-debrief");
  await kid.press("class-home");
  await kid.reads("class-judge-real");
}

/** Four children, each at a device of its own. */
async function wholeLesson(browser) {
  const server = await program();
  const teaching = await teacher(browser, "en");
  const kids = [];
  try {
    const lesson = await begin(server.start, "full-middle");
    await lesson.ready();
    await lesson.does({ Joining: true });
    const { code, animals, steps } = await lesson.view();

    // By the picture on the wall, by signs, by animals, and by the address alone.
    const join = async (lang, query, enter) => {
      const kid = await child(browser, server.url, lang, query);
      kids.push(kid);
      await enter(kid);
      await kid.sits();
      return kid;
    };
    const spelt = async (kid) => {
      for (const sign of code) await kid.pressIn("class-signs", sign);
    };
    const pressed = async (kid) => {
      await kid.press("class-pictures");
      for (const animal of animals.split("+")) await kid.pressIn("class-pictures", kid.say(`seat-name-${animal}.alone`));
    };
    const [one, two, three, four] = [
      await join("en", `?class=${code}`, async () => {}),
      await join("en", "", spelt),
      await join("ar", "?class=&lang=ar", pressed),
      await join("ar", `?class=${code}&lang=ar`, async () => {}),
    ];
    assert.equal((await lesson.view()).children, 4, "four children at four seats");
    // Twenty more, so that the wall may tell of the class.
    const others = await seats(server.url, code, 20);

    // The teacher's page, and the same lesson at another computer.
    let desk = await teaching.context.newPage();
    await desk.goto(lesson.link.replace(/#/, "?lang=en#"));
    await desk.locator('[data-section="door"]').getByText("24").first().waitFor({ timeout: 15_000 });

    // A chat, and what goes wrong in it.
    await lesson.does({ Go: CHAT });
    for (const kid of kids) await kid.press("class-chat-begin");
    await lesson.does({ Pause: true });
    const held = Date.now();
    await Promise.all(kids.map((kid) => kid.sees("heading", "class-eyes-title")));
    assert.ok(Date.now() - held < 30_000, "all are held");
    await lesson.does({ Pause: false });
    await Promise.all(kids.map((kid) => find(kid.page, "heading", kid.say("class-eyes-title")).waitFor({ state: "detached", timeout: 60_000 })));

    // One loads its page anew in the middle.
    await one.page.reload();
    await start(one.page);
    await one.press("class-chat-go-on");
    // One loses the network in the middle, and plays on.
    await two.page.route("**/api/**", (route) => route.abort());
    for (const kid of kids) await tells(kid);
    await home(two);
    await two.reads("class-waits");
    await until(async () => (await lesson.view()).done, 3, { timeout: 30_000, why: "three of them are heard" });
    // The teacher's page moves to another computer meanwhile.
    await desk.close();
    desk = await teaching.window();
    await desk.goto(lesson.link.replace(/#/, "?lang=en#"));
    await two.page.unroute("**/api/**");
    await until(async () => (await lesson.view()).done, 4, { timeout: 40_000, why: "and the fourth, once its network is back" });
    await desk.locator('[data-section="steps"] [aria-current="step"]').first().waitFor({ timeout: 15_000 });
    for (const kid of [one, three, four]) await home(kid);

    // A vote: 3 of 4, and 15 of the 20 others, for the first answer.
    const vote = steps.findIndex((step) => step.name === "step-vote");
    await lesson.does({ Go: vote });
    const { step: now } = await lesson.view();
    assert.equal(now, vote, "the vote runs");
    const wall = await teaching.window();
    await wall.goto(`${server.url}/wall?lesson=${lesson.lesson}&lang=en`);
    const [, key] = (await others[0].sync()).view.task.Vote;
    for (const [number, device] of others.entries()) await device.does(vote, { Voted: number < 15 ? 0 : 1 });
    for (const [number, kid] of kids.entries()) await kid.press(`vote-${key}-${number < 3 ? 1 : 2}`);
    for (const kid of kids) await kid.reads("class-voted");
    const level = wall.locator(".pictures li", { hasText: words("en", `vote-${key}-1`) }).first();
    await level.waitFor({ timeout: 15_000 });
    assert.ok(["above-half", "two-thirds", "from-two-thirds", "majority"].includes(await level.getAttribute("data-level")), "18 of 24 are most");

    // The slip, and the end.
    await lesson.does({ Go: steps.findIndex((step) => step.name === "step-slip") });
    for (const [number, kid] of kids.entries()) await kid.press(number === 3 ? "class-slip-yes" : "class-slip-no");
    for (const kid of kids) await kid.reads("class-slip-thanks");
    await lesson.does("Reminded");
    const { talk, answered } = await lesson.view();
    assert.deepEqual([talk.length, answered], [1, 4], "one wants to talk, and all have answered");
    await lesson.does("End");
    for (const kid of kids) await kid.reads("class-over");
    for (const kid of kids) await kid.page.locator("#mirror").getByText("School counsellor").first().waitFor(SOON);
    const report = await teaching.window();
    await report.goto(`${server.url}/report?lesson=${lesson.lesson}&lang=en#token=${lesson.token}`).catch(() => {});
    const answer = await fetch(`${server.url}/report?lesson=${lesson.lesson}&lang=en`, { headers: { authorization: `Bearer ${lesson.token}` } });
    const page = await answer.text();
    assert.equal(answer.status, 200, "the report is there");
    assert.ok(page.includes(words("en", `vote-${key}`)), "and tells of the vote");
    assert.ok(page.replace(/[\u2066-\u2069]/g, "").includes("24 children sat"), "of all 24");
    for (const kid of kids) {
      const errors = kid.errors.filter((error) => !/ERR_|Failed to (fetch|load)/.test(error));
      assert.deepEqual([errors, kid.foreign], [[], []], "nothing is wrong at a seat");
    }
    assert.deepEqual(teaching.errors, [], "nor on the teacher's pages");
  } finally {
    for (const kid of kids) await kid.close();
    await teaching.close();
    await server.close();
  }
}

/** A browser lets six connections go to one server: streams of teacher's pages and seats that ask must do with them. */
async function eightTabs(browser) {
  const server = await program();
  const context = await browser.newContext({ viewport: { width: 420, height: 640 }, deviceScaleFactor: COARSE, reducedMotion: "reduce", locale: "en-GB" });
  await context.addInitScript(coarsely);
  try {
    const lesson = await begin(server.start, "short-middle");
    await lesson.ready();
    await lesson.does({ Joining: true });
    const { code } = await lesson.view();
    const tab = async (address) => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    };
    const link = lesson.link.replace(/#/, "?lang=en#");
    const wallLink = `${server.url}/wall?lesson=${lesson.lesson}&lang=en`;
    const [desk, , wall] = [await tab(link), await tab(link), await tab(wallLink), await tab(wallLink)];
    const kids = [];
    for (let number = 0; number < 4; number += 1) {
      const kid = at({ page: await tab(`${server.url}/?class=${code}`), lang: "en" });
      await start(kid.page);
      await kid.sits();
      kids.push(kid);
    }
    assert.equal((await lesson.view()).children, 4, "four tabs are four seats");
    await lesson.does({ Go: 0 });
    for (const kid of kids) {
      await kid.page.bringToFront();
      await kid.reads("class-room");
    }
    await wall.bringToFront();
    await wall.getByText(words("en", "step-rules")).first().waitFor({ timeout: 15_000 });
    await desk.bringToFront();
    await desk.locator('[data-section="steps"] [aria-current="step"]').first().waitFor({ timeout: 15_000 });
  } finally {
    await context.close();
    await server.close();
  }
}

export const tests = [
  ["a teacher and four children in two languages, one without a network, one loaded anew, a console that moves", ({ browser }) => wholeLesson(browser), LONG],
  ["eight tabs of a class in one browser", ({ browser }) => eightTabs(browser)],
];
