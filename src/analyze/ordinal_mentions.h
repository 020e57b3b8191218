// Ordinals that a text names: 7th, 54th, Seventh, fifty-fourth; in Korean "je 54 cha", in Japanese "dai 54
// kai".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

struct OrdinalMention {
  int number = 0;
  TokenRange tokens;
  std::uint32_t sentence = 0;
  bool in_digits = false;        // "54th"
  std::string suffix_should_be;  // of "53th": "rd"; empty if it is right or there is none
};

// By place; up to 999.
[[nodiscard]] std::vector<OrdinalMention> ordinal_mentions(const NormalizedText& text,
                                                           const Vocabulary& vocabulary);

// "7th", "53rd"
[[nodiscard]] std::string english_ordinal(int number);

}  // namespace agreed
