// The console opens its lesson with the token behind "#", shows the parts that the server writes, and sends what a button carries.
// The stream only says that something changed; while it is silent the page asks by itself. A browser has six connections to one server
// for all its tabs, so a page that nobody looks at gives its stream up, and the small wall hears of changes from its console.

const VERSION = 1;
const SILENT_AFTER = 25_000;
const ASKS_EVERY = 3_000;
// So often the minutes of a step, and what is to be said of the network, are written anew.
const MINUTES_EVERY = 10_000;
// So long after a step came nobody can mean the button that came with it: the second half of a double click is not "next".
const STANDS_AFTER = 700;

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => within.querySelectorAll(selector);
const { title } = document;
const lang = document.documentElement.lang;
const key = new URLSearchParams(location.hash.slice(1));
const lost = $("#lost");

/** What each part shows, as it came. */
const shown = new Map();
let heard = Date.now();
let asked = 0;
let stands = 0;
let stream = null;

function headers(token) {
  const fields = { "accept-language": lang, "content-type": "application/json" };
  if (token) fields.authorization = `Bearer ${token}`;
  return fields;
}

function tell(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

/** The answer, or the sentence that tells why there is none. */
async function ask(path, { token, body } = {}) {
  try {
    const options = { headers: headers(token), cache: "no-store", signal: AbortSignal.timeout(15_000) };
    if (body) Object.assign(options, { method: "POST", body: JSON.stringify({ version: VERSION, ...body }) });
    const answer = await fetch(path, options);
    if (answer.ok) return { answer };
    const refusal = await answer.json();
    return { key: refusal.key, sentence: refusal.sentence };
  } catch {
    return { key: "lost", sentence: lost.dataset.lost };
  }
}

// Parts

function handle(element) {
  return element?.id ? `#${CSS.escape(element.id)}` : null;
}

/** Puts a new part in the place of the old one; focus, what is being typed and what is folded open stay. */
function replace(part, html) {
  const focused = part.contains(document.activeElement) ? document.activeElement : null;
  const selector = handle(focused);
  const typed = [...part.querySelectorAll("[data-typed]")].map((field) => [handle(field), field.value]);
  const open = [...part.querySelectorAll("details[open]")].map(handle);
  part.innerHTML = html;
  for (const [field, value] of typed) {
    const fresh = field && $(field, part);
    if (fresh) {
      fresh.value = value;
      fresh.dataset.typed = "";
    }
  }
  for (const details of open) {
    const fresh = details && $(details, part);
    if (fresh) fresh.open = true;
  }
  const section = part.closest("section");
  section.hidden = html === "";
  if (focused) ((selector && $(selector, part)) || $(section.hidden ? "h1" : "h2", section.hidden ? document : section)).focus();
}

/** Puts sections into a column in the order that the server gives. The small wall stays where it is: a frame that moves loads anew. */
function arrange(column) {
  const place = $(`#lesson [data-column="${column.dataset.column}"]`);
  const names = [...column.children].map((child) => child.dataset.part ?? child.dataset.section);
  const there = [...place.children].map((section) => section.dataset.section);
  if (names.join() === there.join()) return;
  const focused = document.activeElement;
  const wall = names.includes("wall") ? $('[data-section="wall"]', place) : null;
  let before = wall;
  for (const name of names) {
    if (name === "wall") before = null;
    else place.insertBefore($(`#lesson [data-section="${name}"]`), before);
  }
  if (focused !== document.activeElement) focused.focus();
}

/** How many ask for a hand stands in the title, too, for whoever has another window in front. */
function tellHands(count) {
  document.title = count > 0 ? `(${count}) ${title}` : title;
}

/** Brings the step that runs into the middle of the line, as soon as that has its place. */
function findStep(place) {
  const list = $("ol", place);
  const step = $("[aria-current]", list);
  if (step) list.scrollLeft = step.offsetLeft - (list.clientWidth - step.offsetWidth) / 2;
}

let drawing = null;
let again = false;

function draw() {
  if (drawing) {
    again = true;
    return drawing;
  }
  drawing = drawOnce().finally(() => {
    drawing = null;
    if (again) {
      again = false;
      draw();
    }
  });
  return drawing;
}

async function drawOnce() {
  asked = Date.now();
  const path = `/api/console/parts?lesson=${encodeURIComponent(key.get("lesson"))}&lang=${lang}`;
  const { answer, sentence } = await ask(path, { token: key.get("token") });
  tell(lost, sentence ?? "");
  if (!answer) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const column of page.querySelectorAll("[data-column]")) arrange(column);
  for (const fresh of page.querySelectorAll("[data-part]")) {
    const { part } = fresh.dataset;
    const place = $(`[data-section="${part}"] [data-part]`);
    if (place && shown.get(part) !== fresh.innerHTML) {
      shown.set(part, fresh.innerHTML);
      replace(place, fresh.innerHTML);
      for (const link of $$("[data-console]", place)) link.textContent = `${link.dataset.console}#${key}`;
      if (part === "steps") findStep(place);
      if (part === "hand") tellHands($$("li", place).length);
    }
  }
}

// Commands

/** Asks for something; why it was not done is told beside what was pressed. */
async function send(command, pressed) {
  const section = pressed.closest("section");
  const place = $("[data-told]", section);
  tell(place, "");
  const body = { lesson: key.get("lesson"), command };
  const { answer, sentence } = await ask("/api/console", { token: key.get("token"), body });
  if (!answer) {
    tell(place, sentence);
    // What was pressed shows how it is, not how it was wished.
    shown.delete(section.dataset.section);
  }
  if (answer && command === "Erase") {
    gone();
    return true;
  }
  await draw();
  return Boolean(answer);
}

const forms = {
  contact(data) {
    const hours = data.get("hours").trim();
    return {
      Contact: {
        who: data.get("who"),
        how: data.get("how"),
        hours: hours === "" ? null : hours,
        verified_on: Math.round(Date.parse(`${data.get("day")}T00:00:00Z`) / 86_400_000),
        verified_how: JSON.parse(data.get("checked")),
      },
    };
  },
  room(data) {
    const room = data.get("room").trim();
    return { Room: room === "" ? null : Number(room) };
  },
  hands(data, form) {
    return { Hands: [JSON.parse(form.dataset.asked), data.getAll("count").map(Number)] };
  },
  tallies(data) {
    return { Tallies: data.get("code") };
  },
};

const lessonPlace = $("#lesson");

lessonPlace.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-command]");
  if (!button || button.getAttribute("aria-busy")) return;
  const command = JSON.parse(button.dataset.command);
  if (command.Go !== undefined && Date.now() < stands) return;
  button.setAttribute("aria-busy", "true");
  const done = await send(command, button);
  button.removeAttribute("aria-busy");
  if (done && command.Go !== undefined) stands = Date.now() + STANDS_AFTER;
});

lessonPlace.addEventListener("change", (event) => {
  const box = event.target.closest("[data-switch]");
  if (box) send({ [box.dataset.switch]: [JSON.parse(box.dataset.of), box.checked] }, box);
});

lessonPlace.addEventListener("input", (event) => {
  if (event.target.closest("form")) event.target.dataset.typed = "";
});

lessonPlace.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const command = forms[form.dataset.form](new FormData(form), form);
  const typed = [...form.querySelectorAll("[data-typed]")];
  // While the answer is on its way the fields are what was sent; after a refusal they are being typed again.
  for (const field of typed) delete field.dataset.typed;
  const values = typed.map((field) => [handle(field), field.value]);
  const done = await send(command, form);
  if (done) {
    if (form.dataset.form === "tallies" && form.isConnected) form.reset();
    return;
  }
  for (const [field, value] of values) {
    const fresh = field && $(field);
    if (fresh && fresh.dataset.typed === undefined) {
      fresh.value = value;
      fresh.dataset.typed = "";
    }
  }
});

// A lesson

async function listen() {
  stream?.close();
  const opened = await ask("/api/console/open", { token: key.get("token"), body: { lesson: key.get("lesson") } });
  if (!opened.answer) {
    tell(lost, opened.sentence);
    return false;
  }
  if (document.hidden) return true;
  stream = new EventSource(`/api/console/events?lesson=${encodeURIComponent(key.get("lesson"))}`);
  const hear = () => {
    heard = Date.now();
    $("#wall").contentWindow?.postMessage("changed", location.origin);
  };
  stream.addEventListener("beat", hear);
  stream.addEventListener("view", () => {
    hear();
    draw();
  });
  // One that was refused does not come back by itself: the program knows its cookie no more, since it was started anew.
  stream.addEventListener("error", ({ target }) => {
    if (target.readyState === EventSource.CLOSED) heard = 0;
  });
  return true;
}

let watching = 0;

async function open() {
  $("#begin").hidden = true;
  lessonPlace.hidden = false;
  const wall = `/wall?lesson=${encodeURIComponent(key.get("lesson"))}&lang=${lang}`;
  $("#wall").src = wall;
  $("#wall-link").href = wall;
  await listen();
  await draw();
  clearInterval(watching);
  watching = setInterval(watch, 1000);
}

addEventListener("visibilitychange", () => {
  if (lessonPlace.hidden) return;
  if (document.hidden) {
    stream?.close();
  } else {
    listen();
    draw();
  }
});

function watch() {
  const now = Date.now();
  const silent = !document.hidden && now - heard > SILENT_AFTER;
  if (now - asked >= (silent ? ASKS_EVERY : MINUTES_EVERY)) draw();
  if (silent && (!stream || stream.readyState === EventSource.CLOSED || now - heard > 2 * SILENT_AFTER)) {
    heard = now - SILENT_AFTER;
    listen();
  }
}

function gone() {
  stream?.close();
  clearInterval(watching);
  history.replaceState(null, "", location.pathname + location.search);
  lessonPlace.hidden = true;
  $("#wall").removeAttribute("src");
  const erased = $("#erased");
  erased.hidden = false;
  erased.focus();
}

// Beginning one

const begin = $("#begin");

function fitting() {
  const band = begin.elements.band.value;
  for (const choice of begin.querySelectorAll(".choice")) {
    choice.hidden = !choice.dataset.bands.split(" ").includes(band);
    if (choice.hidden) $("input", choice).checked = false;
  }
  for (const group of begin.querySelectorAll("fieldset")) {
    group.hidden = !$(".choice:not([hidden])", group);
  }
}

begin.addEventListener("change", (event) => {
  if (event.target.name === "band") fitting();
});

begin.addEventListener("submit", async (event) => {
  event.preventDefault();
  const place = $("[data-told]", begin);
  tell(place, "");
  const band = JSON.parse(begin.elements.band.selectedOptions[0].dataset.band);
  const plan = new FormData(begin).get("plan");
  const { answer, sentence } = await ask("/api/lessons", { token: key.get("start"), body: { plan, band } });
  if (!answer) {
    tell(place, sentence);
    return;
  }
  const { lesson, token } = await answer.json();
  key.delete("start");
  key.set("lesson", lesson);
  key.set("token", token);
  history.replaceState(null, "", `#${key}`);
  await open();
  $("h1").focus();
});

// The console in another language needs the key, too. It goes behind "#", which no request carries.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-keeps-key]");
  if (link) link.hash = `${key}`;
});

addEventListener("hashchange", () => location.reload());

if (key.get("lesson") && key.get("token")) {
  open();
} else {
  begin.hidden = false;
  fitting();
}
