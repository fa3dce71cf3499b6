// The DOM mirror: real, invisible elements over the canvas that carry the game's semantic tree to keyboards, screen
// readers and other helpers. Keyboard focus lives here. Depends on nothing, and uses nothing that Safari 14, Chrome 85
// or Firefox 90 lack.
//
//   const mirror = createMirror({ host, canvas });
//   mirror.update(text);                       // JSON text (or an object) of a tree update
//   mirror.onAction = ({ id, action, value }) => { ... };
//   mirror.element(id)                         // the element of a node, or null
//   mirror.enter()                             // the focus comes in, unless it is here already
//
// A tree update:
//   { "root": 1, "focus": 12 | null, "lang": "ar", "dir": "rtl", "title": "...", "nodes": [ node, ... ] }
// Only new and changed nodes come, each whole. What the root no longer reaches is removed. `lang`, `dir` and `title`
// follow onto the page when given. `focus` moves the DOM focus, without an action in return; null leaves it where it
// is. In a frame that does not have the focus nothing takes it from the page around; it is moved when it comes in.
//
// A node (everything but id and role may be left out):
//   { "id": 12, "role": "button", "name": "...", "description": "", "value": "", "bounds": [x, y, w, h] (CSS px of the
//     page), "children": [ids], "disabled": false, "pressed": null | bool, "selected": null | bool,
//     "expanded": null | bool, "modal": false, "level": 1..4, "min": n, "max": n, "now": n,
//     "live": null | "polite" | "assertive", "lang": null | "en", "dir": null | "ltr" | "rtl",
//     "actions": ["click", "focus", "page"] }
// Roles: main, group, area (scrolls, and means nothing by itself), heading, text, button, log, list, listitem, dialog,
// img, status, alert, progress, toolbar, navigation. Children of a role that is read as one thing (button, text, img
// ...) are left out; a text may give its words as `value` instead of `name`. `lang` and `dir` are given where name,
// value and description are in another language than the page; what lies inside is in the page's, unless it says so
// itself. "focus" in `actions` makes a node focusable that is not so by its role; "page" says that it scrolls.
//
// Actions:
//   click   Enter, Space, or a screen reader's press; never a pointer's, which the canvas gets
//   focus   focus came to the element (by Tab, by a screen reader, or by the mirror when a dialog opens)
//   blur    focus left the mirror
//   key     a key the game handles itself; `value` is its name: Escape anywhere; PageUp, PageDown, Home, End and the
//           arrows in what scrolls, a log or a list (`id` is that one's); outside, all but the arrows go to the only one
//           there is
//
// The mirror never scrolls: its elements lie where the game shows them, and the game scrolls its own view when one of
// them gets the focus or a key. It takes the hits, so that a screen reader's finger or mouse finds what lies at a
// point; what a pointer does there goes on to the canvas.

/** What an element is made of, by role: tag, role attribute, whether its name is its text, whether it is one thing. */
const ROLES = {
  main: { tag: "main" },
  navigation: { tag: "nav" },
  group: { tag: "div", role: "group" },
  area: { tag: "div" },
  toolbar: { tag: "div", role: "toolbar" },
  dialog: { tag: "div", role: "dialog" },
  log: { tag: "div", role: "log" },
  list: { tag: "div", role: "list" },
  listitem: { tag: "div", role: "listitem" },
  status: { tag: "div", role: "status", text: true },
  alert: { tag: "div", role: "alert", text: true },
  heading: { tag: "h2", text: true, whole: true },
  text: { tag: "p", text: true, whole: true },
  img: { tag: "div", role: "img", whole: true },
  progress: { tag: "div", role: "progressbar", whole: true },
  button: { tag: "button", text: true, whole: true, presses: true },
};

const FORWARDED = ["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/** How long after a pointer's release its click may still come, in milliseconds: slow phones wait for a second tap. */
const CLICK_AFTER = 500;

/** Tag of a node's element: headings by level, everything else by role. */
function tagOf(node) {
  if (node.role === "heading") return `h${Math.min(Math.max(Math.round(node.level) || 2, 1), 4)}`;
  return ROLES[node.role]?.tag ?? "div";
}

/** Sets an attribute, or removes it for null, undefined and "". Untouched when the same: screen readers listen. */
function attribute(element, name, value) {
  if (value === null || value === undefined || value === "") {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, value);
  }
}

const known = (value) => value !== null && value !== undefined;

/** Whether Tab stops at a node: by its role, or because it asks for it. */
const isStop = ({ role, disabled, actions }) =>
  (ROLES[role]?.presses ? !disabled : Boolean(actions?.includes("focus")));

/** What a node says as its own text. */
const wordsOf = ({ role, name, value }) => (role === "text" ? name || (value ?? "") : name ?? "");

const lastOf = (list) => list[list.length - 1];

/** Whether a child of an element is one of the mirror's, and not words or what a translator made of them. */
const isElement = (child) => known(child.dataset?.id);

/** Makes a mirror inside `host`, over `canvas` (optional), which is kept out of the focus order. */
export function createMirror({ host, canvas = null }) {
  const document = host.ownerDocument;
  const window = document.defaultView;
  const knowsInert = "inert" in window.HTMLElement.prototype;
  const entries = new Map(); // id -> { node, element, said: the words it has }
  let order = []; // reached ids in document order
  let parents = new Map(); // id of a reached node -> id of the one it lies in
  let entering = false; // the focus shall come in as soon as there is something
  let root = null;
  let quiet = false; // focus moves made by an update give no action
  let owed = null; // id of what gets the focus when the frame has it
  let page = { lang: null, dir: null }; // what the words are in that say nothing else

  // The game speaks both languages itself; a browser's translation would be heard beside a picture in another language.
  host.setAttribute("translate", "no");
  host.classList.add("notranslate");

  const mirror = {
    onAction: null,
    update,
    element: (id) => entries.get(id)?.element ?? null,
    enter() {
      entering = true;
      comeIn();
    },
  };

  const send = (id, action, value = null) => mirror.onAction?.({ id, action, value });
  const idOf = (inside) => {
    const element = inside && host.contains(inside) ? inside.closest("[data-id]") : null;
    return element ? Number(element.dataset.id) : null;
  };
  const focusedId = () => idOf(document.activeElement);

  // ------------------------------------------------------------------------------------------------------- elements

  /** The entry of a node: the old element if its kind is the same, so that focus and live regions survive. */
  function entryFor(node) {
    const old = entries.get(node.id);
    if (old && old.node.role === node.role && old.element.localName === tagOf(node)) {
      old.node = node;
      return old;
    }
    if (!ROLES[node.role]) console.warn(`The mirror knows no role ${node.role} (node ${node.id}).`);
    const element = document.createElement(tagOf(node));
    element.dataset.id = node.id;
    attribute(element, "role", ROLES[node.role]?.role);
    if (element.localName === "button") element.type = "button";
    const entry = { node, element, said: "" };
    old?.element.replaceWith(element);
    entries.set(node.id, entry);
    return entry;
  }

  function describe(entry) {
    const { node, element } = entry;
    const kind = ROLES[node.role] ?? {};
    // A window is the page, which has its title; a named group would be content outside every landmark.
    const name = node.id === root && node.role === "group" ? "" : node.name ?? "";
    const words = node.role === "text" ? wordsOf(node) : name;
    const asText = kind.text || (node.role === "listitem" && !node.children?.length);

    attribute(element, "aria-label", asText ? null : name);
    setWords(entry, asText ? words : "");
    const value = node.role === "progress" || node.role === "text" ? "" : node.value;
    const description = [value, node.description].filter(Boolean).join(". ");
    attribute(element, "aria-description", description);
    attribute(element, "aria-live", node.live ?? (node.role === "log" ? "polite" : null));
    // News is what is added: a flag that goes up or other words for what was read before are not.
    attribute(element, "aria-relevant", node.role === "log" ? "additions" : null);
    attribute(element, "aria-modal", node.role === "dialog" && node.modal ? "true" : null);

    const pressed = node.pressed ?? node.selected;
    attribute(element, "aria-pressed", node.role === "button" && known(pressed) ? String(pressed) : null);
    attribute(element, "aria-current", node.role === "listitem" && node.selected ? "true" : null);
    attribute(element, "aria-expanded", kind.presses && known(node.expanded) ? String(node.expanded) : null);
    // Never the native `disabled`: it would drop the focus.
    attribute(element, "aria-disabled", node.disabled ? "true" : null);

    if (node.role === "progress") {
      attribute(element, "aria-valuemin", node.min ?? 0);
      attribute(element, "aria-valuemax", node.max ?? 100);
      attribute(element, "aria-valuenow", node.now);
      attribute(element, "aria-valuetext", node.value);
    }

    if (node.bounds) {
      const [x, y, width, height] = node.bounds;
      // What takes the focus only to be read from there shows no ring.
      const bare = kind.presses || node.actions?.includes("focus") ? "" : " outline: none; box-shadow: none;";
      // What is scrolled out of sight is not hit either; the ring at the edge is seen.
      const clip = node.actions?.includes("page") ? " clip-path: inset(-12px);" : "";
      const place = `left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px;${bare}${clip}`;
      if (entry.place !== place) {
        entry.place = place;
        element.style.cssText = place;
      }
    }
  }

  /**
   * The name as the element's own text, before its children. Whatever stands there instead of it goes: a translator
   * that was not held off puts its own elements in the place of the text.
   */
  function setWords(entry, words) {
    if (words === entry.said) return;
    entry.said = words;
    const own = [...entry.element.childNodes].filter((child) => !isElement(child));
    if (words && own.length === 1 && own[0].nodeType === own[0].TEXT_NODE) {
      own[0].data = words;
      return;
    }
    for (const child of own) child.remove();
    if (words) entry.element.prepend(words);
  }

  /** Marks words that are not in the page's language, and what lies in them and is in it again. */
  function setLanguages() {
    for (const id of order) {
      const { node, element } = entries.get(id);
      const around = entries.get(parents.get(id))?.node;
      const back = (mark) => (around?.[mark] && around[mark] !== page[mark] ? page[mark] : null);
      attribute(element, "lang", node.lang ?? back("lang"));
      attribute(element, "dir", node.dir ?? back("dir"));
    }
  }

  /** Tab stops: what is focusable by its role or asks for it, and is not behind a dialog. */
  function setTabStops() {
    for (const id of order) {
      const { node, element } = entries.get(id);
      // What was focused without being a tab stop (a dialog without controls) keeps its focus.
      const other = ROLES[node.role]?.presses || element === document.activeElement ? -1 : null;
      const stop = isStop(node) && (knowsInert || !waits(element));
      attribute(element, "tabindex", stop ? 0 : other);
    }
  }

  // ----------------------------------------------------------------------------------------------------------- order

  /** Reached nodes in document order, each with its parent's element; each node once, whatever the children say. */
  function walk() {
    const reached = new Set();
    const childrenOf = new Map();
    order = [];
    parents = new Map();
    const visit = (id) => {
      reached.add(id);
      order.push(id);
      const { node } = entries.get(id);
      const kids = [];
      if (!ROLES[node.role]?.whole) {
        for (const child of node.children ?? []) {
          if (reached.has(child) || !entries.has(child)) continue;
          kids.push(child);
          parents.set(child, id);
          visit(child);
        }
      }
      childrenOf.set(id, kids);
    };
    if (entries.has(root)) visit(root);
    return childrenOf;
  }

  /** Puts `wanted` into `parent` in order. Never moves the one that holds the focus: moving an element drops it. */
  function arrange(parent, wanted) {
    const active = document.activeElement;
    const anchor = wanted.findIndex((element) => element.parentNode === parent && element.contains(active));
    for (let i = anchor - 1; i >= 0; i -= 1) {
      if (wanted[i].nextSibling !== wanted[i + 1] || wanted[i].parentNode !== parent) {
        parent.insertBefore(wanted[i], wanted[i + 1]);
      }
    }
    const first = [...parent.childNodes].find(isElement) ?? null;
    for (let i = anchor + 1; i < wanted.length; i += 1) {
      const place = i === 0 ? first : wanted[i - 1].nextSibling;
      if (place !== wanted[i]) parent.insertBefore(wanted[i], place);
    }
  }

  /**
   * What is built anew in a log, with the same words or in the same place, keeps its element: a new one would be read
   * out as a new message. Gives the new ids by the old ones.
   */
  function keepOldMessages(nodes) {
    const renamed = new Map();
    const given = new Map(nodes.map((node) => [node.id, node]));
    const placed = new Set(nodes.flatMap((node) => node.children ?? []));
    const compare = (before, after) => {
      const gone = before.filter((id) => entries.has(id) && !placed.has(id));
      for (const [place, id] of after.entries()) {
        const node = given.get(id);
        if (!node || entries.has(id)) continue;
        const was = gone.find((old) => !renamed.has(old) && alike(entries.get(old).node, node, before[place] === old));
        if (known(was)) renamed.set(was, id);
      }
    };
    for (const node of nodes) {
      const entry = entries.get(node.id);
      if (entry?.element.closest("[role=log]")) compare(entry.node.children ?? [], node.children ?? []);
    }
    // A map grows while it is walked: what lies in what was kept is compared too.
    for (const [was, id] of renamed) compare(entries.get(was).node.children ?? [], given.get(id).children ?? []);
    for (const [was, id] of renamed) {
      const entry = entries.get(was);
      entries.delete(was);
      entries.set(id, entry);
      entry.element.dataset.id = id;
    }
    const now = (id) => renamed.get(id) ?? id;
    order = order.map(now);
    parents = new Map([...parents].map(([id, parent]) => [now(id), now(parent)]));
    return now;
  }

  /** Whether two nodes of a log stand for the same: their words are, or they are no message and in the same place. */
  const alike = (old, node, inPlace) => old.role === node.role && tagOf(old) === tagOf(node)
    && (wordsOf(old) === wordsOf(node) ? Boolean(wordsOf(node)) || inPlace : inPlace && ROLES[node.role]?.presses);

  // ----------------------------------------------------------------------------------------------------------- focus

  /** Whether an element lies behind an open dialog. */
  const waits = (element) => element.closest(knowsInert ? "[inert]" : "[aria-hidden=true]") !== null;

  const canTakeFocus = (element) => element.hasAttribute("tabindex") && !waits(element)
    && element.getAttribute("aria-disabled") !== "true";

  /** In a frame the focus is the surrounding page's until it is given; a window of its own takes it from nobody. */
  const mayFocus = () => document.hasFocus() || window.parent === window;

  function focusOn(element) {
    owed = mayFocus() ? null : idOf(element);
    if (owed !== null) return;
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  window.addEventListener("focus", () => {
    const element = entries.get(owed)?.element;
    owed = null;
    if (element && !waits(element)) focusOn(element);
    comeIn();
  });

  function firstFocusable(around) {
    const inside = order.map((id) => entries.get(id)).filter(({ element }) =>
      element !== around && around.contains(element));
    return inside.find(({ node, element }) => isStop(node) && canTakeFocus(element))?.element ?? around;
  }

  /** Open modal dialogs, outermost first. */
  const modals = () => order.map((id) => entries.get(id))
    .filter(({ node }) => node.role === "dialog" && node.modal);

  /** The focus comes to the page's content if nothing of it has it. */
  function comeIn() {
    if (!entering || !entries.has(root) || !mayFocus()) return;
    entering = false;
    if (focusedId() !== null) return;
    quiet = true;
    const top = lastOf(modals())?.element;
    focusOn(top ? firstFocusable(top) : host.querySelector("main") ?? entries.get(root).element);
    quiet = false;
  }

  /**
   * Makes everything beside the topmost modal dialog inert: only it and what it lies in stay live. A browser that does
   * not know `inert` is told to read nothing there; Tab and presses pass it by as well (setTabStops, the listeners).
   */
  function setInert() {
    const live = new Set();
    const top = lastOf(modals())?.element;
    for (let element = top; element && element !== host; element = element.parentElement) live.add(element);
    for (const id of order) {
      const { element } = entries.get(id);
      const beside = Boolean(top) && !live.has(element)
        && (live.has(element.parentElement) || element.parentElement === host) && element.parentElement !== top;
      if (!knowsInert) attribute(element, "aria-hidden", beside ? "true" : null);
      else if (element.inert !== beside) element.inert = beside;
    }
    return top ?? null;
  }

  // ---------------------------------------------------------------------------------------------------------- update

  function update(given) {
    const tree = typeof given === "string" ? JSON.parse(given) : given;
    const focused = focusedId();
    const now = keepOldMessages(tree.nodes ?? []);
    const before = now(focused);
    quiet = true;
    try {
      apply(tree);
    } finally {
      quiet = false;
    }
    moveFocus(tree.focus ?? null, before);
    comeIn();
    setTabStops();
  }

  function apply(tree) {
    root = tree.root ?? root;
    for (const node of tree.nodes ?? []) entryFor(node);
    const childrenOf = walk();
    for (const [id, entry] of entries) {
      if (childrenOf.has(id)) continue;
      entry.element.remove();
      entries.delete(id);
    }
    const turned = known(page.lang) && tree.lang && tree.lang !== page.lang;
    page = { lang: tree.lang || page.lang, dir: tree.dir || page.dir };
    // In another language nothing is left of what a translator made of the last one, not even of words that stay.
    if (turned) for (const entry of entries.values()) entry.said = null;
    for (const id of turned ? order : (tree.nodes ?? []).map((node) => node.id)) {
      if (entries.has(id)) describe(entries.get(id));
    }
    for (const [id, children] of childrenOf) {
      arrange(entries.get(id).element, children.map((child) => entries.get(child).element));
    }
    if (entries.has(root)) arrange(host, [entries.get(root).element]);
    setLanguages();
    setTabStops();

    const html = document.documentElement;
    if (tree.lang && html.lang !== tree.lang) html.lang = tree.lang;
    if (tree.dir && html.dir !== tree.dir) html.dir = tree.dir;
    if (tree.title && document.title !== tree.title) document.title = tree.title;
  }

  /**
   * Where the focus goes after an update. The game decides it (`accessibility/focus.rs`). Where it says nothing, what was
   * moved or made anew keeps the focus; of what is gone or lies behind a dialog, the dialog gets it, else the heading, from
   * which a screen is read.
   */
  function moveFocus(asked, before) {
    quiet = true;
    const top = setInert();
    setTabStops();
    const free = (id) => [entries.get(id)?.element].find((element) => element && !waits(element));
    const wanted = free(asked) ?? (top?.contains(document.activeElement) ? null : free(before));
    if (wanted && wanted !== document.activeElement) focusOn(wanted);
    quiet = false;
    if (wanted) return;
    if (top && !top.contains(document.activeElement)) focusOn(firstFocusable(top));
    else if (before !== null && focusedId() === null && order.length > 0) focusOn(beginning());
  }

  /** From where a page is read: its heading. */
  const beginning = () => host.querySelector("h1, h2, h3, h4") ?? host.querySelector("main") ?? entries.get(root).element;

  // ---------------------------------------------------------------------------------------------------------- events

  const nodeOf = (event) => entries.get(idOf(event.target))?.node ?? null;

  host.addEventListener("click", (event) => {
    const node = nodeOf(event);
    if (!node || node.disabled || waits(event.target)) return;
    if (ROLES[node.role]?.presses || node.actions?.includes("click")) send(node.id, "click");
  });

  host.addEventListener("focusin", (event) => {
    const node = nodeOf(event);
    if (!node || quiet) return;
    if (waits(event.target)) focusOn(firstFocusable(lastOf(modals()).element));
    else send(node.id, "focus");
  });

  host.addEventListener("focusout", (event) => {
    const node = nodeOf(event);
    // Leaving for another window keeps the place; the browser gives the focus back.
    if (!node || quiet || host.contains(event.relatedTarget) || !document.hasFocus()) return;
    send(node.id, "blur");
  });

  host.addEventListener("keydown", (event) => {
    const node = nodeOf(event);
    if (!node || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      // Held down it closes one thing.
      if (!event.repeat) send(node.id, "key", "Escape");
      return;
    }
    // Held down it presses once; a browser would click again and again.
    if (event.key === "Enter" && event.repeat) event.preventDefault();
    if (!FORWARDED.includes(event.key)) return;
    const scroller = scrollerFor(event.target, event.key);
    if (scroller === null) return;
    event.preventDefault();
    send(scroller, "key", event.key);
  });

  /** The id of what a key scrolls: the nearest one around that says it scrolls, else a log or list around. */
  function scrollerFor(target, key) {
    const around = [];
    for (let at = target; at && at !== host; at = at.parentElement) around.push(entries.get(idOf(at)).node);
    const found = around.find((node) => node.actions?.includes("page"))
      ?? around.find((node) => node.role === "log" || node.role === "list");
    if (found) return found.id;
    if (!["PageUp", "PageDown", "Home", "End"].includes(key)) return null;
    const all = order.map((id) => entries.get(id))
      .filter(({ node, element }) => node.actions?.includes("page") && !waits(element));
    return all.length === 1 ? all[0].node.id : null;
  }

  if (canvas) {
    keepFocusOut();
    turnPages(canvas);
    passPointersOn();
  }

  /** The canvas must never take the focus from here: the engine makes it focusable, and a press would focus it. */
  function keepFocusOut() {
    const keepOut = () => {
      if (canvas.getAttribute("tabindex") !== "-1") canvas.setAttribute("tabindex", "-1");
    };
    keepOut();
    new MutationObserver(keepOut).observe(canvas, { attributes: true, attributeFilter: ["tabindex"] });
    canvas.addEventListener("mousedown", (event) => event.preventDefault());
    // The engine focuses it when it opens its window; in a frame that would take the focus from the page around.
    canvas.focus = () => mirror.enter();
    canvas.addEventListener("focus", ({ relatedTarget: from }) => {
      canvas.blur();
      if (idOf(from) === null) mirror.enter();
      else focusOn(from);
    });
  }

  /**
   * Hands on to the canvas what a pointer does over the mirror, as if the two were one surface. A press is caught by
   * the canvas from its first event on, so the rest of it (drags, the release, a finger's scrolling) goes there itself.
   * Helpers press an element by a click, some with pointer events of no pointer before it; those are the mirror's.
   */
  function passPointersOn() {
    const over = new Map(); // id of a pointer -> the mirror's element that it is over
    const held = new Set(); // ids of the pointers that are down
    let pressing = false; // the next click is a pointer's, and the canvas has had the press
    let settled = null;

    const give = (event) => {
      event.stopPropagation();
      if (!canvas.dispatchEvent(copyOf(event))) event.preventDefault();
    };
    const press = (event) => {
      held.add(event.pointerId);
      window.clearTimeout(settled);
      pressing = true;
      // Pressed on purpose: this is where the keys shall go. The mirror keeps the press itself from moving the focus.
      if (!document.hasFocus()) window.focus();
    };
    const release = (event) => {
      held.delete(event.pointerId);
      window.clearTimeout(settled);
      settled = window.setTimeout(() => { pressing = false; }, CLICK_AFTER);
    };
    const listen = (target, types, act) => {
      for (const type of types) {
        target.addEventListener(type, (event) => event.isTrusted && act(event), { capture: true, passive: false });
      }
    };

    listen(canvas, ["pointerdown"], press);
    listen(canvas, ["pointerup", "pointercancel"], release);
    listen(canvas, ["pointerover", "pointerout"], (event) => {
      // From the canvas to what lies over it, or back: the pointer is where it was.
      if (host.contains(event.relatedTarget)) event.stopImmediatePropagation();
    });

    listen(host, ["pointerover", "pointerout"], (event) => {
      if (event.type === "pointerover") over.set(event.pointerId, event.target);
      else over.delete(event.pointerId);
      if (event.relatedTarget === canvas || host.contains(event.relatedTarget)) event.stopPropagation();
      else give(event);
    });
    listen(host, ["pointerdown"], (event) => {
      const there = document.elementFromPoint(event.clientX, event.clientY) === event.target;
      if (!there || over.get(event.pointerId) !== event.target) return;
      press(event);
      give(event);
      try {
        canvas.setPointerCapture(event.pointerId);
      } catch {
        // The pointer is gone already; its end comes here and is handed on too.
      }
    });
    listen(host, ["pointermove"], (event) => {
      if (over.has(event.pointerId) || held.has(event.pointerId)) give(event);
    });
    listen(host, ["pointerup", "pointercancel"], (event) => {
      if (!held.has(event.pointerId)) return;
      release(event);
      give(event);
    });
    listen(host, ["wheel"], give);
    listen(host, ["mousedown"], (event) => event.preventDefault());
    listen(host, ["click"], (event) => {
      const byPointer = event.detail > 0 && event.pointerType !== "";
      if (!pressing || !byPointer) return;
      pressing = false;
      event.stopPropagation();
    });
  }

  return mirror;
}

/** The same event once more, for another element; `changes` are fields that differ. */
function copyOf(event, changes = {}) {
  const fields = new Proxy(event, { get: (of, name) => changes[name] ?? of[name] });
  const copy = new event.constructor(event.type, fields);
  // A copy has no events merged into it, and the engine takes a move's places from these alone.
  if (event.type === "pointermove" && typeof event.getCoalescedEvents === "function") {
    Object.defineProperty(copy, "getCoalescedEvents", { value: () => [copy] });
  }
  return copy;
}

/** A wheel that turns by pages turns by nearly as many pixels: the engine drops such events. */
function turnPages(canvas) {
  const PAGE = 0.9;
  canvas.addEventListener("wheel", (event) => {
    if (event.deltaMode !== event.DOM_DELTA_PAGE) return;
    event.stopImmediatePropagation();
    const pixels = copyOf(event, {
      deltaMode: event.DOM_DELTA_PIXEL,
      deltaX: event.deltaX * PAGE * canvas.clientWidth,
      deltaY: event.deltaY * PAGE * canvas.clientHeight,
    });
    if (!canvas.dispatchEvent(pixels)) event.preventDefault();
  }, { capture: true, passive: false });
}
