// Walks from text to text, first later, then earlier.
#include "analyze/lineage_chain.h"

#include <algorithm>

namespace agreed {
namespace {

constexpr std::size_t kVariants = 3;          // last texts that have it, compared where the line is cut
constexpr std::uint32_t kLeastShare = 300;    // thousandths of the words of either that both have
constexpr std::uint32_t kLeastBridged = 400;  // similarity over a gap, above that of neighbours in place
constexpr std::uint32_t kLeastPhrase = 180;   // similarity of two sentences that both hold the phrase
constexpr std::size_t kLeastWords = 8;        // of such sentences: a heading is no forebear of a sentence
// Share of a passage of excerpts, since what stands around it is not known; and of one with the phrase.
constexpr std::uint32_t kLeastExcerpt = 850;
constexpr std::uint32_t kLeastExcerptWithPhrase = 600;

bool meets(SentenceRange range, const SentenceSet& set) {
  const auto at = std::ranges::lower_bound(set, range.begin);
  return at != set.end() && *at < range.end;
}

Bag bag_of(const TextIds& ids, const SentenceSet& set, const WordWeights& weights, BagStore& store) {
  BagStore parts;
  for (const std::uint32_t s : set) parts.add(ids.sentence(s), weights);
  store.clear();
  store.add_sum(parts, 0, parts.size());
  return store[0];
}

std::size_t count_words(const NormalizedText& text, const SentenceSet& set) {
  std::size_t words = 0;
  for (const std::uint32_t s : set) {
    const TokenRange range = text.sentences[s].tokens;
    words += static_cast<std::size_t>(std::count_if(
        text.tokens.begin() + range.begin, text.tokens.begin() + range.end, [](const NormToken& token) {
          return token.kind == TokenKind::word || token.kind == TokenKind::number;
        }));
  }
  return words;
}

std::uint32_t share(std::uint32_t common, std::uint32_t weight) {
  return weight == 0 ? 0 : static_cast<std::uint32_t>(std::uint64_t{1000} * common / weight);
}

}  // namespace

LineageChain::View::View(const NormalizedText& left_text, const NormalizedText& right_text)
    : left(left_text),
      right(right_text),
      weights(left, right),
      alignment(align_texts(left_text, right_text)) {}

LineageChain::LineageChain(const std::vector<SeriesText>& texts) : texts_(texts) {}

LineageChain::View& LineageChain::view(std::size_t a, std::size_t b) {
  const auto key = std::minmax(a, b);
  std::unique_ptr<View>& found = views_[{key.first, key.second}];
  if (found == nullptr) found = std::make_unique<View>(texts_[key.first].text, texts_[key.second].text);
  return *found;
}

void LineageChain::forget(std::size_t text) {
  std::erase_if(views_, [&](const auto& one) { return one.first.first == text || one.first.second == text; });
}

std::vector<LineageChain::Link> LineageChain::links(std::size_t from, std::size_t to) {
  std::vector<Link> result;
  for (const SentencePair& pair : view(from, to).alignment.pairs) {
    if (pair.left.empty() || pair.right.empty()) continue;
    result.push_back(from < to ? Link{pair.left, pair.right, pair.moved}
                               : Link{pair.right, pair.left, pair.moved});
  }
  return result;
}

SentenceSet LineageChain::linked(std::size_t from, const SentenceSet& set, std::size_t to,
                                 const SentenceSet& holders) {
  View& both = view(from, to);
  const TextIds& from_ids = from < to ? both.left : both.right;
  const TextIds& to_ids = from < to ? both.right : both.left;
  BagStore whole_store;
  const Bag whole = bag_of(from_ids, set, both.weights, whole_store);
  const bool excerpts = texts_[from].held != Held::full || texts_[to].held != Held::full;
  SentenceSet result;
  for (const Link& link : links(from, to)) {
    if (!meets(link.from, set)) continue;
    for (std::uint32_t s = link.to.begin; s < link.to.end; ++s) {
      BagStore part_store;
      const Bag part = bag_of(to_ids, {s}, both.weights, part_store);
      const std::uint32_t common = overlap(whole, part);
      const std::uint32_t shared = std::max(share(common, part.weight), share(common, whole.weight));
      const bool holds_phrase = std::ranges::binary_search(holders, s);
      const std::uint32_t in_excerpts = holds_phrase ? kLeastExcerptWithPhrase : kLeastExcerpt;
      const std::uint32_t least = excerpts ? in_excerpts : kLeastShare;
      if (shared >= least) result.push_back(s);
    }
  }
  std::ranges::sort(result);
  return result;
}

// Only what nothing in the text just before it faces: a sentence that was there already is another one.
SentenceSet LineageChain::bridged(std::size_t from, const SentenceSet& set, std::size_t to,
                                  std::size_t before, const SentenceSet& holders) {
  SentenceSet result = linked(from, set, to, holders);
  if (result.empty()) return result;
  std::erase_if(result, [&](std::uint32_t s) { return known_elsewhere(before, to, s); });
  if (result.empty() || similarity_of(from, set, to, result) < kLeastBridged) return {};
  return result;
}

bool LineageChain::known_elsewhere(std::size_t before, std::size_t to, std::uint32_t sentence) {
  return std::ranges::any_of(links(before, to), [&](const Link& link) { return link.to.contains(sentence); });
}

SentenceSet LineageChain::held_by_phrase(std::size_t from, const SentenceSet& set, std::size_t to,
                                         std::size_t before, const SentenceSet& holders) {
  SentenceSet best;
  if (count_words(texts_[from].text, set) < kLeastWords) return best;
  std::uint32_t most = kLeastPhrase - 1;
  for (const std::uint32_t s : holders) {
    if (count_words(texts_[to].text, {s}) < kLeastWords) continue;
    const std::uint32_t alike = similarity_of(from, set, to, {s});
    if (alike <= most || known_elsewhere(before, to, s)) continue;
    most = alike;
    best = {s};
  }
  return best;
}

void LineageChain::walk(LineOfDescent& line, std::size_t start, int direction, const LineOfDescent& holders) {
  std::vector<std::size_t> variants = {start};  // the latest on this walk last
  std::size_t before = start;
  const auto count = static_cast<std::ptrdiff_t>(texts_.size());
  for (std::ptrdiff_t i = static_cast<std::ptrdiff_t>(start) + direction; i >= 0 && i < count;
       i += direction) {
    const auto at = static_cast<std::size_t>(i);
    if (texts_[at].held == Held::none || texts_[at].text.sentences.empty()) continue;
    static const SentenceSet kNone;
    const SentenceSet& with_phrase = holders.empty() ? kNone : holders[at];
    SentenceSet found;
    if (!line[before].empty()) found = linked(before, line[before], at, with_phrase);
    for (std::size_t v = 0; found.empty() && v < std::min(kVariants, variants.size()); ++v) {
      const std::size_t variant = variants[variants.size() - 1 - v];
      if (variant != before) found = bridged(variant, line[variant], at, before, with_phrase);
    }
    if (found.empty() && !with_phrase.empty()) {
      const std::size_t variant = variants.back();
      found = held_by_phrase(variant, line[variant], at, before, with_phrase);
    }
    if (!found.empty()) {
      line[at] = std::move(found);
      variants.push_back(at);
    }
    before = at;
  }
}

LineOfDescent LineageChain::follow(std::size_t text, SentenceSet start, const LineOfDescent& holders) {
  LineOfDescent line(texts_.size());
  line[text] = std::move(start);
  walk(line, text, 1, holders);
  walk(line, text, -1, holders);
  return line;
}

Relation LineageChain::relate(std::size_t earlier, const SentenceSet& from, std::size_t later,
                              const SentenceSet& to) {
  Relation relation;
  relation.earlier = from;
  relation.later = to;
  for (const Link& link : links(earlier, later)) {
    if (!meets(link.from, from) || !meets(link.to, to)) continue;
    relation.moved = relation.moved || link.moved;
    for (std::uint32_t s = link.from.begin; s < link.from.end; ++s) {
      if (std::ranges::binary_search(from, s)) continue;
      relation.merged = true;
      relation.earlier.push_back(s);
    }
    for (std::uint32_t s = link.to.begin; s < link.to.end; ++s) {
      if (std::ranges::binary_search(to, s)) continue;
      relation.split = true;
      relation.later.push_back(s);
    }
  }
  std::ranges::sort(relation.earlier);
  std::ranges::sort(relation.later);
  return relation;
}

std::uint32_t LineageChain::similarity_of(std::size_t a, const SentenceSet& from, std::size_t b,
                                          const SentenceSet& to) {
  View& both = view(a, b);
  BagStore from_store;
  BagStore to_store;
  const Bag left = bag_of(a < b ? both.left : both.right, from, both.weights, from_store);
  const Bag right = bag_of(a < b ? both.right : both.left, to, both.weights, to_store);
  return similarity(overlap(left, right), left.weight, right.weight);
}

}  // namespace agreed
