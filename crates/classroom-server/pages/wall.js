// The wall asks for its own page again whenever the lesson's view changes, and puts the new part in the place of the old one; also
// with each beat of the stream, since the address on it can change. While the stream is silent it asks by itself. A wall that nobody looks
// at gives its stream up, and the small one on a console hears of changes from that: a browser has six connections to one server.

const SILENT_AFTER = 25_000;
const ASKS_EVERY = 3_000;

const lesson = new URL(location.href).searchParams.get("lesson") ?? "";
const part = document.querySelector("[data-part]");
const lost = document.querySelector("#lost");
let heard = 0;
let shown = part.innerHTML;
let asked = 0;
let asking = false;
let again = false;

async function ask() {
  asked = Date.now();
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  try {
    const answer = await fetch(location.href, { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-part]").innerHTML;
    if (fresh !== shown) {
      part.innerHTML = fresh;
      shown = fresh;
      fit();
    }
    tell("");
  } catch {
    tell(document.querySelector("[data-lost]").dataset.lost);
  } finally {
    asking = false;
    if (again) {
      again = false;
      ask();
    }
  }
}

/** All words a little smaller while there are more than fit, so that nothing is cut off. */
function fit() {
  const page = document.documentElement;
  for (let size = 100; size >= 60; size -= 4) {
    page.style.setProperty("--fit", size / 100);
    if (page.scrollHeight <= innerHeight && page.scrollWidth <= innerWidth) return;
  }
}

function tell(words) {
  if (lost.textContent !== words) lost.textContent = words;
}

const framed = window.parent !== window;
let stream = null;

function hear() {
  heard = Date.now();
  ask();
}

function listen() {
  stream?.close();
  if (framed || document.hidden) return;
  stream = new EventSource(`/api/wall/events?lesson=${encodeURIComponent(lesson)}`);
  stream.addEventListener("beat", hear);
  stream.addEventListener("view", hear);
}

addEventListener("message", (event) => {
  if (event.origin === location.origin) hear();
});
addEventListener("visibilitychange", () => {
  if (document.hidden) {
    stream?.close();
  } else {
    listen();
    ask();
  }
});
addEventListener("resize", fit);
document.fonts.ready.then(fit);
heard = Date.now();
fit();
listen();

setInterval(() => {
  const now = Date.now();
  if (document.hidden) return;
  if (now - heard > SILENT_AFTER) {
    if (now - asked >= ASKS_EVERY) ask();
    if (!stream || stream.readyState === EventSource.CLOSED || now - heard > 2 * SILENT_AFTER) {
      heard = now - SILENT_AFTER;
      listen();
    }
  }
}, 500);
