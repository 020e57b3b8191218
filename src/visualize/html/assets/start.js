// The keys that hold everywhere, the page that lists them, and the start of all parts.

const kKeys = [
  ["?", "this list"],
  ["/", "find"],
  ["t, c, s", "timeline, concepts, statements"],
  ["Arrow keys, Home, End", "in the timeline: from cell to cell; in a text: from one run of words to the next"],
  ["Enter", "in the timeline: opens the panel of a cell"],
  ["Escape", "closes the panel, leaves the box that finds, leaves this list"],
  ["n, p", "in a comparison: next and previous change"],
  ["Tab", "to the next link or button"],
];

let lettersWork = true;

function keysSection() {
  const list = make("dl", { class: "keys" });
  for (const [keys, words] of kKeys) list.append(make("dt", {}, make("kbd", {}, keys)), make("dd", {}, words));
  const box = make("input", { type: "checkbox" });
  box.checked = true;
  box.addEventListener("change", () => { lettersWork = box.checked; });
  return make("section", { class: "view", id: "keys" }, make("h2", {}, "Keys"), list,
    make("p", {}, make("label", {}, box, " Single letters are keys (switch them off if you speak to your computer)")));
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "Escape") {
    if (typing === findBox) findBox.blur();
    if (["find", "keys"].includes(openSection.id)) go(cameFrom || addressOf(document.querySelector("main > section").id));
    return;
  }
  if (typing || !lettersWork) return;
  const act = {
    "?": () => go("#keys"),
    "/": () => findBox.focus(),
    t: () => go("#timeline"),
    c: () => go("#concepts"),
    s: () => go("#statements"),
    n: () => comparing && stepChange(1),
    p: () => comparing && stepChange(-1),
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

function start() {
  readPage();
  startPage();
  startTimeline();
  startCell();
  startCompare();
  startFind();
  startOrigin();
  document.querySelector("main").append(keysSection());
  document.addEventListener("keydown", pressed);
  stampEntry();
  openAddress("start");
  root.classList.add("ready");
}

document.addEventListener("DOMContentLoaded", start);
