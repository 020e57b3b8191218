// Folding: the reasons for which two spellings count as one wording. An archive declares them, tokens
// carry them, and a diff names the difference by them.
#pragma once

#include <cstdint>

namespace agreed {

// Why the id of a token is not simply its exact form. The order is that of weight: where two tokens
// with equal ids differ in exact form, the greater of the two reasons names the difference.
enum class Folding : std::uint8_t {
  none,
  letter_case,  // Alliance = alliance
  spelling,     // co-operation = cooperation, -ise = -ize
  equivalent,   // U.S. = United States
  rotation,     // ROK-U.S. = U.S.-ROK, "Secretary and Minister" = "Minister and Secretary"
};

}  // namespace agreed
