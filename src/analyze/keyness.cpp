// G2 and DP as their authors give them.
#include "analyze/keyness.h"

#include <algorithm>
#include <cmath>

namespace agreed {
namespace {

// observed * ln(observed / expected); 0 for a cell that is empty.
double cell(double observed, double expected) {
  return observed > 0.0 ? observed * std::log(observed / expected) : 0.0;
}

}  // namespace

double log_likelihood(Frequency here, Frequency there) {
  if (here.words == 0 || there.words == 0) return 0.0;
  const auto words_here = static_cast<double>(here.words);
  const auto words_there = static_cast<double>(there.words);
  const double count_here = std::min(static_cast<double>(here.count), words_here);
  const double count_there = std::min(static_cast<double>(there.count), words_there);
  const double words = words_here + words_there;
  const double counted = count_here + count_there;
  const double rest = words - counted;
  const double sum = cell(count_here, words_here * counted / words) +
                     cell(count_there, words_there * counted / words) +
                     cell(words_here - count_here, words_here * rest / words) +
                     cell(words_there - count_there, words_there * rest / words);
  return std::max(0.0, 2.0 * sum);
}

double deviation_of_proportions(std::span<const Frequency> parts, std::uint64_t words) {
  double counted = 0.0;
  for (const Frequency& part : parts) counted += static_cast<double>(part.count);
  if (counted <= 0.0 || words == 0) return 0.0;
  double sum = 0.0;
  double elsewhere = 1.0;  // the share of the parts without a count: each deviates by its own share
  for (const Frequency& part : parts) {
    const double share = static_cast<double>(part.words) / static_cast<double>(words);
    sum += std::abs(share - static_cast<double>(part.count) / counted);
    elsewhere -= share;
  }
  return (sum + std::max(0.0, elsewhere)) / 2.0;
}

}  // namespace agreed
