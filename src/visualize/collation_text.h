// A Collation as people read it on a terminal: columns where they fit the width, else each row as a list
// of its readings with the witnesses that carry them. Each reading shows in [-...-]{+...+} how it differs
// from the one before it.
#pragma once

#include <cstdint>
#include <string>

#include "analyze/collation.h"
#include "visualize/style.h"

namespace agreed {

// A column narrower than this cannot be read.
inline constexpr std::size_t kLeastColumn = 26;

struct CollationTextOptions {
  TextLayout layout;
  std::uint32_t context = 0;  // rows alike in all texts that are shown around one that is not
};

[[nodiscard]] std::string collation_text(const Collation& collation, const CollationTextOptions& options);

}  // namespace agreed
