#include "retrieve/sentence_features.h"

namespace agreed {

WordHashes::WordHashes(const Vocabulary& vocabulary) {
  hashes_.reserve(vocabulary.size());
  for (std::size_t id = 0; id < vocabulary.size(); ++id) {
    hashes_.push_back(hash_of_word(vocabulary.word(static_cast<NormId>(id))));
  }
}

void word_row(const NormalizedText& text, TokenRange range, const WordHashes& hashes,
              std::vector<WordHash>& row) {
  row.clear();
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const NormToken& token = text.tokens[i];
    if (token.kind == TokenKind::gap) {
      row.push_back(kGapHash);
    } else if (is_feature_word(token.kind)) {
      row.push_back(hashes[token.id]);
    }
  }
}

}  // namespace agreed
