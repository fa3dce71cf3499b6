// What tests and pictures of the class share: the teacher's program, a browser that a teacher uses, and children's devices as plain
// requests, which say what the game says.
//
// The program is `manara-classroom`: MANARA_CLASSROOM, or the debug build in CARGO_TARGET_DIR or target/.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DIST } from "./game.mjs";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAM = process.env.MANARA_CLASSROOM ?? join(process.env.CARGO_TARGET_DIR ?? join(PROJECT, "target"), "debug/manara-classroom");
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The version of what goes between pages and program. */
export const VERSION = 1;
export const TICKS = ["guide", "safeguarding", "letter", "previewed", "alternative"];

/**
 * Starts the teacher's program in a folder of its own, without a lesson.
 * @returns {Promise<{ url: string, start: string, again: () => Promise<void>, close: () => Promise<void> }>} `url` without a slash at its
 *   end; `start` is the console's link that begins a lesson; `again` kills it in the middle of whatever it does and starts it at
 *   the same address; `close` ends it as a teacher does
 */
export async function program({ lang = "en" } = {}) {
  assert.ok(existsSync(PROGRAM), `there is no ${PROGRAM}: run \`cargo build -p classroom-server\` first`);
  const data = mkdtempSync(join(tmpdir(), "manara-class-"));
  const game = existsSync(join(DIST, "index.html")) ? ["--game", DIST] : [];
  let child;
  const begin = async (port) => {
    child = spawn(PROGRAM, ["--no-browser", "--data", data, "--port", port, "--lang", lang, ...game], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stdout.on("data", (more) => { said += more; });
    child.stderr.on("data", (more) => { said += more; });
    for (let tries = 0; tries < 600; tries += 1) {
      const [, link] = said.match(/Console: (\S+)/) ?? [];
      if (link) return link;
      assert.equal(child.exitCode, null, `the program goes on: ${said}`);
      await new Promise((later) => setTimeout(later, 50));
    }
    throw new Error(`the program does not start: ${said}`);
  };
  const ended = (signal) => new Promise((done) => {
    child.once("exit", done);
    child.kill(signal);
  });
  const start = await begin("0");
  const url = new URL(start).origin;
  return {
    url,
    start,
    again: async () => {
      await ended("SIGKILL");
      await begin(new URL(url).port);
    },
    close: async () => {
      await ended("SIGINT");
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Posts JSON; the answer, or `{ status, refused }` with the refusal's key. */
export async function post(url, path, body, { token, lang = "en" } = {}) {
  const headers = { "content-type": "application/json", "accept-language": lang };
  if (token) headers.authorization = `Bearer ${token}`;
  const answer = await fetch(`${url}${path}`, { method: "POST", headers, body: JSON.stringify({ version: VERSION, ...body }) });
  const said = await answer.json();
  return answer.ok ? said : { status: answer.status, refused: said.key };
}

/** A lesson by its link, as the program tells it; for what tests compare pages with, and to prepare what they are not about. */
export function lessonAt(link) {
  const { origin, hash } = new URL(link);
  const key = new URLSearchParams(hash.slice(1));
  const [lesson, token] = [key.get("lesson"), key.get("token")];
  const does = async (command) => {
    const done = await post(origin, "/api/console", { lesson, command }, { token });
    assert.equal(done.refused, undefined, `${JSON.stringify(command)} is done`);
    return done;
  };
  const view = async () => {
    const answer = await fetch(`${origin}/api/console/view?lesson=${lesson}`, { headers: { authorization: `Bearer ${token}` } });
    return answer.json();
  };
  const ready = async () => {
    for (const tick of ["Guide", "Safeguarding", "Letter", "Previewed", "Alternative"]) await does({ Tick: [tick, true] });
    const contact = { who: "School counsellor", how: "Room 12", hours: null, verified_on: Math.floor(Date.now() / 86_400_000), verified_how: "AskedInPerson" };
    await does({ Contact: contact });
  };
  return { url: origin, lesson, token, link, does, view, ready };
}

/** Begins a lesson without a browser, with the program's start link. */
export async function begin(start, plan, band = null) {
  const { origin, hash } = new URL(start);
  const begun = await post(origin, "/api/lessons", { plan, band }, { token: new URLSearchParams(hash.slice(1)).get("start") });
  assert.equal(begun.refused, undefined, `${plan} begins`);
  return lessonAt(`${origin}/console#lesson=${begun.lesson}&token=${begun.token}`);
}

let devices = 0;

/**
 * Children's devices that take seats.
 * @returns {Promise<{ name: string, card: unknown, sync: () => Promise<object>, does: (step: number, ...whats: unknown[]) => Promise<object> }[]>}
 *   `name` such as `green-camel`; `does` tells deeds of a step; both give the answer
 */
export async function seats(url, code, count, children = 1) {
  const taken = [];
  for (let number = 0; number < count; number += 1) {
    devices += 1;
    const [token, window] = [devices.toString(16).padStart(32, "0"), devices];
    const joined = await post(url, "/api/join", { code, token, window, card: null, back: false, children });
    assert.equal(joined.refused, undefined, `device ${number + 1} takes a seat`);
    let first = joined.last + 1;
    const sync = async (deeds = []) => {
      const synced = await post(url, "/api/sync", { lesson: joined.lesson, token, window, take: false, first, deeds, seen: 0 });
      if (synced.ack !== undefined) first = synced.ack + 1;
      return synced;
    };
    const { name, card } = joined.view;
    taken.push({ name, card, sync, does: (step, ...whats) => sync(whats.map((what) => ({ step, what }))) });
  }
  return taken;
}

/** Messages from the first to this one arrived, each told by itself, as the game says it. */
export const reads = (last) => Array.from({ length: last + 1 }, (_, message) => ({ Read: message }));

/** What a chat adds up to, as the game says it. */
export const finished = (counts) =>
  ({ Finished: { counts: { hits: 0, named: 0, misses: 0, false_alarms: 0, early: 0, correct_rejections: 0, ...counts }, signs: [] } });

/** A seat's name in a language: the variant of its colour in the message of its animal. */
export function seatName(lang, name) {
  const [colour, animal] = name.split("-");
  const [, variants] = readFileSync(join(PROJECT, "locales", lang, "seats.ftl"), "utf8").match(new RegExp(`^seat-name-${animal} = ([^}]+)`, "m"));
  return variants.match(new RegExp(`\\[${colour}\\] (.+)`))[1].trim();
}

/**
 * Windows of a teacher, with all that goes wrong in any of them. Each has a context of its own: a page behind another one is drawn once
 * a second, and the wall is on another screen anyway.
 * @returns {Promise<{ context, window: () => Promise<object>, close: () => Promise<void>, errors: string[], refused: string[] }>}
 *   `context` of the first window; `window` gives a page in another one; `errors`: console errors, exceptions and requests to elsewhere;
 *   `refused`: answers from 400 on, such as `409 /api/console`
 */
export async function teacher(browser, lang, { viewport = { width: 1280, height: 720 } } = {}) {
  const [contexts, errors, refused] = [[], [], []];
  const opened = async () => {
    const context = await browser.newContext({ locale: lang === "ar" ? "ar-EG" : "en-GB", viewport, reducedMotion: "reduce", acceptDownloads: true });
    contexts.push(context);
    context.on("console", (message) => {
      // What was refused stands in a list of its own.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) errors.push(message.text());
    });
    context.on("weberror", (error) => errors.push(String(error.error())));
    context.on("response", (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${new URL(response.url()).pathname}`);
    });
    context.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol !== "blob:" && hostname !== "127.0.0.1") errors.push(`asked elsewhere: ${request.url()}`);
    });
    return context;
  };
  const context = await opened();
  const window = async () => (await opened()).newPage();
  const close = () => Promise.all(contexts.map((one) => one.close()));
  return { context, window, close, errors, refused };
}

/** What axe-core finds wrong with a page: `["rule: element", ...]`. */
export async function violations(page) {
  // Playwright's own evaluation is not bound by the page's security policy.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const found = await window.axe.run(document);
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}
