// Ranks candidates by edit distance. Quadratic in the length of the words, so words that no id could
// be are not compared at all.
#include "corpus/nearest.h"

#include <algorithm>
#include <utility>

#include "text/ascii_case.h"

namespace agreed {
namespace {

constexpr std::size_t kLongestWord = 200;
constexpr std::size_t kShortestPart = 2;

std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> before_last;
  std::vector<std::size_t> last(right.size() + 1);
  for (std::size_t j = 0; j <= right.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::vector<std::size_t> row(right.size() + 1);
    row[0] = i;
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0U : 1U);
      row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last = std::exchange(last, std::move(row));
  }
  return last[right.size()];
}

}  // namespace

std::vector<std::string> nearest(std::string_view word, std::vector<std::string_view> candidates,
                                 std::size_t most) {
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  std::vector<std::string> words;
  if (word.empty() || word.size() > kLongestWord) return words;

  const std::string wanted = ascii_lower(word);
  const std::size_t farthest = std::max<std::size_t>(2, wanted.size() / 3);
  std::vector<std::pair<std::size_t, std::string_view>> ranked;
  for (const std::string_view candidate : candidates) {
    if (candidate.size() > kLongestWord) continue;
    const std::string other = ascii_lower(candidate);
    std::size_t distance = edit_distance(wanted, other);
    if (wanted.size() >= kShortestPart && other.find(wanted) != std::string::npos) {
      distance = std::min(distance, farthest);
    }
    // A word changed in every letter is not near, however short.
    if (distance <= farthest && distance < wanted.size()) ranked.emplace_back(distance, candidate);
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& left, const auto& right) { return left.first < right.first; });
  if (ranked.size() > most) ranked.resize(most);
  for (const auto& [distance, candidate] : ranked) words.emplace_back(candidate);
  return words;
}

}  // namespace agreed
