#include "analyze/pinned_words.h"

#include <algorithm>

#include "analyze/precedent_query.h"

namespace agreed {
namespace {

bool is_mark(const NormToken& token) {
  return token.kind == TokenKind::punctuation;
}

}  // namespace

std::vector<NormId> words_of(const std::string& wording, const std::string& language,
                             Normalizer& normalizer) {
  const Result<NormalizedText> read = read_wording(wording, language, normalizer);
  if (!read.ok()) return {};
  std::vector<NormId> words;
  for (const NormToken& token : read.value().tokens) {
    if (!is_mark(token)) words.push_back(token.id);
  }
  return words;
}

std::optional<TokenRange> find_words(const NormalizedText& text, const std::vector<NormId>& words) {
  if (words.empty() || std::ranges::find(words, kGapId) != words.end()) return std::nullopt;
  std::vector<NormId> ids;
  std::vector<std::uint32_t> places;
  for (std::uint32_t t = 0; t < text.tokens.size(); ++t) {
    if (is_mark(text.tokens[t])) continue;
    ids.push_back(text.tokens[t].kind == TokenKind::gap ? kGapId : text.tokens[t].id);
    places.push_back(t);
  }
  const auto found = std::search(ids.begin(), ids.end(), words.begin(), words.end());
  if (found == ids.end()) return std::nullopt;
  const auto first = static_cast<std::size_t>(found - ids.begin());
  return TokenRange{places[first], places[first + words.size() - 1] + 1};
}

}  // namespace agreed
