// Lines and columns of many places of a text in one scan: a place by itself costs a scan of its line.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/source_text.h"

namespace agreed {

// As SourceText::position() of each offset; they must be ascending and at most size().
[[nodiscard]] std::vector<TextPosition> positions_of(const SourceText& text,
                                                     std::span<const std::uint32_t> offsets);

}  // namespace agreed
