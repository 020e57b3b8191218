// The inline mark-up of word differences: [-omitted-]{+added+}, as wdiff and git print it, and
// [~moved away~]{~moved here~} for words that changed places in a sentence, [?earlier?] and {?later?} for
// what faces nothing in a text that is held in excerpts.
//
// A text that itself holds such a mark gets a backslash before it, so that no reader and no program
// takes wording for mark-up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyze/diff_report.h"
#include "analyze/pieces.h"
#include "visualize/style.h"

namespace agreed {

// Appends the pieces of a change, in colour if asked for. Control and bidirectional characters are
// shown by their code point.
void append_inline(std::string& out, const DiffReport& report, const Change& change, Coloring coloring);

// Appends one piece with this wording.
void append_inline(std::string& out, const Piece& piece, std::string_view wording, Coloring coloring);
// The same for pieces that were picked out before.
void append_pieces(std::string& out, const DiffReport& report, const std::vector<Piece>& pieces,
                   Coloring coloring);

// The text with a backslash before each of the marks above.
[[nodiscard]] std::string escape_marks(std::string_view text);

}  // namespace agreed
