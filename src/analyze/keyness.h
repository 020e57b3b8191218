// Keyness: how far the frequency of a word in one text departs from that in others, and how evenly it is
// spread. Plain arithmetic; no word is looked at.
#pragma once

#include <cstdint>
#include <span>

namespace agreed {

// How often something stands in how many words.
struct Frequency {
  std::uint64_t count = 0;
  std::uint64_t words = 0;
};

// The log-likelihood ratio G2 of the 2x2 table (count, rest) x (here, there): Dunning, "Accurate methods for
// the statistics of surprise and coincidence", Computational Linguistics 19 (1993). 0 where the proportions
// are equal, larger for stronger evidence that they differ in either direction; above 3.84, 6.63 and 10.83
// the chance is under 5 %, 1 % and 0.1 % (chi-squared, one degree of freedom). 0 if a side has no words.
// A count above its words is taken as the words.
[[nodiscard]] double log_likelihood(Frequency here, Frequency there);

// Gries' deviation of proportions DP: half the sum of |expected share - observed share| over the parts of a
// text; Gries, "Dispersions and adjusted frequencies in corpora", International Journal of Corpus Linguistics
// 13 (2008). 0: spread as evenly as the sizes of the parts allow; towards 1: all in one small part. Chosen
// over Juilland's D because the parts, paragraphs and statements, are of unequal size. `parts` are those that
// have a count, each once; all parts have `words` words together. 0 if nothing is counted.
[[nodiscard]] double deviation_of_proportions(std::span<const Frequency> parts, std::uint64_t words);

}  // namespace agreed
