// What several outputs of a collation print alike.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "analyze/collation.h"

namespace agreed {

// 0 -> "a", 25 -> "z", 26 -> "aa".
[[nodiscard]] std::string group_letter(std::uint32_t group);

// "ncm-1 .. ncm-3, ncm-5": three and more in a row are a range. Witnesses in order.
[[nodiscard]] std::string sigla_of(const Collation& collation, std::span<const std::uint32_t> witnesses);

// The words of a reading as shown to people, or what stands for them.
[[nodiscard]] std::string reading_text(const WitnessReading& reading);

// "editorial, rewording"; empty if there are none.
[[nodiscard]] std::string class_names(ChangeClasses classes);

// The paragraph that a reading begins in, as a reader would cite it; nullopt if it has no number.
[[nodiscard]] std::optional<std::uint32_t> reading_paragraph(const Witness& witness,
                                                             const WitnessReading& reading);

// "57 rows: 30 alike in all texts, 27 differ (12 rewording, 3 rotation); 5 with a gap, 1 transposed."
[[nodiscard]] std::string collation_sentence(const Collation& collation);

}  // namespace agreed
