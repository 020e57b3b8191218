// See sentence_pairing.h. A gap is a rectangle of sentences between two anchors; a job list instead of
// recursion keeps the depth flat.
#include "align/sentence_pairing.h"

#include <algorithm>

#include "align/equal_sentences.h"
#include "align/gap_table.h"
#include "align/increasing.h"
#include "align/moves.h"
#include "align/similar_sentences.h"
#include "text/check.h"

namespace agreed {
namespace {

// Shorter sentences ("Thank you.", headings) are too often equal by chance to cut a whole text at.
constexpr std::uint32_t kAnchorTokens = 4;

// In a large gap pairs this similar (thousandths) cut it further; in what remains the bar is lower.
constexpr std::uint32_t kSureSimilarity = 600;
constexpr std::uint32_t kLikelySimilarity = 400;

// Sentences of a slice, where a large gap has nothing to be cut at.
constexpr std::size_t kSlice = 16;

struct Gap {
  SentenceRectangle rectangle;
  enum class Step : std::uint8_t { equal, sure, likely, none } step = Step::equal;
};

class GapPairing {
 public:
  GapPairing(const TextIds& left, const TextIds& right, const WordWeights& weights, EqualSentences& equal,
             SentenceLinks& links)
      : equal_(equal), links_(links), table_(left, right, weights, equal), similar_(left, right, weights) {}

  void pair(const SentenceRectangle& rectangle) {
    jobs_.push_back({rectangle, Gap::Step::equal});
    while (!jobs_.empty()) {
      const Gap gap = jobs_.back();
      jobs_.pop_back();
      step(gap);
    }
  }

 private:
  void step(const Gap& gap) {
    free_left_.clear();
    free_right_.clear();
    for (std::uint32_t l = gap.rectangle.left.begin; l < gap.rectangle.left.end; ++l) {
      if (links_.left_free(l)) free_left_.push_back(l);
    }
    for (std::uint32_t r = gap.rectangle.right.begin; r < gap.rectangle.right.end; ++r) {
      if (links_.right_free(r)) free_right_.push_back(r);
    }
    if (free_left_.empty() || free_right_.empty()) return;
    if (std::uint64_t{free_left_.size()} * free_right_.size() <= kTableCells) {
      table_.pair(free_left_, free_right_, links_);
      return;
    }
    if (gap.step == Gap::Step::equal) {
      for (const SentenceRectangle& part : equal_.link_in_order(gap.rectangle, 0, links_)) {
        jobs_.push_back({part, Gap::Step::sure});
      }
    } else if (gap.step == Gap::Step::sure) {
      cut(gap, kSureSimilarity, Gap::Step::likely);
    } else if (gap.step == Gap::Step::likely) {
      cut(gap, kLikelySimilarity, Gap::Step::none);
    } else {
      slice();
    }
  }

  // Nothing rare is shared: sentences at about the same place are all there is to try.
  void slice() {
    const std::size_t slices = std::max(free_left_.size(), free_right_.size()) / kSlice + 1;
    const auto part = [slices](const std::vector<std::uint32_t>& all, std::size_t i) {
      const std::size_t begin = all.size() * i / slices;
      return std::span(all).subspan(begin, all.size() * (i + 1) / slices - begin);
    };
    for (std::size_t i = 0; i < slices; ++i) {
      const auto left = part(free_left_, i);
      const auto right = part(free_right_, i);
      if (!left.empty() && !right.empty()) table_.pair(left, right, links_);
    }
  }

  // Links the heaviest increasing run of similar pairs, and goes on between them.
  void cut(const Gap& gap, std::uint32_t bar, Gap::Step next) {
    std::vector<SimilarPair> pairs = similar_.find(free_left_, free_right_, {bar, 1});
    // One candidate for each left sentence, the best; the others are for moves.
    pairs.erase(std::unique(pairs.begin(), pairs.end(),
                            [](const SimilarPair& a, const SimilarPair& b) { return a.left == b.left; }),
                pairs.end());
    std::vector<std::uint32_t> rights;
    std::vector<std::uint32_t> weights;
    for (const SimilarPair& pair : pairs) {
      rights.push_back(pair.right);
      weights.push_back(pair.similarity);
    }
    std::uint32_t l = gap.rectangle.left.begin;
    std::uint32_t r = gap.rectangle.right.begin;
    for (const std::uint32_t kept : heaviest_increasing(rights, weights)) {
      const SimilarPair& pair = pairs[kept];
      if (equal_.equal(pair.left, pair.right)) {
        links_.add_equal(pair.left, pair.right);
      } else {
        links_.add({pair.left, pair.left + 1}, {pair.right, pair.right + 1});
      }
      jobs_.push_back({{{l, pair.left}, {r, pair.right}}, next});
      l = pair.left + 1;
      r = pair.right + 1;
    }
    jobs_.push_back({{{l, gap.rectangle.left.end}, {r, gap.rectangle.right.end}}, next});
  }

  EqualSentences& equal_;
  SentenceLinks& links_;
  GapTable table_;
  SimilarSentences similar_;
  std::vector<Gap> jobs_;
  std::vector<std::uint32_t> free_left_;
  std::vector<std::uint32_t> free_right_;
};

}  // namespace

SentenceLinks::SentenceLinks(std::uint32_t left_sentences, std::uint32_t right_sentences)
    : left_(left_sentences, kFree), right_(right_sentences, kFree) {}

void SentenceLinks::mark(SentenceRange left, SentenceRange right, std::uint32_t link) {
  for (std::uint32_t l = left.begin; l < left.end; ++l) {
    AGREED_CHECK(link == kFree || left_[l] == kFree);
    left_[l] = link;
  }
  for (std::uint32_t r = right.begin; r < right.end; ++r) {
    AGREED_CHECK(link == kFree || right_[r] == kFree);
    right_[r] = link;
  }
}

void SentenceLinks::add(SentenceRange left, SentenceRange right) {
  mark(left, right, static_cast<std::uint32_t>(links_.size()));
  links_.push_back({left, right, false});
}

void SentenceLinks::add_equal(std::uint32_t left, std::uint32_t right) {
  add({left, left + 1}, {right, right + 1});
  links_.back().equal = true;
}

void SentenceLinks::widen(std::uint32_t link, SentenceRange left, SentenceRange right) {
  SentenceLink& entry = links_[link];
  mark(entry.left, entry.right, kFree);
  entry = {left, right, false};
  mark(left, right, link);
}

void SentenceLinks::take_back(std::uint32_t link) {
  SentenceLink& entry = links_[link];
  mark(entry.left, entry.right, kFree);
  entry = {};
}

bool contiguous(const NormalizedText& text, std::uint32_t first, std::uint32_t second) {
  return second == first + 1 && text.sentences[second].paragraph - text.sentences[first].paragraph <= 1;
}

SentenceLinks pair_sentences(const TextIds& left, const TextIds& right, const WordWeights& weights) {
  SentenceLinks links(left.sentences(), right.sentences());
  EqualSentences equal(left, right);
  const std::vector<SentenceRectangle> gaps =
      equal.link_in_order({{0, left.sentences()}, {0, right.sentences()}}, kAnchorTokens, links);
  // What is equal elsewhere is not paired with what is merely similar here.
  link_equal_moves(left, right, weights, equal, links);
  GapPairing pairing(left, right, weights, equal, links);
  for (const SentenceRectangle& gap : gaps) pairing.pair(gap);
  link_similar_moves(left, right, weights, equal, links);
  return links;
}

}  // namespace agreed
