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
  const column = cell.closest("table").tHead.rows[0].cells[cell.cellIndex];
  if (!row.dataset.c || !column || !column.dataset.s) return null;
  return { concept: row.dataset.c, statement: column.dataset.s };
}

function cellAt(concept, statement) {
  const one = statements.get(statement);
  if (!one) return null;
  for (const row of one.band.table.tBodies[0].rows) {
    if (row.dataset.c === concept) return row.cells[one.column.cellIndex] || null;
  }
  return null;
}

// Cells about which the page has no article of its own get a link, too: the panel says what they rest on.
function linkCells(table) {
  for (const row of table.tBodies[0].rows) {
    for (const cell of row.cells) {
      if (cell.tagName !== "TD" || cell.firstElementChild === null || cell.firstElementChild.tagName === "A") continue;
      const place = placeOf(cell);
      const words = cell.querySelector(".hidden");
      const link = make("a", { href: addressOf("cell", place.concept, place.statement) });
      link.setAttribute("aria-label", words.textContent);
      words.remove();
      link.append(...cell.childNodes);
      cell.append(link);
    }
  }
}

// --- arrow keys ---------------------------------------------------------------------------------------------

function startRoving(table) {
  let first = null;
  for (const link of table.querySelectorAll("a")) {
    link.tabIndex = -1;
    if (!first && link.parentElement.tagName === "TD") first = link;
  }
  if (first) first.tabIndex = 0;
  let current = first;
  table.addEventListener("focusin", (event) => {
    const link = event.target.closest("a");
    if (!link || link === current) return;
    if (current) current.tabIndex = -1;
    current = link;
    link.tabIndex = 0;
  });
  table.addEventListener("keydown", (event) => {
    const cell = event.target.closest("td, th");
    const next = cell && !event.altKey && !event.metaKey ? neighbour(table, cell, event) : null;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function neighbour(table, cell, event) {
  const row = cell.parentElement;
  const rows = table.rows;
  const linkIn = (line, column) => line && line.cells[column] && line.cells[column].querySelector("a");
  // The next cell that has a link, over columns of what the record lacks.
  const along = (line, column, step) => {
    for (let i = column; i >= 0 && i < line.cells.length; i += step) {
      if (linkIn(line, i)) return linkIn(line, i);
    }
    return null;
  };
  const across = (from, step) => {
    for (let i = from; i >= 0 && i < rows.length; i += step) {
      if (linkIn(rows[i], cell.cellIndex)) return linkIn(rows[i], cell.cellIndex);
    }
    return null;
  };
  switch (event.key) {
    case "ArrowRight": return along(row, cell.cellIndex + 1, 1);
    case "ArrowLeft": return along(row, cell.cellIndex - 1, -1);
    case "ArrowDown": return across(row.rowIndex + 1, 1);
    case "ArrowUp": return across(row.rowIndex - 1, -1);
    case "Home": return event.ctrlKey ? along(rows[1], 0, 1) : along(row, 0, 1);
    case "End": return event.ctrlKey ? along(rows[rows.length - 1], row.cells.length - 1, -1)
                                     : along(row, row.cells.length - 1, -1);
    default: return null;
  }
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
    for (const row of band.table.tBodies[0].rows) {
      for (const cell of row.cells) {
        const place = cell.tagName === "TD" ? placeOf(cell) : null;
        if (!place) continue;
        const one = statements.get(place.statement);
        const verdict = cell.classList[0];
        lines.push([band.title, row.cells[0].textContent, one.label, one.date, one.held, verdict,
          [...cell.classList].find((name) => kEvent.test(name)) || "",
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

// Paper is some 44 rem wide, of which the names take 9 and each statement 1.5: wider tables are made smaller.
function fitToPaper(table) {
  const wanted = 9 + 1.6 * (table.tHead.rows[0].cells.length - 1);
  if (wanted > 43) table.style.setProperty("--paper", Math.max(0.3, 43 / wanted).toFixed(2));
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
    linkCells(band.table);
    startRoving(band.table);
    fitToPaper(band.table);
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
