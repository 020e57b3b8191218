// See increasing.h.
#include "align/increasing.h"

#include <algorithm>
#include <numeric>

#include "text/check.h"

namespace agreed {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;

struct Best {
  std::uint64_t weight = 0;
  std::uint32_t last = kNone;
};

// A Fenwick tree over ranks: the heaviest subsequence that ends below a rank.
class PrefixMaxima {
 public:
  explicit PrefixMaxima(std::size_t size) : nodes_(size + 1) {}

  [[nodiscard]] Best below(std::size_t rank) const {
    Best best;
    for (std::size_t i = rank; i > 0; i &= i - 1) {
      if (nodes_[i].weight > best.weight) best = nodes_[i];
    }
    return best;
  }
  void raise(std::size_t rank, Best value) {
    for (std::size_t i = rank + 1; i < nodes_.size(); i += i & (~i + 1)) {
      if (value.weight > nodes_[i].weight) nodes_[i] = value;
    }
  }

 private:
  std::vector<Best> nodes_;
};

}  // namespace

std::vector<std::uint32_t> heaviest_increasing(std::span<const std::uint32_t> positions,
                                               std::span<const std::uint32_t> weights) {
  AGREED_CHECK(weights.empty() || weights.size() == positions.size());
  std::vector<std::uint32_t> kept(positions.size());
  std::iota(kept.begin(), kept.end(), 0U);
  const auto not_rising = std::adjacent_find(positions.begin(), positions.end(),
                                             [](std::uint32_t a, std::uint32_t b) { return a >= b; });
  if (not_rising == positions.end()) return kept;

  std::vector<std::uint32_t> sorted(positions.begin(), positions.end());
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  PrefixMaxima maxima(sorted.size());
  std::vector<std::uint32_t> before(positions.size(), kNone);
  Best best;
  for (std::uint32_t i = 0; i < positions.size(); ++i) {
    const auto place = std::lower_bound(sorted.begin(), sorted.end(), positions[i]);
    const auto rank = static_cast<std::size_t>(place - sorted.begin());
    const Best below = maxima.below(rank);
    before[i] = below.last;
    const Best here{below.weight + (weights.empty() ? 1U : weights[i]), i};
    maxima.raise(rank, here);
    if (here.weight > best.weight) best = here;
  }
  kept.clear();
  for (std::uint32_t i = best.last; i != kNone; i = before[i]) kept.push_back(i);
  std::reverse(kept.begin(), kept.end());
  return kept;
}

}  // namespace agreed
