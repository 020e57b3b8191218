// The panel of a cell: what its statement says of the concept, or what the verdict rests on where it says nothing.
// Addresses: #cell/CONCEPT/STATEMENT, and with /time behind it where the columns stand at their true dates.

let panel = null;
let panelCell = null;

function shownCell() {
  return panelCell;
}

function closePanel() {
  if (panelCell) panelCell.classList.remove("shown");
  panelCell = null;
  panel.hidden = true;
  document.getElementById("timeline").classList.remove("with-panel");
}

// --- citations ----------------------------------------------------------------------------------------------------

// "WORDS" TITLE, DATE, p. N. SOURCE
function citation(one, words, paragraph, source) {
  const title = one.section.querySelector("h2").textContent;
  const head = words ? "\u201c" + words + "\u201d " : "";
  return head + title + ", " + one.date + (paragraph ? ", " + paragraph : "") + "." + (source ? " " + source : "");
}

function sourceOf(one, figure) {
  const link = (figure && figure.querySelector("a.source")) || one.section.querySelector(".sources a.source");
  return link ? link.href : "";
}

// Into the clipboard; by way of a text field where the browser gives no other.
async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = make("textarea", { class: "hidden", "aria-hidden": "true" });
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}

// text: a function, so that a button costs nothing until it is used.
function copyButton(text) {
  const button = make("button", { type: "button", class: "copy" }, "Copy as citation");
  button.addEventListener("click", async () => {
    const words = text();
    const done = await copyText(words);
    button.textContent = done ? "Copied" : "Not copied";
    announce(done ? "Copied: " + words : "The browser does not let this page copy");
    button.focus();
    setTimeout(() => { button.textContent = "Copy as citation"; }, 2000);
  });
  return button;
}

function addCopyButtons(article, one) {
  for (const figure of article.querySelectorAll("figure.quote")) {
    const caption = figure.querySelector("figcaption");
    const paragraph = (caption.textContent.match(/^p\. \d+/) || [""])[0];
    caption.append(" ", copyButton(
      () => citation(one, figure.querySelector("blockquote").textContent, paragraph, sourceOf(one, figure))));
  }
}

// --- the panel ----------------------------------------------------------------------------------------------------

// Where nothing was found there is no article: the verdict, and what it rests on.
function withoutArticle(cell, one) {
  const words = cell.querySelector("a").getAttribute("aria-label");
  const basis = one.held === "full" ? "The statement is held in full."
    : one.held === "excerpts" ? "The statement is held in excerpts: what they lack is not known."
      : "Nothing of the statement is held but its title.";
  const article = make("article", {}, make("p", {}, make("strong", {}, words), ". " + basis));
  const sources = one.section.querySelector(".sources");
  if (sources) article.append(make("h4", {}, "Sources"), copyOf(sources));
  return article;
}

// The nearest cells of the row to the left and right of which something is to be said.
function stepsOf(place) {
  const steps = make("p", { class: "steps" });
  const { band, column } = statements.get(place.statement);
  const step = (by, arrow) => {
    let next = column + by;
    while (band.columns[next] && !band.columns[next].head.dataset.s) next += by;
    if (!band.columns[next]) return null;
    const name = band.columns[next].head.dataset.s;
    steps.append(make("a", { href: addressOf("cell", place.concept, name) }, arrow + " " + statements.get(name).label), " ");
    return name;
  };
  const before = step(-1, "\u2190");
  step(1, "\u2192");
  if (before && hasText(statements.get(before)) && hasText(statements.get(place.statement))) {
    steps.append(make("a", { href: addressOf("compare", before, place.statement) }, "compare with " + statements.get(before).label), " ");
  }
  if (document.getElementById("cell/" + place.concept + "/" + place.statement)) {
    steps.append(make("a", { href: addressOf("concept", place.concept, place.statement) }, "in the reading list"));
  }
  return steps;
}

function fillPanel(cell, place) {
  const one = statements.get(place.statement);
  const original = document.getElementById("cell/" + place.concept + "/" + place.statement);
  const article = original ? copyOf(original) : withoutArticle(cell, one);
  const close = make("a", { class: "close", href: addressOf(...timelineNames()), "aria-label": "Close (Escape)" }, "\u2715");
  const heading = make("h3", { tabindex: "-1" }, concepts.get(place.concept).label);
  const head = make("div", { class: "head" }, heading, close);
  const about = make("p", { class: "soft" }, make("a", { href: addressOf("statement", one.name) }, one.label), " (" + one.date + ")");
  if (original) article.querySelector("h4").prepend(make("span", { class: "hidden" }, "In "));
  addCopyButtons(article, one);
  panel.replaceChildren(head, ...(original ? [] : [about]), article, stepsOf(place));
  panel.scrollTop = 0;
  return heading;
}

function showCell(names) {
  const place = { concept: names[0], statement: names[1] };
  const cell = cellAt(place.concept, place.statement);
  if (!cell || !linkOf(cell)) return null;
  const band = statements.get(place.statement).band;
  band.details.open = true;
  if (panelCell) panelCell.classList.remove("shown");
  panelCell = cell;
  cell.classList.add("shown");
  const heading = fillPanel(cell, place);
  panel.hidden = false;
  const section = document.getElementById("timeline");
  section.classList.add("with-panel");
  const title = concepts.get(place.concept).label + " in " + statements.get(place.statement).label;
  const shown = () => {
    if (names[2] === "time") setAxis("time");
    requestAnimationFrame(() => keepInSight(cell));
  };
  return { section, focus: heading, title, shown };
}

// Not under the first column, nor under the panel where that lies over the page.
function keepInSight(cell) {
  if (openSection.id !== "timeline") return;
  cell.scrollIntoView({ block: "nearest", inline: "nearest" });
  const box = cell.getBoundingClientRect(), sheet = panel.getBoundingClientRect();
  if (box.bottom > sheet.top && box.right > sheet.left) window.scrollBy(0, box.bottom - sheet.top + 16);
}

function leaveCell() {
  const link = panelCell.querySelector("a");
  const address = addressOf(...timelineNames()).replaceAll("%2C", ",");
  closePanel();
  history.pushState(null, "", address);
  stampEntry();
  document.title = document.querySelector("#timeline h2").textContent + " - " + baseTitle;
  link.focus();
}

function startCell() {
  panel = make("aside", { class: "panel", "aria-label": "Cell", tabindex: "0" });
  panel.hidden = true;
  const section = document.getElementById("timeline");
  section.append(make("div", { class: "track" }, panel));
  panel.addEventListener("click", (event) => {
    if (!event.target.closest(".close")) return;
    event.preventDefault();
    leaveCell();
  });
  section.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panelCell) leaveCell();
  });
  section.addEventListener("click", (event) => {
    const cell = event.target.closest(".grid td");
    const link = cell && linkOf(cell);
    const early = link && !event.target.closest("a");  // clicked before it had its link
    if (!link || (axis !== "time" && !early) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.hash + (axis === "time" ? "/time" : ""));
  });
  leavers.push(() => {
    if (namesOf(location.hash)[0] !== "cell" && panelCell) closePanel();
  });
  openers.set("cell", showCell);
}
