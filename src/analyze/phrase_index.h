// PhraseIndex: where phrases stand in several texts, compared by the parts of their words (word_parts.h).
//
// A match may pass over marks, so that a comma or a quote never makes a phrase new; it never leaves its
// sentence nor reaches over a gap "[...]". In scripts without blanks a phrase also counts as standing where
// its characters do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

class PhraseIndex {
 public:
  // The vocabulary that the texts were normalized with; it must outlive the index.
  explicit PhraseIndex(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

  // Adds the words of a text, those in `left_out` (bytes) excepted. Returns its number, from 0.
  std::uint32_t add(const NormalizedText& text, ByteSpan left_out);
  // The normalized word of a token's id.
  [[nodiscard]] std::string_view word(NormId id) const { return vocabulary_.word(id); }
  [[nodiscard]] std::uint32_t texts() const { return static_cast<std::uint32_t>(ends_.size()); }

  struct Phrase {
    std::vector<NormId> parts;
    std::string letters;  // of East Asian scripts: the parts in one; else empty
  };
  // The phrase that stands in the tokens. Its parts are empty if it has no word.
  [[nodiscard]] Phrase phrase_of(const NormalizedText& text, TokenRange range);

  // How often it stands in each text, by number: one pass over the places of its rarest part.
  [[nodiscard]] std::vector<std::uint32_t> counts(const Phrase& phrase) const;
  // Whether it stands in a text other than this one; stops at the first.
  [[nodiscard]] bool stands_outside(const Phrase& phrase, std::uint32_t text) const;

 private:
  const std::vector<NormId>& parts_of(NormId id);
  // Calls at(text) for each place where the parts stand, in order, those in `skipped` left out, until it
  // returns false.
  template <typename At>
  void walk(const Phrase& phrase, std::uint32_t skipped, At at) const;

  const Vocabulary& vocabulary_;
  Vocabulary parts_;
  std::vector<std::vector<NormId>> parts_by_id_;
  std::vector<bool> known_;
  std::vector<NormId> stream_;                      // parts of all texts; kGapId between sentences
  std::vector<std::size_t> ends_;                   // of each text in the stream
  std::vector<std::vector<std::uint32_t>> places_;  // by part: indices into the stream
  std::vector<std::string> letters_;                // of each text, sentences parted by a line end
};

}  // namespace agreed
