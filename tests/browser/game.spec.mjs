// The real game in Chromium, from `dist/` (built by `cargo web`): what a first visit asks for, and that a chat begins.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { find, open, serve, start } from "./game.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = `${root}dist`;

const SECONDS = 1000;
const WAIT = { timeout: 20 * SECONDS };

/** Opens the game and waits for its first screen. */
async function play(browser, query, options = {}) {
  assert.ok(existsSync(`${dist}/index.html`), "dist/ is there: run `cargo web` first");
  const server = await serve(dist);
  const game = await open(browser, `${server.url}?seed=7&${query}`, options);
  await start(game.page);
  await find(game.page, "heading").first().waitFor({ state: "attached", timeout: 20_000 });
  const close = async () => {
    await game.close();
    await server.close();
  };
  return { ...game, server, close };
}

const sound = ({ errors, foreign }) => {
  assert.deepEqual(errors, [], "nothing is wrong on the console");
  assert.deepEqual(foreign, [], "nothing is asked of another origin");
};

export const tests = [
  ["a first visit asks at most fourteen times, and only its own origin", async ({ browser }) => {
    const game = await play(browser, "lang=en&play=gift-in-blockbay");
    await find(game.page, "log").waitFor({ state: "attached", ...WAIT });
    assert.ok(game.server.requests.length <= 14, `it asked for ${game.server.requests.join(", ")}`);
    assert.ok(game.server.requests.length > 3, "the count sees requests at all");
    sound(game);
    await game.close();
  }],
];
