// The words of a text in the page. A text, as the other parts have it: {body, ids, begins, ends, glued, sentenceOf,
// sentences: [{span, text, from, to}], paragraphs: [{element, from, to}]}. Token i is units [begins[i], ends[i]) of
// its sentence's text; ranges of tokens are half open; equal ids are the same word in all texts.

const textsRead = new WeakMap();

function hasText(one) {
  if (one.text === undefined) one.text = one.section !== null && one.section.querySelector(".body .s") !== null;
  return one.text;
}

function bodiesOf(one) {
  return [...one.section.querySelectorAll(".body")];
}

// The tokens of one sentence; see data-t in report_html.h.
function readSentence(text, span) {
  const sentence = { span, text: span.textContent, from: text.ids.length, to: 0 };
  let at = 0;
  for (const item of span.dataset.t.split(" ")) {
    const glued = item.startsWith("-");
    const dot = item.indexOf(".");
    if (!glued && text.ids.length !== sentence.from) ++at;
    text.ids.push(parseInt(glued ? item.slice(1) : item, 36));
    text.glued.push(glued);
    text.begins.push(at);
    const blank = dot < 0 ? sentence.text.indexOf(" ", at) : -1;
    at = dot >= 0 ? at + parseInt(item.slice(dot + 1), 36) : blank >= 0 ? blank : sentence.text.length;
    text.ends.push(at);
    text.sentenceOf.push(text.sentences.length);
  }
  sentence.to = text.ids.length;
  text.sentences.push(sentence);
}

function readText(body) {
  if (textsRead.has(body)) return textsRead.get(body);
  const text = { body, ids: [], begins: [], ends: [], glued: [], sentenceOf: [], sentences: [], paragraphs: [] };
  for (const element of body.querySelectorAll(".p")) {
    const paragraph = { element, from: text.ids.length, to: 0 };
    for (const span of element.querySelectorAll(".s")) readSentence(text, span);
    paragraph.to = text.ids.length;
    text.paragraphs.push(paragraph);
  }
  textsRead.set(body, text);
  return text;
}

function tokenWords(text, token) {
  return text.sentences[text.sentenceOf[token]].text.slice(text.begins[token], text.ends[token]);
}

// The words of a range, as they stand.
function wordingOf(text, [from, to]) {
  let words = "";
  for (let i = from; i < to; ++i) {
    const first = text.sentences[text.sentenceOf[i]].from === i;
    if (i !== from && (first || !text.glued[i])) words += " ";
    words += tokenWords(text, i);
  }
  return words;
}

function paragraphOf(text, token) {
  let low = 0, high = text.paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.paragraphs[middle].to <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

// Appends the words of a range to a parent; markOf(token) gives a key of the element that it stands in ("" for none),
// elementOf(key) a new one. Neighbours of one key stand in one element, with the blanks between them.
function paint(parent, text, [from, to], markOf, elementOf) {
  for (let i = from; i < to;) {
    const key = markOf(i);
    let end = i + 1;
    while (end < to && markOf(end) === key && text.sentenceOf[end] === text.sentenceOf[i]) ++end;
    const sentence = text.sentences[text.sentenceOf[i]];
    const starts = sentence.from === i;
    if (i !== from && (starts ? true : !text.glued[i])) parent.append(" ");
    const words = sentence.text.slice(text.begins[i], text.ends[end - 1]);
    if (key === "") {
      parent.append(words);
    } else {
      const element = elementOf(key);
      element.append(words);
      parent.append(element);
    }
    i = end;
  }
}
