// Prints figures of the web build in Chromium: the time until the first chat holds a message against the first picture of
// the bare program in the same rounds, and what waiting costs.
//
//   node bench.mjs BARE      after `cargo web`; BARE is the folder of the bare program's web build (see scripts/bench)

import { existsSync } from "node:fs";
import { join } from "node:path";
import { DIST, find, launch, open, press, serve, start, words } from "./game.mjs";

const CHAT = "gift-in-blockbay";
const ROUNDS = 7;
const REST = 30;
/** With all that moves, unlike tests. */
const AS_IT_IS = { reducedMotion: "no-preference" };

const bare = process.argv[2];
for (const folder of [DIST, bare]) {
  if (!folder || !existsSync(join(folder, "index.html"))) {
    console.error(`There is no web build in ${folder}: scripts/bench makes both.`);
    process.exit(2);
  }
}

/** Presses Start as soon as it can be pressed, and notes when the canvas is drawn first and when the log has a line. */
const watch = () => {
  window.seen = {};
  const note = (what) => { window.seen[what] ??= performance.now(); };
  new MutationObserver(() => {
    document.querySelector("#start section:not([hidden]) .begin:enabled")?.click();
    if (document.querySelector("#mirror [role=log] [role=group]")) note("message");
  }).observe(document, { subtree: true, childList: true, attributes: true });
  for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function drawn(...given) {
      note("picture");
      return draw.apply(this, given);
    };
  }
};

/** Milliseconds from navigation until `what` is there, in a browser of its own, so that nothing is cached. */
async function until(url, what) {
  const browser = await launch();
  const { page } = await open(browser, url, { init: watch, ...AS_IT_IS });
  const time = await page.waitForFunction((wanted) => window.seen[wanted], what, { timeout: 120_000 });
  const seen = await time.jsonValue();
  await browser.close();
  return seen;
}

const median = (figures) => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)];
const spread = (figures) => `${Math.min(...figures).toFixed(0)} to ${Math.max(...figures).toFixed(0)}`;

/** The share of a core that all of the browser's processes take over `seconds`. */
async function share(browser, seconds) {
  const session = await browser.newBrowserCDPSession();
  const busy = async () => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const [before, begun] = [await busy(), performance.now()];
  await new Promise((later) => { setTimeout(later, seconds * 1000); });
  const used = (await busy()) - before;
  await session.detach();
  return used / ((performance.now() - begun) / 1000);
}

const [game, plain] = [await serve(DIST), await serve(bare)];
const [ours, theirs] = [[], []];
for (let round = 0; round <= ROUNDS; round += 1) {
  const times = [await until(`${plain.url}`, "picture"), await until(`${game.url}?play=${CHAT}&lang=en`, "message")];
  // The first round warms up and is not counted.
  if (round > 0) {
    theirs.push(times[0]);
    ours.push(times[1]);
  }
}
const ratio = median(ours.map((time, at) => time / theirs[at]));
console.log(`From navigation, ${ROUNDS} rounds in turn, Start pressed by itself; milliseconds: median (range)`);
console.log(`  the bare program's first picture          ${median(theirs).toFixed(0)} (${spread(theirs)})`);
console.log(`  the first chat's log holds a message      ${median(ours).toFixed(0)} (${spread(ours)})`);
console.log(`  ratio ${ratio.toFixed(2)}; target: 2 at most: ${ratio <= 2 ? "met" : "missed"}`);

const browser = await launch();
const empty = await open(browser, "about:blank", AS_IT_IS);
await empty.page.waitForTimeout(5000);
const alone = await share(browser, REST);
await empty.close();
const { page, close } = await open(browser, `${game.url}?play=${CHAT}&lang=en&seed=7`, AS_IT_IS);
await start(page);
await press(page, "button", words("en", "settings"));
await press(page, "button", words("en", "pace-at-once"));
await page.keyboard.press("Escape");
await find(page, "button", words("en", `${CHAT}-c1`)).waitFor({ state: "attached" });
await page.waitForTimeout(5000);
const waiting = await share(browser, REST);
const own = (waiting - alone) * 100;
console.log(`Waiting for the child for ${REST} s, all processes of the browser together:`);
console.log(`  an empty page ${(alone * 100).toFixed(2)} % of a core, the game ${(waiting * 100).toFixed(2)} %`);
console.log(`  the game's own ${own.toFixed(2)} %; target: 1 at most: ${own <= 1 ? "met" : "missed"}`);
await close();

// The engine asks for a frame at once while something moves, and sleeps otherwise.
const frames = () => {
  window.drawn = [];
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => ask((time) => {
    window.drawn.push(performance.now());
    draw(time);
  });
};
const moving = await open(browser, `${game.url}?play=${CHAT}&lang=en&seed=7`, {
  init: frames, viewport: { width: 1280, height: 720 }, ...AS_IT_IS,
});
await start(moving.page);
await press(moving.page, "button", words("en", "settings"));
await press(moving.page, "button", words("en", "pace-fast"));
await moving.page.keyboard.press("Escape");
await moving.page.evaluate(() => { window.drawn.length = 0; });
await find(moving.page, "button", words("en", `${CHAT}-c1`)).waitFor({ state: "attached" });
const drawn = await moving.page.evaluate(() => window.drawn);
const apart = drawn.slice(1).map((time, at) => time - drawn[at]).filter((time) => time < 100);
console.log(`Messages that arrive in a window of 1280 x 720, ${apart.length} frames that follow each other:`);
const middle = median(apart);
console.log(`  milliseconds from frame to frame: median ${middle.toFixed(1)}; aim: 16: ${middle <= 16.7 ? "met" : "missed"}`);
await moving.close();
await browser.close();
await game.close();
await plain.close();
