// What kind of phrase a broken streak is, told by rules over the words of the last statement; the first that
// fits decides. Who speaks and what verbs say is told in English by lists, in other languages by ladders.yaml
// (speech_acts.h); since ladders do not hold every verb, the last but one rule is for English alone.
//
//   date        every content word is a number, an ordinal, a month, a weekday, a season or a name, and one
//               of them no name: "16 October 2036", "the 6th Consultative Meeting"
//   name        every content word has a capital letter, which at the begin of a sentence is no sign
//   template    nothing but who speaks and a verb of saying ("the two sides agreed that"); or the phrase
//               stands in four sentences of the last statement and in every eighth
//   commitment  its sentence holds a modal (will, shall, must, may, intend ...) or a verb of saying or
//               doing together (agreed, reaffirmed, condemned, directed ...)
//   template    none of these, and every statement of the record before this text has it, three at least,
//               all held in full: a formula such as "in the Castrian and Norland languages"
//   commitment  everything else: what is not known to be a formula counts
#pragma once

#include <cstddef>
#include <cstdint>

#include "analyze/speech_acts.h"
#include "analyze/streaks.h"
#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

struct StreakPlace {
  TokenRange tokens;            // of the phrase in the last statement
  std::uint32_t sentence = 0;   // that holds it
  std::size_t occurrences = 1;  // sentences of the last statement that have it
  bool since_first = false;     // carried by each of at least three statements back to the first, all in full
};

// `acts` of the last statement; empty for one in English.
[[nodiscard]] StreakClass streak_class_of(const NormalizedText& last, const StreakPlace& place,
                                          const SpeechActs& acts, const Vocabulary& vocabulary);

}  // namespace agreed
