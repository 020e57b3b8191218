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
    const auto by_place = [this](std::uint32_t a, std::uint32_t b) {
      return earlier_begin(a) < earlier_begin(b);
    };
    std::ranges::sort(in_place, by_place);
    std::ranges::sort(moved, by_place);
    std::size_t next = 0;
    for (const std::uint32_t m : moved) {
      while (next < in_place.size() && by_place(in_place[next], m)) ++next;
      (next == 0 ? first_ : after_[in_place[next - 1]]).push_back(m);
    }
  }

  void add_block(const DiffBlock& block) {
    blocks_.push_back({block.earlier_paragraph, block.later_paragraph, {}, block.changed, block.renumbered});
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
    const bool goes_on =
        !blocks_.empty() && !blocks_.back().later_paragraph && blocks_.back().earlier_paragraph == paragraph;
    if (!goes_on) blocks_.push_back({paragraph, std::nullopt, {}, true, false});
    blocks_.back().rows.push_back({moved, RowPart::moved_away});
    blocks_.back().changed = true;
  }

  const DiffReport& report_;
  std::vector<std::vector<std::uint32_t>> after_;  // by change: moved ones that followed it
  std::vector<std::uint32_t> first_;               // moved ones that followed nothing
  std::vector<RowBlock> blocks_;
};

}  // namespace

std::vector<RowBlock> row_blocks(const DiffReport& report) {
  return RowBuilder(report).build();
}

std::vector<bool> shown_blocks(const std::vector<RowBlock>& blocks, std::uint32_t context) {
  std::vector<bool> changed;
  changed.reserve(blocks.size());
  for (const RowBlock& block : blocks) changed.push_back(block.changed);
  return shown_with_context(changed, context);
}

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

std::vector<Piece> pieces_of_side(const DiffReport& report, const DiffRow& row, PieceSide side) {
  const Change& change = report.changes[row.change];
  const bool of_earlier = side == PieceSide::earlier;
  const std::optional<Passage>& passage = of_earlier ? change.earlier : change.later;
  const RowPart hidden = of_earlier ? RowPart::moved_here : RowPart::moved_away;
  std::vector<Piece> pieces;
  if (!passage || row.part == hidden) return pieces;
  const NormalizedText& text = of_earlier ? report.earlier.text : report.later.text;
  const auto add = [&](PieceKind kind, TokenRange tokens, ChangeClass change_class) {
    if (tokens.empty()) return;
    const bool space = !pieces.empty() && text.tokens[tokens.begin].space_before;
    pieces.push_back({kind, of_earlier, space, change_class, tokens});
  };
  const PieceKind carried = change.kind == ChangeKind::unmatched ? PieceKind::unmatched : PieceKind::common;
  std::uint32_t at = passage->tokens.begin;
  for (const Hunk& hunk : change.hunks) {
    const TokenRange tokens = of_earlier ? hunk.earlier : hunk.later;
    add(carried, {at, tokens.begin}, ChangeClass::rewording);
    const bool moved = hunk.partner != kNoPartner;
    add(of_earlier ? (moved ? PieceKind::moved_away : PieceKind::omitted)
                   : (moved ? PieceKind::moved_here : PieceKind::added),
        tokens, hunk.change_class);
    at = tokens.end;
  }
  add(carried, {at, passage->tokens.end}, ChangeClass::rewording);
  return pieces;
}

}  // namespace agreed
