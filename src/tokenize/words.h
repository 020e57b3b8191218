// Units of one paragraph -> words and marks.
//
// First UAX #29 word boundaries: by a table for the units that it covers (character_class.h), by ICU for the
// rest. Then the joins that statements need: hyphenated compounds, also where a line was broken after the
// hyphen; initialisms and abbreviations with their stops; runs of dots and dashes; "[...]".
// The same code reads ASCII bytes in place and UTF-16, so both give the same words.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tokenize/token.h"

namespace agreed {

// What a stop that belongs to a token says about the end of a sentence.
enum class InnerStop : std::uint8_t {
  none,
  goes_on,     // "Gen.", "No.": the sentence goes on
  initialism,  // "U.S.": it ends only before a word that starts sentences
};

struct Word {
  std::uint32_t begin = 0;  // units of the paragraph
  std::uint32_t end = 0;
  TokenKind kind = TokenKind::word;
  InnerStop stop = InnerStop::none;
  bool space_before : 1 = false;
  bool block_before : 1 = false;  // mark-up ended a block between this word and the one before
  bool may_end_sentence : 1 = false;
  bool line_end_inside : 1 = false;  // "Korea-\ncentered"
};

// Replaces `words` by the words of text. The char version takes ASCII only.
void scan_words(std::string_view text, std::vector<Word>& words);
// boundaries: ICU's word boundaries of text; may be empty if the table covers every unit.
void scan_words(std::u16string_view text, const std::vector<std::uint32_t>& boundaries,
                std::vector<Word>& words);

// True if the table covers every unit.
[[nodiscard]] bool is_covered(std::u16string_view text);

}  // namespace agreed
