// See moves.h.
#include "align/moves.h"

#include <algorithm>

#include "align/similar_sentences.h"

namespace agreed {
namespace {

// Shorter sentences are repeated by habit ("Thank you very much."), not moved.
constexpr std::uint32_t kMovedTokens = 5;
constexpr std::uint32_t kMovedContent = 4;

// Away from its place a sentence has to be more similar than in it (thousandths).
constexpr std::uint32_t kMovedSimilarity = 500;
constexpr std::uint32_t kNextSimilarity = 400;  // beside a sentence that moved

// What joins a link as the other half has at least this share of its weight (thousandths) and this many
// content words in what the link's other side has left over.
constexpr std::uint64_t kHalfShare = 500;
constexpr std::uint32_t kHalfContent = 3;
constexpr std::uint32_t kMostParts = 5;

std::uint32_t distance(std::uint32_t a, std::uint32_t b) {
  return a < b ? b - a : a - b;
}

class Neighbours {
 public:
  Neighbours(const TextIds& left, const TextIds& right, const WordWeights& weights,
             const EqualSentences& equal, SentenceLinks& links)
      : left_(left), right_(right), weights_(weights), equal_(equal), links_(links) {}

  // From a link outwards, as long as both neighbours are free and alike.
  void follow(SentenceLink from) {
    for (std::uint32_t l = from.left.end, r = from.right.end;
         l < left_.sentences() && r < right_.sentences() && joined(l, r); ++l, ++r) {
    }
    for (std::uint32_t l = from.left.begin, r = from.right.begin; l > 0 && r > 0 && joined(l - 1, r - 1);
         --l, --r) {
    }
  }

  // Free sentences beside the link that hold what it lacks.
  void complete(std::uint32_t index) {
    const SentenceLink link = links_.links()[index];
    if (link.equal || link.left.empty()) return;
    SentenceRange left = link.left;
    SentenceRange right = link.right;
    bool grown = true;
    while (grown) {
      grown = false;
      if (left.size() == 1 && right.size() < kMostParts) {
        grown = takes_after(left_, left, right_, right, links_, Side::right) ||
                takes_before(left_, left, right_, right, links_, Side::right);
      }
      if (!grown && right.size() == 1 && left.size() < kMostParts) {
        grown = takes_after(right_, right, left_, left, links_, Side::left) ||
                takes_before(right_, right, left_, left, links_, Side::left);
      }
    }
    if (left != link.left || right != link.right) links_.widen(index, left, right);
  }

 private:
  enum class Side : std::uint8_t { left, right };

  bool joined(std::uint32_t l, std::uint32_t r) {
    if (!links_.left_free(l) || !links_.right_free(r)) return false;
    if (equal_.equal(l, r)) {
      links_.add_equal(l, r);
      return true;
    }
    bags_.clear();
    bags_.add(left_.sentence(l), weights_);
    bags_.add(right_.sentence(r), weights_);
    const Bag a = bags_[0];
    const Bag b = bags_[1];
    if (greatest_similarity(a.weight, b.weight) < kNextSimilarity) return false;
    if (similarity(overlap(a, b), a.weight, b.weight) < kNextSimilarity) return false;
    links_.add({l, l + 1}, {r, r + 1});
    return true;
  }

  static bool is_free(const SentenceLinks& links, Side side, std::uint32_t sentence) {
    return side == Side::left ? links.left_free(sentence) : links.right_free(sentence);
  }

  bool takes_after(const TextIds& whole_text, SentenceRange whole, const TextIds& part_text,
                   SentenceRange& parts, const SentenceLinks& links, Side side) {
    const std::uint32_t next = parts.end;
    if (next >= part_text.sentences() || !is_free(links, side, next) ||
        !contiguous(*part_text.text, next - 1, next)) {
      return false;
    }
    if (!fits(whole_text, whole, part_text, parts, next)) return false;
    ++parts.end;
    return true;
  }
  bool takes_before(const TextIds& whole_text, SentenceRange whole, const TextIds& part_text,
                    SentenceRange& parts, const SentenceLinks& links, Side side) {
    if (parts.begin == 0) return false;
    const std::uint32_t previous = parts.begin - 1;
    if (!is_free(links, side, previous) || !contiguous(*part_text.text, previous, previous + 1)) return false;
    if (!fits(whole_text, whole, part_text, parts, previous)) return false;
    --parts.begin;
    return true;
  }
  bool fits(const TextIds& whole_text, SentenceRange whole, const TextIds& part_text, SentenceRange parts,
            std::uint32_t part) {
    bags_.clear();
    bags_.add(part_text.sentence(part), weights_);
    if (bags_[0].content < kHalfContent) return false;
    bags_.add(whole_text.of(whole_text.tokens_of(whole)), weights_);
    if (bags_[0].weight > bags_[1].weight) return false;
    bags_.add(part_text.of(part_text.tokens_of(parts)), weights_);
    const SentenceRange wider{std::min(parts.begin, part), std::max(parts.end, part + 1)};
    bags_.add(part_text.of(part_text.tokens_of(wider)), weights_);
    const std::uint64_t before = overlap(bags_[1], bags_[2]);
    const std::uint64_t after = overlap(bags_[1], bags_[3]);
    return 1000 * (after - before) >= kHalfShare * bags_[0].weight;
  }

  const TextIds& left_;
  const TextIds& right_;
  const WordWeights& weights_;
  const EqualSentences& equal_;
  SentenceLinks& links_;
  BagStore bags_;
};

}  // namespace

void link_equal_moves(const TextIds& left, const TextIds& right, const WordWeights& weights,
                      EqualSentences& equal, SentenceLinks& links) {
  const std::size_t first = links.links().size();
  equal.link_anywhere(kMovedTokens, links);
  Neighbours neighbours(left, right, weights, equal, links);
  const std::size_t last = links.links().size();
  for (std::size_t i = first; i < last; ++i) neighbours.follow(links.links()[i]);
}

void link_similar_moves(const TextIds& left, const TextIds& right, const WordWeights& weights,
                        const EqualSentences& equal, SentenceLinks& links) {
  std::vector<std::uint32_t> free_left;
  std::vector<std::uint32_t> free_right;
  for (std::uint32_t l = 0; l < left.sentences(); ++l) {
    if (links.left_free(l)) free_left.push_back(l);
  }
  for (std::uint32_t r = 0; r < right.sentences(); ++r) {
    if (links.right_free(r)) free_right.push_back(r);
  }
  Neighbours neighbours(left, right, weights, equal, links);
  if (!free_left.empty() && !free_right.empty()) {
    SimilarSentences similar(left, right, weights);
    std::vector<SimilarPair> pairs = similar.find(free_left, free_right, {kMovedSimilarity, kMovedContent});
    std::stable_sort(pairs.begin(), pairs.end(), [](const SimilarPair& a, const SimilarPair& b) {
      if (a.similarity != b.similarity) return a.similarity > b.similarity;
      return distance(a.left, a.right) < distance(b.left, b.right);
    });
    for (const SimilarPair& pair : pairs) {
      if (!links.left_free(pair.left) || !links.right_free(pair.right)) continue;
      const SentenceLink link{{pair.left, pair.left + 1}, {pair.right, pair.right + 1}, false};
      if (equal.equal(pair.left, pair.right)) {
        links.add_equal(pair.left, pair.right);
      } else {
        links.add(link.left, link.right);
      }
      neighbours.follow(link);
    }
  }
  if (free_left.empty() && free_right.empty()) return;
  for (std::uint32_t i = 0; i < links.links().size(); ++i) neighbours.complete(i);
}

}  // namespace agreed
