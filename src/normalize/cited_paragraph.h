// The paragraph number that a reader would cite.
#pragma once

#include <cstdint>
#include <optional>

#include "corpus/statement.h"
#include "normalize/normalized_text.h"

namespace agreed {

// The printed number. Without one: in a text whose paragraphs are numbered, the number of the paragraph
// that a bullet or a further paragraph belongs to (none for headings, footnotes and what stands before
// the first number); in a text without numbers, the paragraph's place from 1. Where only excerpts are held,
// only printed numbers are known.
[[nodiscard]] std::optional<std::uint32_t> cited_paragraph(const NormalizedText& text,
                                                           std::uint32_t paragraph, Held held);

}  // namespace agreed
