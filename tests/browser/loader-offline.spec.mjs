// Playing without a network: what worker.js keeps of a build, how a new build takes its place, and how all of it goes.
// With a stand-in for the game.

import assert from "node:assert/strict";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { open, serve, start, until, violations } from "./game.mjs";
import { build, onPage, part, stored } from "./stand-in.mjs";

const ALLOW = { serviceWorkers: "allow" };
const OFFLINE = { hashed: true };

/** Waits until a build is kept whole and its worker answers for the page. */
const isKept = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  const { active } = await navigator.serviceWorker.getRegistration();
  while (active.state !== "activated") await new Promise((later) => setTimeout(later, 50));
});

/** [names of caches, how many workers]. */
const kept = (page) => page.evaluate(async () =>
  [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length]);

/** Plays once with a network, and waits until the build is kept. */
async function firstVisit(visit, query = "", options = {}) {
  const opened = await visit(query, { ...ALLOW, ...options });
  await start(opened.page);
  await isKept(opened.page);
  return opened;
}

/** The first line of the words that the game got. */
const words = (page) => page.evaluate(() => window.words.split("\n").slice(0, 2).join(" "));

/** The start page says that a new build is there, and offers it. */
const newsTold = (page) => part(page, ".renew").waitFor({ timeout: 20_000 });

export const tests = [
  ["after one visit the game plays without a network, in both languages", onPage(async ({ visit, server, folder }) => {
    const { page, errors } = await firstVisit(visit);
    const [names] = await kept(page);
    const addresses = await page.evaluate(async (name) =>
      (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname).sort(), names[0]);
    const wanted = Object.values(await page.evaluate(() => window.manara.assets)).map((url) => new URL(url).pathname);
    assert.deepEqual(addresses, [...wanted, "/index.html"].sort(), "exactly the files of the build are kept");
    assert.deepEqual(await stored(page), [], "and nothing of the play");
    await server.close();
    rmSync(join(folder, "index.html"));
    await page.reload();
    await start(page);
    assert.equal(await words(page), "== en/ui.ftl 4 welcome first", "a reload plays");
    await page.goto(`${server.url}?lang=ar`);
    await start(page);
    assert.equal(await words(page), "== ar/ui.ftl 4 marhaba first", "so does the other language");
    const others = errors.filter((error) => !error.includes("ERR_CONNECTION_REFUSED"));
    assert.deepEqual(others, [], "no errors but the network's");
  }, OFFLINE)],

  ["a host that sends nothing compressed gives its .gz", onPage(async ({ visit, server }) => {
    const { page } = await firstVisit(visit);
    const packed = server.requests.filter((path) => /manara-[0-9a-f]{10}\.wasm\.gz$/.test(path)).length;
    assert.ok(packed >= 1, "the game came compressed");
    await server.close();
    await page.reload();
    await start(page);
    assert.equal(await words(page), "== en/ui.ftl 4 welcome first", "what is kept is unpacked");
  }, { ...OFFLINE, encodings: [] })],

  ["teeth: without a worker a closed server is noticed", onPage(async ({ visit, server }) => {
    const { page } = await visit("", ALLOW);
    await start(page);
    await page.waitForTimeout(4000);
    assert.deepEqual(await kept(page), [[], 0], "a quick build is not kept");
    await server.close();
    await assert.rejects(page.reload(), /ERR_CONNECTION_REFUSED/, "so it is the worker that answers");
  })],

  ["a new build is told in both languages, and plays when it is asked for", onPage(async ({ visit, rebuild }) => {
    const { page } = await firstVisit(visit);
    rebuild("second");
    for (const [lang, said] of [["ar", "وصلت نسخة جديدة"], ["en", "A new version"]]) {
      await page.goto(new URL(`?lang=${lang}`, page.url()).href);
      await newsTold(page);
      assert.ok((await part(page, ".newer").textContent()).includes(said), `${lang}: a sentence says so`);
      assert.deepEqual(await violations(page), [], "names, roles and structure are right");
    }
    await start(page);
    assert.equal(await words(page), "== en/ui.ftl 4 welcome first", "who starts plays the whole old one");
    await page.reload();
    await newsTold(page);
    const reloaded = page.waitForEvent("load");
    await part(page, ".renew").click();
    await reloaded;
    await start(page);
    assert.equal(await words(page), "== en/ui.ftl 4 welcome second", "who asks plays the whole new one");
    await until(async () => (await kept(page))[0].length, 1, { why: "the old one is gone" });
  }, OFFLINE)],

  ["a new build that lacks a file leaves the old one whole", onPage(async ({ visit, server, folder, rebuild }) => {
    const { page } = await firstVisit(visit);
    rebuild("second");
    const before = await page.evaluate(() => window.manara.assets["texts/ar.pack"].split("/").pop());
    const fresh = (name) => name.startsWith("ar") && !name.startsWith(before);
    for (const name of readdirSync(join(folder, "texts")).filter(fresh)) {
      writeFileSync(join(folder, "texts", name), "<!doctype html>");
    }
    const seen = server.requests.length;
    await page.reload();
    const asked = async () => server.requests.slice(seen).some((path) => fresh(path.replace("/texts/", "")));
    await until(asked, true, { why: "the new build was tried", timeout: 20_000 });
    await page.waitForTimeout(1500);
    assert.equal(await part(page, ".renew").isVisible(), false, "a build that is not whole is not offered");
    await server.close();
    for (const [lang, first] of [["en", "welcome first"], ["ar", "marhaba first"]]) {
      await page.goto(`${server.url}?lang=${lang}`);
      await start(page);
      assert.ok((await words(page)).includes(first), `${lang}: the old one is whole`);
    }
  }, OFFLINE)],

  ["two builds are never mixed while another page plays on the old one", onPage(async ({ visit, rebuild, server }) => {
    const { page } = await firstVisit(visit);
    await page.reload();
    await start(page);
    rebuild("second");
    const other = await page.context().newPage();
    await other.goto(server.url);
    await newsTold(other);
    const reloaded = other.waitForEvent("load");
    await part(other, ".renew").click();
    await reloaded;
    await start(other);
    assert.equal(await words(other), "== en/ui.ftl 4 welcome second", "the other page has the new one");
    const late = await page.evaluate(async () => (await fetch(window.manara.assets["texts/ar.pack"])).text());
    assert.ok(late.includes("marhaba first"), "what the first page asks for later is of its own build");
    await page.close();
    await other.reload();
    await until(async () => (await kept(other))[0].length, 1, { why: "then the old one goes" });
  }, OFFLINE)],

  ["forget everything takes the kept build, its worker and every key", onPage(async ({ visit, server }) => {
    const { page } = await firstVisit(visit);
    await page.evaluate(() => {
      localStorage.setItem("progress.manara", "kept");
      localStorage.setItem("progress.damaged", "set aside");
      localStorage.setItem("another.program", "not ours");
      sessionStorage.setItem("manara-resume-00", "left");
      window.manara.snapshot("in the middle");
    });
    await page.evaluate(() => caches.open("another program"));
    await page.evaluate(() => window.manara.forget());
    assert.deepEqual(await stored(page), ["another.program"], "only what is not ours is left");
    await until(() => kept(page), [["another program"], 0], { why: "neither cache nor worker" });
    const late = await page.evaluate(async () => (await fetch(window.manara.assets["texts/ar.pack"])).text());
    assert.equal(late.slice(0, 5), "== ar", "the page that is open goes on");
    await page.waitForTimeout(4000);
    assert.deepEqual(await kept(page), [["another program"], 0], "and keeps nothing anew");
    await server.close();
    await assert.rejects(page.reload(), /ERR_CONNECTION_REFUSED/, "nothing is left to play from");
  }, OFFLINE)],

  ["a shared device keeps nothing, and lets go of what was kept", onPage(async ({ visit }) => {
    const { page } = await visit("?kiosk=yes", ALLOW);
    await start(page);
    await page.waitForTimeout(4000);
    assert.deepEqual(await kept(page), [[], 0], "nothing is kept");
    const opened = await firstVisit(visit);
    assert.equal((await kept(opened.page))[1], 1, "without the word it is");
    await opened.page.goto(new URL("?kiosk=yes", opened.page.url()).href);
    await until(() => kept(opened.page), [[], 0], { why: "what was kept goes" });
    await start(opened.page);
  }, OFFLINE)],

  ["a quick build takes the place of a kept one", onPage(async ({ visit, folder }) => {
    const { page } = await firstVisit(visit);
    build({ folder, edition: "quick" });
    await page.reload();
    await until(() => kept(page), [[], 0], { why: "its worker removes itself and what was kept", timeout: 20_000 });
    await page.reload();
    await start(page);
    assert.equal(await words(page), "== en/ui.ftl 4 welcome quick", "the newest is seen");
  }, OFFLINE)],

  ["on plain http, as in a classroom, and in frames the game plays and nothing is kept", onPage(async (context) => {
    const { server, launch } = context;
    const classroom = await launch(["--host-resolver-rules=MAP manara.test 127.0.0.1"]);
    const { page, errors, close } = await open(classroom, server.url.replace("127.0.0.1", "manara.test"), ALLOW);
    assert.equal(await page.evaluate(() => isSecureContext), false, "the browser takes it for plain http");
    await start(page);
    await page.evaluate(() => window.manara.forget());
    await page.waitForTimeout(4000);
    assert.deepEqual(errors, [], "nothing breaks");
    assert.ok(!server.requests.includes("/worker.js"), "no worker is asked for");
    await close();
    await classroom.close();

    const platform = await serve("/nowhere", { pages: { "/lesson": `<iframe src="${server.url}"></iframe>` } });
    const lesson = await open(context.browser, `${platform.url}lesson`, ALLOW);
    const frame = lesson.page.frameLocator("iframe");
    await frame.locator("#start section:not([hidden]) .begin:enabled").click();
    await frame.locator("#start").waitFor({ state: "detached" });
    await lesson.page.waitForTimeout(4000);
    assert.ok(!server.requests.includes("/worker.js"), "nor in a frame");
    await lesson.close();
    await platform.close();
  }, OFFLINE)],

  ["the game can be installed", onPage(async ({ visit }) => {
    const { page } = await firstVisit(visit);
    const session = await page.context().newCDPSession(page);
    const { errors, data } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, [], "the web app manifest is right");
    const { name, display, icons } = JSON.parse(data);
    assert.deepEqual([name, display, icons.length], ["Manara", "standalone", 3], "name, display and icons");
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    const reasons = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito");
    assert.deepEqual(reasons, [], "and the browser would install it");
  }, OFFLINE)],
];
