// Dynamic programming from the end of the sentence; of equal costs the phrase goes before the
// loose word, and the longer phrase before the shorter.
#include "analyze/blame_phrases.h"

#include <algorithm>
#include <limits>

namespace agreed {
namespace {

constexpr std::uint32_t kLooseWord = 4;    // a word that stands in no phrase
constexpr std::uint32_t kPhrase = 6;       // a phrase: 3 words of one are cheaper than 3 loose ones
constexpr std::uint32_t kShortPhrase = 3;  // of one or two words
constexpr std::uint32_t kEdgeInside = 2;   // between two words that carry meaning, or before an ending
constexpr std::uint32_t kLeastWords = 3;
constexpr std::uint32_t kLeastContent = 2;
constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max() / 4;

class Cutter {
 public:
  explicit Cutter(const PhraseChoices& choices)
      : choices_(choices), size_(static_cast<std::uint32_t>(choices.words.size())) {
    content_before_.push_back(0);
    for (const PhraseWord& word : choices.words) {
      content_before_.push_back(content_before_.back() + (word.content ? 1U : 0U));
    }
    find_reach();
  }

  std::vector<WordPlaceRange> cut() {
    // loose[k], phrased[k]: the least cost from word k on, if what ends before k is loose, or a phrase.
    std::vector<std::uint32_t> loose(size_ + 1, 0);
    std::vector<std::uint32_t> phrased(size_ + 1, 0);
    std::vector<std::uint32_t> loose_end(size_ + 1, 0);  // the end of the phrase at k; k itself: a loose word
    std::vector<std::uint32_t> phrased_end(size_ + 1, 0);
    for (std::uint32_t k = size_; k-- > 0;) {
      const bool edge = !choices_.words[k].inside;
      loose[k] = kLooseWord + loose[k + 1];
      loose_end[k] = k;
      phrased[k] = edge ? edge_cost(k) + loose[k] : kNever;
      phrased_end[k] = k;
      if (k != 0 && !edge) continue;
      for (std::uint32_t end = std::min(reach_[k], k + kLongestPhrase); end > k; --end) {
        const std::uint32_t own = cost({k, end});
        if (own >= kNever || phrased[end] >= kNever) continue;
        const std::uint32_t all = own + phrased[end];
        const auto better = [&](std::uint32_t least, std::uint32_t least_end) {
          return all + edge_cost(k) < least || (all + edge_cost(k) == least && least_end == k);
        };
        if (better(loose[k], loose_end[k])) loose[k] = all + edge_cost(k), loose_end[k] = end;
        if (better(phrased[k], phrased_end[k])) phrased[k] = all + edge_cost(k), phrased_end[k] = end;
      }
    }
    std::vector<WordPlaceRange> phrases;
    bool after_phrase = false;
    for (std::uint32_t k = 0; k < size_;) {
      // A loose word behind a phrase was chosen as the loose one at the same place.
      const std::uint32_t end = after_phrase && phrased_end[k] != k ? phrased_end[k] : loose_end[k];
      after_phrase = end != k;
      if (after_phrase) phrases.push_back({k, end});
      k = after_phrase ? end : k + 1;
    }
    return phrases;
  }

 private:
  void find_reach() {
    // What one sentence holds it holds from every later word on, too, so the reach never goes back.
    std::uint32_t i = 0;
    for (std::uint32_t k = 0; k < size_; ++k) {
      i = std::max(i, k);
      while (i < choices_.longest_runs.size() && choices_.longest_runs[i] <= k) ++i;
      reach_.push_back(i == k ? k : i - 1 + kLeastWords);
    }
    for (const WordPlaceRange range : choices_.shorter) {
      reach_[range.begin] = std::max(reach_[range.begin], range.end);
    }
  }

  [[nodiscard]] std::uint32_t edge_cost(std::uint32_t k) const {
    if (k == 0 || k >= size_) return 0;
    const PhraseWord& word = choices_.words[k];
    const bool behind_ending = choices_.words[k - 1].leans_back && !word.leans_back;
    return word.mark_before || word.light || behind_ending ? 0 : kEdgeInside;
  }

  // kNever if it is no phrase.
  [[nodiscard]] std::uint32_t cost(WordPlaceRange range) const {
    const bool last = range.end == size_ || choices_.words[range.end].mark_before;
    if (range.end < size_ && choices_.words[range.end].inside) return kNever;
    if (range.size() < kLeastWords) {
      const bool named = std::ranges::find(choices_.shorter, range) != choices_.shorter.end();
      return named && !is_refuted(range) ? kShortPhrase : kNever;
    }
    if (choices_.longest_runs[range.end - kLeastWords] > range.begin || is_refuted(range)) return kNever;
    if (choices_.words[range.end - 1].light && !last) return kNever;
    const bool whole = range.begin == 0 && range.end == size_;
    const std::uint32_t content = content_before_[range.end] - content_before_[range.begin];
    return content >= (whole ? 1 : kLeastContent) ? kPhrase : kNever;
  }

  [[nodiscard]] bool is_refuted(WordPlaceRange range) const {
    return std::ranges::any_of(choices_.refuted, [&](WordPlaceRange refuted) {
      return range.begin <= refuted.begin && refuted.end <= range.end;
    });
  }

  const PhraseChoices& choices_;
  std::uint32_t size_;
  std::vector<std::uint32_t> content_before_;
  std::vector<std::uint32_t> reach_;  // by first word: the end of the longest phrase
};

}  // namespace

std::vector<WordPlaceRange> cut_into_phrases(const PhraseChoices& choices) {
  return choices.words.empty() ? std::vector<WordPlaceRange>{} : Cutter(choices).cut();
}

}  // namespace agreed
