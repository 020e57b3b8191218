// What an editor shows beside the cursor: the history of a term, or the agreed wording closest to a sentence.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyze/precedent.h"
#include "analyze/trace.h"
#include "serve/served_archive.h"

namespace agreed {

enum class HoverForm : std::uint8_t { plain, markdown };

// A concept: its definition and for each of its histories (ServedArchive::histories()) a summary and the
// words of the last statements that have it. Never empty.
[[nodiscard]] std::string term_hover(const TermAt& term, const std::vector<const TermHistory*>& histories,
                                     HoverForm form);

// The best result with its redline and places, or that there is none. Empty for a sentence that was not
// searched.
[[nodiscard]] std::string precedent_hover(const PrecedentAnswer& answer, HoverForm form);

}  // namespace agreed
