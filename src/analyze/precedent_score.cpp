#include "analyze/precedent_score.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "align/heaviest_common.h"
#include "normalize/folding.h"
#include "retrieve/sentence_features.h"

namespace agreed {
namespace {

// Hundredths of the score. Chosen so that no single number, name or term decides, but each can be seen.
constexpr std::uint64_t kWordsShare = 80;
constexpr std::uint64_t kNumbersShare = 8;
constexpr std::uint64_t kNamesShare = 7;
constexpr std::uint64_t kTermsShare = 5;
// Of the words' share, in halves.
constexpr std::uint64_t kInAnyOrder = 1;
constexpr std::uint64_t kInThisOrder = 1;

constexpr std::uint64_t kWhole = 1000;
// A longer run is the sentence itself, with words gone at its ends: that must be shown.
constexpr std::uint64_t kPartInThirds = 2;
// Hundredths of its likeness that a part counts. What stands around it was left out of the comparison.
constexpr std::uint32_t kPartWorth = 95;
// A part of more than so many times the draft's weight shares too little with it to be a result.
constexpr std::uint64_t kLongestPart = 3;
constexpr std::uint32_t kStranger = UINT32_MAX;

bool may_be_part(std::uint64_t weight, std::uint64_t of_all) {
  return weight * 3 <= of_all * kPartInThirds;
}

bool has_digit_first(std::string_view word) {
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

bool is_number(const NormToken& token, std::string_view word) {
  return token.kind == TokenKind::number || has_digit_first(word);
}

std::size_t ascii_capitals(std::string_view word) {
  return static_cast<std::size_t>(std::ranges::count_if(word, [](char c) { return c >= 'A' && c <= 'Z'; }));
}

bool begins_with_capital(std::string_view exact) {
  if (exact.empty()) return false;
  const char first = exact.front();
  if (static_cast<unsigned char>(first) < 0x80) return first >= 'A' && first <= 'Z';
  return fold_case(exact).substr(0, 2) != exact.substr(0, 2);
}

// Twice what both have, of all; nullopt where neither has anything.
template <typename Value>
std::optional<std::uint32_t> dice(const std::vector<Value>& left, const std::vector<Value>& right) {
  const std::size_t all = left.size() + right.size();
  if (all == 0) return std::nullopt;
  std::vector<Value> both;
  std::ranges::set_intersection(left, right, std::back_inserter(both));
  return static_cast<std::uint32_t>(2 * both.size() * kWhole / all);
}

// The parts as one, from the words' share (thousandths) and what of the others there is.
class WeightedParts {
 public:
  explicit WeightedParts(std::uint64_t words) : sum_(kWordsShare * words), shares_(kWordsShare) {}
  void add(std::uint64_t share, const std::optional<std::uint32_t>& part) {
    if (!part) return;
    sum_ += share * *part;
    shares_ += share;
  }
  [[nodiscard]] std::uint32_t mean() const { return static_cast<std::uint32_t>(sum_ / shares_); }

 private:
  std::uint64_t sum_;
  std::uint64_t shares_;
};

}  // namespace

ComparedWords compared_words(const NormalizedText& text, const WordRarity& rarity,
                             const Vocabulary& vocabulary) {
  ComparedWords words;
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    const NormToken& token = text.tokens[i];
    if (!is_feature_word(token.kind)) continue;
    const std::string_view exact = vocabulary.word(token.exact);
    if (is_number(token, vocabulary.word(token.id))) {
      words.numbers.push_back(token.id);
    } else if ((!words.ids.empty() && begins_with_capital(exact)) || ascii_capitals(exact) > 1) {
      words.names.push_back(token.id);
    }
    words.ids.push_back(token.id);
    words.tokens.push_back(i);
    words.weight += rarity[token.id];
  }
  words.sorted = words.ids;
  std::ranges::sort(words.sorted);
  std::ranges::sort(words.numbers);
  std::ranges::sort(words.names);
  return words;
}

std::uint64_t shared_weight(std::span<const NormId> left, std::span<const NormId> right,
                            const WordRarity& rarity) {
  std::uint64_t shared = 0;
  auto l = left.begin();
  auto r = right.begin();
  while (l != left.end() && r != right.end()) {
    if (*l == *r) {
      shared += rarity[*l];
      ++l;
      ++r;
    } else if (*l < *r) {
      ++l;
    } else {
      ++r;
    }
  }
  return shared;
}

Likeness LikenessScorer::score(const ComparedWords& draft, const ComparedWords& other) {
  Likeness result;
  if (draft.ids.empty() || other.ids.empty()) return result;
  const std::uint64_t shared = shared_weight(draft.sorted, other.sorted, rarity_);
  std::uint64_t in_order = 0;
  for (const Match& match : common_words(draft, other.ids)) {
    for (std::uint32_t i = 0; i < match.length; ++i) in_order += rarity_[other.ids[match.left + i]];
  }
  LikenessParts& parts = result.parts;
  parts.words = static_cast<std::uint32_t>(2 * shared * kWhole / (draft.weight + other.weight));
  parts.order = shared == 0 ? 0 : static_cast<std::uint32_t>(in_order * kWhole / shared);
  parts.numbers = dice(draft.numbers, other.numbers);
  parts.names = dice(draft.names, other.names);
  parts.terms = dice(draft.terms, other.terms);
  if (draft.ids == other.ids) {
    result.score = kWhole;
    return result;
  }
  const std::uint64_t both = kInAnyOrder * kWhole + kInThisOrder * parts.order;
  WeightedParts all(parts.words * both / (kWhole * (kInAnyOrder + kInThisOrder)));
  all.add(kNumbersShare, parts.numbers);
  all.add(kNamesShare, parts.names);
  all.add(kTermsShare, parts.terms);
  result.score = std::min<std::uint32_t>(all.mean(), kWhole - 1);
  return result;
}

std::uint32_t LikenessScorer::at_most(const ComparedWords& draft, std::uint64_t shared,
                                      std::uint64_t other_weight) {
  if (draft.weight + other_weight == 0) return 0;
  if (shared == draft.weight) return kWhole;  // it may stand there word for word
  const bool in_parts = may_be_part(draft.weight, other_weight);
  const std::uint64_t in_part = in_parts ? std::min(shared, other_weight * kPartInThirds / 3) : 0;
  const std::uint64_t words = std::max(2 * shared * kWhole / (draft.weight + other_weight),
                                       2 * in_part * kWhole / (draft.weight + in_part));
  WeightedParts all(std::min(words + 1, kWhole));
  if (!draft.numbers.empty()) all.add(kNumbersShare, kWhole);
  if (!draft.names.empty()) all.add(kNamesShare, kWhole);
  if (!draft.terms.empty()) all.add(kTermsShare, kWhole);
  return all.mean() + 1;
}

std::optional<TokenRange> LikenessScorer::part_like(const ComparedWords& draft, const ComparedWords& other) {
  const auto verbatim = std::search(other.ids.begin(), other.ids.end(), draft.ids.begin(), draft.ids.end());
  if (verbatim != other.ids.end() && !draft.ids.empty()) {
    const auto begin = static_cast<std::uint32_t>(verbatim - other.ids.begin());
    return TokenRange{begin, begin + static_cast<std::uint32_t>(draft.ids.size())};
  }
  if (!may_be_part(draft.weight, other.weight)) return std::nullopt;
  // Every run that begins and ends with a word of the draft, each word counted as often as the draft has it.
  // Words are told by their place among the distinct ones of the draft.
  distinct_.assign(draft.sorted.begin(), draft.sorted.end());
  distinct_.erase(std::unique(distinct_.begin(), distinct_.end()), distinct_.end());
  allowed_.assign(distinct_.size(), 0);
  for (std::size_t i = 0, at = 0; i < draft.sorted.size(); ++i) {
    if (draft.sorted[i] != distinct_[at]) ++at;
    ++allowed_[at];
  }
  places_.clear();
  for (const NormId id : other.ids) {
    const auto found = std::ranges::lower_bound(distinct_, id);
    const bool known = found != distinct_.end() && *found == id;
    places_.push_back(known ? static_cast<std::uint32_t>(found - distinct_.begin()) : kStranger);
  }
  const auto size = static_cast<std::uint32_t>(other.ids.size());
  std::uint64_t best_shared = 0;
  std::uint64_t best_all = 1;
  TokenRange best{0, 0};
  for (std::uint32_t begin = 0; begin < size; ++begin) {
    if (places_[begin] == kStranger) continue;
    left_ = allowed_;
    std::uint64_t shared = 0;
    std::uint64_t weight = 0;
    for (std::uint32_t end = begin; end < size; ++end) {
      weight += rarity_[other.ids[end]];
      if (!may_be_part(weight, other.weight) || weight > kLongestPart * draft.weight) break;
      if (places_[end] == kStranger || left_[places_[end]] == 0) continue;
      --left_[places_[end]];
      shared += rarity_[other.ids[end]];
      // Fractions by cross multiplication; of equal ones the first, which is the longer, stays.
      if (shared * best_all > best_shared * (draft.weight + weight)) {
        best_shared = shared;
        best_all = draft.weight + weight;
        best = {begin, end + 1};
      }
    }
  }
  if (best.empty()) return std::nullopt;
  return in_order(draft, other, best);
}

// A word at an edge that stands elsewhere in the draft makes the run no closer to it.
std::optional<TokenRange> LikenessScorer::in_order(const ComparedWords& draft, const ComparedWords& other,
                                                   TokenRange run) {
  const Matches matches = common_words(draft, std::span(other.ids).subspan(run.begin, run.size()));
  if (matches.empty()) return std::nullopt;
  return TokenRange{run.begin + matches.front().left,
                    run.begin + matches.back().left + matches.back().length};
}

Matches LikenessScorer::common_words(const ComparedWords& draft, std::span<const NormId> other) {
  weights_.clear();
  for (const NormId id : other) weights_.push_back(rarity_[id]);
  return heaviest_common(other, draft.ids, weights_);
}

std::uint32_t LikenessScorer::as_part(std::uint32_t score) {
  return score == kWhole ? score : static_cast<std::uint32_t>(score * kPartWorth / 100);
}

}  // namespace agreed
