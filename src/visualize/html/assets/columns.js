// Two texts side by side from their changes: the columns with their marks, the lines that join what moved, and
// scrolling in sync by paragraphs that face each other.

// The changes of a comparison that the program made; see data-changes in report_parts.h.
function readChanges(data) {
  const piece = (words) => {
    const [kind, a, b, c, d] = words.split(",");
    return { kind, earlier: [Number(a), Number(b)], later: [Number(c), Number(d)] };
  };
  if (data === "") return [];
  return data.split(";").map((change) => {
    const [head, ...hunks] = change.split("|").map(piece);
    return { ...head, hunks };
  });
}

// The stops of the keys n and p: {earlier, later, kind} of each hunk and of each sentence that moved, in the order
// of the later text. A hunk that moved inside its sentence is one stop at both its places.
function stopsOf(changes, texts) {
  const stops = [];
  // The comma that goes with a clause stands before it at one place, behind it at the other.
  const lettersOf = (text, range) => wordingOf(text, range).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  for (const change of changes) {
    if (change.kind === "m") stops.push({ kind: "m", earlier: change.earlier, later: change.later });
    const away = change.hunks.filter((hunk) => hunk.kind === "f");
    for (const hunk of change.hunks) {
      if (hunk.kind === "f") continue;
      const stop = { ...hunk };
      if (hunk.kind === "t") {
        const words = lettersOf(texts[1], hunk.later);
        const from = away.findIndex((other) => lettersOf(texts[0], other.earlier) === words);
        if (from >= 0) stop.earlier = away.splice(from, 1)[0].earlier;
      }
      stops.push(stop);
    }
    for (const hunk of away) stops.push({ ...hunk });
  }
  return stops;
}

const kSpoken = { a: "new", o: "gone", r: "replaced", m: "moved", t: "moved", f: "moved" };

// "replaced: force posture, now force level"
function stopWords(stop, texts) {
  const before = wordingOf(texts[0], stop.earlier), after = wordingOf(texts[1], stop.later);
  return kSpoken[stop.kind] + ": " + (stop.kind === "r" ? before + ", now " + after : after || before);
}

// By token of one side: a key "KIND STOP" for paint().
function marksOf(side, changes, stops, length) {
  const marks = new Array(length).fill("");
  const put = ([from, to], key) => marks.fill(key, from, to);
  for (const change of changes) {
    if (change.kind === "x") put(side === 0 ? change.earlier : change.later, "x -");
  }
  stops.forEach((stop, number) => {
    const range = side === 0 ? stop.earlier : stop.later;
    put(range, (stop.kind === "r" ? (side === 0 ? "o" : "a") : stop.kind) + " " + number);
  });
  return marks;
}

function markElement(key, side) {
  const [kind, number] = key.split(" ");
  if (kind === "x") return make("span", { class: "unknown", title: "faces nothing that is held: not known" });
  if (kind === "m") return make("span", { class: "moved", "data-stop": number });
  const tag = side === 0 ? "del" : "ins";
  return make(tag, { ...(kind === "f" || kind === "t" ? { class: "moved" } : {}), "data-stop": number });
}

function paintColumn(side, text, changes, stops, label) {
  const column = make("div", { class: "column", tabindex: "0", role: "region", "aria-label": label,
    lang: text.body.lang, dir: "auto" });
  const marks = marksOf(side, changes, stops, text.ids.length);
  const elements = [];
  for (const paragraph of text.paragraphs) {
    const element = make("p", { class: paragraph.element.className });
    const number = paragraph.element.querySelector(".n");
    if (number) element.append(number.cloneNode(true));
    paint(element, text, [paragraph.from, paragraph.to], (token) => marks[token], (key) => markElement(key, side));
    column.append(element);
    elements.push(element);
  }
  return { column, elements };
}

// Pairs of paragraphs that face each other, in order on both sides.
function facingParagraphs(changes, texts) {
  const pairs = [];
  let a = -1, c = -1;
  for (const change of changes) {
    if (!"ursj".includes(change.kind) || change.earlier[0] === change.earlier[1] || change.later[0] === change.later[1]) continue;
    let i = paragraphOf(texts[0], change.earlier[0]), j = paragraphOf(texts[1], change.later[0]);
    const lastI = paragraphOf(texts[0], change.earlier[1] - 1), lastJ = paragraphOf(texts[1], change.later[1] - 1);
    for (; i <= lastI && j <= lastJ; ++i, ++j) {
      if (i <= a || j <= c) continue;
      pairs.push([i, j]);
      a = i;
      c = j;
    }
  }
  return pairs;
}

// --- scrolling in sync ------------------------------------------------------------------------------------------

// Tops of facing paragraphs inside their columns, measured once: [[left, right], ...] from 0 to the ends.
function measured(sides, pairs) {
  const top = (side, i) => side.elements[i].offsetTop;
  const knots = [[0, 0]];
  for (const [i, j] of pairs) knots.push([top(sides[0], i), top(sides[1], j)]);
  knots.push([sides[0].column.scrollHeight, sides[1].column.scrollHeight]);
  return knots;
}

// The place on the other side that faces a place on one: 0 is the left, 1 the right.
function facingPlace(knots, side, place) {
  let low = 0, high = knots.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (knots[middle][side] <= place) low = middle;
    else high = middle;
  }
  const length = knots[high][side] - knots[low][side];
  const share = length > 0 ? Math.min(1, Math.max(0, (place - knots[low][side]) / length)) : 0;
  return knots[low][1 - side] + share * (knots[high][1 - side] - knots[low][1 - side]);
}

function scrollInSync(sides, pairs, changed) {
  let knots = null;
  let follower = null;
  sides.forEach((side, number) => {
    side.column.addEventListener("scroll", () => {
      changed();
      if (follower === side) {
        follower = null;
        return;
      }
      if (!knots) knots = measured(sides, pairs);
      const other = sides[1 - number];
      // The line at a third of the height is where people read.
      const line = side.column.clientHeight / 3;
      const wanted = Math.round(facingPlace(knots, number, side.column.scrollTop + line) - line);
      const before = other.column.scrollTop;
      other.column.scrollTop = wanted;
      follower = other.column.scrollTop !== before ? other : null;
    }, { passive: true });
  });
  new ResizeObserver(() => { knots = null; changed(); }).observe(sides[0].column);
}

// --- lines ------------------------------------------------------------------------------------------------------

function svg(tag, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

// A curve for each stop that stands at two places; those outside of the columns end at their edges.
function drawMoves(canvas, sides, moves) {
  const frame = canvas.getBoundingClientRect();
  if (frame.width === 0) return;
  canvas.replaceChildren(...moves.map(({ from, to }) => {
    const ends = [from, to].map((element) => {
      const box = element.getBoundingClientRect();
      const y = (box.top + Math.min(box.bottom, box.top + 26)) / 2 - frame.top;
      return { y: Math.min(frame.height - 4, Math.max(4, y)), inside: y > 0 && y < frame.height };
    });
    const half = frame.width / 2;
    const [a, b] = ends;
    const path = `M0 ${a.y.toFixed(1)} C${half} ${a.y.toFixed(1)} ${half} ${b.y.toFixed(1)} ${frame.width} ${b.y.toFixed(1)}`;
    const kind = a.inside && b.inside ? "" : a.inside || b.inside ? "half" : "far";
    return svg("path", { d: path, class: kind });
  }));
}

// The two columns; {element, stops, marksAt(number)}.
function sideBySide(texts, changes, labels) {
  const stops = stopsOf(changes, texts);
  const sides = texts.map((text, side) => paintColumn(side, text, changes, stops, labels[side]));
  const canvas = svg("svg", { class: "moves", "aria-hidden": "true" });
  const element = make("div", { class: "sides" }, sides[0].column, canvas, sides[1].column);
  const at = (side, number) => sides[side].column.querySelector(`[data-stop="${number}"]`);
  const moves = [];
  stops.forEach((stop, number) => {
    if (!"mt".includes(stop.kind)) return;
    const from = at(0, number), to = at(1, number);
    if (from && to) moves.push({ from, to });
  });
  let planned = false;
  const draw = () => {
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => { planned = false; drawMoves(canvas, sides, moves); });
  };
  scrollInSync(sides, facingParagraphs(changes, texts), draw);
  draw();
  const marksAt = (number) => [...element.querySelectorAll(`[data-stop="${number}"]`)];
  const reveal = (number) => {
    const mark = at(1, number) || at(0, number);
    const column = mark.closest(".column");
    column.scrollTop += mark.getBoundingClientRect().top - column.getBoundingClientRect().top - column.clientHeight / 3;
  };
  return { element, count: stops.length, marksAt, reveal, words: (number) => stopWords(stops[number], texts) };
}
