// The timeline's axis: columns side by side, or each at its true date. Marks that would cover each other stand in
// lanes below each other; what the record lacks is a hatched stretch between its neighbours.

const kMark = 27;   // pixels from one mark to the next in a lane
const kLanes = 8;   // beyond them, marks overlap
const axisButtons = {};
let laidOutFor = 0;

function daysOf(date) {
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : time / 86400000;
}

// The lane of each place, so that two of a lane are kMark apart.
function lanesOf(places) {
  const ends = [];
  return places.map((x) => {
    let lane = ends.findIndex((end) => x - end >= kMark);
    if (lane < 0) lane = ends.length < kLanes ? ends.length : ends.indexOf(Math.min(...ends));
    ends[lane] = x;
    return lane;
  });
}

// {first, last, width}: days, and pixels for them; the same for all bands.
function axisOf(room) {
  let first = Infinity, last = -Infinity, most = 0;
  for (const band of bands) most = Math.max(most, band.columns.length + 1);
  for (const one of statements.values()) {
    const days = daysOf(one.date);
    if (days === null) continue;
    first = Math.min(first, days);
    last = Math.max(last, days);
  }
  if (first === Infinity) return null;
  return { first, last: Math.max(last, first + 1), width: Math.max(room, most * 12) };
}

function placeOn(scale, days) {
  const undated = scale.width + kMark;
  return days === null ? undated : (days - scale.first) / (scale.last - scale.first) * (scale.width - kMark) + kMark / 2;
}

function layOut(band, scale) {
  const columns = band.columns.map(({ head }) => ({ head, date: head.dataset.date }));
  const dated = columns.filter((column) => column.date);
  for (const column of dated) column.x = placeOn(scale, daysOf(column.date));
  const lanes = lanesOf(dated.map((column) => column.x));
  dated.forEach((column, i) => { column.lane = lanes[i]; });
  columns.forEach((column, i) => {
    if (column.date) return;
    const after = columns[i + 1] && columns[i + 1].x !== undefined ? columns[i + 1].x : scale.width;
    const before = i > 0 ? columns[i - 1].x : 0;
    column.x = before + kMark / 2;
    column.wide = Math.max(0, after - before - kMark);
  });
  let shown = -Infinity;
  for (const column of columns) {
    column.head.classList.toggle("crowded", column.x - shown < 22 || column.wide !== undefined);
    if (!column.head.classList.contains("crowded")) shown = column.x;
  }
  columns.forEach((column, i) => {
    const { sheet, index } = band.columns[i];
    for (const row of sheet.rows) {
      const style = row.cells[index].style;
      style.setProperty("--x", column.x.toFixed(1) + "px");
      style.setProperty("--lane", String(column.lane || 0));
      if (column.wide !== undefined) style.setProperty("--wide", column.wide.toFixed(1) + "px");
    }
  });
  const sheets = band.names.parentElement;
  sheets.style.setProperty("--lanes", String(Math.max(0, ...lanes) + 1));
  const undated = dated.some((column) => daysOf(column.date) === null);
  sheets.style.setProperty("--axis", scale.width + (undated ? 2 * kMark : 0) + "px");
  drawYears(band, scale);
}

function drawYears(band, scale) {
  const years = make("div", { class: "years", "aria-hidden": "true" });
  const yearAt = (days) => new Date(days * 86400000).getUTCFullYear();
  const begin = yearAt(scale.first), end = yearAt(scale.last);
  const step = [1, 2, 5, 10, 20, 50].find((size) => (end - begin) / size * 48 <= scale.width) || 100;
  for (let year = begin; year <= end; ++year) {
    const days = Date.UTC(year, 0, 1) / 86400000;
    if (year % step !== 0 || days < scale.first) continue;
    const tick = make("span", {}, String(year));
    tick.style.setProperty("--x", placeOn(scale, days).toFixed(1) + "px");
    years.append(tick);
  }
  band.names.parentElement.before(years);
}

// Laid out another way, a table is no table to some readers: its roles are said.
function sayRoles(table, on) {
  const say = (element, role) => (on ? element.setAttribute("role", role) : element.removeAttribute("role"));
  say(table, "table");
  for (const group of [table.tHead, ...table.tBodies]) say(group, "rowgroup");
  for (const row of table.rows) {
    say(row, "row");
    for (const cell of row.cells) {
      say(cell, cell.tagName === "TD" ? "cell" : cell.scope === "col" ? "columnheader" : "rowheader");
    }
  }
}

// Beside the names of the concepts, as much as is to be seen.
function roomFor() {
  const open = bands.find((band) => band.details.open) || bands[0];
  const names = parseFloat(getComputedStyle(root).fontSize) * (window.innerWidth <= 480 ? 7.5 : 15);
  return Math.round(open.scroll.clientWidth - names - 24);
}

function setAxis(wanted) {
  const room = Math.max(320, roomFor());
  for (const [name, button] of Object.entries(axisButtons)) button.setAttribute("aria-pressed", String(name === wanted));
  if (wanted === axis && (wanted === "even" || laidOutFor === room)) return;
  const scale = wanted === "time" ? axisOf(room) : null;
  axis = scale ? "time" : "even";
  laidOutFor = room;
  for (const band of bands) {
    const old = band.details.querySelector(".years");
    if (old) old.remove();
    band.names.parentElement.classList.toggle("time", axis === "time");
    for (const sheet of band.sheets) sayRoles(sheet, axis === "time");
    if (scale) layOut(band, scale);
  }
}
