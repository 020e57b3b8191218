#include "align/heaviest_common.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "text/check.h"

namespace agreed {
namespace {

enum class Step : std::uint8_t { none, left, right, both };

}  // namespace

Matches heaviest_common(std::span<const NormId> left, std::span<const NormId> right,
                        std::span<const std::uint32_t> weights) {
  AGREED_CHECK(weights.size() == left.size());
  const std::size_t columns = right.size() + 1;
  std::vector<Step> steps((left.size() + 1) * columns, Step::none);
  std::vector<std::uint64_t> above(columns, 0);
  std::vector<std::uint64_t> row(columns, 0);
  for (std::size_t l = 1; l <= left.size(); ++l) {
    for (std::size_t r = 1; r <= right.size(); ++r) {
      // Going back where nothing is lost moves the last pair to the left.
      row[r] = above[r];
      Step step = Step::left;
      if (row[r - 1] > row[r]) {
        row[r] = row[r - 1];
        step = Step::right;
      }
      const bool equal = left[l - 1] == right[r - 1] && left[l - 1] != kGapId;
      if (equal && above[r - 1] + weights[l - 1] > row[r]) {
        row[r] = above[r - 1] + weights[l - 1];
        step = Step::both;
      }
      steps[l * columns + r] = step;
    }
    std::swap(above, row);
  }
  std::vector<Match> backwards;
  for (std::size_t l = left.size(), r = right.size(); l > 0 && r > 0;) {
    const Step step = steps[l * columns + r];
    if (step == Step::both) {
      backwards.push_back({static_cast<std::uint32_t>(l - 1), static_cast<std::uint32_t>(r - 1), 1});
    }
    if (step != Step::right) --l;
    if (step != Step::left) --r;
  }
  Matches matches;
  for (auto match = backwards.rbegin(); match != backwards.rend(); ++match) append_match(matches, *match);
  return matches;
}

}  // namespace agreed
