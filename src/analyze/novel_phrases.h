// Which stretches of a text no earlier text has, and which stretches all earlier texts have and it lacks.
#pragma once

#include <cstdint>
#include <vector>

#include "analyze/phrase_index.h"
#include "analyze/token_classes.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "text/span.h"

namespace agreed {

inline constexpr std::uint32_t kMostPhraseWords = 4;

// A text that is searched for phrases, with what its tokens are.
struct PhraseSource {
  const NormalizedText* text = nullptr;
  std::vector<TokenClass> classes;
  std::uint32_t number = 0;           // in the index
  ByteSpan left_out;                  // bytes that are no wording of it
  std::vector<ByteSpan> paraphrases;  // neither
};

struct PhraseStretch {
  TokenRange core;
  TokenRange whole;
  bool each_word = false;             // each of the core's words is new by itself
  std::vector<TokenRange> places;     // of the core (fresh) or the whole (lost) in the source
  std::vector<std::uint32_t> counts;  // of the core (fresh) or the whole (lost), by text of the index
};

// Cores that stand in no text of the index but this one, in the order of the text, each once. `whole` is the
// longest phrase around the core that stands as often in this text.
[[nodiscard]] std::vector<PhraseStretch> fresh_phrases(const PhraseSource& source, PhraseIndex& index);

// Phrases of `source` that stand in every text of `in_all` (numbers) and not in the text `missing_in`, in the
// order of the source, each once; overlapping ones joined where the joined phrase still stands in all, and
// none that stands only inside another.
[[nodiscard]] std::vector<PhraseStretch> lost_phrases(const PhraseSource& source, PhraseIndex& index,
                                                      const std::vector<std::uint32_t>& in_all,
                                                      std::uint32_t missing_in);

}  // namespace agreed
