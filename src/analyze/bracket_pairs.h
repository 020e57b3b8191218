// Which square brackets of a text belong together, and which are no brackets of a negotiation.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace agreed {

// A "[" and its "]".
struct BracketPair {
  std::uint32_t open = 0;   // offset of "["
  std::uint32_t close = 0;  // offset of "]"
  std::uint32_t depth = 0;  // pairs around it
  std::uint32_t after = 0;  // index of the first pair that opens behind `close`
};

struct BracketPairs {
  std::vector<BracketPair> pairs;       // by place of "["
  std::vector<std::uint32_t> unclosed;  // offsets of "["
  std::vector<std::uint32_t> unopened;  // offsets of "]"
};

// All pairs in the bytes of `body`. Linear.
[[nodiscard]] BracketPairs pair_brackets(std::string_view bytes, ByteSpan body);

}  // namespace agreed
