// The DOM mirror: real, invisible elements over the canvas that carry the game's semantic tree to keyboards, screen
// readers and other helpers. Keyboard focus lives here. Depends on nothing.
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
// is.
//
// A node (everything but id and role may be left out):
//   { "id": 12, "role": "button", "name": "...", "description": "", "value": "", "bounds": [x, y, w, h] (CSS px of the
//     page), "children": [ids], "disabled": false, "checked": null | bool, "pressed": null | bool, "selected": null |
//     bool, "expanded": null | bool, "modal": false, "level": 1..4, "min": n, "max": n, "now": n, "step": n,
//     "live": null | "polite" | "assertive", "lang": null, "actions": ["click", "focus", "value", "page"] }
// Roles: main, group, area (scrolls, and means nothing by itself), heading, text, button, switch, checkbox, radio, radiogroup, slider, log, list, listitem, dialog,
// img, status, alert, progress, link, toolbar, navigation. Children of a role that is read as one thing (button, text,
// img ...) are left out; a text may give its words as `value` instead of `name`. "focus" in `actions` makes a node
// focusable that is not so by its role; "page" says that it scrolls.
//
// Actions:
//   click   Enter, Space, or a screen reader's press; in a radio group also an arrow key's choice
//   focus   focus came to the element (by Tab, by a screen reader, or by the mirror when a dialog opens or closes)
//   blur    focus left the mirror
//   value   a slider was moved; `value` is the number
//   key     a key the game handles itself; `value` is its name: Escape anywhere; PageUp, PageDown, Home, End and the
//           arrows in what scrolls, a log or a list (`id` is that one's); outside, all but the arrows go to the only one
//           there is
//
// The mirror never scrolls: its elements lie where the game shows them, and the game scrolls its own view when one of
// them gets the focus or a key.

/** What an element is made of, by role: tag, role attribute, whether its name is its text, whether it is one thing. */
const ROLES = {
  main: { tag: "main" },
  navigation: { tag: "nav" },
  group: { tag: "div", role: "group" },
  area: { tag: "div" },
  toolbar: { tag: "div", role: "toolbar" },
  radiogroup: { tag: "div", role: "radiogroup" },
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
  link: { tag: "button", role: "link", text: true, whole: true, presses: true },
  switch: { tag: "button", role: "switch", text: true, whole: true, presses: true },
  checkbox: { tag: "button", role: "checkbox", text: true, whole: true, presses: true },
  radio: { tag: "button", role: "radio", text: true, whole: true, presses: true },
  slider: { tag: "input", whole: true },
};

const FORWARDED = ["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

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

/** Makes a mirror inside `host`, over `canvas` (optional), which is kept out of the focus order. */
export function createMirror({ host, canvas = null }) {
  const document = host.ownerDocument;
  const entries = new Map(); // id -> { node, element, words: Text | null }
  const openers = new Map(); // id of an open modal dialog -> id that had focus before
  let order = []; // reached ids in document order
  let parents = new Map(); // id of a reached node -> id of the one it lies in
  let entering = false; // the focus shall come in as soon as there is something
  let root = null;
  let quiet = false; // focus moves made by an update give no action

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
  const idOf = (element) => (element && host.contains(element) && element !== host ? Number(element.dataset.id) : null);
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
    if (element.localName === "input") element.type = "range";
    const entry = { node, element, words: null };
    old?.element.replaceWith(element);
    entries.set(node.id, entry);
    return entry;
  }

  function describe(entry) {
    const { node, element } = entry;
    const kind = ROLES[node.role] ?? {};
    // A window is the page, which has its title; a named group would be content outside every landmark.
    const name = node.id === root && node.role === "group" ? "" : node.name ?? "";
    const valueAsText = node.role === "slider" || node.role === "progress";
    const words = node.role === "text" ? name || (node.value ?? "") : name;
    const asText = kind.text || (node.role === "listitem" && !node.children?.length);

    attribute(element, "aria-label", asText ? null : name);
    setWords(entry, asText ? words : "");
    const value = valueAsText || node.role === "text" ? "" : node.value;
    const description = [value, node.description].filter(Boolean).join(". ");
    attribute(element, "aria-description", description);
    attribute(element, "lang", node.lang);
    attribute(element, "aria-live", node.live ?? (node.role === "log" ? "polite" : null));
    attribute(element, "aria-modal", node.role === "dialog" && node.modal ? "true" : null);

    const checkable = ["switch", "checkbox", "radio"].includes(node.role);
    const pressed = node.pressed ?? node.selected;
    attribute(element, "aria-checked", checkable ? String(node.checked ?? pressed ?? false) : null);
    attribute(element, "aria-pressed", node.role === "button" && known(pressed) ? String(pressed) : null);
    attribute(element, "aria-current", node.role === "listitem" && node.selected ? "true" : null);
    attribute(element, "aria-expanded", kind.presses && known(node.expanded) ? String(node.expanded) : null);
    // Never the native `disabled`: it would drop the focus.
    attribute(element, "aria-disabled", node.disabled ? "true" : null);

    if (node.role === "slider") {
      element.min = node.min ?? 0;
      element.max = node.max ?? 100;
      element.step = node.step ?? 1;
      if (known(node.now) && element.valueAsNumber !== node.now) element.value = node.now;
      attribute(element, "aria-valuetext", node.value);
    }
    if (node.role === "progress") {
      attribute(element, "aria-valuemin", node.min ?? 0);
      attribute(element, "aria-valuemax", node.max ?? 100);
      attribute(element, "aria-valuenow", node.now);
      attribute(element, "aria-valuetext", node.value);
    }

    if (node.bounds) {
      const [x, y, width, height] = node.bounds;
      // What takes the focus only to be read from there shows no ring.
      const ring = kind.presses || node.role === "slider" || node.actions?.includes("focus");
      const bare = ring ? "" : " outline: none; box-shadow: none;";
      const place = `left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px;${bare}`;
      if (entry.place !== place) {
        entry.place = place;
        element.style.cssText = place;
      }
    }
  }

  /** The name as the element's own text, before its children. */
  function setWords(entry, words) {
    if (words === (entry.words?.data ?? "")) return;
    if (!entry.words) {
      entry.words = document.createTextNode(words);
      entry.element.prepend(entry.words);
    } else if (words) {
      entry.words.data = words;
    } else {
      entry.words.remove();
      entry.words = null;
    }
  }

  /** Tab stops: what is focusable by its role or asks for it; in a radio group one radio. */
  function setTabStops() {
    for (const id of order) {
      const { node, element } = entries.get(id);
      const native = ROLES[node.role]?.presses || node.role === "slider";
      const asks = node.actions?.includes("focus");
      // What was focused without being a tab stop (a dialog without controls) keeps its focus.
      const other = asks ? 0 : element === document.activeElement ? -1 : null;
      const stop = native ? (node.disabled ? -1 : 0) : other;
      attribute(element, "tabindex", stop);
    }
    for (const id of order) {
      const entry = entries.get(id);
      if (entry.node.role !== "radiogroup") continue;
      const radios = radiosIn(entry.element);
      const chosen = radios.find((radio) => radio === document.activeElement)
        ?? radios.find((radio) => radio.getAttribute("aria-checked") === "true")
        ?? radios[0];
      for (const radio of radios) attribute(radio, "tabindex", radio === chosen ? 0 : -1);
    }
  }

  const radiosIn = (group) => [...group.querySelectorAll("[role=radio]:not([aria-disabled])")]
    .filter((radio) => radio.closest("[role=radiogroup]") === group);

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
  function arrange(parent, wanted, words) {
    const active = document.activeElement;
    const anchor = wanted.findIndex((element) => element.parentNode === parent && element.contains(active));
    for (let i = anchor - 1; i >= 0; i -= 1) {
      if (wanted[i].nextSibling !== wanted[i + 1] || wanted[i].parentNode !== parent) {
        parent.insertBefore(wanted[i], wanted[i + 1]);
      }
    }
    for (let i = anchor + 1; i < wanted.length; i += 1) {
      const before = i === 0 ? words : wanted[i - 1];
      const place = before ? before.nextSibling : parent.firstChild;
      if (place !== wanted[i]) parent.insertBefore(wanted[i], place);
    }
  }

  // ----------------------------------------------------------------------------------------------------------- focus

  const canTakeFocus = (element) => element.hasAttribute("tabindex") && !element.closest("[inert]")
    && element.getAttribute("aria-disabled") !== "true";

  function focusOn(element) {
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }

  const firstFocusable = (element) =>
    [...element.querySelectorAll('[tabindex="0"]')].find((inside) => canTakeFocus(inside)) ?? element;

  /** Open modal dialogs, outermost first. */
  const modals = () => order.map((id) => entries.get(id))
    .filter(({ node }) => node.role === "dialog" && node.modal);

  /** The focus comes to the page's content if nothing of it has it. */
  function comeIn() {
    if (!entering || !entries.has(root)) return;
    entering = false;
    if (focusedId() !== null) return;
    quiet = true;
    const top = modals().at(-1)?.element;
    focusOn(top ? firstFocusable(top) : host.querySelector("main") ?? entries.get(root).element);
    quiet = false;
  }

  /** Makes everything beside the topmost modal dialog inert: only it and what it lies in stay live. */
  function setInert() {
    const live = new Set();
    const top = modals().at(-1)?.element;
    for (let element = top; element && element !== host; element = element.parentElement) live.add(element);
    for (const id of order) {
      const { element } = entries.get(id);
      const beside = Boolean(top) && !live.has(element)
        && (live.has(element.parentElement) || element.parentElement === host) && element.parentElement !== top;
      if (element.inert !== beside) element.inert = beside;
    }
    return top ?? null;
  }

  // ---------------------------------------------------------------------------------------------------------- update

  function update(given) {
    const tree = typeof given === "string" ? JSON.parse(given) : given;
    const before = focusedId();
    const old = { order, parents };
    quiet = true;
    try {
      apply(tree);
    } finally {
      quiet = false;
    }
    moveFocus(tree.focus ?? null, before, old);
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
    for (const node of tree.nodes ?? []) {
      if (entries.has(node.id)) describe(entries.get(node.id));
    }
    for (const [id, children] of childrenOf) {
      const { element, words } = entries.get(id);
      arrange(element, children.map((child) => entries.get(child).element), words);
    }
    if (entries.has(root)) arrange(host, [entries.get(root).element], null);
    setTabStops();

    const page = document.documentElement;
    if (tree.lang && page.lang !== tree.lang) page.lang = tree.lang;
    if (tree.dir && page.dir !== tree.dir) page.dir = tree.dir;
    if (tree.title && document.title !== tree.title) document.title = tree.title;
  }

  /** Where the focus goes after an update: what the game asks for, into a new dialog, back out of a closed one. */
  function moveFocus(asked, before, old) {
    const opened = modals().filter(({ node }) => !openers.has(node.id));
    for (const { node } of opened) openers.set(node.id, before);
    for (const [id, opener] of openers) {
      const gone = opener !== null && !entries.has(opener) && old.order.includes(opener);
      if (gone) openers.set(id, idOf(standIn(opener, old, () => true)));
    }
    let returning = null;
    for (const [id, opener] of openers) {
      const entry = entries.get(id);
      if (entry && entry.node.role === "dialog" && entry.node.modal) continue;
      openers.delete(id);
      returning ??= opener;
    }
    quiet = true;
    const top = setInert();
    quiet = false;

    const target = asked !== null ? entries.get(asked)?.element : null;
    if (target && !target.closest("[inert]")) {
      quiet = true;
      if (target !== document.activeElement) focusOn(target);
      quiet = false;
      return;
    }
    if (top && !top.contains(document.activeElement)) {
      // Coming back from an inner dialog leads to where this one was left, coming in leads to its start.
      const back = entries.get(returning)?.element;
      focusOn(back && top.contains(back) ? back : firstFocusable(top));
      return;
    }
    const back = entries.get(returning)?.element;
    if (!top && back && focusedId() === null) {
      focusOn(back);
      return;
    }
    if (before === null || focusedId() === before) return;
    const same = entries.get(before)?.element;
    if (same && !same.closest("[inert]")) {
      // Moved to another parent, or made anew under another role.
      quiet = true;
      focusOn(same);
      quiet = false;
    } else if (focusedId() === null && order.length > 0) {
      focusOn(standIn(before, old));
    }
  }

  /**
   * What stands where a removed node stood: the next focusable one in what it lay in, else one before it. Where all of
   * that is new, it is another screen, which is read from its heading.
   */
  function standIn(removed, old, fits = canTakeFocus) {
    let holder = removed;
    while (holder !== undefined && !entries.has(holder)) holder = old.parents.get(holder);
    const around = entries.get(holder ?? root).element;
    const stops = order.filter((id) => {
      const { element } = entries.get(id);
      return element.getAttribute("tabindex") === "0" && fits(element);
    });
    const inside = stops.filter((id) => around.contains(entries.get(id).element));
    const known = new Set(old.order);
    const isNew = order.every((id) => {
      const { element } = entries.get(id);
      return element === around || !around.contains(element) || !known.has(id);
    });
    if (isNew && inside.length > 0) return around.querySelector("h1, h2, h3, h4") ?? around;
    const before = old.order.slice(0, old.order.indexOf(removed)).findLast((id) => entries.has(id));
    const place = order.indexOf(before);
    const after = (id) => order.indexOf(id) > place;
    const found = inside.find(after) ?? inside.at(-1) ?? stops.find(after) ?? stops.at(-1);
    return entries.get(found ?? root).element;
  }

  // ---------------------------------------------------------------------------------------------------------- events

  const nodeOf = (event) => entries.get(idOf(event.target))?.node ?? null;

  host.addEventListener("click", (event) => {
    const node = nodeOf(event);
    if (!node || node.disabled) return;
    if (ROLES[node.role]?.presses || node.actions?.includes("click")) send(node.id, "click");
  });

  host.addEventListener("focusin", (event) => {
    const node = nodeOf(event);
    if (node && !quiet) send(node.id, "focus");
  });

  host.addEventListener("focusout", (event) => {
    const node = nodeOf(event);
    // Leaving for another window keeps the place; the browser gives the focus back.
    if (!node || quiet || host.contains(event.relatedTarget) || !document.hasFocus()) return;
    send(node.id, "blur");
  });

  host.addEventListener("input", (event) => {
    const node = nodeOf(event);
    if (node?.role !== "slider") return;
    if (node.disabled) event.target.value = node.now ?? event.target.value;
    else send(node.id, "value", event.target.valueAsNumber);
  });

  host.addEventListener("keydown", (event) => {
    const node = nodeOf(event);
    if (!node || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      send(node.id, "key", "Escape");
      return;
    }
    if (!FORWARDED.includes(event.key)) return;
    // A slider's keys are the browser's own: it knows the direction, the step and the ends.
    if (node.role === "slider") return;
    const group = event.target.closest("[role=radiogroup]");
    const scroller = group ? null : scrollerFor(event.target, event.key);
    if (!group && scroller === null) return;
    event.preventDefault();
    if (group) choose(group, event.target, event.key);
    else send(scroller, "key", event.key);
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
      .filter(({ node, element }) => node.actions?.includes("page") && !element.closest("[inert]"));
    return all.length === 1 ? all[0].node.id : null;
  }

  /** Arrow keys in a radio group follow the eye: "right" is the next one, in a right-to-left page the one before. */
  function choose(group, from, key) {
    const radios = radiosIn(group);
    if (radios.length === 0) return;
    const rightToLeft = getComputedStyle(group).direction === "rtl";
    const at = radios.indexOf(from);
    const steps = { ArrowDown: 1, ArrowUp: -1, ArrowRight: rightToLeft ? -1 : 1, ArrowLeft: rightToLeft ? 1 : -1 };
    let to = null;
    if (key === "Home") to = 0;
    else if (key === "End") to = radios.length - 1;
    else if (key in steps) to = (at + steps[key] + radios.length) % radios.length;
    if (to === null || to === at) return;
    for (const radio of radios) attribute(radio, "tabindex", radio === radios[to] ? 0 : -1);
    radios[to].focus({ preventScroll: true });
    send(idOf(radios[to]), "click");
  }

  if (canvas) {
    // The canvas must never take the focus from here: the engine makes it focusable, and a press would focus it.
    const keepOut = () => {
      if (canvas.getAttribute("tabindex") !== "-1") canvas.setAttribute("tabindex", "-1");
    };
    keepOut();
    new MutationObserver(keepOut).observe(canvas, { attributes: true, attributeFilter: ["tabindex"] });
    canvas.addEventListener("mousedown", (event) => event.preventDefault());
    // The engine focuses it when it opens its window.
    canvas.addEventListener("focus", ({ relatedTarget: from }) => {
      canvas.blur();
      if (idOf(from) === null) mirror.enter();
      else focusOn(from);
    });
  }

  return mirror;
}
