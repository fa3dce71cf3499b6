// The start page and the loader with a stand-in for the game: how it starts, and what is kept of a play when it stops
// or is left.

import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { start, until, violations } from "./game.mjs";
import { module, onPage, overlay, part, stored } from "./stand-in.mjs";

const NO_WEBGL2 = () => {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
    return kind === "webgl2" ? null : original.call(this, kind, ...rest);
  };
};

const BLOCKED_STORAGE = () => {
  Object.defineProperty(window, "sessionStorage", { get() { throw new DOMException("blocked", "SecurityError"); } });
  Object.defineProperty(window, "localStorage", { get() { throw new DOMException("blocked", "SecurityError"); } });
};

/** The page is hidden or seen again, as when another tab is shown. */
const turn = (page, state) => page.evaluate((state) => {
  Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}, state);

/** Presses the way on after a lost picture, and waits until the next page has begun. */
async function goOn(page) {
  // The page before it has begun too.
  await page.evaluate(() => { delete window.resumed; });
  await overlay(page).locator("button").click();
  await page.waitForFunction(() => window.resumed !== undefined);
}

export const tests = [
  ["the start page speaks the browser's language before anything has come", onPage(async ({ visit }) => {
    const expected = {
      "en-GB": ["en", "ltr", "Start"],
      "ar-EG": ["ar", "rtl", "هيّا نبدأ"],
      "fi-FI": ["en", "ltr", "Start"],
    };
    for (const [locale, [lang, dir, button]] of Object.entries(expected)) {
      const { page } = await visit("", { locale });
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang, `${locale}: language of the page`);
      assert.equal(await page.evaluate(() => document.documentElement.dir), dir, `${locale}: direction of the page`);
      const shown = await page.locator("#start section:not([hidden]) .begin").textContent();
      assert.equal(shown, button, `${locale}: the words are the language's own`);
    }
    const { page } = await visit("?lang=ar", { locale: "en-GB" });
    assert.equal(await page.evaluate(() => document.documentElement.lang), "ar", "the address may ask for a language");
  })],

  ["everything loads, the bar reaches its end, and the game starts by the button", onPage(async ({ visit, server }) => {
    const { page, errors } = await visit();
    const bar = page.locator("#start section:not([hidden]) progress");
    await until(() => bar.evaluate((element) => element.value), 1, { why: "the bar is full" });
    const { received, total } = await page.evaluate(() => window.manara.progress());
    assert.equal(received, total, "every raw byte of the manifest was counted, none twice");
    const said = await page.locator("#start section:not([hidden]) .status").textContent();
    assert.equal(said, "The lamp is lit.", "it is said");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Start", "Enter is enough to start");
    assert.deepEqual(await violations(page), [], "names, roles and structure of the start page are right");
    await start(page);
    assert.match(await page.evaluate(() => window.words), /^== en/, "the words come from the page");
    assert.equal(server.requests.filter((path) => path === "/texts/en.pack").length, 1, "and without a second request");
    assert.equal(server.requests.filter((path) => path.endsWith(".gz")).length, 0, "an encoding host needs no .gz");
    assert.equal(await page.evaluate(() => document.activeElement.dataset.id), "3", "the focus is the game's");
    await page.keyboard.press("Enter");
    assert.deepEqual(await page.evaluate(() => window.seen), [[3, "click", ""]], "actions reach the module as text");
    const unknown = await page.evaluate(() => window.manara.assetUrl("no/such.file"));
    assert.equal(unknown, undefined, "an unknown asset has no address");
    assert.deepEqual(errors, [], "no errors");
  })],

  ["a host that sends nothing compressed is asked for the .gz", onPage(async ({ visit, server }) => {
    const { page, errors } = await visit();
    await start(page);
    assert.ok(server.requests.includes("/app/manara.wasm.gz"), "the game comes compressed");
    assert.ok(server.requests.includes("/texts/en.pack.gz"), "large packs too");
    assert.ok(!server.requests.includes("/texts/ar.pack.gz"), "small ones are not worth a second request");
    const { received, total } = await page.evaluate(() => window.manara.progress());
    assert.equal(received, total, "the bar counts raw bytes, unpacked here");
    assert.match(await page.evaluate(() => window.words), /^== en.*\n.*hello $/s, "the words are whole");
    assert.deepEqual(errors, [], "no errors");
  }, { encodings: [] })],

  ["a host that has no .gz either still works", onPage(async ({ visit, folder }) => {
    for (const path of ["app/manara.wasm.gz", "texts/en.pack.gz"]) rmSync(join(folder, path));
    const { page } = await visit();
    await start(page);
    assert.match(await page.evaluate(() => window.words), /^== en/, "the plain files were taken");
  }, { encodings: [] })],

  ["a host that marks the .gz as encoded still works", async (context) => {
    const hook = (path, response) => {
      if (path !== "/app/manara.wasm.gz") return false;
      response.writeHead(200, { "content-type": "application/wasm", "content-encoding": "gzip" });
      response.end(gzipSync(module()));
      return true;
    };
    await onPage(async ({ visit }) => {
      const { page } = await visit();
      await start(page);
    }, { encodings: [], hook })(context);
  }],

  ["without WebGL2 the advice is there, in the browser's language, and no game", onPage(async ({ visit, server }) => {
    for (const [locale, lang, calm] of [["en-GB", "en", "It is not your fault."], ["ar-SA", "ar", "ليس ذنبك"]]) {
      server.requests.length = 0;
      const { page, errors } = await visit("", { locale, init: NO_WEBGL2 });
      const advice = page.locator(`#advice section[lang=${lang}]`);
      await advice.waitFor();
      assert.equal(await advice.locator("li").count(), 5, "pause, say no, keep it, tell, report and block");
      assert.ok((await advice.textContent()).includes(calm), "it is not the child's fault");
      assert.equal(await page.locator("#advice section:not([hidden])").count(), 1, "one language");
      assert.ok(!server.requests.some((path) => path.includes("manara")), "a device that cannot play loads nothing");
      assert.deepEqual(await violations(page), [], "names, roles and structure of the page are right");
      assert.deepEqual(errors, [], "no errors");
    }
  })],

  ["without scripts the advice is there in both languages", onPage(async ({ visit }) => {
    const { page } = await visit("", { javaScriptEnabled: false });
    for (const lang of ["en", "ar"]) {
      assert.ok(await page.locator(`#advice section[lang=${lang}]`).isVisible(), `${lang} can be read`);
    }
    assert.ok(!(await page.locator("#start").isVisible()), "nothing waits for a game that cannot come");
  })],

  ["a broken download says so and can be tried again", async (context) => {
    let broken = true;
    const hook = (path, response) => {
      if (!broken || !path.startsWith("/app/manara.wasm")) return false;
      response.writeHead(503).end();
      return true;
    };
    await onPage(async ({ visit }) => {
      const { page } = await visit();
      const again = page.locator("#start section:not([hidden]) .again");
      await again.waitFor();
      const trouble = page.locator("#start section:not([hidden]) .trouble");
      assert.ok(await trouble.isVisible(), "a sentence says what happened");
      broken = false;
      await again.click();
      await start(page);
    }, { hook })(context);
  }],

  ["after a lost picture the play goes on, and what was kept is used once and erased", onPage(async ({ visit }) => {
    const { page, errors } = await visit("", { locale: "ar-EG" });
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "a first visit has nothing to go on from");
    await page.evaluate(() => window.manara.snapshot("scenario 7, step 3"));
    assert.deepEqual(await stored(page), [], "a snapshot stays in memory");
    await page.evaluate(() => {
      const loss = new Event("webglcontextlost", { cancelable: true });
      document.getElementById("manara").dispatchEvent(loss);
    });
    const words = await overlay(page).locator("button").textContent();
    assert.equal(words, "متابعة", "the overlay speaks the game's language");
    assert.ok(await page.evaluate(() => document.activeElement.matches("#lost button")), "Enter is enough to go on");
    assert.ok(await page.evaluate(() => document.getElementById("mirror").inert), "what is behind waits");
    await goOn(page);
    const resumed = await page.evaluate(() => window.resumed);
    assert.equal(resumed, "scenario 7, step 3", "the play goes on, without the start button");
    assert.equal(await page.evaluate(() => window.resumedAgain), null, "once");
    assert.deepEqual(await stored(page), [], "and nothing is left in the browser");
    assert.equal(await page.evaluate(() => history.state?.manaraResume), undefined, "nor in the history");
    assert.ok(!(await page.evaluate(() => location.href)).includes("#"), "nor in the address");
    await page.reload();
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "a reload of one's own starts anew");
    assert.deepEqual(errors, [], "no errors");
  })],

  ["a panic in the module shows the overlay, and one that comes back starts anew", onPage(async ({ visit }) => {
    const { page } = await visit();
    await start(page);
    await page.evaluate(() => window.manara.snapshot("breaks"));
    await page.evaluate(() => setTimeout(window.trap));
    await overlay(page).locator("button").waitFor();
    const seen = await page.evaluate(() => window.seen);
    assert.equal(seen, undefined, "what stopped is not called, though the focus moved");
    await page.evaluate(() => window.manara.snapshot("from after the end"));
    await goOn(page);
    assert.equal(await page.evaluate(() => window.resumed), "breaks", "the first time it goes on");
    await page.evaluate(() => {
      window.manara.snapshot("breaks");
      window.manara.failed("again");
    });
    await overlay(page).locator("button").click();
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "what broke twice is not tried a third time");
  })],

  ["what a copied tab brings along is erased, not used", onPage(async ({ visit }) => {
    const copied = () => sessionStorage.setItem("manara-resume-00ff", "another tab's play");
    const { page } = await visit("", { init: copied });
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "only the key of this page's own history counts");
    assert.deepEqual(await stored(page), [], "and the leftover is gone");
  })],

  ["with blocked storage the game starts, and after a loss starts again", onPage(async ({ visit }) => {
    const { page, errors } = await visit("", { init: BLOCKED_STORAGE });
    await start(page);
    await page.evaluate(() => {
      window.manara.snapshot("cannot be kept");
      window.before = true;
      window.manara.failed("stopped");
    });
    await overlay(page).locator("button").click();
    await page.waitForFunction(() => window.before === undefined);
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "it starts from the beginning, quietly");
    assert.deepEqual(errors, ["stopped"], "only the game's own message is on the console");
  })],

  ["a picture that is waited for, or cannot be had again, leaves nothing in the browser", async (context) => {
    let broken = false;
    const hook = (path, response) => {
      if (!broken || !path.startsWith("/app/manara.wasm")) return false;
      response.writeHead(503).end();
      return true;
    };
    await onPage(async ({ visit, server }) => {
      const { page } = await visit();
      await start(page);
      await page.evaluate(() => window.manara.snapshot("scenario 7"));
      await page.evaluate(() => window.manara.failed("stopped"));
      await overlay(page).locator("button").waitFor();
      assert.deepEqual(await stored(page), [], "who does not press leaves nothing");
      broken = true;
      await overlay(page).locator("button").click();
      await part(page, ".again").waitFor();
      assert.deepEqual(await stored(page), [], "a reload that fails leaves nothing either");
      assert.equal(await page.evaluate(() => history.state?.manaraResume), undefined, "nor a mark");
      broken = false;
      await part(page, ".again").click();
      await page.waitForFunction(() => window.resumed !== undefined);
      assert.equal(await page.evaluate(() => window.resumed), "scenario 7", "and when it works again, the play goes on");
      await page.evaluate(() => window.manara.snapshot("scenario 8"));
      await page.evaluate(() => window.manara.failed("stopped"));
      page.on("dialog", (dialog) => dialog.accept());
      await page.goto(`${server.url}elsewhere.html`);
      assert.deepEqual(await stored(page), [], "who goes away leaves nothing");
    }, { hook })(context);
  }],

  ["going on without a network stays on the page and says so", onPage(async ({ visit, server }) => {
    const { page } = await visit();
    await start(page);
    await page.evaluate(() => window.manara.snapshot("scenario 7"));
    await page.evaluate(() => window.manara.failed("stopped"));
    await server.close();
    await overlay(page).locator("button").click();
    await overlay(page).locator(".away").waitFor({ timeout: 15_000 });
    assert.deepEqual(await stored(page), [], "nothing is stored for a page that does not come");
    assert.ok(await overlay(page).locator("button").isVisible(), "and it can be tried again");
  })],

  ["only in the middle of a chat the browser asks before the page is left", onPage(async ({ visit, server }) => {
    const { page } = await visit();
    const asked = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      dialog.accept();
    });
    await start(page);
    await page.reload();
    await start(page);
    assert.deepEqual(asked, [], "in the hub nothing asks");
    await page.evaluate(() => window.manara.snapshot("in the middle"));
    await page.reload();
    assert.deepEqual(asked, ["beforeunload"], "in the middle it does");
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "who leaves all the same begins anew");
    await page.evaluate(() => {
      window.manara.snapshot("in the middle");
      window.manara.snapshot("");
    });
    await page.goto(`${server.url}elsewhere.html`);
    assert.deepEqual(asked, ["beforeunload"], "after the chat nothing asks");
    assert.deepEqual(await stored(page), [], "and nothing of the play is left in the browser");
    for (const axis of ["x", "y"]) {
      await page.goto(server.url);
      const read = (name) => getComputedStyle(document.documentElement)[name];
      assert.equal(await page.evaluate(read, `overscrollBehavior${axis.toUpperCase()}`), "none", "no swipe leaves it");
    }
  })],

  ["a page that the browser discards while it is hidden comes back where it was", onPage(async ({ visit, server }) => {
    const { page } = await visit();
    await start(page);
    await turn(page, "hidden");
    assert.deepEqual(await stored(page), [], "in the hub there is nothing to keep");
    await turn(page, "visible");
    await page.evaluate(() => window.manara.snapshot("step 3"));
    await turn(page, "hidden");
    const [key, ...others] = await stored(page);
    assert.ok(key.startsWith("manara-resume-") && others.length === 0, "one key while it is hidden");
    const discarded = await page.evaluate(() => [history.state, { ...sessionStorage }]);
    await turn(page, "visible");
    assert.deepEqual(await stored(page), [], "none when it is seen again");
    await turn(page, "hidden");
    page.on("dialog", (dialog) => dialog.accept());
    await page.goto(`${server.url}elsewhere.html`);
    assert.deepEqual(await stored(page), [], "none when it is left, though it was hidden");

    // What a discarded page finds when it is loaded again: its storage, and its entry of the history.
    await page.evaluate(([state, storage]) => {
      Object.assign(sessionStorage, storage);
      history.replaceState(state, "", "/index.html");
    }, discarded);
    await page.reload();
    await page.waitForFunction(() => window.resumed !== undefined);
    assert.equal(await page.evaluate(() => window.resumed), "step 3", "the play goes on, without the start button");
    assert.deepEqual(await stored(page), [], "and nothing is left");
  })],

  ["what a hidden page put aside goes when another tab forgets everything", onPage(async ({ visit, server }) => {
    const { page } = await visit();
    await start(page);
    const other = await page.context().newPage();
    await other.goto(server.url);
    await start(other);
    const aside = () => page.evaluate(() => Object.keys(sessionStorage).length);
    await other.evaluate(() => {
      localStorage.setItem("progress.manara", "kept");
      localStorage.setItem("another page's", "kept");
    });
    await page.evaluate(() => window.manara.snapshot("step 3"));
    await turn(page, "hidden");
    await other.evaluate(() => {
      localStorage.setItem("progress.manara", "kept anew");
      localStorage.removeItem("another page's");
    });
    await page.waitForTimeout(500);
    assert.equal(await aside(), 1, "what is written, or another's, is no matter of it");
    await other.evaluate(() => window.manara.forget());
    await until(aside, 0, { why: "what was put aside goes" });
    await turn(page, "visible");
    await turn(page, "hidden");
    assert.equal(await aside(), 0, "and is not put aside again");
    const asked = [];
    page.on("dialog", (dialog) => asked.push(dialog.type()) && dialog.accept());
    await page.reload();
    assert.deepEqual(asked, [], "nor is there anything to ask about");
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "the page begins anew");
  })],

  ["a page that Back brings up again shows nothing of the play and begins anew", onPage(async ({ visit }) => {
    const { page } = await visit();
    await start(page);
    await page.evaluate(() => {
      window.before = true;
      window.manara.snapshot("another child's play");
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
    });
    for (const what of ["#stage", "#mirror"]) {
      assert.equal(await page.locator(what).isVisible(), false, `${what} does not flash up`);
    }
    await page.evaluate(() => {
      setTimeout(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    });
    await page.waitForFunction(() => window.before === undefined);
    await start(page);
    assert.equal(await page.evaluate(() => window.resumed), null, "the next child begins at the beginning");
    assert.deepEqual(await stored(page), [], "nothing is left");
  })],

  ["game, mirror and pages keep clear of notch, round corners and home bar", onPage(async ({ visit }) => {
    const INSETS = [
      [{ width: 390, height: 844 }, { top: 47, bottom: 34, left: 0, right: 0 }],
      [{ width: 844, height: 390 }, { top: 0, bottom: 21, left: 47, right: 47 }],
      [{ width: 640, height: 360 }, { top: 0, bottom: 0, left: 0, right: 0 }],
    ];
    for (const [viewport, insets] of INSETS) {
      const { page } = await visit("", { viewport });
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setSafeAreaInsetsOverride", { insets });
      const inside = async (what) => {
        const { x, y, width, height } = await page.locator(what).boundingBox();
        const free = [x - insets.left, y - insets.top, viewport.width - insets.right - x - width,
          viewport.height - insets.bottom - y - height];
        assert.ok(free.every((side) => side >= 0), `${what} lies in the cut-outs: ${free}`);
        return [x, y, width, height];
      };
      await inside("#start section:not([hidden]) .begin");
      await inside("#start section:not([hidden]) h1");
      const canvas = await inside("#manara");
      await start(page);
      assert.deepEqual(await inside("#mirror"), canvas, "the mirror covers the canvas");
      const [x, y] = await inside("#mirror button");
      assert.deepEqual([x, y], [insets.left, insets.top + 50], "its elements lie where the game draws them");
      await page.evaluate(() => window.manara.failed("stopped"));
      await inside("#lost section:not([hidden]) button");
    }
  })],

  ["with the system's own colours bar, background and buttons stay apart", onPage(async ({ visit }) => {
    for (const colorScheme of ["dark", "light"]) {
      const { page } = await visit("", { forcedColors: "active", colorScheme });
      const style = (what, name) =>
        page.locator(what).evaluate((element, name) => getComputedStyle(element)[name], name);
      const edge = async (what, behind = "#start") => {
        const [colour, width] = [await style(what, "borderTopColor"), await style(what, "borderTopWidth")];
        assert.notEqual(colour, await style(behind, "backgroundColor"), `${colorScheme}: the edge of ${what} is seen`);
        assert.ok(parseFloat(width) >= 1, `${colorScheme}: ${what} has an edge`);
      };
      await part(page, ".begin:enabled").waitFor();
      assert.equal(await style("#start", "backgroundImage"), "none", `${colorScheme}: words stand on one colour`);
      await edge("#start section:not([hidden]) progress");
      await edge("#start section:not([hidden]) .begin");
      const bar = part(page, "progress");
      await bar.evaluate((element) => { element.value = 0.5; });
      const picture = `data:image/png;base64,${(await bar.screenshot()).toString("base64")}`;
      const [come, not] = await page.evaluate(async (picture) => {
        const image = Object.assign(new Image(), { src: picture });
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
        canvas.drawImage(image, 0, 0);
        return [0.25, 0.75].map((at) => canvas.getImageData(at * image.width, image.height / 2, 1, 1).data.join());
      }, picture);
      assert.notEqual(come, not, `${colorScheme}: what has come is told apart from what has not`);
      await start(page);
      await page.evaluate(() => window.manara.failed("stopped"));
      await edge("#lost section:not([hidden]) button", "#lost");
    }
  })],

  ["teeth: the page's policy refuses styles that are not its own", onPage(async ({ visit }) => {
    const { page, errors } = await visit();
    const colour = () => page.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = "h1 { color: rgb(1, 2, 3) }";
      document.head.append(style);
      return getComputedStyle(document.querySelector("#start section:not([hidden]) h1")).color;
    });
    assert.notEqual(await colour(), "rgb(1, 2, 3)", "a style from elsewhere does nothing");
    assert.ok(errors.some((error) => error.includes("Content Security Policy")), "and is told");
  })],

  ["teeth: a request to another origin is noticed, and the page's policy stops it", onPage(async ({ visit }) => {
    const ask = (page) => page.evaluate(() => fetch("http://127.0.0.1:9/elsewhere").catch(() => {}));
    const held = await visit();
    await ask(held.page);
    const refused = async () => held.errors.some((error) => error.includes("Content Security Policy"));
    await until(refused, true, { why: "the policy stops it" });
    const free = await visit("", { bypassCSP: true });
    await ask(free.page);
    assert.deepEqual(free.foreign, ["http://127.0.0.1:9/elsewhere"], "without the policy the collector sees it");
    free.foreign.length = 0;
    held.foreign.length = 0;
  })],
];
