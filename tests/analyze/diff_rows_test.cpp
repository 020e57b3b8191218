// Tests src/analyze/diff_rows.cpp and context.cpp: rows in the order in which both texts can be read.
#include "analyze/diff_rows.h"

#include <string>
#include <vector>

#include "analyze/context.h"
#include "normalize/wording.h"
#include "support/catch.h"
#include "support/desk.h"

using agreed::DiffReport;
using agreed::DiffRow;
using agreed::PieceSide;
using agreed::RowBlock;
using agreed::RowPart;
using agreed::test::Desk;

namespace {

const std::string kFirst = "They noted steady progress on the transition plan.";
const std::string kSecond = "They thanked the mayor of Ostra for her kind welcome.";
const std::string kThird = "The next meeting will be held in Brenmark in autumn.";

// First letters would be ambiguous, so: the last word of each sentence, with < for moved away, > for
// moved here; blocks divided by |.
std::string rows(const DiffReport& report) {
  std::string out;
  for (const RowBlock& block : agreed::row_blocks(report)) {
    if (!out.empty()) out += "| ";
    for (const DiffRow& row : block.rows) {
      const agreed::Change& change = report.changes[row.change];
      const bool earlier = row.part == RowPart::moved_away || !change.later;
      const agreed::NormalizedText& text = earlier ? report.earlier.text : report.later.text;
      const std::uint32_t end = (earlier ? change.earlier : change.later)->tokens.end;
      if (row.part == RowPart::moved_away) out += '<';
      if (row.part == RowPart::moved_here) out += '>';
      out += agreed::wording(text, {end - 2, end - 1}) + ' ';
    }
  }
  return out;
}

}  // namespace

TEST_CASE("diff rows: a moved paragraph stands at both of its places", "[analyze]") {
  Desk desk;
  const DiffReport report =
      desk.compare(kFirst + "\n\n" + kSecond + "\n\n" + kThird, kSecond + "\n\n" + kThird + "\n\n" + kFirst);
  CHECK(rows(report) == "<plan | welcome | autumn | >plan ");
}

TEST_CASE("diff rows: a sentence moved out of a paragraph stays shown in it", "[analyze]") {
  Desk desk;
  const DiffReport report =
      desk.compare(kSecond + " " + kFirst + "\n\n" + kThird, kSecond + "\n\n" + kThird + " " + kFirst);
  CHECK(rows(report) == "welcome <plan | autumn >plan ");
}

TEST_CASE("diff rows: each side of a row is its whole wording", "[analyze]") {
  Desk desk;
  const DiffReport report = desk.compare("They noted the plan today.", "They welcomed the new plan today.");
  const DiffRow row = agreed::row_blocks(report).front().rows.front();
  const auto joined = [&](PieceSide side) {
    std::string out;
    for (const agreed::Piece& piece : agreed::pieces_of_side(report, row, side)) {
      out += (piece.space_before ? " " : "") + agreed::wording_of_piece(report, piece);
    }
    return out;
  };
  CHECK(joined(PieceSide::earlier) == "They noted the plan today.");
  CHECK(joined(PieceSide::later) == "They welcomed the new plan today.");
}

TEST_CASE("context: places around a change are shown", "[analyze]") {
  const std::vector<bool> changed = {false, false, true, false, false, false, true};
  using Shown = std::vector<bool>;
  CHECK(agreed::shown_with_context(changed, 0) == changed);
  CHECK(agreed::shown_with_context(changed, 1) == Shown{false, true, true, true, false, true, true});
  CHECK(agreed::shown_with_context(changed, agreed::kAllContext) == Shown(7, true));
}
