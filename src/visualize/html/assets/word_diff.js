// Which words of two sentences facing each other are others: Myers' greedy algorithm (An O(ND) Difference Algorithm
// and Its Variations, 1986), then changes that read as one joined into phrases.

const kRewritten = 3;  // content words on both sides of a change: a passage that was rewritten
const kArticles = new Set(["a", "an", "the"]);
const kLight = new Set(("a an the of and or to in on at by for with from as is are was were be been that this it its " +
  "their which has have had").split(" "));

// Pairs of equal tokens, in order, of two arrays of ids.
function commonTokens(left, right) {
  const pairs = [];
  let begin = 0, a = left.length, b = right.length;
  while (begin < a && begin < b && left[begin] === right[begin]) pairs.push([begin, begin++]);
  const tail = [];
  while (a > begin && b > begin && left[a - 1] === right[b - 1]) tail.unshift([--a, --b]);
  const n = a - begin, m = b - begin;
  const most = n + m;
  const reach = new Int32Array(2 * most + 3);
  const steps = [];
  search: for (let d = 0; d <= most; ++d) {
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[most + k] < reach[most + k + 2]);
      let x = down ? reach[most + k + 2] : reach[most + k] + 1;
      while (x < n && x - k < m && left[begin + x] === right[begin + x - k]) ++x;
      reach[most + k + 1] = x;
      if (x >= n && x - k >= m) {
        steps.push(reach.slice());
        break search;
      }
    }
    steps.push(reach.slice());
  }
  const middle = [];
  for (let d = steps.length - 1, x = n, y = m; d > 0 || x > 0; --d) {
    const k = x - y;
    if (d === 0) {
      while (x > 0) middle.unshift([begin + --x, begin + --y]);
      break;
    }
    const row = steps[d - 1];
    const down = k === -d || (k !== d && row[most + k] < row[most + k + 2]);
    const from = down ? row[most + k + 2] : row[most + k];
    const start = down ? from : from + 1;
    while (x > start) middle.unshift([begin + --x, begin + --y]);
    if (down) --y;
    else --x;
  }
  return [...pairs, ...middle, ...tail];
}

function isLetters(text, token) {
  return /[\p{L}\p{N}]/u.test(tokenWords(text, token));
}

// Whether a token between two changes says nothing by itself: a comma or an article.
function dividesNothing(text, token) {
  const word = tokenWords(text, token).toLowerCase();
  return word === "," || kArticles.has(word);
}

function contentWords(text, [from, to]) {
  let count = 0;
  for (let i = from; i < to; ++i) {
    if (isLetters(text, i) && !kLight.has(tokenWords(text, i).toLowerCase())) ++count;
  }
  return count;
}

// Whether two changes read as one: nothing between them, or one token that divides nothing, or one that stands by
// accident in the middle of a rewritten passage.
function joins(earlier, later, one, next) {
  const between = next.earlier[0] - one.earlier[1];
  if (between !== 1) return between < 1;
  const empty = ([from, to]) => from === to;
  if (dividesNothing(earlier, one.earlier[1])) {
    return !(empty(one.earlier) && empty(next.earlier)) && !(empty(one.later) && empty(next.later));
  }
  const replaced = (gap) => Math.min(contentWords(earlier, gap.earlier), contentWords(later, gap.later));
  return replaced(one) >= kRewritten && replaced(next) >= kRewritten;
}

// As it is written, whatever its quotes, hyphens and places where a line may break.
function spelling(words) {
  return plainText(words).replaceAll("\u00ad", "");
}

// Numbers for the words of two ranges, so that two are equal where they are written alike: "defence" is the same word as
// "defense", and "Alliance" as "alliance", but they are shown.
function spelled(texts, ranges) {
  const numbers = new Map();
  return ranges.map(([from, to], side) => {
    const found = [];
    for (let i = from; i < to; ++i) {
      const word = texts[side].ids[i] + " " + spelling(tokenWords(texts[side], i));
      if (!numbers.has(word)) numbers.set(word, numbers.size);
      found.push(numbers.get(word));
    }
    return found;
  });
}

// The stretches that differ: {earlier, later}, in order.
function differing(earlier, later, [a, b], [c, d]) {
  const common = commonTokens(...spelled([earlier, later], [[a, b], [c, d]]));
  const gaps = [];
  let i = 0, j = 0;
  for (const [x, y] of [...common, [b - a, d - c]]) {
    if (x > i || y > j) gaps.push({ earlier: [a + i, a + x], later: [c + j, c + y] });
    i = x + 1;
    j = y + 1;
  }
  return gaps;
}

// A run that was taken out or put in can often stand further left or right: where it begins after a mark or ends
// a clause it reads as a phrase. Slides it left over equal words while that starts it behind a mark.
function slide(text, range, limit) {
  let [from, to] = range;
  for (let steps = 0; from - steps > limit && text.ids[from - 1 - steps] === text.ids[to - 1 - steps]; ++steps) {
    const first = from - steps - 1;
    if (!/[\p{L}\p{N}]/u.test(tokenWords(text, first)) && text.glued[first]) return [first, to - steps - 1, steps + 1];
  }
  return [from, to, 0];
}

function slid(earlier, later, gaps) {
  let a = -1, c = -1;
  for (const gap of gaps) {
    const inserted = gap.earlier[0] === gap.earlier[1], taken = gap.later[0] === gap.later[1];
    if (inserted !== taken && a >= 0) {
      const [text, range, limit] = inserted ? [later, gap.later, c] : [earlier, gap.earlier, a];
      const [from, to, steps] = slide(text, range, limit);
      if (inserted) {
        gap.later = [from, to];
        gap.earlier = [gap.earlier[0] - steps, gap.earlier[1] - steps];
      } else {
        gap.earlier = [from, to];
        gap.later = [gap.later[0] - steps, gap.later[1] - steps];
      }
    }
    a = gap.earlier[1];
    c = gap.later[1];
  }
  return gaps;
}

// "14 October 2032" and "20 October 2033" differ in a date, not in two numbers.
function isOneDate(text, left, right) {
  const isNumber = (i) => /^\d+$/.test(tokenWords(text, i));
  return right[0] - left[1] === 1 && left[1] > left[0] && right[1] > right[0] && isNumber(left[1] - 1) && isNumber(right[0]);
}

function wordHunks(earlier, later, left, right) {
  const joined = [];
  for (const gap of slid(earlier, later, differing(earlier, later, left, right))) {
    const last = joined[joined.length - 1];
    if (last && (joins(earlier, later, last, gap) || isOneDate(earlier, last.earlier, gap.earlier))) {
      last.earlier[1] = gap.earlier[1];
      last.later[1] = gap.later[1];
    } else {
      joined.push({ earlier: [...gap.earlier], later: [...gap.later] });
    }
  }
  return joined.map(({ earlier: a, later: b }) => (
    { kind: a[0] === a[1] ? "a" : b[0] === b[1] ? "o" : "r", earlier: a, later: b }));
}
