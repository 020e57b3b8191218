// One table of marks; everything else is joining strings.
#include "visualize/inline_markup.h"

#include <algorithm>
#include <array>

#include "text/printable.h"

namespace agreed {
namespace {

struct Marks {
  std::string_view open;
  std::string_view close;
  Role role;
};

Marks marks_of(PieceKind kind, bool of_earlier) {
  switch (kind) {
    case PieceKind::omitted:
      return {"[-", "-]", Role::omitted};
    case PieceKind::added:
      return {"{+", "+}", Role::added};
    case PieceKind::moved_away:
      return {"[~", "~]", Role::moved};
    case PieceKind::moved_here:
      return {"{~", "~}", Role::moved};
    case PieceKind::unmatched:
      return of_earlier ? Marks{"[?", "?]", Role::faint} : Marks{"{?", "?}", Role::faint};
    case PieceKind::common:
      break;
  }
  return {"", "", Role::heading};
}

constexpr std::array kMarks = {std::string_view("[-"), std::string_view("-]"), std::string_view("{+"),
                               std::string_view("+}"), std::string_view("[~"), std::string_view("~]"),
                               std::string_view("{~"), std::string_view("~}"), std::string_view("[?"),
                               std::string_view("?]"), std::string_view("{?"), std::string_view("?}")};

}  // namespace

std::string escape_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (std::ranges::find(kMarks, text.substr(i, 2)) != kMarks.end()) out += '\\';
    out += text[i];
  }
  return out;
}

void append_inline(std::string& out, const Piece& piece, std::string_view wording, Coloring coloring) {
  if (piece.space_before) out += ' ';
  const std::string words = escape_marks(printable(wording, LineBreaks::as_space));
  const Marks marks = marks_of(piece.kind, piece.of_earlier);
  if (piece.kind == PieceKind::common) {
    out += words;
  } else {
    std::string marked;
    marked += marks.open;
    marked += words;
    marked += marks.close;
    out += styled(marks.role, marked, coloring);
  }
}

void append_inline(std::string& out, const DiffReport& report, const Change& change, Coloring coloring) {
  append_pieces(out, report, pieces_of(report, change), coloring);
}

void append_pieces(std::string& out, const DiffReport& report, const std::vector<Piece>& pieces,
                   Coloring coloring) {
  for (const Piece& piece : pieces) append_inline(out, piece, wording_of_piece(report, piece), coloring);
}

}  // namespace agreed
