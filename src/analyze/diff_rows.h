// The changes of a report in the order in which both texts can be read beside each other: as in the later
// text, and what was moved stands a second time where it came from.
//
//   earlier   A B C        changes   B moved, A, C
//   later     B A C        rows      B (moved here), A, B (moved away), C
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyze/context.h"
#include "analyze/diff_report.h"
#include "analyze/pieces.h"

namespace agreed {

enum class RowPart : std::uint8_t {
  whole,       // of both sides, or of the only one
  moved_here,  // the later side of a moved change
  moved_away,  // the earlier side of one, at its old place
};

struct DiffRow {
  std::uint32_t change = 0;  // index into the report's changes
  RowPart part = RowPart::whole;
};

// Rows of one paragraph of the later text, or of the earlier one where nothing of it is left in place.
struct RowBlock {
  std::optional<std::uint32_t> earlier_paragraph;
  std::optional<std::uint32_t> later_paragraph;
  std::vector<DiffRow> rows;
  bool changed = false;
  bool renumbered = false;  // see DiffBlock
};

[[nodiscard]] std::vector<RowBlock> row_blocks(const DiffReport& report);

// The blocks that are changed and those within `context` blocks of one.
[[nodiscard]] std::vector<bool> shown_blocks(const std::vector<RowBlock>& blocks, std::uint32_t context);

// Whether the row says something new about the wording or its place.
[[nodiscard]] bool row_changed(const DiffReport& report, const DiffRow& row);

// How a sentence that was moved and edited is shown at its new place.
enum class MovedView : std::uint8_t {
  edits,  // its pieces, as those of any other change
  whole,  // one piece: everything in it is new at this place
};
[[nodiscard]] std::vector<Piece> pieces_of_row(const DiffReport& report, const DiffRow& row, MovedView view);

// The pieces of one side of a row: what is carried over, in the words of that side, and what only it has.
// Empty if the row does not show the side.
enum class PieceSide : std::uint8_t { earlier, later };
[[nodiscard]] std::vector<Piece> pieces_of_side(const DiffReport& report, const DiffRow& row, PieceSide side);

}  // namespace agreed
