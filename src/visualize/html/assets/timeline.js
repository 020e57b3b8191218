// The timeline: one tab stop for each table, with arrow keys between its cells; every cell leads to a panel; a switch
// between even columns and true dates; folded series; the table as CSV.
// Addresses: #timeline, #timeline/time (true dates), #timeline/even/2,3 (with the second and third band folded).

const kEvent = /^(appeared|first-seen|returned|seen-again|shifted|dropped|gone)$/;
let axis = "even";

function timelineNames() {
  const folded = bands.flatMap((band, i) => (band.details.open ? [] : [i + 1]));
  if (folded.length !== 0) return ["timeline", axis, folded.join(",")];
  return axis === "even" ? ["timeline"] : ["timeline", axis];
}

// The row's concept and the column's statement of a cell; null for the columns of what the record lacks.
function placeOf(cell) {
  const row = cell.parentElement;
  const head = cell.closest("table").tHead.rows[0].cells[cell.cellIndex];
  if (!row.dataset.c || !head || !head.dataset.s) return null;
  return { concept: row.dataset.c, statement: head.dataset.s };
}

// By number of the row and of the column in the band.
function cellOf(band, row, column) {
  const { sheet, index } = band.columns[column];
  return sheet.tBodies[0].rows[row].cells[index] || null;
}

function cellAt(concept, statement) {
  const one = statements.get(statement);
  if (!one || !one.band.rowOf.has(concept)) return null;
  return cellOf(one.band, one.band.rowOf.get(concept), one.column);
}

// The link of a cell, null for one of what the record lacks. Cells about which the page has no article of its own get
// one, too: the panel says what they rest on.
function linkOf(cell) {
  const inside = cell.firstElementChild;
  if (inside === null || inside.tagName === "A") return inside;
  const place = placeOf(cell);
  const words = cell.querySelector(".hidden");
  const link = make("a", { href: addressOf("cell", place.concept, place.statement), tabindex: "-1" });
  link.setAttribute("aria-label", words.textContent);
  words.remove();
  link.append(...cell.childNodes);
  cell.append(link);
  return link;
}

// --- arrow keys ---------------------------------------------------------------------------------------------

// Gives the cells their links and takes all but one out of the order of tabs, a row of a sheet at each step.
function* linkCells(band, isStop) {
  const retire = (link) => { if (link && !isStop(link)) link.tabIndex = -1; };
  for (const link of band.names.querySelectorAll("a")) retire(link);
  for (const sheet of band.sheets) {
    for (const row of sheet.rows) {
      for (const cell of row.cells) retire(cell.tagName === "TD" ? linkOf(cell) : cell.querySelector("a"));
      yield;
    }
  }
}

function startRoving(band) {
  let stop = null;
  for (let i = 0; i < band.columns.length && !stop && band.rowOf.size; ++i) stop = linkOf(cellOf(band, 0, i));
  if (stop) stop.tabIndex = 0;
  band.scroll.addEventListener("focusin", (event) => {
    const link = event.target.closest("a");
    if (!link || link === stop) return;
    if (stop) stop.tabIndex = -1;
    stop = link;
    link.tabIndex = 0;
  });
  band.scroll.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td, th");
    const next = cell && !event.altKey && !event.metaKey ? neighbour(band, cell, event) : null;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  whenIdle(linkCells(band, (link) => link === stop));
}

// Row -1 is that of the statements, column -1 that of the concepts.
function neighbour(band, cell, event) {
  const table = cell.closest("table");
  const row = cell.parentElement.rowIndex - 1;
  const column = band.columns.findIndex(({ sheet, index }) => sheet === table && index === cell.cellIndex);
  const lastRow = band.rowOf.size - 1, lastColumn = band.columns.length - 1;
  const linkAt = (line, place) => {
    if (place < 0) return line < 0 ? null : band.names.tBodies[0].rows[line].querySelector("a");
    return line < 0 ? band.columns[place].head.querySelector("a") : linkOf(cellOf(band, line, place));
  };
  // The next cell that has a link, over columns of what the record lacks.
  const along = (line, from, step) => {
    for (let i = from; i >= -1 && i <= lastColumn; i += step) {
      const link = linkAt(line, i);
      if (link) return link;
    }
    return null;
  };
  switch (event.key) {
    case "ArrowRight": return along(row, column + 1, 1);
    case "ArrowLeft": return along(row, column - 1, -1);
    case "ArrowDown": return row < lastRow ? linkAt(row + 1, column) : null;
    case "ArrowUp": return row >= 0 ? linkAt(row - 1, column) : null;
    case "Home": return along(event.ctrlKey ? 0 : row, -1, 1);
    case "End": return along(event.ctrlKey ? lastRow : row, lastColumn, -1);
    default: return null;
  }
}

// --- the sheets, side by side -------------------------------------------------------------------------------

// Sheets out of sight are not laid out: their width is told.
function startSheets(band) {
  for (const sheet of band.sheets) {
    const heads = [...sheet.tHead.rows[0].cells].slice(1);
    const skips = heads.filter((head) => !head.dataset.s).length;
    sheet.parentElement.style.setProperty("--wide", (2.1 * (heads.length - skips) + 1.4 * skips).toFixed(1) + "rem");
  }
  const sheets = band.names.parentElement;
  // The row under the pointer or with the focus stands out in all of them.
  let rows = [];
  const mark = (event) => {
    const row = event.target.closest("tbody tr");
    if (row === rows[0]) return;
    for (const one of rows) one.classList.remove("at");
    rows = row ? [row, ...[band.names, ...band.sheets].map((table) => table.rows[row.rowIndex]).filter((one) => one !== row)] : [];
    for (const one of rows) one.classList.add("at");
  };
  for (const kind of ["pointerover", "focusin"]) sheets.addEventListener(kind, mark);
  for (const kind of ["pointerleave", "focusout"]) sheets.addEventListener(kind, () => mark({ target: sheets }));
}

// --- CSV ------------------------------------------------------------------------------------------------------

// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
function csvField(text) {
  const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}

function timelineCsv() {
  const lines = [["series", "concept", "statement", "date", "held", "verdict", "event", "count"]];
  for (const band of bands) {
    for (const row of band.rowOf.values()) {
      const name = band.names.tBodies[0].rows[row].textContent;
      for (let column = 0; column < band.columns.length; ++column) {
        const cell = cellOf(band, row, column);
        const place = placeOf(cell);
        if (!place) continue;
        const one = statements.get(place.statement);
        const verdict = cell.classList[0];
        lines.push([band.title, name, one.label, one.date, one.held, verdict,
          [...cell.classList].find((event) => kEvent.test(event)) || "",
          verdict === "not-held" ? "" : cell.querySelector(".mark").textContent || "0"]);
      }
    }
  }
  return lines.map((line) => line.map(csvField).join(",") + "\r\n").join("");
}

function download(name, text, type) {
  const link = make("a", { download: name, href: URL.createObjectURL(new Blob(["\ufeff", text], { type })) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// --- start ------------------------------------------------------------------------------------------------------

function showTimeline(names) {
  if (names.length > 1) {
    const folded = names[1].split(",");
    bands.forEach((band, i) => { band.details.open = !folded.includes(String(i + 1)); });
  }
  return { section: document.getElementById("timeline"), shown: () => setAxis(names[0] === "time" ? "time" : "even") };
}

function startTimeline() {
  const tools = document.querySelector("#timeline .tools");
  const button = (words, act) => {
    const made = make("button", { type: "button" }, words);
    made.addEventListener("click", act);
    tools.append(made);
    return made;
  };
  const choose = (wanted) => () => {
    setAxis(wanted);
    restate(addressOf(...timelineNames()).replaceAll("%2C", ","));
    announce(wanted === "time" ? "Columns stand at their true dates" : "Columns stand evenly");
  };
  axisButtons.even = button("Evenly spaced", choose("even"));
  axisButtons.time = button("True dates", choose("time"));
  button("Download as CSV", () => download("agreed-timeline.csv", timelineCsv(), "text/csv;charset=utf-8"));
  tools.append(make("span", { class: "soft hint" }, "Arrow keys move between cells, Enter opens one, ? shows all keys."));
  for (const band of bands) {
    startRoving(band);
    startSheets(band);
    band.details.addEventListener("toggle", () => {
      if (openSection && openSection.id === "timeline" && !shownCell()) {
        restate(addressOf(...timelineNames()).replaceAll("%2C", ","));
      }
    });
  }
  axisButtons.even.setAttribute("aria-pressed", "true");
  axisButtons.time.setAttribute("aria-pressed", "false");
  openers.set("timeline", showTimeline);
}
