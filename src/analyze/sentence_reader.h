// What bears on an occurrence of a term in its sentence: the steps of ladders that hold for it, and who
// speaks. The rules are those of term_watch.h.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "analyze/term_use.h"
#include "corpus/ladders.h"
#include "normalize/normalized_text.h"

namespace agreed {

// Where a speaker is named.
struct SpeakerUse {
  std::uint32_t speaker = 0;  // index into Ladders::speakers
  TokenRange tokens;
  std::uint32_t sentence = 0;
};

inline constexpr std::uint32_t kMostCountedWords = 40;
// Words and numbers in [begin, end), counted in tokens; more than kMostCountedWords are not counted on.
[[nodiscard]] std::uint32_t words_between(const NormalizedText& text, std::uint32_t begin, std::uint32_t end);

class SentenceReader {
 public:
  // Both lists by place. All must outlive the reader.
  SentenceReader(const NormalizedText& text, const std::vector<StepUse>& steps,
                 const std::vector<SpeakerUse>& speakers, const Ladders& ladders);

  // Fills commitments and speaker of a use.
  void read(TermUse& use) const;

 private:
  using StepIterator = std::vector<StepUse>::const_iterator;
  [[nodiscard]] std::pair<StepIterator, StepIterator> steps_around(const Occurrence& at) const;
  [[nodiscard]] std::vector<const StepUse*> governing_verbs(const Occurrence& at) const;
  [[nodiscard]] std::vector<const StepUse*> modifiers(const Occurrence& at,
                                                      const std::vector<const StepUse*>& governing) const;
  [[nodiscard]] std::string speaker_of(const Occurrence& at,
                                       const std::vector<const StepUse*>& governing) const;
  [[nodiscard]] std::vector<std::string> speakers_of_sentences() const;

  const NormalizedText& text_;
  const std::vector<StepUse>& steps_;
  const std::vector<SpeakerUse>& speakers_;
  const Ladders& ladders_;
  std::vector<std::string> spoken_;  // by sentence: who speaks in it, empty if nobody is named
};

}  // namespace agreed
