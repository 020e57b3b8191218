// The box that finds: concepts and statements by name, wording in all texts, and in quotes of texts that are not
// held. Words may stand anywhere in a sentence; a wording in quotation marks stands as it is.
// Addresses: #find/WORDS; a result leads to #statement/NAME/K, the K-th sentence of it.

const kMostShown = 200;
let findBox = null;
let findIndex = null;

// Lower case, plain quotes and hyphens, full width as half width: unit for unit, so that places stay.
function foldedText(text) {
  let folded = text.toLowerCase();
  if (folded.length !== text.length) folded = text;
  return folded.replace(/[\u2018\u2019\u201b\u02bc]/g, "'").replace(/[\u201c\u201d\u201e]/g, "\"")
    .replace(/[\u2010-\u2014\u2212]/g, "-").replace(/[\u00a0\u3000]/g, " ")
    .replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)).toLowerCase();
}

// Made in slices, so that typing is not held up; `done` is called at the end.
function makeIndex(done) {
  const index = { ready: false, waiting: [done], entries: [], folded: [] };
  const add = (text, address, where) => {
    index.entries.push({ text, address, where });
    index.folded.push(foldedText(text));
  };
  const work = [...statements.values()].filter((one) => one.section);
  const readSome = (until) => {
    while (work.length && performance.now() < until) {
      const one = work.shift();
      const where = one.label + " (" + one.date + ")";
      one.section.querySelectorAll(".s").forEach((span, i) => add(span.textContent, addressOf("statement", one.name, i + 1), where));
    }
    if (work.length) {
      setTimeout(() => readSome(performance.now() + 25), 0);
      return;
    }
    for (const article of document.querySelectorAll("main > .concept article[id]")) {
      const [, concept, name] = article.id.split("/");
      if (hasText(statements.get(name))) continue;
      for (const quote of article.querySelectorAll("blockquote")) {
        add(quote.textContent, addressOf("concept", concept, name), statements.get(name).label + " (" + statements.get(name).date + "), quoted");
      }
    }
    for (const line of document.querySelectorAll("#draft .blame .r p")) add(line.textContent, "#draft", "draft");
    index.ready = true;
    for (const tell of index.waiting) tell();
  };
  setTimeout(() => readSome(performance.now() + 25), 0);
  return index;
}

function whenIndexed(act) {
  if (!findIndex) findIndex = makeIndex(act);
  else if (findIndex.ready) act();
  else findIndex.waiting.push(act);
}

// The parts of what was typed: "..." as it stands, all else word by word.
function queryParts(query) {
  const parts = [];
  for (const [, quoted, word] of foldedText(query).matchAll(/"([^"]+)"?|([^\s"]+)/g)) {
    const part = (quoted || word || "").trim();
    if (part) parts.push(part);
  }
  return parts.sort((one, two) => two.length - one.length);
}

// The text with the parts marked.
function marked(text, parts) {
  const folded = foldedText(text);
  const hit = new Uint8Array(text.length);
  for (const part of parts) {
    for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length)) hit.fill(1, at, at + part.length);
  }
  const pieces = [];
  for (let i = 0; i < text.length;) {
    let end = i;
    while (end < text.length && hit[end] === hit[i]) ++end;
    const words = text.slice(i, end);
    pieces.push(hit[i] ? make("mark", {}, words) : words);
    i = end;
  }
  return pieces;
}

function resultList(title, items) {
  if (items.length === 0) return [];
  return [make("h3", {}, title), make("ul", { class: "found" }, ...items)];
}

function search(parts) {
  const has = (text) => parts.every((part) => foldedText(text).includes(part));
  const named = [...concepts.values()].filter((one) => has(one.label)).map((one) => (
    make("li", {}, make("a", { href: addressOf("concept", one.name) }, ...marked(one.label, parts)))));
  const titled = [];
  for (const one of statements.values()) {
    const title = one.label + " (" + one.date + ") " + one.section.querySelector("h2").textContent;
    if (has(title)) titled.push(make("li", {}, make("a", { href: addressOf("statement", one.name) }, ...marked(title, parts))));
  }
  const { entries, folded } = findIndex;
  const items = [];
  let count = 0;
  for (let i = 0; i < folded.length; ++i) {
    let all = true;
    for (const part of parts) {
      if (folded[i].includes(part)) continue;
      all = false;
      break;
    }
    if (!all || ++count > kMostShown) continue;
    const { text, address, where } = entries[i];
    items.push(make("li", {}, make("a", { href: address }, ...marked(text, parts)), " ", make("span", { class: "soft" }, where)));
  }
  return { named, titled, items, count };
}

function fillResults(section, query) {
  const parts = queryParts(query);
  const results = section.querySelector(".results-of-find");
  const status = section.querySelector(".status");
  if (parts.length === 0) {
    results.replaceChildren();
    status.textContent = "Type words, or a wording in quotation marks.";
    return;
  }
  const { named, titled, items, count } = search(parts);
  results.replaceChildren(...resultList("Concepts", named), ...resultList("Statements", titled), ...resultList("Wording", items));
  status.textContent = plural(named.length, "concept") + ", " + plural(titled.length, "statement") + ", " +
    plural(count, "sentence") + (count > kMostShown ? "; the first " + kMostShown + " are listed" : "") + ".";
}

function showFind(names) {
  const section = document.getElementById("find");
  const query = names.join("/");
  if (document.activeElement !== findBox) findBox.value = query;
  if (!findIndex || !findIndex.ready) section.querySelector(".status").textContent = "Reading the texts ...";
  whenIndexed(() => fillResults(section, query));
  return { section, title: "Find " + query, focus: document.activeElement === findBox ? null : undefined };
}

// The first letter is a step in the browser's history; the next ones only change its address.
function typed() {
  const address = findBox.value.trim() === "" ? "#find" : addressOf("find", findBox.value.trim());
  if (!openSection || openSection.id !== "find") {
    go(address);
    return;
  }
  restate(address);
  showFind(namesOf(address).slice(1));
  document.title = "Find " + findBox.value.trim() + " - " + baseTitle;
}

function showSentence(names) {
  const section = document.getElementById("statement/" + names[0]);
  if (!section) return null;
  for (const old of section.querySelectorAll(".s.here")) old.classList.remove("here");
  const span = names[1] ? section.querySelectorAll(".s")[Number(names[1]) - 1] : null;
  if (!span) return { section };
  span.classList.add("here");
  return { section, scroll: span, focus: span };
}

function startFind() {
  findBox = document.querySelector(".find input");
  document.querySelector("main").append(make("section", { class: "view", id: "find" }, make("h2", {}, "Find"),
    make("p", { class: "soft status", role: "status" }), make("div", { class: "results-of-find" })));
  findBox.addEventListener("focus", () => whenIndexed(() => {}));
  findBox.addEventListener("input", typed);
  findBox.form.addEventListener("submit", (event) => {
    event.preventDefault();
    typed();
    const first = document.querySelector("#find .found a");
    if (first) first.focus();
  });
  openers.set("find", showFind);
  openers.set("statement", showSentence);
  openers.set("concept", (names) => {
    const section = document.getElementById("concept/" + names[0]);
    const article = names[1] && document.getElementById("cell/" + names[0] + "/" + names[1]);
    return section && { section, scroll: article || null, focus: article || undefined };
  });
}
