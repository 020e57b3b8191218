// How alike two wordings are: what a draft says, and a sentence of the archive or a part of it.
//
//   words    the weight of the words that both have, of all their weight (Dice), each word as often as both
//            have it; marks, case and typography do not count
//   order    the share of it that stands in the same order (the heaviest alignment of the two)
//   numbers, names, terms   those that both have, of all (Dice); none where neither has any
//
// The score is four fifths words, of which a half depends on their order, and one fifth numbers, names and
// terms as far as there are any: 8, 7 and 5 hundredths. 1000 is said only of the same words in the same
// order.
//
// A clause may have been agreed inside a longer sentence. Where the draft weighs at most two thirds of the
// sentence, the run of words that has most in common with it is scored by itself, if that, too, is at most
// two thirds of it: of two sentences of like length none is cut to fit the other.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "align/match.h"
#include "analyze/word_rarity.h"
#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

// All in thousandths.
struct LikenessParts {
  std::uint32_t words = 0;
  std::uint32_t order = 0;
  std::optional<std::uint32_t> numbers;
  std::optional<std::uint32_t> names;
  std::optional<std::uint32_t> terms;
  friend bool operator==(const LikenessParts&, const LikenessParts&) = default;
};

struct Likeness {
  std::uint32_t score = 0;
  LikenessParts parts;
};

// The words of one side, marks left out, ready to be compared.
struct ComparedWords {
  std::vector<NormId> ids;
  std::vector<std::uint32_t> tokens;  // the place of each in its text
  std::vector<NormId> sorted;         // the ids, ascending
  std::vector<NormId> numbers;        // sorted
  std::vector<NormId> names;          // sorted
  std::vector<std::uint32_t> terms;   // concepts, sorted, each once
  std::uint64_t weight = 0;
};

// The words of a text; `terms` stays empty. Its words must be known to the rarity. A name is a word with a
// capital that is not the first, or with more capitals than one ("NATO").
[[nodiscard]] ComparedWords compared_words(const NormalizedText& text, const WordRarity& rarity,
                                           const Vocabulary& vocabulary);

// Weight that two sorted lists of ids share.
[[nodiscard]] std::uint64_t shared_weight(std::span<const NormId> left, std::span<const NormId> right,
                                          const WordRarity& rarity);

class LikenessScorer {
 public:
  explicit LikenessScorer(const WordRarity& rarity) : rarity_(rarity) {}

  [[nodiscard]] Likeness score(const ComparedWords& draft, const ComparedWords& other);
  // No score of the draft with a sentence of this weight, whole or in part, is greater.
  [[nodiscard]] static std::uint32_t at_most(const ComparedWords& draft, std::uint64_t shared,
                                             std::uint64_t other_weight);
  // The run of words of the other side, at most two thirds of its weight, that has most in common with the
  // draft (Dice), as places in other.ids; nullopt if none has a word of it, or the draft is no shorter than
  // that.
  [[nodiscard]] std::optional<TokenRange> part_like(const ComparedWords& draft, const ComparedWords& other);

  // What a part of that likeness counts.
  [[nodiscard]] static std::uint32_t as_part(std::uint32_t score);

 private:
  [[nodiscard]] std::optional<TokenRange> in_order(const ComparedWords& draft, const ComparedWords& other,
                                                   TokenRange run);
  // Those in the same order; the other side is the left one.
  [[nodiscard]] Matches common_words(const ComparedWords& draft, std::span<const NormId> other);

  const WordRarity& rarity_;
  // Working memory.
  std::vector<std::uint32_t> weights_;
  std::vector<NormId> distinct_;
  std::vector<std::uint32_t> allowed_;
  std::vector<std::uint32_t> left_;
  std::vector<std::uint32_t> places_;
};

}  // namespace agreed
