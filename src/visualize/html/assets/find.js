// The box that finds: concepts and statements by name, wording in all texts, and in quotes of texts that are not
// held. Words may stand anywhere in a sentence; a wording in quotation marks stands as it is.
// Addresses: #find/WORDS; a result leads to #statement/NAME/K, the K-th sentence of it.

const kMostShown = 200;
let findBox = null;
// {ready, work, waiting, concepts, statements, wording}: entries of each kind, and who waits until they are read.
const findIndex = { ready: false, work: null, waiting: [], concepts: [], statements: [], wording: [] };

// Plain quotes and hyphens, full width as half width: unit for unit, so that places stay.
function plainText(text) {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text.replace(/[\u2018\u2019\u201b\u02bc]/g, "'").replace(/[\u201c\u201d\u201e]/g, "\"")
    .replace(/[\u2010-\u2014\u2212]/g, "-").replace(/[\u00a0\u3000]/g, " ")
    .replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
}

// In lower case, too.
function foldedText(text) {
  const plain = plainText(text);
  const folded = plain.toLowerCase();
  return folded.length === plain.length ? folded : plain;
}

// What is looked through: {text, folded, address, where}.
function entryOf(text, address, where) {
  return { text, folded: foldedText(text), address, where };
}

// Fills the index, a section at each step.
function* readEntries(index) {
  for (const one of concepts.values()) index.concepts.push(entryOf(one.label, addressOf("concept", one.name)));
  for (const one of statements.values()) {
    const where = one.label + " (" + one.date + ")";
    index.statements.push(entryOf(where + " " + one.section.querySelector("h2").textContent, addressOf("statement", one.name)));
    one.section.querySelectorAll(".s").forEach((span, i) => {
      index.wording.push(entryOf(span.textContent, addressOf("statement", one.name, i + 1), where));
    });
    yield;
  }
  for (const { name: of, section } of concepts.values()) {
    for (const article of section.querySelectorAll("article[id]")) {
      const one = statements.get(article.id.split("/")[2]);
      if (hasText(one)) continue;
      for (const quote of article.querySelectorAll("blockquote")) {
        index.wording.push(entryOf(quote.textContent, addressOf("concept", of, one.name), one.label + " (" + one.date + "), quoted"));
      }
    }
    yield;
  }
  for (const line of document.querySelectorAll("#draft .blame .r p")) index.wording.push(entryOf(line.textContent, "#draft", "draft"));
  index.ready = true;
  for (const tell of index.waiting) tell();
}

function whenIndexed(act) {
  if (findIndex.ready) {
    act();
    return;
  }
  findIndex.waiting.push(act);
  hurry(findIndex.work);
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

// The text of an entry with the parts marked.
function marked({ text, folded }, parts) {
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

// The entries that have all parts; those of wording as far as they are listed, and the number of all.
function search(parts) {
  const has = ({ folded }) => {
    for (const part of parts) if (!folded.includes(part)) return false;
    return true;
  };
  const wording = [];
  let count = 0;
  for (const entry of findIndex.wording) {
    if (has(entry) && ++count <= kMostShown) wording.push(entry);
  }
  return { named: findIndex.concepts.filter(has), titled: findIndex.statements.filter(has), wording, count };
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
  const { named, titled, wording, count } = search(parts);
  const item = (entry) => make("li", {}, make("a", { href: entry.address }, ...marked(entry, parts)),
    ...(entry.where ? [" ", make("span", { class: "soft" }, entry.where)] : []));
  results.replaceChildren(...resultList("Concepts", named.map(item)), ...resultList("Statements", titled.map(item)),
    ...resultList("Wording", wording.map(item)));
  status.textContent = plural(named.length, "concept") + ", " + plural(titled.length, "statement") + ", " +
    plural(count, "sentence") + (count > kMostShown ? "; the first " + kMostShown + " are listed" : "") + ".";
}

function showFind(names) {
  const section = document.getElementById("find");
  const query = names.join("/");
  if (document.activeElement !== findBox) findBox.value = query;
  if (!findIndex.ready) section.querySelector(".status").textContent = "Reading the texts ...";
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
  reachOrigins(section);
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
  findIndex.work = readEntries(findIndex);
  whenIdle(findIndex.work);
  openers.set("find", showFind);
  openers.set("statement", showSentence);
  openers.set("concept", (names) => {
    const section = document.getElementById("concept/" + names[0]);
    const article = names[1] && document.getElementById("cell/" + names[0] + "/" + names[1]);
    return section && { section, scroll: article || null, focus: article || undefined };
  });
}
