// Prints what a first visit is like over a slow link, in a browser that has nothing of the game yet: what the start page says
// when, until the first chat's log holds a message. With brotli, as a host on the internet answers, and with gzip alone, as in
// a school's own network.
//
//   node slow.mjs [KBIT PER SECOND] [MILLISECONDS]      after `cargo web`; 400 and 300 if none are named

import { DIST, launch, open, serve } from "./game.mjs";

const [speed, latency] = [Number(process.argv[2] ?? 400), Number(process.argv[3] ?? 300)];
const CHAT = "gift-in-blockbay";

/** Presses Start as soon as it can be pressed, and notes what the page says, and each quarter of the bar, with its time. */
const watch = () => {
  window.seen = [];
  let quarter = 0;
  const note = (what) => {
    if (window.seen.at(-1)?.what !== what) window.seen.push({ what, at: performance.now() });
  };
  new MutationObserver(() => {
    const section = document.querySelector("#start section:not([hidden])");
    const said = [...section?.querySelectorAll(".status, .trouble, .other") ?? []].filter((words) => !words.hidden);
    if (said.length > 0) note(`“${said.map((words) => words.textContent).join(" ")}”`);
    const bar = section?.querySelector("progress");
    while (bar && quarter < 3 && bar.value >= (quarter + 1) / 4) {
      quarter += 1;
      window.seen.push({ what: `the bar at ${quarter * 25} %`, at: performance.now() });
    }
    const begin = section?.querySelector(".begin:enabled");
    if (begin && !window.began) {
      window.began = true;
      note("Start can be pressed");
      begin.click();
    }
    if (document.querySelector("#mirror [role=heading], #mirror h1")) note("the game's first screen");
    if (document.querySelector("#mirror [role=log] [role=group]") && !window.over) {
      window.over = true;
      note("the first chat's log holds a message");
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
};

for (const encodings of [["br", "gzip"], ["gzip"]]) {
  const server = await serve(DIST, { encodings });
  const browser = await launch();
  const { page, close } = await open(browser, "about:blank", { init: watch, reducedMotion: "no-preference" });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => { bytes += encodedDataLength; });
  const each = (speed * 1000) / 8;
  await session.send("Network.emulateNetworkConditions", {
    offline: false, latency, downloadThroughput: each, uploadThroughput: each,
  });
  await page.goto(`${server.url}?play=${CHAT}&lang=en&guide=no`);
  await page.waitForFunction(() => window.over, undefined, { timeout: 600_000 });
  console.log(`${speed} kbit/s, ${latency} ms, ${encodings.join(" and ")}: ${(bytes / 1e6).toFixed(2)} MB came`);
  for (const { what, at } of await page.evaluate(() => window.seen)) console.log(`  ${(at / 1000).toFixed(1).padStart(6)} s  ${what}`);
  await close();
  await browser.close();
  await server.close();
}
