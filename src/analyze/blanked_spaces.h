// Spaces that a text seems to have at its marks where something beside them was blanked out:
//
//   draft     They keep it [US: now]. The ([ROK: new] [US: old]) guard.
//   blanked   They keep it          . The (      new            ) guard.
//   shown     They keep it. The (new) guard.
#pragma once

#include <string_view>
#include <vector>

#include "normalize/normalized_text.h"
#include "text/span.h"

namespace agreed {

// Takes such spaces away: those before a closing mark and behind an opening one that something blanked
// touches, and those at a hyphen, an apostrophe or a slash where nothing but blanked bytes parts it from its
// neighbour. `original`: the bytes of the file before they were blanked. `blanked`: in any order; they may
// overlap.
void close_up(NormalizedText& text, std::string_view original, std::vector<ByteSpan> blanked);

}  // namespace agreed
