// Walks from text to text, first later, then earlier.
#include "analyze/lineage_chain.h"

#include <algorithm>

namespace agreed {
namespace {

constexpr std::size_t kVariants = 3;          // last texts that have it, compared where the line is cut
constexpr std::uint32_t kLeastShare = 300;    // thousandths of a part's words that it shares with the whole
constexpr std::uint32_t kLeastBridged = 400;  // similarity over a gap, above that of neighbours in place

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

std::vector<LineageChain::Link> LineageChain::links(std::size_t from, std::size_t to) {
  std::vector<Link> result;
  for (const SentencePair& pair : view(from, to).alignment.pairs) {
    if (pair.left.empty() || pair.right.empty()) continue;
    result.push_back(from < to ? Link{pair.left, pair.right, pair.moved}
                               : Link{pair.right, pair.left, pair.moved});
  }
  return result;
}

SentenceSet LineageChain::linked(std::size_t from, const SentenceSet& set, std::size_t to) {
  View& both = view(from, to);
  const TextIds& from_ids = from < to ? both.left : both.right;
  const TextIds& to_ids = from < to ? both.right : both.left;
  BagStore whole_store;
  const Bag whole = bag_of(from_ids, set, both.weights, whole_store);
  SentenceSet result;
  for (const Link& link : links(from, to)) {
    if (!meets(link.from, set)) continue;
    const bool one_to_one = link.from.size() == 1 && link.to.size() == 1;
    for (std::uint32_t s = link.to.begin; s < link.to.end; ++s) {
      if (!one_to_one) {
        BagStore part_store;
        const Bag part = bag_of(to_ids, {s}, both.weights, part_store);
        const std::uint32_t common = overlap(whole, part);
        if (std::max(share(common, part.weight), share(common, whole.weight)) < kLeastShare) continue;
      }
      result.push_back(s);
    }
  }
  std::ranges::sort(result);
  return result;
}

// Only what nothing in the text just before it faces: a sentence that was there already is another one.
SentenceSet LineageChain::bridged(std::size_t from, const SentenceSet& set, std::size_t to,
                                  std::size_t before) {
  SentenceSet result = linked(from, set, to);
  if (result.empty()) return result;
  for (const Link& link : links(before, to)) {
    std::erase_if(result, [&](std::uint32_t s) { return link.to.contains(s); });
  }
  if (result.empty() || similarity_of(from, set, to, result) < kLeastBridged) return {};
  return result;
}

void LineageChain::walk(LineOfDescent& line, std::size_t start, int direction) {
  std::vector<std::size_t> variants = {start};  // the latest on this walk last
  std::size_t before = start;
  const auto count = static_cast<std::ptrdiff_t>(texts_.size());
  for (std::ptrdiff_t i = static_cast<std::ptrdiff_t>(start) + direction; i >= 0 && i < count;
       i += direction) {
    const auto at = static_cast<std::size_t>(i);
    if (texts_[at].held == Held::none || texts_[at].text.sentences.empty()) continue;
    SentenceSet found;
    if (!line[before].empty()) found = linked(before, line[before], at);
    for (std::size_t v = 0; found.empty() && v < std::min(kVariants, variants.size()); ++v) {
      const std::size_t variant = variants[variants.size() - 1 - v];
      if (variant != before) found = bridged(variant, line[variant], at, before);
    }
    if (!found.empty()) {
      line[at] = std::move(found);
      variants.push_back(at);
    }
    before = at;
  }
}

LineOfDescent LineageChain::follow(std::size_t text, SentenceSet start) {
  LineOfDescent line(texts_.size());
  line[text] = std::move(start);
  walk(line, text, 1);
  walk(line, text, -1);
  return line;
}

Relation LineageChain::relate(std::size_t earlier, const SentenceSet& from, std::size_t later,
                              const SentenceSet& to) {
  Relation relation;
  relation.earlier = from;
  for (const Link& link : links(earlier, later)) {
    if (!meets(link.from, from) || !meets(link.to, to)) continue;
    relation.moved = relation.moved || link.moved;
    for (std::uint32_t s = link.from.begin; s < link.from.end; ++s) {
      if (std::ranges::binary_search(from, s)) continue;
      relation.merged = true;
      relation.earlier.push_back(s);
    }
    for (std::uint32_t s = link.to.begin; s < link.to.end; ++s) {
      if (!std::ranges::binary_search(to, s)) relation.split = true;
    }
  }
  std::ranges::sort(relation.earlier);
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
