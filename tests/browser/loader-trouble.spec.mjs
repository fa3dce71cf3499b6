// The page when something does not come, or comes otherwise than it should: it never leaves a child alone. With a
// stand-in for the game.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { open, serve, start, until, violations } from "./game.mjs";
import { GLUE, module, onPage, overlay, part } from "./stand-in.mjs";

const LOCALES = { en: "en-GB", ar: "ar-EG" };
const FILTER = `<!doctype html><title>Blocked</title><p>${"This page is not for you. ".repeat(40)}</p>`;

/** A server's hook that answers paths that begin so; `end()` lets everything through again. */
function instead(begins, answer) {
  let on = true;
  const hook = (path, response) => {
    if (!on || !path.startsWith(begins)) return false;
    answer(response, path);
    return true;
  };
  return { hook, end: () => { on = false; }, again: () => { on = true; } };
}

const status = (code) => (response) => response.writeHead(code).end();
const page = (type) => (response) => response.writeHead(200, { "content-type": type }).end(FILTER);
const cut = (response) => response.socket.destroy();
const ANSWERS = {
  "404": status(404),
  "503": status(503),
  "a page": page("text/html"),
  "a page that says it is a script": page("text/javascript"),
  "a connection cut off": cut,
};

/** The start page says that not everything arrived, and the way to try again has the focus. */
async function troubleTold(page, lang, why, { timeout = 20_000 } = {}) {
  await part(page, ".again").waitFor({ timeout });
  assert.ok(await part(page, ".trouble").isVisible(), `${why}: a sentence says what happened`);
  assert.equal(await page.evaluate(() => document.documentElement.lang), lang, `${why}: in the child's language`);
  const focused = await page.evaluate(() => document.activeElement.matches("#start section:not([hidden]) .again"));
  assert.ok(focused, `${why}: Enter is enough to try again`);
  assert.equal(await part(page, ".begin").isVisible(), false, `${why}: nothing offers what cannot be`);
}

/** The advice is there, in one language, and nothing offers to try again. */
async function adviceShown(page, lang, why) {
  const advice = page.locator(`#advice section[lang=${lang}]`);
  await advice.waitFor({ timeout: 10_000 }).catch(() => assert.fail(`${why}: no advice`));
  assert.equal(await page.locator(".again:visible").count(), 0, `${why}: no circle of trying again`);
  assert.equal(await page.locator("#advice section:not([hidden]) li").count(), 5, `${why}: one language, all steps`);
}

/** Serves the stand-in's loader as a text of the same length that this browser cannot read. */
const tooNew = (folder) => {
  const { length } = readFileSync(`${folder}/app/loader.js`);
  return `@@ syntax of tomorrow ${" ".repeat(length)}`.slice(0, length);
};

export const tests = [
  ...["/app/loader.js", "/app/mirror.js"].map((script) =>
    [`whatever comes in place of ${script} is told in both languages, and one press starts`, async (context) => {
      let turn = 0;
      for (const [name, answer] of Object.entries(ANSWERS)) {
        const lang = (turn += 1) % 2 ? "en" : "ar";
        const { hook, end } = instead(script, answer);
        await onPage(async ({ visit }) => {
          const { page } = await visit("", { locale: LOCALES[lang] });
          await troubleTold(page, lang, `${name} for ${script}`);
          if (turn <= 2) assert.deepEqual(await violations(page), [], "names, roles and structure are right");
          end();
          await page.keyboard.press("Enter");
          await start(page);
        }, { hook })(context);
      }
    }]),

  ["a loader that is silent is told, and one that comes late is welcome", async (context) => {
    let late;
    const { hook, end } = instead("/app/loader.js", (response) => { late = response; });
    await onPage(async ({ visit, folder }) => {
      const { page } = await visit("elsewhere.html");
      await page.goto(new URL("./", page.url()).href, { waitUntil: "commit" });
      await troubleTold(page, "en", "silence");
      end();
      late.writeHead(200, { "content-type": "text/javascript" }).end(readFileSync(`${folder}/app/loader.js`));
      await start(page);
    }, { hook })(context);
  }],

  ["teeth: a page whose own script may not run waits in silence", async (context) => {
    const { hook } = instead("/app/loader.js", status(404));
    await onPage(async ({ visit, folder }) => {
      const index = readFileSync(`${folder}/index.html`, "utf8");
      const { page } = await visit("elsewhere.html");
      await page.route("**/index.html", (route) =>
        route.fulfill({ contentType: "text/html", body: index.replace("<script>", "<script>void 0;") }));
      await page.goto(new URL("index.html", page.url()).href);
      await page.waitForTimeout(1000);
      assert.equal(await page.locator(".again:visible").count(), 0, "so it is this script that tells");
    }, { hook })(context);
  }],

  ["trying again without a network stays on the page and says so", onPage(async ({ visit, server }) => {
    const offline = () => { window.fetch = () => Promise.reject(new TypeError("offline")); };
    const { page } = await visit("", { init: offline });
    await troubleTold(page, "en", "no network");
    const before = await part(page, ".trouble").textContent();
    await server.close();
    await page.keyboard.press("Enter");
    const changed = async () => (await part(page, ".trouble").isVisible())
      && (await part(page, ".trouble").textContent()) !== before;
    await until(changed, true, { why: "another sentence says that it is still so", timeout: 15_000 });
    assert.ok(await part(page, ".again").isVisible(), "and it can be tried again");
    const focused = await page.evaluate(() => document.activeElement.matches(".again"));
    assert.ok(focused, "the focus stayed");
  })],

  ["a filter's page in place of any file is told, and what came half", async (context) => {
    const half = (bytes) => (response) => response.writeHead(200).end(bytes.subarray(0, bytes.length / 2));
    const cases = [
      ["/app/manara.js", page("text/html")], ["/app/manara.wasm", page("text/html")],
      ["/app/manara.wasm", page("application/wasm")], ["/app/manara.wasm", half(module())],
      ["/texts/en.pack", page("text/html")],
      ["/texts/en.pack", half(Buffer.from(`== en/ui.ftl 4\n${"x".repeat(500)}`))],
      ["/app/manara.wasm", cut], ["/texts/en.pack", status(403)],
    ];
    for (const [path, answer] of cases) {
      const { hook, end } = instead(path, answer);
      await onPage(async ({ visit }) => {
        const { page } = await visit();
        await troubleTold(page, "en", `${path} is not what it should be`);
        end();
        await page.keyboard.press("Enter");
        await start(page);
        assert.match(await page.evaluate(() => window.words), /^== en/, "then the words are words");
      }, { hook })(context);
    }
  }],

  ["a host that answers a .gz it has not with a page still works", async (context) => {
    const hook = (path, response) => {
      if (!path.endsWith(".gz")) return false;
      page("text/html")(response);
      return true;
    };
    await onPage(async ({ visit }) => {
      const { page } = await visit();
      await start(page);
      assert.match(await page.evaluate(() => window.words), /^== en/, "the plain files were taken");
    }, { encodings: [], hook })(context);
  }],

  ["where only the wanted language did not come, the other one is offered, and told", async (context) => {
    const cases = [
      ["ar", "/fonts/arabic.ttf", status(404), "en", "English"],
      ["ar", "/fonts/arabic.ttf", page("font/ttf"), "en", "English"],
      ["ar", "/texts/ar.pack", page("text/html"), "en", "English"],
      ["en", "/fonts/latin.ttf", status(404), "ar", "العربية"],
    ];
    for (const [lang, path, answer, other, name] of cases) {
      const { hook, end } = instead(path, answer);
      await onPage(async ({ visit }) => {
        const { page } = await visit("?day=3", { locale: LOCALES[lang] });
        await part(page, ".other").waitFor({ timeout: 20_000 });
        assert.equal(await page.evaluate(() => document.documentElement.lang), lang, "in the language that was wanted");
        assert.ok((await part(page, ".other").textContent()).includes(name), "it says which language can be played");
        assert.equal(await part(page, ".other bdi").getAttribute("lang"), other, "and a reader says its name rightly");
        assert.deepEqual(await violations(page), [], "names, roles and structure are right");
        assert.ok(await part(page, ".again").isVisible(), "or it can be tried again");
        await start(page);
        const begun = await page.evaluate(() =>
          [window.manara.lang, window.manara.preferred[0], window.words.slice(0, 5)]);
        assert.deepEqual(begun, [other, other, `== ${other}`], "the game begins in the other language");
        assert.equal(await page.evaluate(() => location.search), `?day=3&lang=${other}`, "as if it had been asked for");
      }, { hook })(context);
      await onPage(async ({ visit }) => {
        const { page } = await visit("", { locale: LOCALES[lang] });
        await part(page, ".other").waitFor({ timeout: 20_000 });
        end();
        await part(page, ".again").click();
        await page.waitForEvent("load");
        await start(page);
        assert.equal(await page.evaluate(() => window.manara.lang), lang, "trying again means the wanted language");
      }, { hook })(context);
    }
  }],

  ["words that every language needs are told as trouble, not as a choice", async (context) => {
    const { hook } = instead("/texts/en.pack", status(404));
    await onPage(async ({ visit }) => {
      const { page } = await visit("", { locale: "ar-EG" });
      await troubleTold(page, "ar", "the words behind all languages");
      assert.equal(await part(page, ".other").isVisible(), false, "no language could be played");
    }, { hook })(context);
  }],

  ["half a download and then silence is told within a minute; a slow link is left alone", async (context) => {
    const bytes = module();
    const halfway = (response) => {
      response.writeHead(200, { "content-type": "application/wasm" });
      response.write(bytes.subarray(0, 30_000));
    };
    const silent = onPage(async ({ visit }) => {
      const { page } = await visit();
      const began = Date.now();
      await troubleTold(page, "en", "silence", { timeout: 60_000 });
      assert.ok(Date.now() - began > 15_000, "not at the first hesitation");
    }, { hook: instead("/app/manara.wasm", halfway).hook });

    let pack;
    const slowly = (response, path) => {
      if (path.startsWith("/texts")) {
        pack = response;
        return;
      }
      response.writeHead(200, { "content-type": "application/wasm" });
      let at = 0;
      const drip = setInterval(() => {
        response.write(bytes.subarray(at, (at += 1200)));
        if (at < bytes.length) return;
        clearInterval(drip);
        response.end();
        // A file may wait its turn for longer than silence may last.
        pack.writeHead(200).end(readFileSync(`${folderOfSlow}/texts/en.pack`));
      }, 800);
    };
    let folderOfSlow;
    const hook = (path, response) => {
      if (!path.startsWith("/app/manara.wasm") && !path.startsWith("/texts/en.pack")) return false;
      slowly(response, path);
      return true;
    };
    const slow = onPage(async ({ visit, folder }) => {
      folderOfSlow = folder;
      const { page } = await visit("", {
        init: () => addEventListener("DOMContentLoaded", () => {
          window.troubles = 0;
          const look = () => { window.troubles += document.querySelector(".trouble:not([hidden])") ? 1 : 0; };
          new MutationObserver(look).observe(document.getElementById("start"), { subtree: true, attributes: true });
        }),
      });
      await part(page, ".begin:enabled").waitFor({ timeout: 120_000 });
      assert.equal(await page.evaluate(() => window.troubles), 0, "as long as bytes come, all is well");
      await start(page);
    }, { hook });
    await Promise.all([silent(context), slow(context)]);
  }],

  ["the lamp is lit only when the game is ready, not when the bar is full", onPage(async ({ visit }) => {
    const { page } = await visit("", {
      init: () => {
        const compile = WebAssembly.compileStreaming;
        WebAssembly.compileStreaming = async (response) => {
          const bytes = await (await response).arrayBuffer();
          await new Promise((go) => { window.compiled = go; });
          return compile(new Response(bytes, { headers: { "content-type": "application/wasm" } }));
        };
      },
    });
    await until(() => part(page, "progress").evaluate((bar) => bar.value), 1, { why: "the bar is full" });
    assert.equal(await part(page, ".status").textContent(), "Lighting the lamp …", "but it is not ready yet");
    assert.ok(await part(page, ".begin").isDisabled(), "and cannot be started");
    await page.evaluate(() => window.compiled());
    await until(() => part(page, ".status").textContent(), "The lamp is lit.", { why: "then it is" });
  })],

  ["a browser too old for the game gets the advice at once", async (context) => {
    const refuse = () => {
      const refused = () => Promise.reject(new WebAssembly.CompileError("refused"));
      WebAssembly.compileStreaming = refused;
      WebAssembly.compile = refused;
    };
    const inits = {
      "a module that is refused": refuse,
      "no WebAssembly": () => { delete window.WebAssembly; },
      "no scripts in modules": () => { delete HTMLScriptElement.prototype.noModule; },
      "no AbortController": () => { delete window.AbortController; },
      "no streams": () => { delete window.ReadableStream; },
    };
    for (const [why, init] of Object.entries(inits)) {
      await onPage(async ({ visit }) => {
        for (const [lang, locale] of Object.entries(LOCALES)) {
          const { page } = await visit("", { locale, init });
          await adviceShown(page, lang, why);
        }
      })(context);
    }
    let folderOfOld;
    const hook = (path, response) => {
      if (path !== "/app/loader.js") return false;
      response.writeHead(200, { "content-type": "text/javascript" }).end(tooNew(folderOfOld));
      return true;
    };
    await onPage(async ({ visit, folder }) => {
      folderOfOld = folder;
      const { page } = await visit();
      await adviceShown(page, "en", "a script that cannot be read");
      assert.deepEqual(await violations(page), [], "names, roles and structure are right");
    }, { hook })(context);
  }],

  ["an older browser without inert and findLast still starts, and covers what was lost", onPage(async ({ visit }) => {
    const { page } = await visit("", {
      init: () => {
        delete HTMLElement.prototype.inert;
        delete Array.prototype.findLast;
        delete window.TransformStream;
      },
    });
    await start(page);
    await page.evaluate(() => window.manara.failed("stopped"));
    await overlay(page).locator("button").waitFor();
    for (let step = 0; step < 5; step += 1) {
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(() => !document.activeElement.closest("#mirror"));
      assert.ok(inside, "Tab does not walk behind the overlay");
    }
  })],

  ["a game that cannot draw gives way to the advice, at once or the second time", async (context) => {
    const failing = (text) => instead("/app/manara.js", (response) => {
      const fails = `window.manara.failed(${JSON.stringify(text)}); return; window.words =`;
      const glue = GLUE.replace("window.words =", fails);
      response.writeHead(200, { "content-type": "text/javascript" }).end(glue);
    });
    await onPage(async ({ visit }) => {
      const { page } = await visit("", { locale: "ar-EG" });
      await part(page, ".begin:enabled").click();
      await adviceShown(page, "ar", "graphics that are not there");
      assert.deepEqual(await violations(page), [], "names, roles and structure are right");
    }, { hook: failing("panicked at renderer/mod.rs:\nUnable to find a GPU! Make sure you have drivers.").hook })(context);

    const { hook, end, again } = failing("panicked at list.rs: index out of bounds");
    await onPage(async ({ visit }) => {
      const { page } = await visit();
      const fail = () => part(page, ".begin:enabled").click();
      await fail();
      await overlay(page).locator("button").waitFor();
      end();
      await overlay(page).locator("button").click();
      await start(page);
      assert.equal(await page.evaluate(() => history.state?.manaraFailed), undefined, "a first picture ends the count");
      again();
      await page.reload();
      await fail();
      await overlay(page).locator("button").click();
      await fail();
      await adviceShown(page, "en", "twice in a row");
    }, { hook })(context);
  }],

  ["a first picture that does not come is told", async (context) => {
    const { hook } = instead("/app/manara.js", (response) => {
      const glue = "export function manara_action() {}\nexport default () => new Promise(() => {});";
      response.writeHead(200, { "content-type": "text/javascript" }).end(glue);
    });
    await onPage(async ({ visit }) => {
      const { page } = await visit();
      await part(page, ".begin:enabled").waitFor();
      await page.clock.install();
      await part(page, ".begin:enabled").click();
      await page.clock.runFor(70_000);
      await troubleTold(page, "en", "a game that never draws");
    }, { hook })(context);
  }],

  ["in a frame without an origin the game offers a tab of its own", onPage(async ({ server, browser }) => {
    for (const [lang, locale] of Object.entries(LOCALES)) {
      const platform = await serve("/nowhere", { pages: { "/lesson": `<!doctype html><title>lesson</title>
        <iframe sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" width="640" height="360"
          src="${server.url}?day=3"></iframe>` } });
      const { page, close } = await open(browser, `${platform.url}lesson`, { locale });
      const frame = page.frameLocator("iframe");
      const section = frame.locator(`#frame section[lang=${lang}]`);
      await section.waitFor({ timeout: 20_000 });
      const link = section.locator("a");
      assert.equal(await link.getAttribute("href"), `${server.url}?day=3`, "the same game");
      assert.ok((await section.locator(".address").textContent()).startsWith(server.url), "or to be typed");
      const [tab] = await Promise.all([page.waitForEvent("popup"), link.click()]);
      await tab.locator("#start section:not([hidden]) .begin:enabled").click({ timeout: 20_000 });
      await tab.locator("#start").waitFor({ state: "detached" });
      await close();
      await platform.close();
    }
  })],

  ["in a frame the game loads and leaves focus and place to the page around it", onPage(async ({ server, browser }) => {
    const platform = await serve("/nowhere", { pages: { "/lesson": `<!doctype html><title>lesson</title>
      <input id="field"><p style="height: 3000px"></p><iframe width="640" height="360" src="${server.url}"></iframe>
      <script>document.getElementById("field").focus()</script>` } });
    const { page, close } = await open(browser, `${platform.url}lesson`);
    const frame = page.frameLocator("iframe");
    await frame.locator("#start section:not([hidden]) .begin:enabled").waitFor({ timeout: 20_000 });
    const around = () => page.evaluate(() => [document.activeElement.id, scrollY]);
    assert.deepEqual(await around(), ["field", 0], "when all has come");
    await page.keyboard.type("still typing");
    assert.equal(await page.locator("#field").inputValue(), "still typing", "whoever types goes on");
    await page.frames()[1].evaluate(() => window.manaraPage.trouble("planted"));
    assert.deepEqual(await around(), ["field", 0], "nor does trouble take it");
    await page.frames()[1].evaluate(() => {
      document.querySelector(".trouble").hidden = true;
      document.querySelector("#start section:not([hidden]) .begin").hidden = false;
    });
    await page.locator("iframe").scrollIntoViewIfNeeded();
    await frame.locator("#start section:not([hidden]) .begin").click();
    await frame.locator("#start").waitFor({ state: "detached" });
    const inside = await page.frames()[1].evaluate(() => document.activeElement.dataset.id);
    assert.equal(inside, "3", "who comes in by a press has the focus in the game");
    await close();
    await platform.close();
  })],
];
