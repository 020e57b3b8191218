// Whether a stop belongs to the word before it: initialisms, initials of names, abbreviations
// (abbreviations.h) that what comes after them lets go on.
#include "tokenize/word_scanner.h"

namespace agreed {
namespace {

bool is_roman_numeral(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

}  // namespace

// Whether the stop after the word [piece, stop) of the token that starts at `begin` belongs to it.
template <typename Unit>
InnerStop WordScanner<Unit>::read_stop(std::uint32_t begin, std::uint32_t piece, std::uint32_t stop) const {
  const std::uint32_t length = stop - piece;
  std::uint32_t dots = 1;
  while (unit(stop + dots) == U'.') {
    ++dots;
  }
  if (length >= 3 && is_initialism(piece, stop)) {
    return dots == 3 ? InnerStop::none : InnerStop::initialism;
  }
  if (dots > 1 || piece != begin || length > kLongestAbbreviation) {
    return InnerStop::none;
  }
  if (length == 1 && table_.of(text_[piece]).sentence == SentenceClass::upper) {
    return read_initial(piece);
  }
  const ShortWord stem = short_word(piece);
  if (stem.size != length) {
    return InnerStop::none;
  }
  const Abbreviation kind = abbreviation_of(stem.view());
  return kind != Abbreviation::none && abbreviation_goes_on(kind, stop + 1) ? InnerStop::goes_on
                                                                            : InnerStop::none;
}

// One letter, stop, one letter ...: "U.S", "e.g".
template <typename Unit>
bool WordScanner<Unit>::is_initialism(std::uint32_t begin, std::uint32_t end) const {
  if ((end - begin) % 2 == 0) {
    return false;
  }
  for (std::uint32_t i = begin; i < end; ++i) {
    const bool letter = (i - begin) % 2 == 0;
    if (letter ? word_class(i) != WordClass::letter : unit(i) != U'.') {
      return false;
    }
  }
  return true;
}

// "J. Trump": before a capitalised word that starts no sentence; not "Annex A. Parties".
template <typename Unit>
InnerStop WordScanner<Unit>::read_initial(std::uint32_t at) const {
  const std::uint32_t next = skip_spaces(at + 2);
  if (next >= size_ || table_.of(text_[next]).sentence != SentenceClass::upper ||
      starts_sentences(short_word(next).view())) {
    return InnerStop::none;
  }
  if (!words_.empty()) {
    const Word& before = words_.back();
    const bool capitalised = table_.of(text_[before.begin]).sentence == SentenceClass::upper;
    if (names_by_letter(short_word(before.begin).view()) || (unit(at) == U'I' && !capitalised)) {
      return InnerStop::none;
    }
  }
  return InnerStop::goes_on;
}

template <typename Unit>
bool WordScanner<Unit>::abbreviation_goes_on(Abbreviation kind, std::uint32_t after) const {
  const std::uint32_t next = skip_spaces(after);
  if (next >= size_) {
    return false;
  }
  const SentenceClass sentence = table_.of(text_[next]).sentence;
  const bool upper = sentence == SentenceClass::upper;
  const bool digit = sentence == SentenceClass::digit;
  const ShortWord word = short_word(next);
  const bool name = upper && !starts_sentences(word.view());
  const bool count = digit || unit(next) == U'(' || is_roman_numeral(word.view());
  switch (kind) {
    case Abbreviation::title:
      return next > after && name;
    case Abbreviation::counted:
      return count;
    case Abbreviation::title_or_counted:
      return count || (next > after && name);
    case Abbreviation::running:
      return digit || name || sentence == SentenceClass::lower || unit(next) == U',' || unit(next) == U';';
    case Abbreviation::none:
      break;
  }
  return false;
}

template InnerStop WordScanner<char>::read_stop(std::uint32_t, std::uint32_t, std::uint32_t) const;
template bool WordScanner<char>::is_initialism(std::uint32_t, std::uint32_t) const;
template InnerStop WordScanner<char>::read_initial(std::uint32_t) const;
template bool WordScanner<char>::abbreviation_goes_on(Abbreviation, std::uint32_t) const;
template InnerStop WordScanner<char16_t>::read_stop(std::uint32_t, std::uint32_t, std::uint32_t) const;
template bool WordScanner<char16_t>::is_initialism(std::uint32_t, std::uint32_t) const;
template InnerStop WordScanner<char16_t>::read_initial(std::uint32_t) const;
template bool WordScanner<char16_t>::abbreviation_goes_on(Abbreviation, std::uint32_t) const;

}  // namespace agreed
