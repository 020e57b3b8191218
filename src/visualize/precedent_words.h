// What the outputs of precedents say alike.
#pragma once

#include <string>

#include "analyze/precedent.h"
#include "visualize/style.h"

namespace agreed {

// "93.4": thousandths as per cent. `whole_percent` of 934 is "93": never rounded up.
[[nodiscard]] std::string percent_of(std::uint32_t thousandths);
[[nodiscard]] std::string whole_percent(std::uint32_t thousandths);

// "number 12,000 -> 11,500, negation + not"; empty if there is none.
[[nodiscard]] std::string critical_words(const PrecedentResult& result);

// "words 94, order 100, numbers 0": in whole per cent, those that there are.
[[nodiscard]] std::string likeness_words(const LikenessParts& parts);

// "6 statements: ncm-6 (2036-10-16) p.4, ncm-5 p.4, ncm-4 p.4, 2 more, first ncm-1 (2031-10-16) p.3".
[[nodiscard]] std::string places_words(const PrecedentResult& result);

// [-agreed-]{+draft+}
[[nodiscard]] std::string redline_words(const PrecedentResult& result, Coloring coloring);

}  // namespace agreed
