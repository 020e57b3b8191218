// Any two texts of the page, aligned here: equal sentences that stand once on both sides first (patience: the longest
// run of them in order), then their equal neighbours, then sentences alike, in order, then those that moved, then those
// that were split in two or merged.
// alignTexts() gives changes as data-changes has them (see report_parts.h):
// {kind, earlier: [from, to], later: [from, to], hunks: [{kind, earlier, later}]}.

const kAlike = 0.5;       // share of the weight of words that two sentences have in common: a revised one
const kMovedAlike = 0.72; // and one that moved
const kMovedWords = 5;    // shorter ones say too little to have moved
const kPart = 0.6;        // share of a sentence that the other one has beside its partner: it was split or merged

// Indices of a longest increasing subsequence.
function increasing(values) {
  const tails = [], before = [];
  values.forEach((value, i) => {
    let low = 0, high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]] < value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1] : -1;
    tails[low] = i;
  });
  const chain = [];
  for (let i = tails.length ? tails[tails.length - 1] : -1; i >= 0; i = before[i]) chain.unshift(i);
  return chain;
}

function sentenceKey(text, sentence) {
  return text.ids.slice(sentence.from, sentence.to).join(" ");
}

// Partner of each earlier sentence, or -1: those equal to each other, in order.
function equalPairs(left, right) {
  const partner = new Array(left.length).fill(-1);
  const places = (keys) => {
    const found = new Map();
    keys.forEach((key, i) => found.set(key, found.has(key) ? -1 : i));
    return found;
  };
  const inLeft = places(left), inRight = places(right);
  const unique = [];
  left.forEach((key, i) => {
    if (inLeft.get(key) === i && inRight.get(key) >= 0) unique.push([i, inRight.get(key)]);
  });
  for (const i of increasing(unique.map(([, j]) => j))) partner[unique[i][0]] = unique[i][1];
  const taken = new Set(partner.filter((j) => j >= 0));
  const grow = (i, step) => {
    for (let a = i + step, b = partner[i] + step; a >= 0 && a < left.length && b >= 0 && b < right.length; a += step, b += step) {
      if (partner[a] >= 0 || taken.has(b) || left[a] !== right[b]) break;
      partner[a] = b;
      taken.add(b);
    }
  };
  const anchors = partner.flatMap((j, i) => (j >= 0 ? [i] : []));
  for (const i of anchors) grow(i, 1);
  for (const i of anchors.reverse()) grow(i, -1);
  return partner;
}

// --- sentences alike ------------------------------------------------------------------------------------------------

// Rare words weigh more: "the" in both says nothing.
function weightsOf(texts) {
  const counts = new Map();
  let all = 0;
  for (const text of texts) {
    for (const id of text.ids) counts.set(id, (counts.get(id) || 0) + 1);
    all += text.ids.length;
  }
  const weights = new Map();
  for (const [id, count] of counts) weights.set(id, Math.log(1 + all / count) / 4);
  return weights;
}

function bagOf(text, sentence, weights) {
  const bag = new Map();
  let weight = 0;
  for (let i = sentence.from; i < sentence.to; ++i) {
    bag.set(text.ids[i], (bag.get(text.ids[i]) || 0) + 1);
    weight += weights.get(text.ids[i]);
  }
  return { bag, weight, words: sentence.to - sentence.from };
}

// Of the weight of both, what they share: 0 .. 1; 0 where it cannot be `least`, since one weighs too little.
function likeness(a, b, weights, least) {
  if (2 * Math.min(a.weight, b.weight) < least * (a.weight + b.weight)) return 0;
  let shared = 0;
  const [small, large] = a.bag.size <= b.bag.size ? [a.bag, b.bag] : [b.bag, a.bag];
  for (const [id, count] of small) {
    const other = large.get(id);
    if (other) shared += Math.min(count, other) * weights.get(id);
  }
  return 2 * shared / (a.weight + b.weight);
}

// Pairs, in order, of sentences [a, b) and [c, d) with the greatest sum of likeness; sets partner.
function pairGap(score, [a, b], [c, d], partner) {
  const width = d - c + 1;
  const best = new Float64Array((b - a + 1) * width);
  for (let i = b - a - 1; i >= 0; --i) {
    for (let j = d - c - 1; j >= 0; --j) {
      const at = i * width + j;
      const alike = score(a + i, c + j);
      const both = alike >= kAlike ? alike + best[at + width + 1] : 0;
      best[at] = Math.max(both, best[at + width], best[at + 1]);
    }
  }
  for (let i = 0, j = 0; i < b - a && j < d - c;) {
    const at = i * width + j;
    if (best[at] === best[at + width]) ++i;
    else if (best[at] === best[at + 1]) ++j;
    else partner[a + i++] = c + j++;
  }
}

function pairAlike(bags, weights, partner) {
  const [left, right] = bags;
  const score = (i, j) => likeness(left[i], right[j], weights, kAlike);
  const fixed = [...partner.flatMap((j, i) => (j >= 0 ? [[i, j]] : [])), [left.length, right.length]];
  let a = 0, c = 0;
  for (const [i, j] of fixed) {
    if (i > a && j > c) pairGap(score, [a, i], [c, j], partner);
    a = i + 1;
    c = j + 1;
  }
}

// The sentences of a list that can be alike to a bag by `least`: those that have one of its heaviest words. What is
// alike shares at least least / (2 - least) of its weight, so it has more than the other words (prefix filter: Bayardo,
// Ma and Srikant, Scaling Up All Pairs Similarity Search, 2007).
function candidates(bag, sentencesOf, weights, least) {
  const words = [...bag.bag.keys()].sort((a, b) => weights.get(b) - weights.get(a));
  const enough = bag.weight * least / (2 - least) - 1e-9;
  const found = new Set();
  let rest = bag.weight;
  for (const id of words) {
    if (rest < enough) break;
    for (const j of sentencesOf.get(id) || []) found.add(j);
    rest -= bag.bag.get(id) * weights.get(id);
  }
  return found;
}

// Of those left over, the most alike first.
function pairMoved(bags, weights, partner) {
  const [left, right] = bags;
  const taken = new Set(partner.filter((j) => j >= 0));
  const sentencesOf = new Map();
  right.forEach((bag, j) => {
    if (taken.has(j) || bag.words < kMovedWords) return;
    for (const id of bag.bag.keys()) {
      if (!sentencesOf.has(id)) sentencesOf.set(id, []);
      sentencesOf.get(id).push(j);
    }
  });
  const found = [];
  left.forEach((bag, i) => {
    if (partner[i] >= 0 || bag.words < kMovedWords) return;
    for (const j of candidates(bag, sentencesOf, weights, kMovedAlike)) {
      const alike = likeness(bag, right[j], weights, kMovedAlike);
      if (alike >= kMovedAlike) found.push({ i, j, alike });
    }
  });
  found.sort((one, two) => two.alike - one.alike || one.i - two.i || one.j - two.j);
  const moved = new Map();
  const used = new Set();
  for (const { i, j } of found) {
    if (moved.has(i) || used.has(j)) continue;
    moved.set(i, j);
    used.add(j);
  }
  return moved;
}

// Of the weight of a sentence, what a whole has of it beyond a first part: 0 .. 1.
function heldBeyond(whole, first, bag, weights) {
  let held = 0;
  for (const [id, count] of bag.bag) {
    const rest = (whole.bag.get(id) || 0) - (first.bag.get(id) || 0);
    if (rest > 0) held += Math.min(count, rest) * weights.get(id);
  }
  return held / bag.weight;
}

// Sentences split in two: by number of the whole, its first and last sentence on the other side. partner: of the wholes,
// taken: the sentences of the other side that face something already; those found are added.
function splitsOf(wholes, parts, weights, partner, taken) {
  const splits = new Map();
  partner.forEach((j, i) => {
    if (j < 0) return;
    for (const other of [j + 1, j - 1]) {
      const bag = parts[other];
      if (!bag || taken.has(other) || bag.words < kMovedWords || heldBeyond(wholes[i], parts[j], bag, weights) < kPart) continue;
      taken.add(other);
      splits.set(i, [Math.min(j, other), Math.max(j, other)]);
      return;
    }
  });
  return splits;
}

// --- changes ----------------------------------------------------------------------------------------------------------

// whole: whether each side is held in full; what faces nothing in excerpts is not known.
function alignTexts(earlier, later, whole) {
  const keys = [earlier, later].map((text) => text.sentences.map((sentence) => sentenceKey(text, sentence)));
  const weights = weightsOf([earlier, later]);
  const bags = [earlier, later].map((text) => text.sentences.map((sentence) => bagOf(text, sentence, weights)));
  const partner = equalPairs(keys[0], keys[1]);
  pairAlike(bags, weights, partner);
  const moved = pairMoved(bags, weights, partner);
  const movedHere = new Map([...moved].map(([i, j]) => [j, i]));
  const facing = new Map(partner.flatMap((j, k) => (j >= 0 ? [[j, k]] : [])));
  const back = bags[1].map((_, j) => (facing.has(j) ? facing.get(j) : -1));
  const takenLater = new Set([...facing.keys(), ...movedHere.keys()]), takenEarlier = new Set([...facing.values(), ...moved.keys()]);
  const splits = splitsOf(bags[0], bags[1], weights, partner, takenLater);
  const merges = splitsOf(bags[1], bags[0], weights, back.map((i) => (splits.has(i) ? -1 : i)), takenEarlier);
  const changes = [];
  const range = (text, i) => [text.sentences[i].from, text.sentences[i].to];
  const alone = (kind, side, i) => {
    const known = side === 0 ? whole[1] : whole[0];
    const words = range(side === 0 ? earlier : later, i);
    const change = { kind: known ? kind : "x", earlier: side === 0 ? words : [0, 0], later: side === 1 ? words : [0, 0], hunks: [] };
    if (known) change.hunks.push({ kind, earlier: change.earlier, later: change.later });
    changes.push(change);
  };
  const both = (i, j, kind) => {
    const change = { kind, earlier: range(earlier, i), later: range(later, j), hunks: [] };
    if (spelling(earlier.sentences[i].text) !== spelling(later.sentences[j].text)) {
      change.hunks = wordHunks(earlier, later, change.earlier, change.later);
    }
    if (kind === "r" && change.hunks.length === 0) change.kind = "u";
    changes.push(change);
  };
  // One sentence that faces two.
  const parted = (kind, [a, b], [c, d]) => {
    const change = { kind, earlier: [earlier.sentences[a].from, earlier.sentences[b].to],
      later: [later.sentences[c].from, later.sentences[d].to], hunks: [] };
    change.hunks = wordHunks(earlier, later, change.earlier, change.later);
    changes.push(change);
  };
  let i = 0;
  const flushLeft = (end) => {
    for (; i < end; ++i) {
      if (!takenEarlier.has(i)) alone("o", 0, i);
    }
  };
  for (let j = 0; j < later.sentences.length; ++j) {
    if (facing.has(j)) {
      flushLeft(facing.get(j));
      const at = i++;
      if (splits.has(at)) parted("s", [at, at], splits.get(at));
      else if (merges.has(j)) parted("j", merges.get(j), [j, j]);
      else both(at, j, "r");
    } else if (movedHere.has(j)) {
      both(movedHere.get(j), j, "m");
    } else if (!takenLater.has(j)) {
      alone("a", 1, j);
    }
  }
  flushLeft(earlier.sentences.length);
  return changes;
}
