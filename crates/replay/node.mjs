// Prints the hash of recordings played by the WebAssembly build in Node.js, then the speed; compare the first line with
// that of `replay play`.
//
//     node crates/replay/node.mjs target/replay-wasm/replay.js scenarios.pack recordings.txt
//
// The first file is the module bound for Node.js (`cargo xtask replay-wasm`), the second is written by
// `replay pack`, the third by `replay record`.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [binding, pack, recordings] = process.argv.slice(2);
if (!recordings) {
  console.error("usage: node node.mjs REPLAY.JS PACK RECORDINGS");
  process.exit(2);
}
const { replay_hash } = createRequire(import.meta.url)(resolve(binding));
const texts = [pack, recordings].map((file) => readFileSync(file, "utf8"));
const start = performance.now();
try {
  console.log(replay_hash(...texts));
} catch (error) {
  console.error(error.message ?? error);
  process.exit(1);
}
const seconds = (performance.now() - start) / 1000;
const sessions = texts[1].split("\n").filter((line) => line.trim()).length - 1;
console.log(`${sessions} sessions, ${Math.round(sessions / seconds)} sessions per second, reading included`);
