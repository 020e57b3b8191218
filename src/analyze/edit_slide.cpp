// Tries every place an edit can slide to and keeps the best; of equally good ones the first found.
#include "analyze/edit_slide.h"

#include "analyze/word_weight.h"

namespace agreed {
namespace {

// One side of a pair: the one that holds the words of the edit.
struct Side {
  const NormalizedText& text;
  const Vocabulary& vocabulary;
  TokenRange all;
  const ProtectedEdges& edges;

  [[nodiscard]] bool mark(std::uint32_t i) const { return text.tokens[i].kind == TokenKind::punctuation; }
  [[nodiscard]] bool function_word(std::uint32_t i) const {
    return !mark(i) && is_function_word(vocabulary.word(text.tokens[i].id));
  }
  [[nodiscard]] bool same(std::uint32_t a, std::uint32_t b) const {
    return text.tokens[a].id == text.tokens[b].id;
  }

  // How well the range reads as a phrase. Higher is better.
  [[nodiscard]] int score(TokenRange range) const {
    int score = 0;
    const bool at_begin = range.begin == all.begin;
    const bool at_end = range.end == all.end || (range.end + 1 == all.end && mark(range.end));
    if (at_begin || mark(range.begin - 1)) score += 4;
    if (at_end) score += 3;
    if (mark(range.end - 1) && !at_end) score += 3;   // "subject to review," keeps its comma
    if (mark(range.begin)) score += at_end ? 4 : -2;  // ", subject to review" closes a sentence
    if (function_word(range.end - 1)) score -= 4;     // not "... of the"
    if (function_word(range.begin)) score += 2;       // "of the", "and its"
    if (edges.cut_at(range.begin) || edges.cut_at(range.end)) score -= 8;
    return score;
  }
};

TokenRange shifted(TokenRange range, std::int64_t by) {
  return {static_cast<std::uint32_t>(range.begin + by), static_cast<std::uint32_t>(range.end + by)};
}

// The best of all places from `room_before` tokens back to `room_after` tokens on.
std::int64_t best_shift(const Side& side, TokenRange range, std::uint32_t room_before,
                        std::uint32_t room_after) {
  std::int64_t best = 0;
  int best_score = side.score(range);
  const auto consider = [&](std::int64_t by) {
    const int score = side.score(shifted(range, by));
    if (score <= best_score) return;
    best_score = score;
    best = by;
  };
  for (std::uint32_t by = 1; by <= room_before && side.same(range.begin - by, range.end - by); ++by) {
    consider(-std::int64_t{by});
  }
  for (std::uint32_t by = 1; by <= room_after && side.same(range.begin + by - 1, range.end + by - 1); ++by) {
    consider(by);
  }
  return best;
}

}  // namespace

void slide_edits(const EditedPair& pair, const ProtectedEdges& earlier, const ProtectedEdges& later,
                 std::vector<Edit>& edits) {
  const Side earlier_side{pair.earlier, pair.vocabulary, pair.earlier_tokens, earlier};
  const Side later_side{pair.later, pair.vocabulary, pair.later_tokens, later};
  for (std::size_t i = 0; i < edits.size(); ++i) {
    Edit& edit = edits[i];
    if (!edit.pure()) continue;
    const std::uint32_t from = i == 0 ? pair.earlier_tokens.begin : edits[i - 1].earlier.end;
    const std::uint32_t to = i + 1 == edits.size() ? pair.earlier_tokens.end : edits[i + 1].earlier.begin;
    const bool omitted = edit.later.empty();
    const std::int64_t by =
        best_shift(omitted ? earlier_side : later_side, omitted ? edit.earlier : edit.later,
                   edit.earlier.begin - from, to - edit.earlier.end);
    edit.earlier = shifted(edit.earlier, by);
    edit.later = shifted(edit.later, by);
  }
}

}  // namespace agreed
