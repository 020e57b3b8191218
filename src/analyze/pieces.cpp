// Walks the hunks of a change; what lies between them is carried over.
#include "analyze/pieces.h"

#include "normalize/wording.h"

namespace agreed {
namespace {

enum class Spacing { as_written, glued };

class PieceList {
 public:
  PieceList(const NormalizedText& earlier, const NormalizedText& later) : earlier_(earlier), later_(later) {}

  void add_earlier(PieceKind kind, TokenRange tokens, ChangeClass change_class) {
    add(kind, earlier_, true, tokens, change_class, Spacing::as_written);
  }
  void add_later(PieceKind kind, TokenRange tokens, ChangeClass change_class,
                 Spacing spacing = Spacing::as_written) {
    add(kind, later_, false, tokens, change_class, spacing);
  }

  void add_hunk(const Hunk& hunk) {
    const bool moved = hunk.kind == HunkKind::moved_away || hunk.kind == HunkKind::moved_here;
    add_earlier(moved ? PieceKind::moved_away : PieceKind::omitted, hunk.earlier, hunk.change_class);
    add_later(moved ? PieceKind::moved_here : PieceKind::added, hunk.later, hunk.change_class,
              hunk.earlier.empty() ? Spacing::as_written : Spacing::glued);
  }

  void reserve(std::size_t count) { pieces_.reserve(count); }
  std::vector<Piece> take() { return std::move(pieces_); }

 private:
  void add(PieceKind kind, const NormalizedText& text, bool of_earlier, TokenRange tokens,
           ChangeClass change_class, Spacing spacing) {
    if (tokens.empty()) return;
    const bool space =
        !pieces_.empty() && spacing == Spacing::as_written && text.tokens[tokens.begin].space_before;
    pieces_.push_back({kind, of_earlier, space, change_class, tokens});
  }

  const NormalizedText& earlier_;
  const NormalizedText& later_;
  std::vector<Piece> pieces_;
};

std::vector<Piece> one_sided(const DiffReport& report, const Change& change) {
  PieceList list(report.earlier.text, report.later.text);
  const bool unmatched = change.kind == ChangeKind::unmatched;
  if (change.later) {
    const PieceKind as_is = unmatched ? PieceKind::unmatched : PieceKind::common;
    list.add_later(change.kind == ChangeKind::added ? PieceKind::added : as_is, change.later->tokens,
                   ChangeClass::addition);
  } else if (unmatched || change.kind == ChangeKind::omitted) {
    list.add_earlier(unmatched ? PieceKind::unmatched : PieceKind::omitted, change.earlier->tokens,
                     ChangeClass::omission);
  }
  return list.take();
}

}  // namespace

std::vector<Piece> pieces_between(const NormalizedText& earlier_text, const NormalizedText& later_text,
                                  TokenRange later_tokens, std::span<const Hunk> hunks) {
  PieceList list(earlier_text, later_text);
  list.reserve(3 * hunks.size() + 1);
  std::uint32_t later = later_tokens.begin;
  for (const Hunk& hunk : hunks) {
    list.add_later(PieceKind::common, {later, hunk.later.begin}, ChangeClass::rewording);
    list.add_hunk(hunk);
    later = hunk.later.end;
  }
  list.add_later(PieceKind::common, {later, later_tokens.end}, ChangeClass::rewording);
  return list.take();
}

std::vector<Piece> pieces_of(const DiffReport& report, const Change& change) {
  if (!change.later || !change.earlier) return one_sided(report, change);
  return pieces_between(report.earlier.text, report.later.text, change.later->tokens, change.hunks);
}

std::string wording_of_piece(const DiffReport& report, const Piece& piece) {
  return wording(piece.of_earlier ? report.earlier.text : report.later.text, piece.tokens);
}

}  // namespace agreed
