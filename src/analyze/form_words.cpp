// Scripts are told by their UTF-8 bytes.
#include "analyze/form_words.h"

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <vector>

#include "analyze/form_syntax.h"
#include "text/result.h"

namespace agreed {
namespace {

// A Hangul syllable, U+AC00..U+D7A3, by its UTF-8 bytes.
bool is_hangul(std::string_view character) {
  return character.size() == 3 && character >= "\xEA\xB0\x80" && character <= "\xED\x9E\xA3";
}

// A CJK ideograph, U+4E00..U+9FFF, or kana, U+3041..U+3096 and U+30A1..U+30FA.
bool is_japanese_letter(std::string_view character) {
  return (character >= "\xE4\xB8\x80" && character <= "\xE9\xBF\xBF") ||
         (character >= "\xE3\x81\x81" && character <= "\xE3\x82\x96") ||
         (character >= "\xE3\x82\xA1" && character <= "\xE3\x83\xBA");
}

// Whether a reading has a word for certain: nothing but letters, digits, blanks, hyphens, stops, commas,
// apostrophes, middle dots and wildcards, and among them a CJK ideograph, kana, a Hangul syllable or two
// ASCII letters. Others are compiled to know, as "(a)" is the label of a paragraph.
bool surely_has_word(std::string_view form) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < form.size();) {
    const char c = form[i];
    const std::string_view character = form.substr(i, 3);
    if (is_hangul(character) || is_japanese_letter(character)) {
      letters += 2;
      i += character.size();
      continue;
    }
    if (form.substr(i, 2) == "\xC2\xB7") {
      i += 2;
      continue;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool other =
        (c >= '0' && c <= '9') || std::string_view(" -*?.,'").find(c) != std::string_view::npos;
    if (!letter && !other) return false;
    letters += letter ? 1 : 0;
    ++i;
  }
  return letters >= 2;
}

}  // namespace

bool surely_compiles(std::string_view form) {
  const Result<std::vector<std::string>> readings = readings_of(form);
  if (!readings.ok()) return false;
  return std::all_of(readings.value().begin(), readings.value().end(), [](const std::string& reading) {
    std::string words;
    bool gap_before = true;  // no gap at the beginning, nor after another
    std::istringstream in(reading);
    for (std::string word; in >> word;) {
      const bool gap = word.size() == 2 && word[0] == '~' && word[1] >= '1' && word[1] <= '9';
      if (gap && gap_before) return false;
      if (!gap) words += word + " ";
      gap_before = gap;
    }
    return !gap_before && surely_has_word(words);
  });
}

std::string open_at_hangul(std::string_view phrase) {
  const std::size_t begin = phrase.find_first_not_of(" \t\n");
  const std::size_t end = phrase.find_last_not_of(" \t\n");
  if (begin == std::string_view::npos) return std::string(phrase);
  phrase = phrase.substr(begin, end + 1 - begin);
  std::string form = is_hangul(phrase.substr(0, 3)) ? "*" : "";
  form += phrase;
  if (phrase.size() >= 3 && is_hangul(phrase.substr(phrase.size() - 3))) form += '*';
  return form;
}

}  // namespace agreed
