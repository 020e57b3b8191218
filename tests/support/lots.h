// Small numbers from a fixed seed, alike on every machine (the generator of Knuth, MMIX).
#pragma once

#include <cstddef>
#include <cstdint>

namespace agreed::test {

class Lots {
 public:
  explicit Lots(std::uint64_t seed) : state_(seed * 2 + 1) {}

  // 0 to limit - 1; the limit is at least 1.
  std::uint32_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::uint32_t>(static_cast<std::size_t>(state_ >> 33U) % limit);
  }

 private:
  std::uint64_t state_;
};

}  // namespace agreed::test
