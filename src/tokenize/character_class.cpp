// Fills the table of character_class.h from ICU's properties.
//
// Two deviations, so that tokens do not depend on the version of ICU: the colon and the at sign never join
// letters (CLDR has changed its mind on both). One of our own: U+2026 ends a sentence as "..." does.
#include "tokenize/character_class.h"

#include <unicode/uchar.h>

namespace agreed {
namespace {

WordClass word_class_of(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (is_white_space(code_point)) {
    return WordClass::space;
  }
  if (is_ignorable(code_point)) {
    return WordClass::hidden;
  }
  if (c == ':' || c == '@') {
    return WordClass::other;
  }
  switch (u_getIntPropertyValue(c, UCHAR_WORD_BREAK)) {
    case U_WB_ALETTER:
      return WordClass::letter;
    case U_WB_NUMERIC:
      return WordClass::digit;
    case U_WB_MIDLETTER:
      return WordClass::mid_letter;
    case U_WB_MIDNUM:
      return WordClass::mid_number;
    case U_WB_MIDNUMLET:
    case U_WB_SINGLE_QUOTE:
      return WordClass::mid_both;
    case U_WB_EXTENDNUMLET:
      return WordClass::low_line;
    default:
      return WordClass::other;
  }
}

SentenceClass sentence_class_of(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (c == 0x2029) {
    return SentenceClass::separator;
  }
  if (is_white_space(code_point)) {
    return SentenceClass::space;
  }
  if (c == 0x2026) {
    return SentenceClass::stop;
  }
  switch (u_getIntPropertyValue(c, UCHAR_SENTENCE_BREAK)) {
    case U_SB_LOWER:
      return SentenceClass::lower;
    case U_SB_UPPER:
      return SentenceClass::upper;
    case U_SB_OLETTER:
      return SentenceClass::letter;
    case U_SB_NUMERIC:
      return SentenceClass::digit;
    case U_SB_ATERM:
      return SentenceClass::stop;
    case U_SB_STERM:
      return SentenceClass::terminator;
    case U_SB_CLOSE:
      return SentenceClass::close;
    case U_SB_SCONTINUE:
      return SentenceClass::go_on;
    default:
      return SentenceClass::other;
  }
}

}  // namespace

CharacterTable::CharacterTable() {
  for (char32_t c = 0; c < kLowEnd; ++c) {
    low_[c] = {word_class_of(c), sentence_class_of(c), kind_of_code_point(c)};
  }
  for (char32_t c = kMarksBegin; c < kMarksEnd; ++c) {
    marks_[c - kMarksBegin] = {word_class_of(c), sentence_class_of(c), kind_of_code_point(c)};
  }
}

const CharacterTable& CharacterTable::instance() {
  static const CharacterTable table;
  return table;
}

TokenKind kind_of_code_point(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  const std::uint32_t category = U_GET_GC_MASK(c);
  if ((category & (U_GC_L_MASK | U_GC_M_MASK)) != 0) {
    return TokenKind::word;
  }
  if ((category & U_GC_N_MASK) != 0) {
    return TokenKind::number;
  }
  // The percent sign, @, & and # are punctuation to Unicode and signs to a reader.
  if (c == '%' || c == '@' || c == '&' || c == '#' || c == '*' || c == 0x2030) {
    return TokenKind::symbol;
  }
  return (category & U_GC_P_MASK) != 0 ? TokenKind::punctuation : TokenKind::symbol;
}

bool is_white_space(char32_t code_point) {
  return u_isUWhiteSpace(static_cast<UChar32>(code_point)) != 0;
}

bool is_ignorable(char32_t code_point) {
  // U+034F and the Hangul fillers are default-ignorable too, but they are part of how a letter is built.
  return code_point >= 0xAD &&
         u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 &&
         u_charType(static_cast<UChar32>(code_point)) == U_FORMAT_CHAR;
}

bool joins_with_hyphen(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  const int word_break = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
  return word_break == U_WB_ALETTER || word_break == U_WB_NUMERIC || word_break == U_WB_HEBREW_LETTER;
}

}  // namespace agreed
