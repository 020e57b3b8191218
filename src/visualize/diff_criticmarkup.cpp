// One paragraph a line. The space before an addition or omission goes inside its marks, since it comes
// and goes with the words.
#include "visualize/diff_criticmarkup.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "analyze/diff_rows.h"
#include "text/printable.h"
#include "visualize/diff_words.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, 11> kMarks = {"{++", "++}", "{--", "--}", "{~~", "~~}",
                                                     "{==", "==}", "{>>", "<<}", "~>"};

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    if (std::ranges::any_of(kMarks, [&](std::string_view mark) { return rest.starts_with(mark); }))
      out += '\\';
    out += text[i];
  }
  return out;
}

class CriticWriter {
 public:
  explicit CriticWriter(const DiffReport& report) : report_(report) {}

  std::string paragraph(const RowBlock& block) {
    out_.clear();
    for (const DiffRow& row : block.rows) write_row(row);
    return out_;
  }

 private:
  [[nodiscard]] std::string words(const Piece& piece) const {
    return escaped(one_line(wording_of_piece(report_, piece)));
  }

  void write_row(const DiffRow& row) {
    std::vector<Piece> pieces = pieces_of_row(report_, row, MovedView::whole);
    if (pieces.empty()) return;
    pieces.front().space_before = !out_.empty();
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const bool replaced = i + 1 < pieces.size() && pieces[i].kind == PieceKind::omitted &&
                            pieces[i + 1].kind == PieceKind::added && !pieces[i + 1].space_before;
      if (replaced) {
        if (pieces[i].space_before) out_ += ' ';
        out_ += "{~~" + words(pieces[i]) + "~>" + words(pieces[i + 1]) + "~~}";
        ++i;
      } else {
        write_piece(pieces[i]);
      }
    }
    write_comment(row);
  }

  void write_piece(const Piece& piece) {
    const std::string space = piece.space_before ? " " : "";
    switch (piece.kind) {
      case PieceKind::common:
        out_ += space + words(piece);
        return;
      case PieceKind::unmatched:
        out_ += space + words(piece) + "{>>not known in the other text<<}";
        return;
      case PieceKind::omitted:
      case PieceKind::moved_away:
        out_ += "{--" + space + words(piece) + "--}";
        return;
      case PieceKind::added:
      case PieceKind::moved_here:
        out_ += "{++" + space + words(piece) + "++}";
        return;
    }
  }

  void write_comment(const DiffRow& row) {
    const std::string note = row_note(report_, row);
    if (!note.empty()) out_ += "{>>" + note + "<<}";
  }

  const DiffReport& report_;
  std::string out_;
};

}  // namespace

std::string diff_criticmarkup(const DiffReport& report, const CriticMarkupOptions& options) {
  const std::vector<RowBlock> blocks = row_blocks(report);
  const std::vector<bool> shown = shown_blocks(blocks, options.context);
  CriticWriter writer(report);
  std::string out;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!shown[i]) continue;
    const std::string text = writer.paragraph(blocks[i]);
    if (text.empty()) continue;
    if (!out.empty()) out += '\n';
    out += text + '\n';
  }
  return out;
}

}  // namespace agreed
