// A moved change comes back after the row of the change that precedes it in the earlier text.
#include "analyze/diff_rows.h"

#include <algorithm>

namespace agreed {
namespace {

class RowBuilder {
 public:
  explicit RowBuilder(const DiffReport& report) : report_(report), after_(report.changes.size()) {}

  std::vector<RowBlock> build() {
    place_moved();
    for (const std::uint32_t moved : first_) add_alone(moved);
    for (const DiffBlock& block : report_.blocks) add_block(block);
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] std::uint32_t earlier_begin(std::uint32_t change) const {
    return report_.changes[change].earlier->tokens.begin;
  }

  void place_moved() {
    std::vector<std::uint32_t> in_place;
    std::vector<std::uint32_t> moved;
    for (std::uint32_t i = 0; i < report_.changes.size(); ++i) {
      const Change& change = report_.changes[i];
      if (change.earlier) (change.kind == ChangeKind::moved ? moved : in_place).push_back(i);
    }
    const auto by_place = [this](std::uint32_t a, std::uint32_t b) { return earlier_begin(a) < earlier_begin(b); };
    std::ranges::sort(in_place, by_place);
    std::ranges::sort(moved, by_place);
    std::size_t next = 0;
    for (const std::uint32_t m : moved) {
      while (next < in_place.size() && by_place(in_place[next], m)) ++next;
      (next == 0 ? first_ : after_[in_place[next - 1]]).push_back(m);
    }
  }

  void add_block(const DiffBlock& block) {
    blocks_.push_back({block.earlier_paragraph, block.later_paragraph, {}, block.changed});
    std::vector<std::uint32_t> alone;  // of other paragraphs: after this one
    const std::size_t at = blocks_.size() - 1;
    for (std::uint32_t i = block.changes.begin; i < block.changes.end; ++i) {
      const bool moved = report_.changes[i].kind == ChangeKind::moved;
      blocks_[at].rows.push_back({i, moved ? RowPart::moved_here : RowPart::whole});
      for (const std::uint32_t m : after_[i]) {
        if (blocks_[at].earlier_paragraph == report_.changes[m].earlier->paragraph) {
          blocks_[at].rows.push_back({m, RowPart::moved_away});
          blocks_[at].changed = true;
        } else {
          alone.push_back(m);
        }
      }
    }
    for (const std::uint32_t m : alone) add_alone(m);
  }

  void add_alone(std::uint32_t moved) {
    const std::uint32_t paragraph = report_.changes[moved].earlier->paragraph;
    const bool goes_on = !blocks_.empty() && !blocks_.back().later_paragraph &&
                         blocks_.back().earlier_paragraph == paragraph;
    if (!goes_on) blocks_.push_back({paragraph, std::nullopt, {}, true});
    blocks_.back().rows.push_back({moved, RowPart::moved_away});
    blocks_.back().changed = true;
  }

  const DiffReport& report_;
  std::vector<std::vector<std::uint32_t>> after_;  // by change: moved ones that followed it
  std::vector<std::uint32_t> first_;               // moved ones that followed nothing
  std::vector<RowBlock> blocks_;
};

}  // namespace

std::vector<RowBlock> row_blocks(const DiffReport& report) { return RowBuilder(report).build(); }

bool row_changed(const DiffReport& report, const DiffRow& row) {
  const Change& change = report.changes[row.change];
  return change.kind != ChangeKind::unchanged || !change.classes.empty();
}

std::vector<Piece> pieces_of_row(const DiffReport& report, const DiffRow& row, MovedView view) {
  const Change& change = report.changes[row.change];
  if (row.part == RowPart::moved_away) {
    return {{PieceKind::moved_away, true, false, ChangeClass::move, change.earlier->tokens}};
  }
  if (row.part == RowPart::moved_here && view == MovedView::whole) {
    return {{PieceKind::moved_here, false, false, ChangeClass::move, change.later->tokens}};
  }
  return pieces_of(report, change);
}

}  // namespace agreed
