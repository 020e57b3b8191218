// Joins the words of each side and remembers where blanks stood between them.
#include "analyze/same_letters.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "tokenize/code_points.h"

namespace agreed {
namespace {

struct Joined {
  std::string letters;
  std::vector<std::size_t> blanks;  // before the letter at this byte
};

Joined join(const NormalizedText& text, TokenRange range, const Vocabulary& vocabulary) {
  Joined joined;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const NormToken& token = text.tokens[i];
    if (i != range.begin && token.space_before) joined.blanks.push_back(joined.letters.size());
    joined.letters += vocabulary.word(token.exact);
  }
  return joined;
}

// Its letters are from U+1000 up: Hangul, Han and kana are, Latin, Greek and Cyrillic are not.
bool far_script(std::string_view word) {
  return !word.empty() && static_cast<unsigned char>(word.front()) >= 0xE1;
}

// Whether blanks between its words are spelling: in Korean they are, in Japanese and Chinese a line end or a
// blank for the eye.
bool holds_hangul(std::string_view letters) {
  for (std::uint32_t at = 0; at < letters.size();) {
    const char32_t c = next_code_point(letters, at);
    if (c >= 0xAC00 && c <= 0xD7A3) return true;
  }
  return false;
}

}  // namespace

Letters compare_letters(const EditedPair& pair, const Edit& edit) {
  if (edit.earlier.empty() || edit.later.empty()) return Letters::differ;
  const NormToken& first = pair.earlier.tokens[edit.earlier.begin];
  if (first.kind != TokenKind::word || !far_script(pair.vocabulary.word(first.exact))) return Letters::differ;
  const Joined earlier = join(pair.earlier, edit.earlier, pair.vocabulary);
  const Joined later = join(pair.later, edit.later, pair.vocabulary);
  if (earlier.letters != later.letters) return Letters::differ;
  const bool same = earlier.blanks == later.blanks || !holds_hangul(earlier.letters);
  return same ? Letters::same : Letters::other_blanks;
}

bool may_be_recut(const NormalizedText& text) {
  return std::ranges::any_of(text.tokens, [&](const NormToken& token) {
    return token.kind == TokenKind::word && far_script(text.source->slice(token.span));
  });
}

}  // namespace agreed
