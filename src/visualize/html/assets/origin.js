// Where words came in: pointing at a run of words, or going to it by arrow keys, tells the statement and its date, and
// draws a frame around all that came in with the same one.

let originTip = null;
let originShown = [];

function clearOrigin() {
  for (const run of originShown) run.classList.remove("same-origin");
  originShown = [];
  originTip.hidden = true;
}

function showOrigin(run) {
  const section = run.closest(".statement");
  const body = run.closest(".body");
  clearOrigin();
  let table = body.nextElementSibling;
  while (table && !table.querySelector(".origins")) table = table.nextElementSibling;
  const row = table && table.querySelector(`tr[data-o="${run.dataset.o}"]`);
  if (!section || !row) return;
  const date = row.cells[1].textContent;
  const returned = run.classList.contains("back") ? "; they were gone in between, and came back" : "";
  originTip.textContent = "Came in with " + row.cells[0].textContent.replace(/, (new|first seen) here$/, " ($1 here)") + ", " + date + returned;
  originTip.hidden = false;
  originShown = [...body.querySelectorAll(`i[data-o="${run.dataset.o}"]`), row];
  for (const one of originShown) one.classList.add("same-origin");
}

function moveRun(event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  const run = event.target.closest(".body i[data-o]");
  if (!run || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  const runs = [...run.closest(".body").querySelectorAll("i[data-o]")];
  const next = runs[runs.indexOf(run) + step];
  if (!next) return;
  event.preventDefault();
  run.removeAttribute("tabindex");
  next.tabIndex = 0;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

// The first run of each text is a tab stop.
function reachOrigins(section) {
  for (const body of section.querySelectorAll(".body")) {
    const first = body.querySelector("i[data-o]");
    if (first && !body.querySelector("i[tabindex]")) first.tabIndex = 0;
  }
}

function startOrigin() {
  originTip = make("div", { class: "origin-tip", role: "status" });
  originTip.hidden = true;
  const main = document.querySelector("main");
  main.append(originTip);
  main.addEventListener("pointerover", (event) => {
    const run = event.target.closest(".statement i[data-o]");
    if (run) showOrigin(run);
    else if (originShown.length && !event.target.closest(".origin-tip")) clearOrigin();
  });
  main.addEventListener("focusin", (event) => {
    const run = event.target.closest(".statement i[data-o]");
    if (run) showOrigin(run);
    else if (originShown.length) clearOrigin();
  });
  main.addEventListener("keydown", moveRun);
  leavers.push(clearOrigin);
}
