// Pieces that all parts use, what the page holds, and the way from an address to a view: #KIND/NAME/... in the
// browser's own history. One section of <main> has the class "open"; the rest is not laid out.
// The parts are one function (see embed_assets.cmake); texts go into the page by textContent alone.

const root = document.documentElement;
// Before the first paint, so that nothing moves when the script takes over.
root.classList.add("js");
if (location.hash === "") root.classList.add("plain-start");

// An element with attributes and children; strings become text.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function plural(count, word) {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",") + " " + word + (count === 1 ? "" : "s");
}

function addressOf(kind, ...names) {
  return "#" + [kind, ...names].map((name) => encodeURIComponent(name)).join("/");
}

function namesOf(address) {
  return address.replace(/^#/, "").split("/").map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

// For screen readers: what just happened, without moving the focus.
let liveRegion = null;
function announce(words) {
  liveRegion.textContent = words;
}

// A copy that may stand beside the original: no id twice in a page.
function copyOf(element) {
  const copy = element.cloneNode(true);
  copy.removeAttribute("id");
  for (const inner of copy.querySelectorAll("[id]")) inner.removeAttribute("id");
  return copy;
}

// --- what the page holds ----------------------------------------------------------------------------------

// By name: {name, label, date, held, band, section, column}; held is "full", "excerpts" or "none".
const statements = new Map();
const concepts = new Map();
// {details, title, scroll, sheets, names, columns, rowOf}: names is the table of the names of the rows; each of the
// columns is {head, sheet, index}, index that of its cells in the rows of its sheet; rowOf is by concept.
const bands = [];

function readPage() {
  for (const details of document.querySelectorAll("#timeline .band")) {
    const band = {
      details, title: details.querySelector("h3").textContent, scroll: details.querySelector(".scroll"),
      sheets: [...details.querySelectorAll(".sheet table")], names: details.querySelector(".row-names"), columns: [], rowOf: new Map(),
    };
    bands.push(band);
    [...band.names.tBodies[0].rows].forEach((row, i) => band.rowOf.set(row.dataset.c, i));
    for (const sheet of band.sheets) {
      for (const head of [...sheet.tHead.rows[0].cells].slice(1)) {
        const name = head.dataset.s;
        if (name) {
          statements.set(name, {
            name, band, column: band.columns.length, label: head.querySelector(".label").textContent, date: head.dataset.date,
            held: head.className, section: document.getElementById("statement/" + name),
          });
        }
        band.columns.push({ head, sheet, index: head.cellIndex });
      }
    }
  }
  for (const section of document.querySelectorAll("main > .concept")) {
    const name = section.id.slice("concept/".length);
    concepts.set(name, { name, label: section.dataset.title, section });
  }
}

// --- from an address to a view ----------------------------------------------------------------------------

// By kind: a function of the names behind it; returns {section, focus, scroll, title, shown}, or null where there is no
// such thing. `focus` is what gets the focus (default: the heading), `scroll` what is brought into sight; `shown` is
// called when the section can be seen.
const openers = new Map();
// Called with the section that is shown next, before it is.
const leavers = [];
const kMenuOf = { cell: "timeline", band: "timeline", concept: "concepts", statement: "statements" };
let openSection = null;
let menu = [];  // looked up once: a search through a large page takes longer than the rest of a click
let baseTitle = "";
let entry = 0;
const scrolls = new Map();
let cameFrom = "";  // the last address that is neither the box that finds nor the list of keys

function viewOf(names) {
  const opener = openers.get(names[0]);
  const view = opener ? opener(names.slice(1)) : null;
  if (view) return view;
  const element = document.getElementById(names.join("/"));
  const section = element && element.closest("main > section");
  return section && { section, scroll: element === section ? null : element };
}

function markMenu(kind) {
  for (const link of menu) {
    if (link.hash === "#" + (kMenuOf[kind] || kind)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function showSection(section) {
  for (const leave of leavers) leave(section);
  if (section === openSection) return;
  if (openSection) openSection.classList.remove("open");
  section.classList.add("open");
  openSection = section;
}

function focusOn(element) {
  if (!element.matches("a, button, input, select, summary, [tabindex]")) element.setAttribute("tabindex", "-1");
  element.focus({ preventScroll: true });
}

// how: "start", "link" (somebody went there) or "back" (through the history of the browser).
function openAddress(how) {
  const first = document.querySelector("main > section");
  let names = namesOf(location.hash);
  if (names[0] === "" || names[0] === "main") names = [first.id];
  let view = viewOf(names);
  if (!view) {
    announce("This report has nothing at " + location.hash);
    names = ["timeline"];
    view = viewOf(names);
  }
  const same = view.section === openSection;
  showSection(view.section);
  if (view.shown) view.shown();
  if (names[0] !== "find" && names[0] !== "keys") cameFrom = addressOf(...names);
  root.classList.remove("plain-start");
  markMenu(names[0]);
  const heading = view.section.querySelector("h2");
  document.title = (view.title || heading.textContent) + " - " + baseTitle;
  if (how !== "start" && view.focus !== null) focusOn(view.focus || heading);
  if (how === "back" && scrolls.has(entry)) window.scrollTo(0, scrolls.get(entry));
  else if (view.scroll) view.scroll.scrollIntoView({ block: "center" });
  else if (!same) window.scrollTo(0, 0);
}

// Goes to an address of the page; the same address again is no new entry of the history. Not by the browser's own way
// to an anchor, which looks through all of a large page for one that is not there.
function go(address) {
  if (namesOf(location.hash).join("/") === namesOf(address).join("/")) {
    openAddress("link");
    return;
  }
  entry = nextEntry();
  history.pushState({ entry }, "", address);
  openAddress("link");
}

function followLink(event) {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.getAttribute("href"));
}

// Tells the address of what is shown already, without an entry of its own.
function restate(address) {
  history.replaceState(history.state, "", address);
}

function nextEntry() {
  return Math.max(0, ...scrolls.keys(), entry) + 1;
}

// Numbers the entry of the history that was come to: "back" if it was seen before.
function stampEntry() {
  const known = history.state && history.state.entry;
  entry = known || nextEntry();
  if (!known) history.replaceState({ entry }, "", location.href);
  return known ? "back" : "link";
}

function startPage() {
  baseTitle = document.title;
  menu = [...document.querySelector("nav").children];
  liveRegion = make("div", { class: "hidden", role: "status" });
  document.querySelector("header.top").append(liveRegion);
  document.querySelector(".skip-link").addEventListener("click", (event) => {
    event.preventDefault();
    focusOn(openSection.querySelector("h2"));
  });
  history.scrollRestoration = "manual";
  window.addEventListener("scroll", () => scrolls.set(entry, window.scrollY), { passive: true });
  document.addEventListener("click", followLink);
  window.addEventListener("hashchange", () => openAddress(stampEntry()));
}
