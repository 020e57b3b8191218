// The syntax of a form: alternatives and optional words, spelled out.
//
//   form                                     readings
//   [the] current level of (forces|troops)   the current level of forces / the current level of troops /
//                                            current level of forces / current level of troops
//
// `(a|b c)` is one of its alternatives, `[the]` and `[a|b]` may be left out. A round bracket without a bar is
// a mark of the text, as in "People's Republic of China (PRC)". Groups may hold groups. What stands behind a
// backslash (corpus/form_escape.h) means itself, and keeps its backslash in a reading.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace agreed {

inline constexpr std::size_t kMostFormReadings = 256;  // of one form
inline constexpr std::size_t kMostGroupDepth = 8;

// The readings in the order of their alternatives, those with an optional part before those without; no
// reading twice. A form without groups is its own only reading. Errors (syntax): a group that does not end or
// is empty, too many readings, groups too deep.
[[nodiscard]] Result<std::vector<std::string>> readings_of(std::string_view form);

}  // namespace agreed
