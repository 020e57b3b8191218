// Any two statements side by side; one below the other in narrow windows. Pairs that the program compared show what
// it found; all others are aligned in the page (see align.js), and say so.
// Addresses: #compare (choose two), #compare/EARLIER/LATER[/LANGUAGE], and #compare/EARLIER with the later one to be chosen.

const wide = window.matchMedia("(min-width: 900px)");
let picker = null;
let lastMade = null;
let comparing = null;  // {section, made, stop, count} of the comparison that is shown

// --- the picker -----------------------------------------------------------------------------------------------------

function statementSelect(words) {
  const select = make("select", {}, make("option", { value: "" }, "choose a statement"));
  for (const band of bands) {
    const group = make("optgroup", { label: band.title });
    for (const one of statements.values()) {
      if (one.band !== band) continue;
      const option = make("option", { value: one.name }, one.label + " (" + one.date + ")" + (hasText(one) ? "" : ": no text held"));
      option.disabled = !hasText(one);
      group.append(option);
    }
    select.append(group);
  }
  return { select, label: make("label", {}, words + " ", select) };
}

function makePicker() {
  const earlier = statementSelect("Earlier"), later = statementSelect("Later");
  const swap = make("button", { type: "button" }, "Swap");
  const form = make("form", { class: "picker" }, earlier.label, " ", later.label, " ",
    make("button", { type: "submit" }, "Compare"), " ", swap);
  const choose = () => {
    const names = [earlier.select.value, later.select.value];
    if (names[0] && names[1]) go(addressOf("compare", ...names));
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    choose();
  });
  swap.addEventListener("click", () => {
    [earlier.select.value, later.select.value] = [later.select.value, earlier.select.value];
    choose();
  });
  return { form, set: (a, b) => { earlier.select.value = a || ""; later.select.value = b || ""; } };
}

function placePicker(section, a, b) {
  if (!picker) picker = makePicker();
  picker.set(a, b);
  section.querySelector("h2").after(picker.form);
}

// --- one below the other ----------------------------------------------------------------------------------------------

// As the program writes it: only what changed, in the order of the later text, and a line for what did not.
function inlineOf(texts, changes) {
  const element = make("div", { class: "inline" });
  let same = 0, row = null, paragraph = -1;
  const flush = () => {
    if (same) element.append(make("p", { class: "fold" }, plural(same, "sentence") + " unchanged"));
    same = 0;
  };
  const place = (change) => {
    const later = change.later[1] > change.later[0];
    const text = texts[later ? 1 : 0];
    const at = paragraphOf(text, (later ? change.later : change.earlier)[0]);
    if (row && (!later || at === paragraph)) return;
    const number = text.paragraphs[at].element.querySelector(".n");
    row = make("p", { lang: text.body.lang, dir: "auto" });
    paragraph = later ? at : -1;
    element.append(make("div", { class: "p" }, make("span", { class: "n" }, number ? number.textContent : ""), row));
  };
  const add = (tag, text, range, name) => {
    if (range[0] === range[1]) return;
    if (row.lastChild) row.append(" ");
    row.append(make(tag, name ? { class: name } : {}, wordingOf(text, range)));
  };
  for (const change of changes) {
    if (change.kind === "u") {
      if (/[\p{L}\p{N}]/u.test(wordingOf(texts[1], change.later))) ++same;
      row = null;
      continue;
    }
    flush();
    place(change);
    if (change.kind === "x") {
      add("span", texts[0], change.earlier, "unknown");
      add("span", texts[1], change.later, "unknown");
      continue;
    }
    if (change.kind === "m") row.append(make("span", { class: "tag" }, "(moved)"));
    let at = change.later[0];
    for (const hunk of change.hunks) {
      add("span", texts[1], [at, hunk.later[0]]);
      add("del", texts[0], hunk.earlier);
      add("ins", texts[1], hunk.later);
      at = hunk.later[1];
    }
    add("span", texts[1], [at, change.later[1]], change.kind === "m" ? "moved" : "");
  }
  flush();
  return element;
}

// Stops of a text in one column: an omission with the insertion right behind it is one.
function inlineStops(inline) {
  const stops = [];
  for (const mark of inline.querySelectorAll("del, ins, span.moved")) {
    if (mark.parentElement.closest("del, ins") || (mark.tagName === "DEL" && mark.parentElement.closest("[id$='-from']"))) continue;
    const last = stops[stops.length - 1];
    const before = mark.previousSibling && mark.previousSibling.nodeType === Node.TEXT_NODE && mark.previousSibling.data.trim() === ""
      ? mark.previousSibling.previousSibling : mark.previousSibling;
    if (last && mark.tagName === "INS" && before === last[0] && before.tagName === "DEL") last.push(mark);
    else stops.push([mark]);
  }
  return {
    count: stops.length,
    marksAt: (number) => stops[number],
    reveal: (number) => stops[number][0].scrollIntoView({ block: "center" }),
    words: (number) => stops[number].map((mark) => mark.textContent).join(", now "),
  };
}

// --- a comparison -------------------------------------------------------------------------------------------------------

// The bodies to compare: of the language asked for, else of one that both have, else the first of each.
function bodiesToCompare(a, b, language) {
  const left = bodiesOf(a), right = bodiesOf(b);
  for (const body of left) {
    const facing = right.find((other) => other.lang === body.lang);
    if (facing && (!language || body.lang === language)) return [body, facing];
  }
  return [left[0], right[0]];
}

function summaryOf(changes) {
  const counts = [["r", "revised"], ["a", "added"], ["o", "omitted"], ["m", "moved"], ["s", "split"], ["j", "merged"],
    ["x", "not known"]];
  const words = counts.flatMap(([kind, word]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count ? [plural(count, "sentence") + " " + word] : [];
  });
  return words.length ? words.join(", ") + "." : "No differences.";
}

// A section for two statements that the program did not compare; only the last one made stays in the page.
function madeSection(a, b, texts, changes) {
  if (lastMade) lastMade.remove();
  const section = lastMade = make("section", { class: "view compare made" },
    make("h2", {}, a.label + " \u2192 " + b.label),
    make("p", { class: "note" }, "Aligned in this page; ", make("code", {}, "agreed diff " + a.label + " " + b.label), " tells more."),
    make("p", { class: "soft" }, summaryOf(changes)));
  if (texts[0].body.lang !== texts[1].body.lang) {
    section.append(make("p", { class: "note" }, "They are in two languages: " + texts.map((text) => text.body.lang).join(" and ") + "."));
  }
  section.append(make("div", { class: "inline" }));
  document.querySelector("main").append(section);
  return section;
}

// The text in one column of a comparison made here is written when it is needed: in narrow windows and on paper.
function fillInline() {
  const { section, texts, changes } = comparing;
  if (section !== lastMade || comparing.filled) return;
  comparing.filled = true;
  section.querySelector(".inline").replaceWith(inlineOf(texts, changes));
}

function stepBar() {
  const count = make("span", { class: "count" });
  const button = (words, key, step) => {
    const made = make("button", { type: "button", "aria-keyshortcuts": key }, words);
    made.addEventListener("click", () => stepChange(step));
    return made;
  };
  const bar = make("div", { class: "stepper", role: "group", "aria-label": "Changes" },
    button("Previous change (p)", "p", -1), " ", button("Next change (n)", "n", 1), " ", count);
  return { bar, count };
}

function stepsShown() {
  if (wide.matches && comparing.sides) return comparing.sides;
  if (!comparing.inline) comparing.inline = inlineStops(comparing.section.querySelector(".inline"));
  return comparing.inline;
}

function stepChange(step) {
  const steps = stepsShown();
  if (steps.count === 0) {
    announce("No changes");
    return;
  }
  const stop = comparing.stop;
  comparing.stop = stop < 0 ? (step > 0 ? 0 : steps.count - 1) : (stop + step + steps.count) % steps.count;
  for (const mark of comparing.section.querySelectorAll(".here")) mark.classList.remove("here");
  for (const mark of steps.marksAt(comparing.stop)) mark.classList.add("here");
  steps.reveal(comparing.stop);
  showCount();
  announce(comparing.stop + 1 + " of " + steps.count + ", " + steps.words(comparing.stop));
}

function showCount() {
  const steps = stepsShown();
  comparing.counter.textContent = comparing.stop < 0 ? plural(steps.count, "change") : comparing.stop + 1 + " of " + steps.count;
}

// Columns are made when a comparison is opened in a wide window, and taken away when it is left.
function layComparison() {
  const { section, texts, changes, names } = comparing;
  if (!wide.matches) fillInline();
  if (wide.matches && !comparing.sides) {
    comparing.sides = sideBySide(texts, changes, names.map((name, i) => (i ? "Later: " : "Earlier: ") + statements.get(name).label));
    section.querySelector(".inline").before(comparing.sides.element);
    section.classList.add("sided");
  }
  comparing.stop = -1;
  showCount();
}

function leaveComparison() {
  if (!comparing) return;
  if (comparing.sides) comparing.sides.element.remove();
  comparing.bar.remove();
  comparing.section.classList.remove("sided");
  comparing = null;
}

function showComparison(names) {
  const [a, b] = [statements.get(names[0]), statements.get(names[1])];
  if (!a || !b || !hasText(a) || !hasText(b)) {
    const section = document.getElementById("compare");
    if (names.length > 1) return null;
    placePicker(section, names[0], "");
    return { section };
  }
  leaveComparison();
  const known = document.getElementById(["compare", ...names].join("/"));
  const texts = bodiesToCompare(a, b, known ? known.dataset.lang : names[2]).map(readText);
  const changes = known ? readChanges(known.dataset.changes) : alignTexts(texts[0], texts[1], [a.held === "full", b.held === "full"]);
  const section = known || madeSection(a, b, texts, changes);
  placePicker(section, a.name, b.name);
  const { bar, count } = stepBar();
  section.querySelector(".inline").before(bar);
  comparing = { section, texts, changes, names: [a.name, b.name], bar, counter: count, stop: -1, sides: null,
    inline: null, filled: false };
  return { section, title: a.label + " and " + b.label, shown: layComparison };
}

function startCompare() {
  const list = make("ul", { class: "names" });
  for (const section of document.querySelectorAll("main > .compare")) {
    list.append(make("li", {}, make("a", { href: "#" + section.id }, section.querySelector("h2").textContent)));
  }
  document.querySelector("main").append(make("section", { class: "view", id: "compare" }, make("h2", {}, "Compare"),
    make("h3", {}, "Statements that follow each other"), list));
  whenIdle(function* () { if (!picker) picker = makePicker(); }());
  leavers.push((section) => { if (comparing && comparing.section !== section) leaveComparison(); });
  window.addEventListener("beforeprint", () => { if (comparing) fillInline(); });
  wide.addEventListener("change", () => { if (comparing) layComparison(); });
  openers.set("compare", showComparison);
}
