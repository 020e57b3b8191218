// Where sentences begin among the words of one paragraph.
//
// UAX #29 sentence boundaries (rules SB4 to SB11 by the table, by ICU's iterator where the table does not
// reach), less those after a stop that belongs to an abbreviation or an initialism. "U.S." ends a sentence
// only before a word such as "The" or "In": before any other capitalised word it is far more often part of a
// name.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tokenize/words.h"

namespace agreed {

// Replaces `starts` by the indices of the words that begin a sentence, 0 first; empty if there are no words.
void find_sentence_starts(std::string_view text, const std::vector<Word>& words,
                          std::vector<std::uint32_t>& starts);
void find_sentence_starts(std::u16string_view text, const std::vector<Word>& words,
                          std::vector<std::uint32_t>& starts);
// The same with the boundaries given (ICU's), in units of text.
void find_sentence_starts(std::u16string_view text, const std::vector<Word>& words,
                          const std::vector<std::uint32_t>& boundaries, std::vector<std::uint32_t>& starts);

}  // namespace agreed
