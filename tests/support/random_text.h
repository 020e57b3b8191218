// Small random texts, the same for the same seed on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace agreed::test {

// A linear congruential generator: std::uniform_int_distribution differs between libraries.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 2654435769U + 1) {}

  // 0 .. bound - 1
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % bound;
  }

 private:
  std::uint64_t state_;
};

// `pieces` strings drawn from the list, in a row.
inline std::string random_text(Random& random, const std::vector<std::string>& list, std::size_t pieces) {
  std::string out;
  for (std::size_t i = 0; i < pieces; ++i) out += list[random.below(list.size())];
  return out;
}

}  // namespace agreed::test
