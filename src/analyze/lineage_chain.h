// LineageChain: which sentences of each text of a series descend from, or are the forebears of, some
// sentences of one of them. See lineage.h for the method.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "align/sentence_bags.h"
#include "align/text_alignment.h"
#include "analyze/series_texts.h"

namespace agreed {

// Sentences of one text, ascending; empty: not found there.
using SentenceSet = std::vector<std::uint32_t>;

// By text of the series.
using LineOfDescent = std::vector<SentenceSet>;

// How the sentences of one text stand to those of another.
struct Relation {
  SentenceSet earlier;  // with the sentences that were merged into them
  SentenceSet later;    // with the sentences that were parted from them
  bool moved = false;
  bool merged = false;  // one that is not in the line was joined to them
  bool split = false;   // one that is not in the line was parted from them
};

class LineageChain {
 public:
  // The texts must outlive the chain.
  explicit LineageChain(const std::vector<SeriesText>& texts);

  // holders: by text the sentences that hold the phrase which was asked for; empty if none was. Where the
  // line is cut, one of them may go on with it though little else is alike.
  [[nodiscard]] LineOfDescent follow(std::size_t text, SentenceSet start, const LineOfDescent& holders);

  // A text has other words now.
  void forget(std::size_t text);

  // How sentences of an earlier text became those of a later one.
  [[nodiscard]] Relation relate(std::size_t earlier, const SentenceSet& from, std::size_t later,
                                const SentenceSet& to);

  // Of the words of two sets, in thousandths.
  [[nodiscard]] std::uint32_t similarity_of(std::size_t a, const SentenceSet& from, std::size_t b,
                                            const SentenceSet& to);

 private:
  struct View {  // two texts aligned; left is the earlier one
    View(const NormalizedText& left_text, const NormalizedText& right_text);
    TextIds left;
    TextIds right;
    WordWeights weights;
    TextAlignment alignment;
  };
  // One direction through a view.
  struct Link {
    SentenceRange from;
    SentenceRange to;
    bool moved = false;
  };

  View& view(std::size_t a, std::size_t b);
  [[nodiscard]] std::vector<Link> links(std::size_t from, std::size_t to);
  [[nodiscard]] SentenceSet linked(std::size_t from, const SentenceSet& set, std::size_t to,
                                   const SentenceSet& holders);
  [[nodiscard]] SentenceSet bridged(std::size_t from, const SentenceSet& set, std::size_t to,
                                    std::size_t before, const SentenceSet& holders);
  [[nodiscard]] SentenceSet held_by_phrase(std::size_t from, const SentenceSet& set, std::size_t to,
                                           std::size_t before, const SentenceSet& holders);
  [[nodiscard]] bool known_elsewhere(std::size_t before, std::size_t to, std::uint32_t sentence);
  void walk(LineOfDescent& line, std::size_t start, int direction, const LineOfDescent& holders);

  const std::vector<SeriesText>& texts_;
  std::map<std::pair<std::size_t, std::size_t>, std::unique_ptr<View>> views_;
};

}  // namespace agreed
