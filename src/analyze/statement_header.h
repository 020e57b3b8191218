// What a statement says of itself at its head: title, day, place, ordinal.
//
//   Joint Communique of the 5th Norland-Castria Consultative Meeting     title, ordinal 5
//   Lund, Wednesday, 7 May 2031                                          place, day
//
// A day is taken from a dateline alone, a short paragraph that says little else, at the head or at the end:
// a day inside a sentence may be any. Nothing is guessed: what does not stand there stays empty.
#pragma once

#include <optional>
#include <string>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"
#include "text/date.h"

namespace agreed {

struct StatementHeader {
  std::string title;  // the first heading, or a short first paragraph
  std::optional<Date> date;
  std::string place;  // "Lund", "Washington, D.C."
  int ordinal = 0;    // of the title; 0 if it has none
  // The first day that a sentence names, where there is no dateline: for messages.
  std::optional<Date> mentioned;
};

// The vocabulary is that of the text. `title` is what is known from elsewhere; empty: read from the text.
[[nodiscard]] StatementHeader read_header(const NormalizedText& text, const Vocabulary& vocabulary,
                                          const std::string& title);

}  // namespace agreed
