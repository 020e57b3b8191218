#include "analyze/rules/missing_wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "analyze/rules/rule_places.h"
#include "normalize/word_count.h"

namespace agreed {
namespace {

constexpr std::size_t kFragmentShare = 4;  // a whole draft is seldom less than half of the text before it
constexpr std::size_t kLongestName = 40;   // bytes

// Enough of a long phrase to know it by, whole words: "\"They agreed that either side may ...\"".
std::string short_name(const std::string& name) {
  if (name.size() <= kLongestName) return name;
  const std::size_t blank = name.rfind(' ', kLongestName);
  if (blank == std::string::npos) return name;
  return name.substr(0, blank) + " ..." + (name.back() == '"' ? "\"" : "");
}

}  // namespace

std::vector<Finding> findings_of_missing(const RuleContext& context, std::vector<MissingWording> missing,
                                         std::string_view kind) {
  const SeriesText* last = context.history.last();
  const std::size_t words = count_words(context.reading.text);
  const std::size_t words_before = last == nullptr ? 0 : count_words(last->text);
  const bool fragment = words * kFragmentShare < words_before;
  const auto faces_nothing = [](const MissingWording& one) { return one.finding.excerpt.empty(); };
  const bool in_one = fragment && std::ranges::count_if(missing, faces_nothing) > 1;
  std::vector<Finding> findings;
  std::string names;
  std::vector<std::string> summed;
  for (MissingWording& one : missing) {
    if (in_one && faces_nothing(one)) {
      names += (summed.empty() ? "" : ", ") + short_name(one.name);
      summed.push_back(std::move(one.name));
    } else {
      findings.push_back(std::move(one.finding));
    }
  }
  if (!in_one) return findings;
  findings.push_back(finding_of_text(
      context, fmt::format("{} {} of earlier statements are not in this fragment of {} words ({} has {}): {}",
                           summed.size(), kind, words, last->id, words_before, names)));
  findings.back().names = std::move(summed);
  return findings;
}

}  // namespace agreed
