// One table of marks; everything else is joining strings. Most words need no escape of either kind, so that
// is seen first, in one pass over their bytes.
#include "visualize/inline_markup.h"

#include <array>

#include "normalize/wording.h"
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

bool is_mark(char first, char second) {
  switch (first) {
    case '[':
      return second == '-' || second == '~' || second == '?';
    case '{':
      return second == '+' || second == '~' || second == '?';
    case '-':
      return second == ']';
    case '+':
      return second == '}';
    case '~':
    case '?':
      return second == ']' || second == '}';
    default:
      return false;
  }
}

// Visible ASCII that begins no mark.
constexpr auto kPlain = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x21; c < 0x7F; ++c) plain[c] = true;
  for (const char c : {'[', '{', '-', '+', '~', '?'}) plain[static_cast<unsigned char>(c)] = false;
  return plain;
}();

// Whether printable() and escape_marks() both leave the text as it is; false if that is not seen at once.
bool stays_as_it_is(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (kPlain[static_cast<unsigned char>(text[i])]) continue;
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (text[i] == ' ' ? next == ' ' : text[i] < 0x21 || text[i] > 0x7E || is_mark(text[i], next)) {
      return false;
    }
  }
  return true;
}

// Appends a piece; append_words() appends its wording to `out` as it is.
template <typename AppendWords>
void append_marked(std::string& out, const Piece& piece, Coloring coloring, const AppendWords& append_words) {
  if (piece.space_before) out += ' ';
  const Marks marks = marks_of(piece.kind, piece.of_earlier);
  const std::size_t begin = out.size();
  out += marks.open;
  const std::size_t words = out.size();
  append_words();
  if (const auto shown = std::string_view(out).substr(words); !stays_as_it_is(shown)) {
    const std::string safe = escape_marks(one_line(shown));
    out.replace(words, std::string::npos, safe);
  }
  out += marks.close;
  if (coloring == Coloring::on && piece.kind != PieceKind::common) {
    const std::string marked = styled(marks.role, std::string_view(out).substr(begin), coloring);
    out.replace(begin, std::string::npos, marked);
  }
}

}  // namespace

std::string escape_marks(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i + 1 < text.size() && is_mark(text[i], text[i + 1])) out += '\\';
    out += text[i];
  }
  return out;
}

void append_inline(std::string& out, const Piece& piece, std::string_view wording, Coloring coloring) {
  append_marked(out, piece, coloring, [&] { out += wording; });
}

void append_inline(std::string& out, const DiffReport& report, const Change& change, Coloring coloring) {
  append_pieces(out, report, pieces_of(report, change), coloring);
}

void append_pieces(std::string& out, const DiffReport& report, const std::vector<Piece>& pieces,
                   Coloring coloring) {
  for (const Piece& piece : pieces) {
    const NormalizedText& text = piece.of_earlier ? report.earlier.text : report.later.text;
    append_marked(out, piece, coloring, [&] { append_wording(out, text, piece.tokens); });
  }
}

}  // namespace agreed
