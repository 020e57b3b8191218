// How a sentence is cut into phrases that were agreed before and what is left between them.
//
//   The Secretary noted the current force level and strategic flexibility .
//   [2031 ------------)[2033 -------------)[none                         )
//
// A phrase says something: three words and more with two that carry meaning, a term of the termbase, or a
// whole sentence. It neither ends with a light word ("of", "the") inside its sentence nor cuts what belongs
// together (protected_spans.h). Of all ways to cut a sentence the one is taken that leaves the fewest words
// without a phrase and needs the fewest phrases, weighed against each other; edges stand at marks, before
// light words, and behind those that lean on the word before them (the particles and endings of Japanese),
// where they can.
#pragma once

#include <cstdint>
#include <vector>

#include "analyze/phrase_holders.h"
#include "text/span.h"

namespace agreed {

// What the cut needs to know of each word of a row.
struct PhraseWord {
  bool content = false;      // carries meaning
  bool light = false;        // is_light_word(), and belongs to what follows it
  bool leans_back = false;   // belongs to the word before it, and carries no meaning
  bool mark_before = false;  // punctuation stands before it
  bool inside = false;       // an edge before it would cut what belongs together
};

// Phrases that may be credited: [begin, end) is one if runs say so and it is not refuted.
struct PhraseChoices {
  std::vector<PhraseWord> words;
  std::vector<std::uint32_t> longest_runs;  // PhraseHolders::longest_runs()
  std::vector<WordPlaceRange> shorter;      // of one or two words, that stand somewhere
  std::vector<WordPlaceRange> refuted;      // and what contains them
};

// The phrases, in order, apart. At most kLongestPhrase words each.
inline constexpr std::uint32_t kLongestPhrase = 400;
[[nodiscard]] std::vector<WordPlaceRange> cut_into_phrases(const PhraseChoices& choices);

}  // namespace agreed
