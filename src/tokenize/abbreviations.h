// Words that are written with a stop: "Gen.", "No.", "Inc.". The stop belongs to the token only where the
// words after it show that it ends no sentence, so that the same words always give the same tokens:
//
//   title     "Gen. Paik", "St. Petersburg"   before a capitalised word that starts no sentence
//   counted   "No. 5", "Art. V", "Nov. 14"    before a digit or a Roman numeral
//   running   "Jr. is", "etc.,", "vs. the"    before a lower-case word, a digit, a comma, a semicolon
//
// The lists are English with the few French, Spanish and German stems that statements use.
#pragma once

#include <cstdint>
#include <string_view>

namespace agreed {

enum class Abbreviation : std::uint8_t { none, title, counted, title_or_counted, running };

// What the word before a stop is; ASCII, as written.
[[nodiscard]] Abbreviation abbreviation_of(std::string_view stem);

inline constexpr std::size_t kLongestAbbreviation = 6;

// True for words that begin sentences and seldom follow an abbreviation: "The", "In", "Both", "They".
[[nodiscard]] bool starts_sentences(std::string_view word);

// True for words that are followed by a letter that is no initial: "Annex", "Section", "Plan".
[[nodiscard]] bool names_by_letter(std::string_view word);

}  // namespace agreed
