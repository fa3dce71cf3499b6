// Runs the browser tests: `npm ci && node run.mjs [part of a file's name ...]`. Needs Chromium (or CHROMIUM=path).
// A spec file exports `tests`: [[sentence, async ({ browser, launch }) => { ... }], ...]; a test fails by throwing.

import { readdirSync } from "node:fs";
import { launch } from "./game.mjs";

const LIMIT = 180_000;
const wanted = process.argv.slice(2);
const files = readdirSync(new URL(".", import.meta.url))
  .filter((file) => file.endsWith(".spec.mjs") && (wanted.length === 0 || wanted.some((part) => file.includes(part))))
  .sort();
if (files.length === 0) {
  console.error(`No spec file matches ${wanted.join(", ")}.`);
  process.exit(2);
}

const browser = await launch();
let failed = 0;
let passed = 0;
for (const file of files) {
  const { tests } = await import(`./${file}`);
  console.log(`${file}: ${tests.length} tests`);
  for (const [sentence, run] of tests) {
    const started = Date.now();
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no end after ${LIMIT / 1000} s`)), LIMIT);
    });
    try {
      await Promise.race([run({ browser, launch }), late]);
      passed += 1;
      console.log(`  ✓ ${sentence} (${Date.now() - started} ms)`);
    } catch (error) {
      failed += 1;
      const why = String(error?.stack ?? error).replace(/^/gm, "      ");
      console.log(`  ✗ ${sentence} (${Date.now() - started} ms)\n${why}`);
    } finally {
      clearTimeout(timer);
    }
  }
}
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
