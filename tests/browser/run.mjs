// Runs the browser tests: `npm ci && node run.mjs [part of a file's name ...]`; a part after `!` leaves files out. Needs Chromium
// (or CHROMIUM=path). Three run at a time, each in a browser of its own, since a test waits more than it works; MANARA_JOBS=1 runs
// one after the other.
// A spec file exports `tests`: [[sentence, async ({ browser, launch }) => { ... }, limit], ...]; a test fails by throwing, and when it has
// not come to its end after `limit` milliseconds, five minutes if none is given.

import { readdirSync } from "node:fs";
import { launch } from "./game.mjs";

const LIMIT = 300_000;
const JOBS = Number(process.env.MANARA_JOBS ?? 3);
const given = process.argv.slice(2);
const wanted = given.filter((part) => !part.startsWith("!"));
const unwanted = given.filter((part) => part.startsWith("!")).map((part) => part.slice(1));
const files = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".spec.mjs") && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .filter((file) => !unwanted.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) {
  console.error(`No spec file matches ${given.join(", ")}.`);
  process.exit(2);
}

const queue = [];
for (const file of files) {
  const { tests } = await import(`./${file}`);
  console.log(`${file}: ${tests.length} tests`);
  queue.push(...tests.map(([sentence, run, limit = LIMIT]) => ({ name: `${file.replace(".spec.mjs", "")}: ${sentence}`, run, limit })));
}

const failed = [];
let passed = 0;
async function work() {
  const browser = await launch();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { name, run, limit } = next;
    const started = Date.now();
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no end after ${limit / 1000} s`)), limit);
    });
    try {
      await Promise.race([run({ browser, launch }), late]);
      passed += 1;
      console.log(`  ✓ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed.push(name);
      const why = String(error?.stack ?? error).replace(/^/gm, "      ");
      console.log(`  ✗ ${name} (${Date.now() - started} ms)\n${why}`);
    } finally {
      clearTimeout(timer);
    }
  }
  await browser.close();
}

await Promise.all(Array.from({ length: JOBS }, work));
for (const name of failed) console.log(`failed: ${name}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exit(failed.length === 0 ? 0 : 1);
